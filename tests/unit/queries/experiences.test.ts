import { expect, test } from 'vitest';
import {
  experienceCoverage,
  experiencesAt,
  experiencesOf,
  partsOf,
  passesExperience,
  supportsOf,
} from '../../../shared/queries/experiences.ts';
import { search } from '../../../shared/queries/search.ts';
import { modelBench } from '../../support/authority.ts';

test('what supports a part supports its dimension; a stage is of none; found by words, code and dimension', async () => {
  const made = await modelBench();
  const [first = '', second = ''] = made.dimensions;
  const tool = await made.done('tool.add', { cell: 'D2-E2', name: 'Asambleas' });
  const add = (name: string, supports: object[], more: object = {}) =>
    made.done('experience.add', { name, supports, ...more });
  await add('Presupuesto participativo', [
    { kind: 'tool', id: tool },
    { kind: 'cell', id: 'D1-E1' },
    { kind: 'stage', id: made.stages[0] },
  ]);
  await add('Ciudad abierta', [{ kind: 'stage', id: made.stages[1] }], { place: 'Ñuble' });
  await add('Asambleas barriales', [{ kind: 'dimension', id: second }], { practices: ['Votación en línea'] });
  for (let at = 4; at <= 10; at += 1) await add(`Otra ${at}`, []);
  const state = made.state();
  const all = experiencesOf(state);
  expect(all.map(({ code }) => code).slice(-2)).toEqual(['X-0009', 'X-0010']);
  expect(experienceCoverage(state)).toEqual([
    { dimension: first, count: 1 },
    { dimension: second, count: 2 },
  ]);
  const codes = (place: Parameters<typeof partsOf>[1]) =>
    experiencesAt(state, partsOf(state, place)).map(({ code }) => code);
  const cell = Object.values(state.tool)[0]?.cell ?? '';
  expect(codes({ kind: 'dimension', id: second })).toEqual(['X-0001', 'X-0003']);
  expect(codes({ kind: 'cell', id: cell })).toEqual(['X-0001']);
  expect(codes({ kind: 'stage', id: made.stages[1] ?? '' })).toEqual(['X-0002']);
  expect(all.slice(0, 1).map((each) => supportsOf(state, each).map(({ code }) => code))).toEqual([
    ['E1', 'D1-E1', 'D2-E2-H1'],
  ]);
  const found = (filter: Parameters<typeof passesExperience>[2]) =>
    all.filter((each) => passesExperience(state, each, filter)).map(({ code }) => code);
  expect(found({ dimension: second })).toEqual(['X-0001', 'X-0003']);
  expect(found({ dimension: 'none' })).toHaveLength(7);
  expect(found({ words: 'votacion LINEA' })).toEqual(['X-0003']);
  expect(found({ words: 'x10' })).toEqual(['X-0010']);
  expect(found({ words: 'nuble' })).toEqual(['X-0002']);
  expect(search(state, 'x-2', 5)[0]).toMatchObject({ kind: 'experience', code: 'X-0002', where: 'Ñuble' });
  expect(search(state, 'votación', 5).map(({ code }) => code)).toEqual(['X-0003']);
});
