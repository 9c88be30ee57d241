import type { Collection, State } from '../model/state.ts';
import type { Change } from './change.ts';
import { type Fields, nextVersion, recordAt, type Table } from './versions.ts';

/**
 * The state after `changes`; the given state stays as it was, and collections that no change names are shared with it.
 * Throws a RangeError where a change does not fit (an update of a record that is not there): then the two sides
 * disagree about the past, and going on would hide it.
 */
export function applyChanges(state: State, changes: readonly Change[]): State {
  if (changes.length === 0) return state;
  const written = new Map<Collection, Map<string, Fields | undefined>>();
  for (const change of changes) {
    if (!Object.hasOwn(state, change.in)) throw new RangeError(`no collection ${change.in}`);
    const table = written.get(change.in) ?? new Map<string, Fields | undefined>();
    written.set(change.in, table);
    const { id } = change;
    table.set(id, applied(table.has(id) ? table.get(id) : recordAt(state, change.in, id), change));
  }
  return nextVersion(state, written);
}

/** As `applyChanges`, writing into `state` itself: for replaying a journal, where nobody else holds the state. */
export function replayInto(state: State, changes: readonly Change[]): void {
  for (const change of changes) {
    if (!Object.hasOwn(state, change.in)) throw new RangeError(`no collection ${change.in}`);
    applyTo(state[change.in] as Table, change);
  }
}

function applyTo(table: Table, change: Change): void {
  const now = applied(Object.hasOwn(table, change.id) ? table[change.id] : undefined, change);
  if (now) table[change.id] = now;
  else delete table[change.id];
}

function applied(record: Fields | undefined, change: Change): Fields | undefined {
  if (change.kind === 'add') {
    if (record) throw new RangeError(`${change.in} ${change.id} is there already`);
    return change.after;
  }
  if (!record) throw new RangeError(`${change.in} ${change.id} is not there`);
  return change.kind === 'remove' ? undefined : { ...record, ...change.after };
}
