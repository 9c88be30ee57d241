import { type Sector, sectors } from '../model/people.ts';
import type { State } from '../model/state.ts';

/** A sector, or `none` for people whose organisation is not known. */
export type SectorKey = Sector | 'none';

export const sectorKeys: readonly SectorKey[] = [...sectors, 'none'];

/** Sectors that are counted together, in the order of `sectorKeys`, and how many they are. */
export interface SectorGroup {
  sectors: SectorKey[];
  count: number;
}

/** The smallest group that may be printed: with fewer, a number would point at somebody. */
export const smallestGroup = 3;

/**
 * Groups of at least `smallestGroup`: the smallest one under it is joined to the next smallest until none is left (a
 * total under it stays one group). Ties go by the order of `sectorKeys`; the result is in that order. Sectors with
 * nobody are not in it, and the counts add up to those given.
 */
export function mergeSmallSectors(counts: Iterable<readonly [SectorKey, number]>): SectorGroup[] {
  const totals = new Map<SectorKey, number>();
  for (const [sector, count] of counts) totals.set(sector, (totals.get(sector) ?? 0) + count);
  let groups: SectorGroup[] = sectorKeys
    .filter((sector) => (totals.get(sector) ?? 0) > 0)
    .map((sector) => ({ sectors: [sector], count: totals.get(sector) ?? 0 }));
  for (;;) {
    const [first, second] = groups.toSorted((a, b) => a.count - b.count || rank(a) - rank(b));
    if (!first || !second || first.count >= smallestGroup)
      return groups.toSorted((a, b) => rank(a) - rank(b));
    const merged: SectorGroup = {
      sectors: [...first.sectors, ...second.sectors].toSorted(
        (a, b) => sectorKeys.indexOf(a) - sectorKeys.indexOf(b),
      ),
      count: first.count + second.count,
    };
    groups = [...groups.filter((group) => group !== first && group !== second), merged];
  }
}

function rank(group: SectorGroup): number {
  return group.sectors[0] ? sectorKeys.indexOf(group.sectors[0]) : 0;
}

/** The sector of a person's organisation. */
export function sectorOfPerson(state: State, person: string | null): SectorKey {
  const organisation = person === null ? null : (state.person[person]?.organisation ?? null);
  return sectorOfOrganisation(state, organisation);
}

/** The sector of an organisation; `none` where there is none. */
export function sectorOfOrganisation(state: State, organisation: string | null): SectorKey {
  return organisation === null ? 'none' : (state.organisation[organisation]?.sector ?? 'none');
}

const mark = 'sector:';

/** A group of sectors as the name of an author: a key that a document turns into words with `sectorsOfName`. */
export function sectorGroupName(group: readonly SectorKey[]): string {
  return mark + group.join('+');
}

/** The sectors that such a name stands for; `null` for a name that people gave. */
export function sectorsOfName(name: string): SectorKey[] | null {
  if (!name.startsWith(mark)) return null;
  const keys = name.slice(mark.length).split('+');
  return keys.every((key) => (sectorKeys as readonly string[]).includes(key)) ? (keys as SectorKey[]) : null;
}
