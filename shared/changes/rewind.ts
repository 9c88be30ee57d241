import type { Collection, State } from '../model/state.ts';
import type { Entry } from './change.ts';

type Table = Record<string, Record<string, unknown>>;

/**
 * The state as it was before `entries`, which led to `state`; only the collections in `only` go back, the others stay as
 * they are. The given state stays as it was.
 */
export function rewind(state: State, entries: readonly Entry[], only: ReadonlySet<Collection>): State {
  const past = { ...state };
  for (const collection of only) (past as Record<string, unknown>)[collection] = { ...state[collection] };
  for (const { changes } of entries.toReversed())
    for (const change of changes.toReversed()) {
      if (!only.has(change.in)) continue;
      const table = past[change.in] as Table;
      if (change.kind === 'add') delete table[change.id];
      else table[change.id] = { ...table[change.id], ...change.before };
    }
  return past;
}
