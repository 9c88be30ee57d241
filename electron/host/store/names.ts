/** The names of what a project folder holds. Numbers are padded so that the order of names is that of time. */
export const SNAPSHOT = 'snapshot.json';
export const BACKUPS = 'backups';
export const ASSETS = 'assets';

const DIGITS = 12;
const SEGMENT = /^journal-(\d{12})\.jsonl$/;
const GENERATION = /^snapshot-(\d{12})\.json$/;

const pad = (seq: number) => String(seq).padStart(DIGITS, '0');

/** The journal segment whose first entry is `first`. */
export const segmentName = (first: number): string => `journal-${pad(first)}.jsonl`;

/** The kept snapshot of the state after entry `seq`. */
export const generationName = (seq: number): string => `snapshot-${pad(seq)}.json`;

export interface Numbered {
  name: string;
  number: number;
}

/** The journal segments among `names`, oldest first. */
export const segmentsIn = (names: readonly string[]): Numbered[] => numbered(names, SEGMENT);

/** The kept snapshots among `names`, oldest first. */
export const generationsIn = (names: readonly string[]): Numbered[] => numbered(names, GENERATION);

function numbered(names: readonly string[], pattern: RegExp): Numbered[] {
  const found: Numbered[] = [];
  for (const name of names) {
    const digits = pattern.exec(name)?.[1];
    if (digits !== undefined) found.push({ name, number: Number(digits) });
  }
  return found.sort((a, b) => a.number - b.number);
}
