import type { State } from '../model/state.ts';
import type { Change } from './change.ts';
import { same } from './change.ts';
import { type Fields, recordAt } from './versions.ts';

/**
 * What would undo `changes` in the state of now: a field goes back only if it still holds what the change wrote, an
 * added record goes only if nobody has written to it since, a removed one comes back only if its id is free.
 * Counters are left alone, so that a code is never given twice. The result may be empty: somebody else went on.
 */
export function inverse(state: State, changes: readonly Change[]): Change[] {
  const back: Change[] = [];
  for (const change of changes.toReversed()) {
    if (change.in === 'counter') continue;
    const now = recordAt(state, change.in, change.id);
    if (change.kind === 'add') {
      if (now && same(now, change.after))
        back.push({ kind: 'remove', in: change.in, id: change.id, before: now });
    } else if (change.kind === 'remove') {
      if (!now) back.push({ kind: 'add', in: change.in, id: change.id, after: change.before });
    } else if (now) {
      const before: Fields = {};
      const after: Fields = {};
      for (const field of Object.keys(change.after)) {
        if (!same(now[field], change.after[field])) continue;
        before[field] = now[field];
        after[field] = change.before[field];
      }
      if (Object.keys(after).length > 0)
        back.push({ kind: 'update', in: change.in, id: change.id, before, after });
    }
  }
  return back;
}
