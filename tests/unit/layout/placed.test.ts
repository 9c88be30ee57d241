import { expect, it } from 'vitest';
import type { Contribution, Place } from '../../../shared/model/contribution.ts';
import type { State } from '../../../shared/model/state.ts';
import { placedContributions } from '../../../shared/queries/matrix.ts';

const places: readonly Place[] = [
  { kind: 'tray' },
  { kind: 'cell', id: 'c1' },
  { kind: 'cell', id: 'c2' },
  { kind: 'tool', id: 't1' },
  { kind: 'dimension', id: 'd1' },
];

const made = (number: number, place: number, parked = false, state: Contribution['state'] = 'unanswered') =>
  ({
    state,
    id: `id${number}`,
    code: `A-${String(number).padStart(4, '0')}`,
    place: places[place % places.length],
    parked,
  }) as Contribution;

/** The codes in each list, worked out without anything remembered. */
function expected(all: readonly Contribution[]) {
  const standing = all.filter(({ state }) => state !== 'withdrawn');
  const sorted = standing.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const codes = (test: (one: Contribution) => boolean) => sorted.filter(test).map((one) => one.code);
  const at = (kind: string, id: string) =>
    codes(({ place, parked }) => !parked && place.kind === kind && 'id' in place && place.id === id);
  return {
    tray: codes((one) => one.place.kind === 'tray' && !one.parked).reverse(),
    parked: codes((one) => one.parked).reverse(),
    c1: at('cell', 'c1'),
    c2: at('cell', 'c2'),
    t1: at('tool', 't1'),
    d1: at('dimension', 'd1'),
  };
}

function found(contribution: State['contribution']) {
  const placed = placedContributions({ contribution } as State);
  const codes = (list: readonly Contribution[] = []) => list.map((one) => one.code);
  return {
    tray: codes(placed.tray),
    parked: codes(placed.parked),
    c1: codes(placed.cell.get('c1')),
    c2: codes(placed.cell.get('c2')),
    t1: codes(placed.tool.get('t1')),
    d1: codes(placed.dimension.get('d1')),
  };
}

it('contributions are where they stand after cards are added, moved, put aside, withdrawn and taken away', () => {
  let state: State['contribution'] = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`id${at}`, made(at, at)]),
  );
  const check = () => expect(found(state)).toEqual(expected(Object.values(state)));
  check();
  state = { ...state, id200: made(200, 0) };
  check();
  state = { ...state, id7: made(7, 1), id1: made(1, 0, true), id3: made(3, 4) };
  check();
  state = { ...state, id1: made(1, 0) };
  check();
  state = { ...state, id2: made(2, 2, false, 'withdrawn'), id202: made(202, 1, false, 'withdrawn') };
  check();
  state = { ...state, id2: made(2, 1) };
  check();
  const { id0: _gone, ...rest } = state;
  state = { ...rest, id201: made(201, 1) };
  check();
  state = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [
      `id${at}`,
      made(at, at + 1, false, at % 9 === 0 ? 'withdrawn' : 'unanswered'),
    ]),
  );
  check();
});

it('lists that nothing happened to stay the same', () => {
  const state: State['contribution'] = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`id${at}`, made(at, at)]),
  );
  const more: State['contribution'] = { ...state, id60: made(60, 0) };
  const before = placedContributions({ contribution: state } as State);
  const after = placedContributions({ contribution: more } as State);
  expect(after.cell.get('c1')).toBe(before.cell.get('c1'));
  expect(after.parked).toBe(before.parked);
  expect(after.tray[0]?.code).toBe('A-0060');
});
