import { beforeEach, expect, test } from 'vitest';
import type { Experience } from '../../../shared/model/experience.ts';
import { findNames } from '../../../shared/projection/names.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { modelBench, refused } from '../../support/authority.ts';

let made: Awaited<ReturnType<typeof modelBench>>;
let cell: string;
beforeEach(async () => {
  made = await modelBench();
  cell = Object.values(made.state().cell)[0]?.id ?? '';
});
const all = (): Experience[] => Object.values(made.state().experience);
const create = (more: object = {}) =>
  made.done('experience.add', { name: 'Presupuesto participativo', ...more });

test('experiences get codes in their order, each place once, and a code that was given is not given again', async () => {
  await create({
    practices: ['  Asambleas  por\u0000 barrio '],
    supports: [
      { kind: 'cell', id: 'D1-E1' },
      { kind: 'cell', id: cell },
    ],
  });
  const second = await create({ name: 'Datos abiertos' });
  expect(all().map(({ code, practices, supports }) => [code, practices, supports])).toEqual([
    ['X-0001', ['Asambleas  por barrio'], [{ kind: 'cell', id: cell }]],
    ['X-0002', [], []],
  ]);
  await made.done('experience.remove', { id: second });
  await create({ name: 'Otra' });
  expect(all().map(({ code }) => code)).toEqual(['X-0001', 'X-0003']);
});

test('a place that is not there, one without a name, a participant: refused, and nothing stays', async () => {
  const run = (payload: object, role?: 'participant') =>
    made.run('experience.add', { name: 'Uno', ...payload }, role ? { role } : {});
  expect(refused(await run({ supports: [{ kind: 'tool', id: '0'.repeat(20) }] }))).toBe('notFound');
  expect(refused(await run({ supports: [{ kind: 'cell', id: 'D9-E1' }] }))).toBe('notFound');
  expect(refused(await run({ name: ' ' }))).toBe('malformed');
  expect(refused(await run({ sourceDate: '2016-13' }))).toBe('malformed');
  expect(refused(await run({}, 'participant'))).toBe('role');
  expect(all()).toEqual([]);
});

test('two people on one field: the second is told, and what stands is given; on two fields both are kept', async () => {
  const id = await create({ summary: 'Uno' });
  await made.done('experience.update', { id, set: { summary: 'Dos' }, base: { summary: 'Uno' } });
  const late = await made.run('experience.update', {
    id,
    set: { summary: 'Tres' },
    base: { summary: 'Uno' },
  });
  expect(late).toMatchObject({
    kind: 'refused',
    code: 'conflict',
    place: { field: 'summary', current: 'Dos' },
  });
  await made.done('experience.update', { id, set: { place: 'Lota' }, base: { place: '' } });
  expect(all()).toMatchObject([{ summary: 'Dos', place: 'Lota' }]);
});

test('places are linked and unlinked one at a time, each once, and undo takes it back', async () => {
  const id = await create();
  const [stage = '', dimension = ''] = [made.stages[1], made.dimensions[0]];
  const link = (kind: string, place: string, supports = true) =>
    made.done('experience.support', { id, place: { kind, id: place }, supports });
  await link('cell', 'D1-E1');
  await link('cell', cell);
  await link('stage', stage);
  await link('dimension', dimension);
  expect(all()[0]?.supports).toEqual([
    { kind: 'cell', id: cell },
    { kind: 'stage', id: stage },
    { kind: 'dimension', id: dimension },
  ]);
  await link('stage', stage, false);
  expect(all()[0]?.supports).toHaveLength(2);
  await made.done('history.undo');
  expect(all()[0]?.supports).toHaveLength(3);
});

test('what it supports may go, and undo links it again; removed, and back', async () => {
  const tool = await made.done('tool.add', { cell, name: 'Portal' });
  const component = await made.done('component.add', { dimension: made.dimensions[1], name: 'Barrios' });
  await made.done('component.add', { dimension: made.dimensions[1], name: 'Consejos' });
  const own = await made.done('dimension.ownScale', { id: made.dimensions[1] });
  const [ownStage] = Object.values(made.state().stage).filter(({ scale }) => scale === own);
  const supports = [
    { kind: 'dimension', id: made.dimensions[0] },
    { kind: 'component', id: component },
    { kind: 'stage', id: made.stages[0] },
    { kind: 'stage', id: ownStage?.id },
    { kind: 'cell', id: cell },
    { kind: 'tool', id: tool },
  ];
  const id = await create({ supports });
  const before = all();
  for (const [name, payload, left] of [
    ['tool.remove', { id: tool }, 5],
    ['component.remove', { id: component }, 5],
    ['stage.remove', { id: made.stages[0] }, 3],
    ['dimension.remove', { id: made.dimensions[0] }, 3],
    ['dimension.commonScale', { id: made.dimensions[1] }, 5],
    ['experience.remove', { id }, undefined],
  ] as const) {
    await made.done(name, payload);
    expect(all()[0]?.supports.length, name).toBe(left);
    await made.done('history.undo');
    expect(all(), name).toEqual(before);
  }
});

test('a version that is restored leaves no experience pointing at what went, and has its own experiences frozen', async () => {
  await create({ supports: [{ kind: 'cell', id: cell }] });
  const version = await made.done('version.freeze', { name: 'Primera' });
  const frozen = [...made.assets.values()].map((bytes) => Buffer.from(bytes).toString());
  expect(frozen.some((text) => text.includes('"X-0001"'))).toBe(true);
  const late = await made.done('dimension.add', { name: 'Colaboración' });
  const tool = await made.done('tool.add', { cell, name: 'Tardía' });
  const id = all()[0]?.id;
  for (const place of [
    { kind: 'dimension', id: late },
    { kind: 'tool', id: tool },
  ])
    await made.done('experience.support', { id, place, supports: true });
  await made.done('version.restore', { id: version });
  expect(all()[0]?.supports).toEqual([{ kind: 'cell', id: cell }]);
});

test('many come as one, which nobody takes back with Ctrl Z', async () => {
  const rows = [{ name: 'Uno' }, { name: 'Dos', supports: [{ kind: 'cell', id: 'D1-E2' }] }];
  expect(refused(await made.run('experience.import', { rows }, { role: 'secretary' }))).toBe('role');
  const broken = [...rows, { name: 'Tres', supports: [{ kind: 'cell', id: 'D9-E9' }] }];
  expect(refused(await made.run('experience.import', { rows: broken }))).toBe('notFound');
  expect(all()).toEqual([]);
  await made.done('experience.import', { rows });
  await made.run('history.undo');
  expect(all().map(({ code, name }) => `${code} ${name}`)).toEqual(['X-0001 Uno', 'X-0002 Dos']);
});

test('a known name in any of its texts is found before a public edition, and omitted; no wall or phone gets any', async () => {
  await made.done('person.add', { name: 'Zoila Manríquez' });
  const said = 'Lo contó Zoila Manríquez';
  await create({ name: said, summary: said, practices: ['Nada', said], source: said, place: said });
  expect(findNames(made.state()).map(({ code, field }) => `${code} ${field}`)).toEqual([
    'X-0001 name',
    'X-0001 place',
    'X-0001 summary',
    'X-0001 practices',
    'X-0001 source',
  ]);
  const seen = projectState(made.state(), 'public', { omitted: '[omitido]' });
  expect(JSON.stringify(seen.experience)).not.toMatch(/Zoila|Manríquez/);
  expect(Object.values(seen.experience)).toMatchObject([{ practices: ['Nada', 'Lo contó [omitido]'] }]);
  for (const audience of ['wall', 'participant'] as const)
    expect(projectState(made.state(), audience).experience).toEqual({});
});
