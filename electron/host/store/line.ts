import { crc32 } from 'node:zlib';
import type { Entry } from '../../../shared/changes/change.ts';

const OPEN = ',"sum":"';
const CLOSE = '"}';
const SUM_LENGTH = 8;
const TAIL = OPEN.length + SUM_LENGTH + CLOSE.length;

export type Decoded = { entry: Entry; group: number | null } | { problem: string };

/**
 * One entry as a journal line: its JSON, with the CRC-32 (hexadecimal) of the text before it as last member.
 * `group` is the seq of the first entry written under the same sync. A power cut may keep a later page of that
 * write and lose an earlier one, so a broken line followed only by lines of its own group is still a torn tail.
 */
export function encodeLine(entry: Entry, group: number): string {
  const body = JSON.stringify(group === entry.seq ? entry : { ...entry, group });
  const text = body.slice(0, -1);
  return `${text}${OPEN}${hex(crc32(text))}${CLOSE}\n`;
}

/** Reads one line (without its line end) back; says in a few words what is wrong with it otherwise. */
export function decodeLine(line: Buffer): Decoded {
  const end = line.length - TAIL;
  if (end < 2) return { problem: 'too short' };
  const tail = line.toString('latin1', end);
  if (!tail.startsWith(OPEN) || !tail.endsWith(CLOSE)) return { problem: 'no sum' };
  if (hex(crc32(line.subarray(0, end))) !== tail.slice(OPEN.length, -CLOSE.length)) {
    return { problem: 'sum does not match' };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(`${line.toString('utf8', 0, end)}}`);
  } catch {
    return { problem: 'not JSON' };
  }
  if (!isEntry(parsed)) return { problem: 'not an entry' };
  if (!('group' in parsed)) return { entry: parsed, group: null };
  const { group, ...entry } = parsed;
  return typeof group === 'number' ? { entry, group } : { problem: 'not an entry' };
}

/** CRC-32 as eight hexadecimal digits. */
export function hex(sum: number): string {
  return sum.toString(16).padStart(SUM_LENGTH, '0');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shape only; what the changes hold is checked record by record once they are applied. */
function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !isObject(value.command) || !Array.isArray(value.changes)) return false;
  if (!Number.isSafeInteger(value.seq) || typeof value.at !== 'string' || typeof value.actor !== 'string')
    return false;
  const { id, name, gesture, undoes, redoes } = value.command;
  if (typeof id !== 'string' || typeof name !== 'string') return false;
  if (gesture !== undefined && typeof gesture !== 'string') return false;
  if (!isSeqs(undoes) || !isSeqs(redoes)) return false;
  return value.changes.every(isChange);
}

function isSeqs(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((seq) => Number.isSafeInteger(seq)));
}

function isChange(change: unknown): boolean {
  if (!isObject(change) || typeof change.in !== 'string' || typeof change.id !== 'string') return false;
  // As a key this name would set a prototype instead of a record.
  if (change.id === '__proto__') return false;
  if (change.kind === 'add') return isObject(change.after);
  if (change.kind === 'remove') return isObject(change.before);
  return change.kind === 'update' && isObject(change.before) && isObject(change.after);
}
