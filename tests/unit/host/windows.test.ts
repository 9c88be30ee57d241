import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LocalHost } from '../../../electron/host/host.ts';
import type { Store } from '../../../electron/host/store/store.ts';
import { StoreError } from '../../../electron/host/store/storeError.ts';
import { Window } from '../../contract/window.ts';
import { HostPlace, texts } from './place.ts';

let place: HostPlace;
const names = (host: LocalHost) => Object.values(host.project?.state.dimension ?? {}).map(({ name }) => name);

beforeEach(async () => {
  place = await HostPlace.make();
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await place.remove();
});

test('what one window does the other hears; each takes back its own', async () => {
  const { host, window: one } = await place.project();
  const two = new Window(host);
  await two.hello();
  await one.done('contribution.add', { text: 'De la primera' });
  await two.done('contribution.add', { text: 'De la segunda' });
  for (const window of [one, two]) {
    await window.until('entry', ({ entry }) => JSON.stringify(entry).includes('De la primera'));
    await window.until('entry', ({ entry }) => JSON.stringify(entry).includes('De la segunda'));
  }
  await one.done('history.undo');
  expect(texts(host)).toEqual(['De la segunda']);
  expect(await one.command('history.undo')).toMatchObject({ kind: 'refused', code: 'nothingToUndo' });
  await two.done('history.undo');
  expect(texts(host)).toEqual([]);
});

test('whoever acts hears of it first, and nobody hears of anything out of order', async () => {
  const { host, window: one } = await place.project();
  const two = new Window(host);
  await two.hello();
  const from = two.heard.length;
  await one.done('contribution.add', { text: 'Una' });
  const heard = (window: Window) => window.heard.filter((frame) => frame.type === 'entry').length;
  expect([heard(one), heard(two)]).toEqual([1, 0]);
  await one.done('contribution.add', { text: 'Otra' });
  one.send({ type: 'wall', view: { kind: 'matrix' } });
  await two.until('wall', ({ view }) => view.kind === 'matrix', from);
  const kinds = two.heard.slice(from).map((frame) => frame.type);
  expect(kinds.filter((type) => type === 'entry' || type === 'wall')).toEqual(['entry', 'entry', 'wall']);
});

test('of two texts on one field the second is refused with what stands there', async () => {
  const { host, window: one } = await place.project();
  const two = new Window(host);
  await two.hello();
  const id = await one.done('contribution.add', { text: 'Como estaba' });
  const edit = (text: string) => ({ id, set: { text }, base: { text: 'Como estaba' } });
  await one.done('contribution.update', edit('De la primera'));
  const before = host.project?.authority.seq;
  expect(await two.command('contribution.update', edit('De la segunda'))).toMatchObject({
    kind: 'refused',
    code: 'conflict',
    place: { field: 'text', current: 'De la primera' },
  });
  expect(texts(host)).toEqual(['De la primera']);
  expect(host.project?.authority.seq).toBe(before);
});

test('what was sent after a command that waits for room waits too, so that the order stays', async () => {
  const { host, window: one } = await place.project();
  const store = host.project?.store as Store;
  const two = new Window(host);
  await two.hello();
  // Room for nothing once, then for everything: the second command would fit.
  vi.spyOn(store, 'append').mockRejectedValueOnce(new StoreError('diskFull', 'no room'));
  const send = (id: string, text: string) =>
    one.send({ type: 'command', id, name: 'contribution.add', payload: { text } });
  const [a, b] = ['a'.repeat(20), 'b'.repeat(20)];
  send(a, 'Primero');
  send(b, 'Segundo');
  const answer = async (id: string, from = 0) =>
    (await one.until('answer', (frame) => frame.id === id, from)).answer;
  expect(await answer(a)).toEqual({ kind: 'waiting', code: 'diskFull' });
  expect(await answer(b)).toEqual({ kind: 'waiting', code: 'diskFull' });
  // Another window's work is its own.
  await two.done('contribution.add', { text: 'De otra ventana' });
  const from = one.heard.length;
  send(a, 'Primero');
  send(b, 'Segundo');
  expect([(await answer(a, from)).kind, (await answer(b, from)).kind]).toEqual(['done', 'done']);
  expect(texts(host)).toEqual(['De otra ventana', 'Primero', 'Segundo']);
});

test('a clock that goes back, also over a restart, changes neither order nor undo', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 12) });
  const { host, window, folder } = await place.project();
  await window.hello('facilitator', 'a'.repeat(20));
  await window.done('stage.add', { name: 'Inicial' });
  const ids = [await window.done('dimension.add', { name: 'Uno' })];
  vi.setSystemTime(Date.UTC(2020, 0, 1));
  ids.push(await window.done('dimension.add', { name: 'Dos' }));
  await host.close();
  vi.setSystemTime(Date.UTC(2019, 0, 1));
  const again = await place.host();
  await again.openProject(folder);
  const late = new Window(again);
  expect((await late.hello('facilitator', 'a'.repeat(20))).project?.seq).toBe(3);
  ids.push(await late.done('dimension.add', { name: 'Tres' }));
  expect(new Set(ids).size).toBe(3);
  expect(names(again)).toEqual(['Uno', 'Dos', 'Tres']);
  const seqs = again.project?.entries.map(({ seq }) => seq) ?? [];
  expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  for (const left of [['Uno', 'Dos'], ['Uno'], []]) {
    await late.done('history.undo');
    expect(names(again)).toEqual(left);
  }
});

test('the wall never hears a name, an e-mail, an organisation member or a draft', async () => {
  const { host, window } = await place.project();
  const wall = new Window(host, 'wall');
  await wall.hello('wall');
  const organisation = await window.done('organisation.add', {
    name: 'Junta Secreta',
    sector: 'civilSociety',
  });
  const person = await window.done('person.add', {
    name: 'Ángela Ñuñez Quilaqueo',
    organisation,
    email: 'angela@quilaqueo.cl',
    post: 'Encargada Confidencial',
  });
  await window.done('stage.add', { name: 'Inicial' });
  const dimension = await window.done('dimension.add', { name: 'Transparencia' });
  const workshop = await window.done('workshop.add', { kind: 'schema', title: 'Primer taller' });
  await window.done('attendance.set', { workshop, person, state: 'present', capacity: 'guest' });
  await window.done('contribution.add', {
    text: 'Como dijo Ángela Ñuñez Quilaqueo, falta un plazo',
    author: { kind: 'person', person, organisation },
    place: { kind: 'cell', id: 'D1-E1' },
    workshop,
  });
  await window.done('contribution.add', {
    text: 'Escribir a angela@quilaqueo.cl',
    author: { kind: 'organisation', organisation },
    place: { kind: 'dimension', id: dimension },
  });
  await window.done('record.add', {
    workshop,
    kind: 'pending',
    text: 'Pendiente con ANGELA NUNEZ QUILAQUEO',
  });
  await window.done('version.freeze', { name: 'Versión reservada' });
  await window.done('person.update', { id: person, set: { post: 'Otra Confidencial' }, base: {} });
  await window.done('history.undo');
  const seq = host.project?.authority.seq;
  await wall.until('entry', ({ entry }) => entry.seq === seq);
  await wall.hello('wall');
  const said = JSON.stringify(wall.heard);
  expect(said).toContain('Transparencia');
  expect(said).toMatch(/falta un plazo/);
  for (const secret of [
    /quilaqueo/i,
    /angela@/i,
    /confidencial/i,
    /junta secreta/i,
    /reservada/i,
    /pendiente con/i,
    /primer taller/i,
  ])
    expect([secret, secret.exec(said)?.[0]]).toEqual([secret, undefined]);
  expect(said).not.toContain(place.folder);
});
