import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../shared/changes/apply.ts';
import { type Change, diff } from '../../shared/changes/change.ts';
import { inverse } from '../../shared/changes/invert.ts';
import { squash } from '../../shared/changes/squash.ts';
import { emptyState, type State } from '../../shared/model/state.ts';

const ids = ['a', 'b', 'c'];
const record = fc.record({
  id: fc.constantFrom(...ids),
  word: fc.constantFrom('x', 'y', 'z'),
  meaning: fc.constantFrom('1', '2'),
});
type Terms = Record<string, { id: string; word: string; meaning: string }>;
const table = fc
  .uniqueArray(record, { selector: ({ id }) => id })
  .map((list) => Object.fromEntries(list.map((item) => [item.id, item])) as Terms);
const series = fc.array(table, { minLength: 2, maxLength: 6 });
const stateOf = (term: Terms): State => ({ ...emptyState(), term });
const between = (a: State, b: State): Change[] =>
  diff(
    a,
    b,
    ids.map((id) => ['term', id] as const),
  );

describe('changes', () => {
  it('lead from one state to the other, and say nothing of what is the same', () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        const changes = between(stateOf(a), stateOf(b));
        expect(applyChanges(stateOf(a), changes)).toEqual(stateOf(b));
        expect(between(stateOf(b), stateOf(b))).toEqual([]);
      }),
    );
  });

  it('squash to their net effect', () => {
    fc.assert(
      fc.property(series, (tables) => {
        const states = tables.map(stateOf);
        const all = states.slice(1).flatMap((state, index) => between(states[index] as State, state));
        const net = squash(all);
        const [first] = states as [State];
        expect(applyChanges(first, net)).toEqual(states.at(-1));
        expect(new Set(net.map(({ id }) => id)).size).toBe(net.length);
      }),
    );
  });

  it('are undone by their inverse when nobody else has written', () => {
    fc.assert(
      fc.property(series, (tables) => {
        const states = tables.map(stateOf);
        const [first] = states as [State];
        const last = states.at(-1) as State;
        const net = squash(states.slice(1).flatMap((state, index) => between(states[index] as State, state)));
        const back = inverse(last, net);
        expect(applyChanges(last, back)).toEqual(first);
        expect(applyChanges(first, inverse(first, back))).toEqual(last);
      }),
    );
  });

  it('are undone only where nobody has written since', () => {
    fc.assert(
      fc.property(table, table, table, (a, mine, theirs) => {
        const changes = between(stateOf(a), stateOf(mine));
        const later = stateOf(theirs);
        const undone = applyChanges(later, inverse(later, changes)).term;
        for (const id of ids)
          for (const field of ['word', 'meaning'] as const) {
            const now = theirs[id]?.[field];
            // What is neither mine nor what was there before is somebody else's, and stays.
            if (now !== undefined && now !== mine[id]?.[field]) expect(undone[id]?.[field]).toBe(now);
          }
      }),
    );
  });
});
