import { beforeEach, expect, test } from 'vitest';
import type { Observation } from '../../../shared/model/review.ts';
import { findNames } from '../../../shared/projection/names.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { modelBench, refused } from '../../support/authority.ts';
import { said as blank, returnedFile } from '../../support/observations.ts';

const hash = 'a'.repeat(64);
const file = { ...returnedFile, hash };

let made: Awaited<ReturnType<typeof modelBench>>;
let cell: string;

beforeEach(async () => {
  made = await modelBench();
  made.returned.set(hash, 1_000);
  cell = Object.values(made.state().cell)[0]?.id ?? '';
});

const receive = (observations: object[] = [blank], more: object = {}) =>
  made.run('review.import', { ...file, ...more, observations });
const all = (): Observation[] => Object.values(made.state().observation);

test('observations get codes in their order, with who and when, and change nothing of the model', async () => {
  const model = () => JSON.stringify([made.state().dimension, made.state().cell, made.state().tool]);
  const before = model();
  const placed = { ...blank, place: { kind: 'cell', id: cell }, placing: 'bookmark', confidence: 1 };
  expect(await receive([blank, placed])).toMatchObject({ kind: 'done' });
  expect(all().map(({ code, author, at, place }) => [code, author, at, place?.id ?? null])).toEqual([
    ['OB-001', 'Zoila Manríquez', '2026-08-20T10:30:00.000Z', null],
    ['OB-002', 'Zoila Manríquez', '2026-08-20T10:30:00.000Z', cell],
  ]);
  expect(Object.values(made.state().returned)).toMatchObject([{ ...file, size: 1_000, by: 'facilitator' }]);
  expect(model()).toBe(before);
});

test('a file that did not come in, the same twice, a place that is not there, the secretary: refused, and nothing stays', async () => {
  expect(refused(await receive([blank], { hash: 'b'.repeat(64) }))).toBe('noFile');
  const nowhere = { ...blank, place: { kind: 'tool', id: '0'.repeat(20) } };
  expect(refused(await receive([blank, nowhere]))).toBe('notFound');
  expect(refused(await made.run('review.import', { ...file, observations: [] }, { role: 'secretary' }))).toBe(
    'role',
  );
  expect([all(), Object.keys(made.state().returned)]).toEqual([[], []]);
  await receive();
  expect(refused(await receive())).toBe('returnedBefore');
  expect(all()).toHaveLength(1);
});

test('a person puts it in its place, and takes that back; an import is not taken back by Ctrl Z', async () => {
  await receive();
  const id = all()[0]?.id ?? '';
  const now = () => made.state().observation[id];
  await made.done('observation.place', { ids: [id], place: { kind: 'cell', id: 'D1-E1' } });
  expect(now()).toMatchObject({ place: { kind: 'cell', id: cell }, placing: 'hand', confidence: 1 });
  await made.done('history.undo');
  expect(now()).toMatchObject({ place: null, confidence: 0 });
  expect(await made.run('history.undo')).not.toMatchObject({ id });
  expect(all()).toHaveLength(1);
});

test('what it is about may go: it waits for another place, and undo gives it back; removed with its document, and back', async () => {
  const places = [
    { kind: 'cell', id: cell },
    { kind: 'stage', id: made.stages[0] },
    { kind: 'dimension', id: made.dimensions[0] },
    { kind: 'tool', id: await made.done('tool.add', { cell, name: 'Portal' }) },
  ];
  await receive(places.map((place) => ({ ...blank, place, placing: 'code', confidence: 0.9 })));
  for (const [name, payload] of [
    ['stage.remove', { id: made.stages[0] }],
    ['dimension.remove', { id: made.dimensions[0] }],
  ] as const) {
    const before = all();
    await made.done(name, payload);
    expect(all().filter(({ place, placing }) => place === null && placing === 'hand')).toHaveLength(3);
    await made.done('history.undo');
    expect(all()).toEqual(before);
  }
  const [document] = Object.keys(made.state().returned);
  await made.done('review.remove', { id: document });
  expect(all()).toEqual([]);
  await made.done('history.undo');
  expect(all()).toHaveLength(4);
});

test('who reviewed is not in the public edition and not on the wall, and neither is the name in what others write', async () => {
  await made.done('dimension.update', {
    id: made.dimensions[0],
    set: { definition: 'Lo pidió Zoila Manríquez' },
  });
  const reply = { author: 'Zoila Manríquez', at: null, text: 'Como dice Zoila Manríquez' };
  await receive([
    { ...blank, replies: [reply] },
    { ...blank, author: 'Microsoft Office User', text: 'Microsoft Office User' },
  ]);
  for (const audience of ['public', 'wall', 'participant'] as const) {
    const seen = projectState(made.state(), audience, { omitted: '[omitido]' });
    expect(JSON.stringify(seen), audience).not.toMatch(/Zoila|Manríquez|Universidad del Sur|2026-08-20/);
    expect(Object.values(seen.dimension).map(({ definition }) => definition)).toContain('Lo pidió [omitido]');
  }
  expect(projectState(made.state(), 'wall').observation).toEqual({});
  const open = Object.values(projectState(made.state(), 'public').observation);
  expect(open.map(({ author, text }) => [author, text])).toEqual([
    ['', 'Falta el plazo'],
    ['', 'Microsoft Office User'],
  ]);
  expect(findNames(made.state()).map(({ field, name }) => [field, name])).toEqual([
    ['definition', 'Zoila Manríquez'],
    ['replies.text', 'Zoila Manríquez'],
  ]);
});

test('a reviewer whom a public source names keeps the name', async () => {
  await made.done('person.add', { name: 'Zoila Manríquez', publicRole: 'Presidenta del Consejo' });
  await receive();
  const [observation] = Object.values(projectState(made.state(), 'public').observation);
  expect(observation?.author).toBe('Zoila Manríquez');
});
