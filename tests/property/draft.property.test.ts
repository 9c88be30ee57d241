import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../shared/changes/apply.ts';
import { diff } from '../../shared/changes/change.ts';
import { changesOf, draftOf } from '../../shared/changes/draft.ts';
import { commands } from '../../shared/commands/catalogue.ts';
import type { Context } from '../../shared/commands/command.ts';
import { Refusal } from '../../shared/commands/refusal.ts';
import { type Collection, collections, type State } from '../../shared/model/state.ts';
import { sampleState } from '../support/sampleState.ts';

interface Order {
  name: string;
  payload: unknown;
}
type Picks = readonly [number, number, number];

/** The id of one of a collection's records; one that nobody has when there are none. */
function pick(state: State, collection: Collection, at: number): string {
  const ids = Object.keys(state[collection]).toSorted();
  return ids[at % Math.max(ids.length, 1)] ?? 'x'.repeat(20);
}

const people = ['Ana Rojas', 'Zoila Paz', 'Marta Manríquez'];
const row = (at: number) => ({ name: people[at % 3] ?? '', organisation: `Junta ${at % 2}`, post: `p${at}` });

/** Commands of every kind: that make, write, move, remove with all that hangs on it, copy, number, import. */
const orders: readonly ((state: State, picks: Picks) => Order)[] = [
  (state, [a, b]) => ({
    name: 'contribution.add',
    payload: {
      text: `t${a}`,
      place: b % 2 ? { kind: 'tray' } : { kind: 'tool', id: pick(state, 'tool', b) },
    },
  }),
  (state, [a, b]) => ({
    name: 'contribution.update',
    payload: { id: pick(state, 'contribution', a), set: { text: `t${b}` }, base: { text: `t${b - 1}` } },
  }),
  (state, [a, b, c]) => ({
    name: 'contribution.place',
    payload: {
      ids: [pick(state, 'contribution', a), pick(state, 'contribution', b)],
      place: { kind: 'tool', id: pick(state, 'tool', c) },
    },
  }),
  (state, [a, b]) => ({
    name: 'contribution.copy',
    payload: { id: pick(state, 'contribution', a), place: { kind: 'cell', id: pick(state, 'cell', b) } },
  }),
  (state, [a]) => ({ name: 'contribution.remove', payload: { ids: [pick(state, 'contribution', a)] } }),
  (state, [a, b]) => ({
    name: 'cluster.make',
    payload: { name: 'Grupo', members: [pick(state, 'contribution', a), pick(state, 'contribution', b)] },
  }),
  (state, [a]) => ({ name: 'cluster.remove', payload: { id: pick(state, 'cluster', a) } }),
  (state, [a, b]) => ({
    name: 'tool.move',
    payload: { id: pick(state, 'tool', a), cell: pick(state, 'cell', b), after: null },
  }),
  (state, [a]) => ({ name: 'tool.remove', payload: { id: pick(state, 'tool', a) } }),
  (state, [a, b]) => ({
    name: 'tool.part',
    payload: { id: pick(state, 'tool', a), contribution: pick(state, 'contribution', b) },
  }),
  (state, [a, b]) => ({
    name: 'link.add',
    payload: {
      from: pick(state, 'tool', a),
      to: pick(state, 'tool', b),
      kind: a % 2 ? 'requires' : 'reinforces',
    },
  }),
  (state, [a, b, c]) => ({
    name: 'experience.add',
    payload: {
      name: `Experiencia ${a}`,
      supports: [
        { kind: 'dimension', id: pick(state, 'dimension', a) },
        { kind: 'stage', id: pick(state, 'stage', b) },
        { kind: 'tool', id: pick(state, 'tool', c) },
      ],
    },
  }),
  (state, [a, b]) => ({
    name: 'experience.support',
    payload: {
      id: pick(state, 'experience', a),
      place: { kind: 'cell', id: pick(state, 'cell', b) },
      supports: b % 2 === 0,
    },
  }),
  (state, [a]) => ({ name: 'experience.remove', payload: { id: pick(state, 'experience', a) } }),
  (_, [a]) => ({ name: 'stage.add', payload: { name: `Estadio ${a}`, after: null } }),
  (state, [a]) => ({ name: 'stage.remove', payload: { id: pick(state, 'stage', a) } }),
  (_, [a]) => ({ name: 'dimension.add', payload: { name: `Dimensión ${a}` } }),
  (state, [a]) => ({ name: 'dimension.remove', payload: { id: pick(state, 'dimension', a) } }),
  (state, [a]) => ({ name: 'dimension.ownScale', payload: { id: pick(state, 'dimension', a) } }),
  (state, [a]) => ({ name: 'dimension.commonScale', payload: { id: pick(state, 'dimension', a) } }),
  (state, [a, b]) => ({
    name: 'component.add',
    payload: { dimension: pick(state, 'dimension', a), name: `Componente ${b}` },
  }),
  (state, [a]) => ({ name: 'component.remove', payload: { id: pick(state, 'component', a) } }),
  () => ({ name: 'model.renumber', payload: {} }),
  (_, [a, b]) => ({ name: 'person.import', payload: { rows: [row(a), row(b)] } }),
  (state, [a, b, c]) => ({
    name: 'attendance.set',
    payload: {
      workshop: pick(state, 'workshop', a),
      person: pick(state, 'person', b),
      state: c % 2 ? 'present' : 'absent',
    },
  }),
  (state, [a]) => ({ name: 'record.remove', payload: { id: pick(state, 'record', a) } }),
  (state, [a]) => ({
    name: 'workshop.state',
    payload: { id: pick(state, 'workshop', a), state: 'running' },
  }),
  (state, [a]) => ({ name: 'agenda.start', payload: { item: pick(state, 'agendaItem', a) } }),
  (state, [a]) => ({ name: 'agenda.next', payload: { workshop: pick(state, 'workshop', a) } }),
  (state, [a]) => ({ name: 'agenda.pause', payload: { workshop: pick(state, 'workshop', a) } }),
  (state, [a]) => ({
    name: 'turn.ask',
    payload: { workshop: pick(state, 'workshop', a), who: `p${a}` },
  }),
  (state, [a]) => ({ name: 'turn.give', payload: { id: pick(state, 'turn', a) } }),
  (state, [a]) => ({ name: 'workshop.remove', payload: { id: pick(state, 'workshop', a) } }),
  (state, [a]) => ({
    name: 'minutes.omit',
    payload: { id: pick(state, 'minutes', a), record: pick(state, 'record', a), omit: true },
  }),
  (_, [a]) => ({
    name: 'documentText.set',
    payload: { key: 'summary', body: a % 2 ? { type: 'doc', content: [] } : null },
  }),
  (_, [a]) => ({ name: 'project.commitment', payload: { set: { number: String(a) } } }),
  () => ({ name: 'version.freeze', payload: {} }),
];

/** Runs a command on `state`, which it may write to; gives the code of its refusal, and what it kept. */
function run(state: State, { name, payload }: Order): { refused: string | null; kept: string[] } {
  let made = 0;
  const kept: string[] = [];
  const context: Context = {
    now: '2026-08-10T15:30:00.000Z',
    role: 'facilitator',
    actor: 'facilitator',
    hasVoted: () => false,
    received: () => undefined,
    returned: () => undefined,
    frozen: () => undefined,
    modelSpans: () => [],
    newId: () => `n${Object.keys(state.counter).length}${String(++made).padStart(20, '0')}`.slice(-20),
    fold: (text) => text.toLocaleLowerCase('es'),
    keep: (text) => {
      kept.push(text);
      return '0'.repeat(64);
    },
  };
  const command = commands.get(name);
  if (!command) throw new RangeError(`no command ${name}`);
  try {
    command.run(state, command.schema.parse(payload), context);
    return { refused: null, kept };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, kept };
    throw error;
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** Every collection of two states, for telling their differences without looking at what a draft has touched. */
function everywhere(a: State, b: State): [Collection, string][] {
  return collections.flatMap((collection) =>
    [...new Set([...Object.keys(a[collection]), ...Object.keys(b[collection])])].map(
      (id): [Collection, string] => [collection, id],
    ),
  );
}

const sorted = (changes: readonly { in: string; id: string }[]) =>
  changes.toSorted((a, b) => (`${a.in} ${a.id}` < `${b.in} ${b.id}` ? -1 : 1));

const steps = fc.array(
  fc.tuple(
    fc.nat({ max: orders.length - 1 }),
    fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 80 }), fc.nat({ max: 80 })),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('a draft', () => {
  it('gives what a command would make of the state itself, and leaves that as it was', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, (series) => {
        let state = freeze(sampleState());
        for (const [which, picks] of series) {
          const order = orders[which]?.(state, picks);
          if (!order) throw new RangeError(`no order ${which}`);
          const plain = structuredClone({ ...state });
          const expected = run(plain, order);
          const draft = draftOf(state);
          expect(run(draft, order), order.name).toEqual(expected);
          if (expected.refused !== null) continue;
          reached.add(order.name);
          const changes = freeze(changesOf(draft));
          expect(sorted(changes), order.name).toEqual(sorted(diff(state, plain, everywhere(state, plain))));
          const after = applyChanges(state, changes);
          expect(after, order.name).toEqual(plain);
          state = after;
        }
      }),
      { numRuns: 60 },
    );
    // A series that only ever meets refusals would prove nothing.
    expect(reached.size).toBeGreaterThan(orders.length / 2);
  });

  it('keeps tables that a command does not write to, also those that nobody has read yet', () => {
    const first = freeze(sampleState());
    const [person = ''] = Object.keys(first.person);
    const [tool = ''] = Object.keys(first.tool);
    const second = applyChanges(first, [
      { kind: 'update', in: 'person', id: person, before: {}, after: { post: 'a' } },
    ]);
    const third = applyChanges(second, [
      { kind: 'update', in: 'tool', id: tool, before: {}, after: { norm: 'b' } },
    ]);
    expect(third.cell).toBe(first.cell);
    expect(third.person).not.toBe(first.person);
    expect(third.person).toBe(second.person);
    expect(second.tool).toBe(first.tool);
    expect([first, second, third].map((state) => state.tool[tool]?.norm === 'b')).toEqual([
      false,
      false,
      true,
    ]);
    expect([first, second, third].map((state) => state.person[person]?.post === 'a')).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('puts a long series of versions together as one would by hand', () => {
    let state = freeze(sampleState());
    const [id = ''] = Object.keys(state.tool);
    const versions: State[] = [];
    for (let at = 0; at < 600; at++) {
      const term = `term${at % 300}`;
      state = applyChanges(state, [
        { kind: 'update', in: 'tool', id, before: {}, after: { norm: String(at) } },
        at < 300
          ? { kind: 'add', in: 'term', id: term, after: { id: term, word: 'w', meaning: 'm' } }
          : { kind: 'remove', in: 'term', id: term, before: {} },
      ]);
      versions.push(state);
    }
    for (const at of [599, 0, 250, 300, 420, 127, 128, 129]) {
      expect(versions[at]?.tool[id]?.norm).toBe(String(at));
      expect(Object.keys(versions[at]?.term ?? {}).length).toBe(
        at < 300 ? at + 1 + termsOf(sampleState()) : 599 - at + termsOf(sampleState()),
      );
    }
  });
});

const termsOf = (state: State): number => Object.keys(state.term).length;
