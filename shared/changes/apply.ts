import type { Collection, State } from '../model/state.ts';
import type { Change } from './change.ts';

type Table = Record<string, Record<string, unknown>>;

/**
 * The state after `changes`; the given state stays as it was, and collections that no change names are shared with it.
 * Throws a RangeError where a change does not fit (an update of a record that is not there): then the two sides
 * disagree about the past, and going on would hide it.
 */
export function applyChanges(state: State, changes: readonly Change[]): State {
  if (changes.length === 0) return state;
  const next = { ...state };
  const open = new Set<Collection>();
  for (const change of changes) {
    if (!open.has(change.in)) {
      if (!Object.hasOwn(next, change.in)) throw new RangeError(`no collection ${change.in}`);
      (next as Record<string, unknown>)[change.in] = { ...next[change.in] };
      open.add(change.in);
    }
    applyTo(next[change.in] as Table, change);
  }
  return next;
}

/** As `applyChanges`, writing into `state` itself: for replaying a journal, where nobody else holds the state. */
export function replayInto(state: State, changes: readonly Change[]): void {
  for (const change of changes) {
    if (!Object.hasOwn(state, change.in)) throw new RangeError(`no collection ${change.in}`);
    applyTo(state[change.in] as Table, change);
  }
}

function applyTo(table: Table, change: Change): void {
  const present = Object.hasOwn(table, change.id);
  if (change.kind === 'add') {
    if (present) throw new RangeError(`${change.in} ${change.id} is there already`);
    table[change.id] = change.after;
  } else if (change.kind === 'remove') {
    if (!present) throw new RangeError(`${change.in} ${change.id} is not there`);
    delete table[change.id];
  } else {
    if (!present) throw new RangeError(`${change.in} ${change.id} is not there`);
    table[change.id] = { ...table[change.id], ...change.after };
  }
}
