import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from '../../shared/changes/apply.ts';
import type { Change } from '../../shared/changes/change.ts';
import { differences } from '../../shared/changes/versions.ts';
import { emptyState, type State } from '../../shared/model/state.ts';
import { placedContributions } from '../../shared/queries/matrix.ts';

const cards = ['a', 'b', 'c', 'd'];
const fields = fc.record({
  place: fc.constantFrom({ kind: 'tray' }, { kind: 'cell', id: 'c1' }, { kind: 'tool', id: 't1' }),
  parked: fc.boolean(),
  state: fc.constantFrom('unanswered', 'withdrawn'),
});
const steps = fc.array(
  fc.record({
    id: fc.constantFrom(...cards),
    after: fc.option(fields),
    /** Whether somebody reads the whole table after it. */
    read: fc.boolean(),
    /** How many versions before the last one is looked back to. */
    back: fc.nat({ max: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
);

function changeOf(state: State, id: string, after: object | null): Change | null {
  const there = Object.hasOwn(state.contribution, id);
  const base = { in: 'contribution' as const, id };
  if (after === null)
    return there ? { kind: 'remove', ...base, before: { ...state.contribution[id] } } : null;
  const record = { id, code: `A-000${cards.indexOf(id)}`, ...after };
  if (!there) return { kind: 'add', ...base, after: record };
  return { kind: 'update', ...base, before: { ...state.contribution[id] }, after: record };
}

const codes = (state: State) => {
  const { cell, tool, tray, parked } = placedContributions(state);
  return [cell.get('c1') ?? [], tool.get('t1') ?? [], tray, parked].map((list) =>
    list.map(({ code }) => code),
  );
};

it('what differs between two versions is what comparing them whole tells, whoever read them meanwhile', () => {
  fc.assert(
    fc.property(steps, (series) => {
      // Twice the same: one is read only where the series says so, the other whenever it helps the test.
      const states: State[] = [emptyState()];
      const plain: State[] = [emptyState()];
      const placed: string[][][] = [];
      codes(states[0] as State);
      for (const { id, after, read, back } of series) {
        const seen = plain.at(-1) as State;
        const change = changeOf(seen, id, after);
        if (!change) continue;
        const next = applyChanges(states.at(-1) as State, [change]);
        states.push(next);
        plain.push({ ...applyChanges(seen, [change]) });
        if (read)
          expect(Object.keys(next.contribution).toSorted()).toEqual(
            Object.keys(plain.at(-1)?.contribution ?? {}).toSorted(),
          );
        const from = Math.max(0, states.length - 1 - back);
        const [was, is] = [plain[from] as State, plain.at(-1) as State];
        const changed = cards.filter((card) => was.contribution[card] !== is.contribution[card]);
        const found = differences(states[from] as State, next, 'contribution');
        // The two lines of states hold records of their own, so that a record written twice alike differs in both.
        if (found) expect([...found.keys()].toSorted()).toEqual(changed);
        placed.push(codes(next));
      }
      for (const [at, state] of plain.slice(1).entries()) {
        // Far from what is remembered: placed anew.
        codes({ contribution: {} } as State);
        expect(codes({ contribution: { ...state.contribution } } as State)).toEqual(placed[at]);
      }
    }),
    { numRuns: 300 },
  );
});
