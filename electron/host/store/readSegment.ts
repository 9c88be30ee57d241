import type { Entry } from '../../../shared/changes/change.ts';
import { decodeLine } from './line.ts';

export interface Located {
  entry: Entry;
  /** From 1. */
  line: number;
}

/** The first line that cannot be used. */
export interface BadLine {
  line: number;
  /** In bytes, from the start of the file: everything before it is good. */
  offset: number;
  problem: string;
  /** What stands after it: the good lines, to go on where the state does not depend on the bad one. */
  rest: Located[];
  /** Whether it is what a power cut leaves: nothing after it was ever acknowledged. */
  torn: boolean;
}

export interface Segment {
  entries: Located[];
  bad: BadLine | null;
}

/**
 * The entries of one journal segment whose first seq should be `first`. Reading stops at the first line that is
 * broken, or whose seq is not the next one. `last`: no entry stands in a later segment.
 */
export function readSegment(content: Uint8Array, first: number, last: boolean): Segment {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries: Located[] = [];
  let expected = first;
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    line++;
    const end = bytes.indexOf(0x0a, start);
    const decoded = end === -1 ? { problem: 'no line end' } : decodeLine(bytes.subarray(start, end));
    const unfit = 'problem' in decoded ? decoded.problem : wrongSeq(decoded.entry.seq, expected);
    if (unfit !== null) {
      const after = end === -1 ? [] : readOn(bytes, end + 1, line);
      const broken = 'problem' in decoded;
      const unacknowledged = after.every(({ group }) => group !== null && group <= expected);
      return {
        entries,
        bad: { line, offset: start, problem: unfit, rest: after, torn: last && broken && unacknowledged },
      };
    }
    if (!('problem' in decoded)) entries.push({ entry: decoded.entry, line });
    expected++;
    start = end + 1;
  }
  return { entries, bad: null };
}

function wrongSeq(seq: number, expected: number): string | null {
  if (seq === expected) return null;
  return seq < expected ? `entry ${seq} is repeated` : `entries ${expected} to ${seq - 1} are missing`;
}

function readOn(bytes: Buffer, from: number, lineBefore: number): (Located & { group: number | null })[] {
  const found: (Located & { group: number | null })[] = [];
  let line = lineBefore;
  for (let start = from; start < bytes.length; ) {
    line++;
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    const decoded = decodeLine(bytes.subarray(start, end));
    if (!('problem' in decoded)) found.push({ ...decoded, line });
    start = end + 1;
  }
  return found;
}
