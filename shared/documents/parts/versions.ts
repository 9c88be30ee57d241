import type { Version } from '../../model/schema.ts';
import type { State } from '../../model/state.ts';

/** The versions up to the printed one, in order, and which of them it is. */
export interface Printed {
  history: readonly Version[];
  /** A draft takes the number of the version that it may become. */
  ordinal: number;
}

/** Where a version stands among those of its project; a draft of this moment without one. */
export function printedVersion(versions: readonly Version[], version?: Version): Printed {
  const ordered = versions.toSorted((a, b) => compareNumbers(a.number, b.number));
  const history = version
    ? ordered.filter((entry) => compareNumbers(entry.number, version.number) <= 0)
    : ordered;
  return { history, ordinal: version ? Math.max(1, history.length) : ordered.length + 1 };
}

/** The version that a later one, or the draft, is compared with when nobody says: the one frozen just before it. */
export function versionBefore(versions: readonly Version[], later: Version | undefined): Version | undefined {
  const { history } = printedVersion(versions, later);
  return later ? history.filter(({ id }) => id !== later.id).at(-1) : history.at(-1);
}

/** The number of the version frozen last; empty where there is none yet. */
export function lastVersion({ version }: State): string {
  return printedVersion(Object.values(version)).history.at(-1)?.number ?? '';
}

/**
 * The number of a document: "CAB-PM-003" for the third version's proposal. Of a version: PM proposal, PC its changes, MO matrix of
 * observations, AE annex of experiences, DA answers to contributions. Counted by themselves: AT minutes, CR letters.
 */
export function documentId(type: 'PM' | 'CM' | 'MO' | 'AE' | 'DA' | 'AT' | 'CR', ordinal: number): string {
  return `CAB-${type}-${String(ordinal).padStart(3, '0')}`;
}

/** "0.10" comes after "0.9". */
function compareNumbers(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
