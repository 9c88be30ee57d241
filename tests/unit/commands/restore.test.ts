import { beforeEach, expect, test } from 'vitest';
import type { State } from '../../../shared/model/state.ts';
import { compareModels } from '../../../shared/queries/compare.ts';
import { type Bench, modelBench, refused } from '../../support/authority.ts';

let made: Bench;
let frozen: State;
let version: string;
beforeEach(async () => {
  made = await modelBench();
  await made.done('tool.add', { cell: 'D1-E1', name: 'Portal', description: 'Un sitio' });
  version = await made.done('version.freeze', { name: 'Primera' });
  frozen = made.state();
});
const tools = () => Object.values(made.state().tool);

test('a restored version is the draft again: what came since goes, what went comes back with its code', async () => {
  const [portal] = tools();
  await made.done('tool.update', { id: portal?.id, set: { name: 'Otro' } });
  await made.done('dimension.remove', { id: Object.keys(frozen.dimension)[0] });
  await made.done('dimension.add', { name: 'Colaboración' });
  await made.done('stage.add', { name: 'Tercero' });
  const late = await made.done('tool.add', { cell: 'D3-E1', name: 'Tardía' });
  const said = await made.done('contribution.add', { text: 'Aquí', place: { kind: 'tool', id: late } });
  await made.done('version.restore', { id: version });
  expect(compareModels(frozen, made.state())).toEqual([]);
  expect(tools().map(({ name, code }) => `${code} ${name}`)).toEqual(['D1-E1-H1 Portal']);
  expect(made.state().contribution[said]?.place).toEqual({ kind: 'tray' });
  // A code that was given once is not given again.
  await made.done('dimension.add', { name: 'Otra' });
  expect(Object.values(made.state().dimension).map(({ code }) => code)).toContain('D4');
});

test('what hung from a tool that comes back hangs from it again, but for what was put elsewhere since', async () => {
  const [portal] = tools();
  const place = { kind: 'tool', id: portal?.id };
  const [first, second] = [
    await made.done('contribution.add', { text: 'Una', place }),
    await made.done('contribution.add', { text: 'Otra', place }),
  ];
  const elsewhere = await made.done('experience.add', { name: 'Actas abiertas', supports: [place] });
  const later = await made.done('version.freeze', {});
  await made.done('tool.remove', { id: portal?.id });
  const cell = Object.values(made.state().cell)[0]?.id ?? '';
  await made.done('contribution.place', { ids: [second], place: { kind: 'cell', id: cell } });
  await made.done('version.restore', { id: later });
  expect(made.state().contribution[first]?.place).toEqual(place);
  expect(made.state().contribution[second]?.place).toEqual({ kind: 'cell', id: cell });
  expect(made.state().experience[elsewhere]?.supports).toEqual([place]);
  await made.done('version.restore', { id: later });
  expect(made.state().experience[elsewhere]?.supports).toEqual([place]);
});

test('a tool does not come back from a contribution that is gone', async () => {
  const said = await made.done('contribution.add', { text: 'De aquí' });
  const [portal] = tools();
  await made.done('tool.join', { id: portal?.id, contributions: [said] });
  const later = await made.done('version.freeze', {});
  await made.done('contribution.remove', { ids: [said] });
  await made.done('version.restore', { id: later });
  expect(tools()[0]?.origins).toEqual([]);
});

test('no undo goes past it, not even that of another window', async () => {
  await made.done('dimension.add', { name: 'Mía' }, { actor: 'uno' });
  await made.done('stage.add', { name: 'Suyo' }, { actor: 'dos' });
  await made.done('version.restore', { id: version }, { actor: 'uno' });
  for (const actor of ['uno', 'dos'])
    expect(refused(await made.run('history.undo', {}, { actor }))).toBe('nothingToUndo');
});

test('a version that is not there, or whose file is gone, changes nothing', async () => {
  expect(refused(await made.run('version.restore', { id: 'x'.repeat(20) }))).toBe('notFound');
  made.assets.clear();
  expect(refused(await made.run('version.restore', { id: version }))).toBe('noFile');
  expect(made.state()).toBe(frozen);
});
