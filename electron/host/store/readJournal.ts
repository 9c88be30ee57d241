import { join } from 'node:path';
import type { Entry } from '../../../shared/changes/change.ts';
import type { FileSystem } from './fileSystem.ts';
import { type Numbered, segmentsIn } from './names.ts';
import { readSegment } from './readSegment.ts';
import type { Place } from './replay.ts';

export interface JournalEntry {
  entry: Entry;
  place: Place;
}

/** What stands at the end of the newest segment with entries, after the last good line. */
export interface TornTail {
  file: string;
  line: number;
  /** In bytes: the length of what is good. */
  offset: number;
  bytes: Uint8Array;
}

export interface Journal {
  /** Without a gap, oldest first; where the journal is damaged, only what can be used with the snapshot. */
  entries: JournalEntry[];
  torn: TornTail | null;
  damage: (Place & { problem: string }) | null;
  /** The segment to go on with: the newest that holds anything. Null when none does. */
  current: { name: string; first: number; size: number } | null;
  /** The first seq of the oldest segment there is, read or not; the state before it is the base of all. */
  begins: number;
}

/**
 * Reads the segments that hold the entries after `snapshotSeq` and at least the last `keep` entries.
 *
 * Damage among entries that the snapshot already holds leaves the state whole: reading goes on after it. Past the
 * snapshot it ends the journal there.
 */
export async function readJournal(
  fs: FileSystem,
  folder: string,
  snapshotSeq: number,
  keep: number,
): Promise<Journal> {
  const segments = segmentsIn(await fs.list(folder));
  const loaded = await loadBack(fs, folder, segments, snapshotSeq, keep);
  const journal: Journal = {
    entries: [],
    torn: null,
    damage: null,
    current: null,
    begins: segments[0]?.number ?? snapshotSeq + 1,
  };
  let next: number | null = null;
  for (const [index, { segment, bytes }] of loaded.entries()) {
    if (next !== null && segment.number !== next) {
      const problem =
        segment.number < next
          ? `entry ${segment.number} is repeated`
          : `entries ${next} to ${segment.number - 1} are missing`;
      noteDamage(journal, { file: segment.name, line: 1, seq: next, problem });
      if (next > snapshotSeq) return journal;
      journal.entries = [];
    }
    const { entries, bad } = readSegment(bytes, segment.number, index === loaded.length - 1);
    for (const { entry, line } of entries) {
      journal.entries.push({ entry, place: { file: segment.name, line, seq: entry.seq } });
    }
    next = segment.number + entries.length;
    journal.current = { name: segment.name, first: segment.number, size: bad?.offset ?? bytes.length };
    if (!bad) continue;
    if (bad.torn) {
      journal.torn = {
        file: segment.name,
        line: bad.line,
        offset: bad.offset,
        bytes: bytes.subarray(bad.offset),
      };
      continue;
    }
    noteDamage(journal, { file: segment.name, line: bad.line, seq: next, problem: bad.problem });
    if (next > snapshotSeq) return journal;
    journal.entries = [];
    for (const { entry, line } of bad.rest) {
      const fits: boolean = journal.entries.length === 0 ? entry.seq > next : entry.seq === next;
      if (!fits) continue;
      journal.entries.push({ entry, place: { file: segment.name, line, seq: entry.seq } });
      next = entry.seq + 1;
    }
  }
  checkEnds(journal, snapshotSeq);
  return journal;
}

/** The contents of the newest segments, oldest first; empty ones (a snapshot was taken, nothing came after) do not count. */
async function loadBack(
  fs: FileSystem,
  folder: string,
  segments: readonly Numbered[],
  snapshotSeq: number,
  keep: number,
): Promise<{ segment: Numbered; bytes: Uint8Array }[]> {
  const loaded: { segment: Numbered; bytes: Uint8Array }[] = [];
  let newest: number | null = null;
  for (const segment of segments.toReversed()) {
    const bytes = await fs.read(join(folder, segment.name));
    if (bytes.length === 0) continue;
    loaded.unshift({ segment, bytes });
    newest ??= segment.number + countLines(bytes) - 1;
    if (segment.number <= snapshotSeq + 1 && newest - segment.number + 1 >= keep) break;
  }
  return loaded;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/** The journal and the snapshot must meet: no hole between them, no snapshot that is ahead of the journal. */
function checkEnds(journal: Journal, snapshotSeq: number): void {
  const first = journal.entries[0];
  const last = journal.entries.at(-1);
  if (first && first.place.seq > snapshotSeq + 1) {
    const problem = `entries ${snapshotSeq + 1} to ${first.place.seq - 1} are missing`;
    noteDamage(journal, { ...first.place, seq: snapshotSeq + 1, problem });
    journal.entries = [];
  } else if ((last?.place.seq ?? journal.begins - 1) < snapshotSeq) {
    const place = last?.place ?? { file: journal.current?.name ?? 'journal', line: 1, seq: 0 };
    const problem = `entries ${place.seq + 1} to ${snapshotSeq} are missing`;
    noteDamage(journal, { ...place, seq: place.seq + 1, problem });
  }
}

function noteDamage(journal: Journal, damage: Place & { problem: string }): void {
  journal.damage ??= damage;
}
