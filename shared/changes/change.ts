import type { Collection, State } from '../model/state.ts';
import { type Fields, recordAt } from './versions.ts';

/** What happened to one record. An update holds only the fields that changed, as they were and as they are. */
export type Change =
  | { kind: 'add'; in: Collection; id: string; after: Fields }
  | { kind: 'update'; in: Collection; id: string; before: Fields; after: Fields }
  | { kind: 'remove'; in: Collection; id: string; before: Fields };

export interface EntryCommand {
  id: string;
  name: string;
  made?: string[];
  gesture?: string;
  /** For an undo or a redo: the seqs of the entries that it takes back or does again. */
  undoes?: number[];
  redoes?: number[];
}

/** One accepted command, as it stands in the journal and is published to windows. */
export interface Entry {
  /** From 1, one more each time, with no gap. */
  seq: number;
  /** UTC instant. */
  at: string;
  /** `role:window`, or `sala` for what must stay anonymous. */
  actor: string;
  /** The command's id (known again after a restart), its name, the ids it made; one gesture is undone as a whole. */
  command: EntryCommand;
  changes: Change[];
}

/**
 * The changes that turn `before` into `after`, looking only at the records named in `touched`.
 * Values are compared as JSON, so a record written again with the same content is no change.
 */
export function diff(
  before: State,
  after: State,
  touched: Iterable<readonly [Collection, string]>,
): Change[] {
  const changes: Change[] = [];
  for (const [collection, id] of touched) {
    const change = changeOf(
      collection,
      id,
      recordAt(before, collection, id),
      recordAt(after, collection, id),
    );
    if (change) changes.push(change);
  }
  return changes;
}

/** What turns one record into another, each of which may be missing; null where nothing does. */
export function changeOf(
  collection: Collection,
  id: string,
  old: Fields | undefined,
  now: Fields | undefined,
): Change | null {
  if (!old) return now ? { kind: 'add', in: collection, id, after: now } : null;
  if (!now) return { kind: 'remove', in: collection, id, before: old };
  const before: Fields = {};
  const after: Fields = {};
  for (const field of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (same(old[field], now[field])) continue;
    before[field] = old[field];
    after[field] = now[field];
  }
  return Object.keys(after).length > 0 ? { kind: 'update', in: collection, id, before, after } : null;
}

/** Whether two JSON values say the same; the order of keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && same((a as Fields)[key], (b as Fields)[key]));
}
