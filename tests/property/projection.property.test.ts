import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../shared/changes/apply.ts';
import { type Change, diff } from '../../shared/changes/change.ts';
import type { Collection, State } from '../../shared/model/state.ts';
import { type Audience, projectChanges, projectState } from '../../shared/projection/project.ts';
import { mergeSmallSectors, sectorKeys } from '../../shared/queries/sectors.ts';
import { smallestGroup } from '../../shared/queries/small.ts';
import { sampleState } from '../support/sampleState.ts';

const sample = sampleState();
const editable = [
  'person',
  'contribution',
  'tool',
  'cell',
  'record',
  'minutes',
  'attendance',
  'agendaItem',
  'organisation',
] as const;

type Step =
  | { kind: 'remove'; in: Collection; at: number }
  | { kind: 'text'; in: 'contribution' | 'tool'; at: number; text: string }
  | { kind: 'name'; at: number; name: string; publicRole: string }
  | { kind: 'set'; at: number; parked: boolean; withdrawn: boolean };

const text = fc.constantFrom(
  'Ana Pérez Soto propone',
  'sin nombre',
  'según la Sra. Zepeda',
  'Elena Fariña y Marta Manríquez',
  'Portal',
);
const at = fc.nat({ max: 60 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const), in: fc.constantFrom<Collection>(...editable), at }),
  fc.record({
    kind: fc.constant('text' as const),
    in: fc.constantFrom('contribution' as const, 'tool' as const),
    at,
    text,
  }),
  fc.record({
    kind: fc.constant('name' as const),
    at,
    name: fc.constantFrom('Portal', 'Zoila Paz', 'Elena Fariña'),
    publicRole: fc.constantFrom('', 'Expositora'),
  }),
  fc.record({ kind: fc.constant('set' as const), at, parked: fc.boolean(), withdrawn: fc.boolean() }),
);

/** The state after a step, and the record it touched; `null` where there is none left to touch. */
function take(state: State, one: Step): { after: State; changes: Change[] } | null {
  const collection = one.kind === 'name' ? 'person' : one.kind === 'set' ? 'contribution' : one.in;
  const ids = Object.keys(state[collection]);
  const id = ids[one.at % Math.max(ids.length, 1)];
  if (id === undefined) return null;
  const table = { ...state[collection] } as Record<string, object>;
  if (one.kind === 'remove') delete table[id];
  else if (one.kind === 'text')
    table[id] = { ...table[id], [one.in === 'tool' ? 'description' : 'text']: one.text };
  else if (one.kind === 'name') table[id] = { ...table[id], name: one.name, publicRole: one.publicRole };
  else table[id] = { ...table[id], parked: one.parked, state: one.withdrawn ? 'withdrawn' : 'partly' };
  const after = { ...state, [collection]: table } as State;
  return { after, changes: diff(state, after, [[collection, id]]) };
}

describe('projection', () => {
  it.each<Audience>(['internal', 'public', 'wall', 'participant'])(
    'of changes follows the projection of states: %s',
    (audience) => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
          let state = sample;
          let window = projectState(state, audience);
          for (const one of steps) {
            const taken = take(state, one);
            if (!taken) continue;
            window = applyChanges(window, projectChanges(state, taken.after, taken.changes, audience));
            state = taken.after;
          }
          expect(window).toEqual(projectState(state, audience));
        }),
        { numRuns: audience === 'public' ? 40 : 100 },
      );
    },
  );
});

describe('sectors', () => {
  it('are never printed under three, add up, and do not depend on the order given', () => {
    const counts = fc.array(fc.tuple(fc.constantFrom(...sectorKeys), fc.nat({ max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(counts, (given) => {
        const groups = mergeSmallSectors(given);
        const total = given.reduce((sum, [, count]) => sum + count, 0);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        if (total >= smallestGroup)
          for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(smallestGroup);
        else expect(groups.length).toBeLessThanOrEqual(1);
        const named = groups.flatMap(({ sectors }) => sectors);
        expect(new Set(named).size).toBe(named.length);
        expect(mergeSmallSectors(given.toReversed())).toEqual(groups);
      }),
    );
  });
});
