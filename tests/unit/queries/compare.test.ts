import { beforeEach, expect, test } from 'vitest';
import type { State } from '../../../shared/model/state.ts';
import { changeSources } from '../../../shared/queries/changeSources.ts';
import { compareModels } from '../../../shared/queries/compare.ts';
import { modelBench } from '../../support/authority.ts';
import { returnedFile, said } from '../../support/observations.ts';

let made: Awaited<ReturnType<typeof modelBench>>;
let before: State;
beforeEach(async () => {
  made = await modelBench();
  await made.done('tool.add', { cell: 'D1-E1', name: 'Portal', description: 'Un sitio' });
  before = made.state();
});
const found = () =>
  compareModels(before, made.state()).map(({ code, turn, part, fields }) => ({
    code,
    turn,
    part,
    fields: fields.map(({ field, before: was, after }) => `${field}: ${was} → ${after}`),
  }));
const toolId = () => Object.values(made.state().tool).find(({ name }) => name === 'Portal')?.id ?? '';

test('a wording that changed is told field by field, what did not change is not told', async () => {
  expect(found()).toEqual([]);
  await made.done('tool.update', { id: toolId(), set: { description: 'Un sitio abierto' } });
  await made.done('cell.update', { id: 'D1-E2', set: { descriptor: 'Publica' } });
  expect(found()).toEqual([
    { code: 'D1-E1-H1', turn: 'changed', part: 'tool', fields: ['description: Un sitio → Un sitio abierto'] },
    { code: 'D1-E2', turn: 'changed', part: 'cell', fields: ['descriptor:  → Publica'] },
  ]);
});

test('a tool in another cell has moved and says its former code; one that went says all that it said', async () => {
  const id = toolId();
  await made.done('tool.move', { id, cell: 'D1-E2' });
  const [moved] = compareModels(before, made.state());
  expect(moved).toMatchObject({ turn: 'moved', code: 'D1-E2-H1', formerCode: 'D1-E1-H1', fields: [] });
  await made.done('tool.remove', { id });
  expect(found()).toEqual([
    {
      code: 'D1-E1-H1',
      turn: 'removed',
      part: 'tool',
      fields: ['name: Portal → ', 'description: Un sitio → ', 'state: proposed → '],
    },
  ]);
});

test('what stands elsewhere among its neighbours is told, and only the one whose moving explains it', async () => {
  const second = await made.done('tool.add', { cell: 'D1-E1', name: 'Segunda' });
  const third = await made.done('tool.add', { cell: 'D1-E1', name: 'Tercera' });
  before = made.state();
  await made.done('tool.move', { id: third, cell: 'D1-E1', after: null });
  expect(compareModels(before, made.state())).toMatchObject([
    { id: third, turn: 'reordered', order: { before: 3, after: 1 }, fields: [] },
  ]);
  // What goes moves nobody, and what changed besides says both.
  await made.done('tool.update', { id: third, set: { name: 'Primera' } });
  await made.done('tool.remove', { id: toolId() });
  expect(compareModels(before, made.state())).toMatchObject([
    { turn: 'removed', order: null },
    { id: third, turn: 'changed', order: { before: 2, after: 1 } },
  ]);
  expect(made.state().tool[second]).toBe(before.tool[second]);
});

test('a new dimension is told once, without its empty cells', async () => {
  await made.done('dimension.add', { name: 'Colaboración', definition: 'Quién decide' });
  const [added, ...more] = compareModels(before, made.state());
  expect(more).toEqual([]);
  expect(added).toMatchObject({ part: 'dimension', turn: 'added', name: 'Colaboración' });
});

test('a difference names the contributions, observations and agreements that it came from', async () => {
  const workshop = await made.done('workshop.add', { kind: 'schema', title: 'Estadios' });
  const contribution = await made.done('contribution.add', {
    text: 'Que sea abierto',
    workshop,
    author: { kind: 'group', name: 'Mesa 2' },
  });
  const id = toolId();
  await made.done('tool.update', { id, set: { description: 'Un sitio abierto' } });
  await made.done('tool.join', { id, contributions: [contribution] });
  await made.done('record.add', { workshop, kind: 'agreement', text: 'Se mantiene D1-E1-H1, abierto.' });
  await made.done('record.add', { workshop, kind: 'pending', text: 'Ver D1-E1-H1 otra vez.' });
  const hash = 'c'.repeat(64);
  made.returned.set(hash, 1_000);
  await made.done('review.import', { ...returnedFile, hash, observations: [said] });
  const [observation] = Object.keys(made.state().observation);
  await made.done('observation.respond', {
    ids: [observation],
    set: { decision: 'accepted', change: 'Se abre', changed: [{ kind: 'tool', id }] },
  });
  const differences = compareModels(before, made.state());
  const sources = changeSources(made.state(), differences).get(id) ?? [];
  expect(sources.map(({ kind, code, who, workshop: at, why }) => [kind, code, who, at, why])).toEqual([
    ['contribution', 'A-0001', 'Mesa 2', 'TS-1', ''],
    ['observation', 'OB-001', 'Zoila Manríquez', '', 'Se abre'],
    ['agreement', 'AC-01', '', 'TS-1', 'Se mantiene D1-E1-H1, abierto.'],
  ]);
});

test('an experience is where something new comes from, and not where another wording does', async () => {
  const old = toolId();
  const id = await made.done('tool.add', { cell: 'D1-E1', name: 'Nueva' });
  await made.done('tool.update', { id: old, set: { description: 'Otro' } });
  const supports = [old, id].map((tool) => ({ kind: 'tool', id: tool }));
  await made.done('experience.add', { name: 'Porto Alegre', supports });
  const sources = changeSources(made.state(), compareModels(before, made.state()));
  expect(sources.get(id)).toMatchObject([{ kind: 'experience', code: 'X-0001', who: 'Porto Alegre' }]);
  expect(sources.get(old)).toBeUndefined();
});
