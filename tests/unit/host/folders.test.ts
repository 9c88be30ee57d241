import { cp, rename, rm } from 'node:fs/promises';
import { connect, Socket } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Window } from '../../contract/window.ts';
import { HostPlace, texts } from './place.ts';

let place: HostPlace;

beforeEach(async () => {
  place = await HostPlace.make();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await place.remove();
});

test('opened twice it is read-only, with who has it and since when; once that one closes it can be opened to write', async () => {
  const { host: first, window: writer, folder } = await place.project();
  await writer.done('contribution.add', { text: 'De la primera' });
  const second = await place.host();
  await second.openProject(folder);
  const reader = new Window(second);
  const { project } = await reader.hello();
  expect(project?.readOnly).toMatchObject({ reason: 'locked', since: expect.stringMatching(/^\d{4}-/) });
  expect(project?.readOnly?.owner).toContain(userInfo().username);
  const wall = new Window(second, 'wall');
  // Who it is is a person's name: the wall is told only that it is so.
  expect((await wall.hello('wall')).project?.readOnly).toEqual({ reason: 'locked' });
  expect(await reader.command('contribution.add', { text: 'x' })).toMatchObject({
    kind: 'refused',
    code: 'readOnly',
  });
  expect(await reader.request('project.open', { folder })).toMatchObject({ ok: true });
  expect(second.project?.store.readOnly?.reason).toBe('locked');
  await first.close();
  expect(await reader.request('project.open', { folder })).toMatchObject({ ok: true });
  expect((await reader.hello()).project?.readOnly).toBeNull();
  await reader.done('contribution.add', { text: 'De la segunda' });
  expect(texts(second)).toEqual(['De la primera', 'De la segunda']);
});

test('asked for twice at once, or while it is open, a project does not lock itself', async () => {
  const { host, window, folder } = await place.project();
  await window.request('project.close');
  await Promise.all([
    host.openProject(folder),
    host.openProject(folder),
    host.openProject(join(folder, '.')),
  ]);
  expect(host.project?.store.readOnly).toBeNull();
  await window.done('contribution.add', { text: 'Se puede escribir' });
  // Opened once: no window was shown a project that is locked by this very program in between.
  const shown = window.heard.flatMap((frame) =>
    frame.type === 'welcome' && frame.project ? [frame.project.readOnly] : [],
  );
  expect(shown.every((readOnly) => readOnly === null)).toBe(true);
});

test.each([
  ['deleted', (folder: string) => rm(folder, { recursive: true })],
  ['moved away', (folder: string) => rename(folder, `${folder} movida`)],
  [
    'replaced by a copy',
    async (folder: string) => {
      await cp(folder, `${folder} copia`, { recursive: true });
      await rm(folder, { recursive: true });
      await rename(`${folder} copia`, folder);
    },
  ],
] as const)('a folder that is %s while open: the work waits and the host lives', async (_what, happen) => {
  const { host, window, folder } = await place.project();
  await window.done('contribution.add', { text: 'Antes' });
  await happen(folder);
  const answer = await window.command('contribution.add', { text: 'Después' });
  expect(answer).toMatchObject({ kind: 'waiting', code: expect.stringMatching(/^(gone|locked|io)$/) });
  expect(texts(host)).toEqual(['Antes']);
  expect(await window.request('home.state')).toMatchObject({ ok: true });
});

test('a folder that comes back takes the work that waited', async () => {
  const { host, window, folder } = await place.project();
  await rename(folder, `${folder} movida`);
  const command = {
    type: 'command',
    id: 'c'.repeat(20),
    name: 'contribution.add',
    payload: { text: 'Esperó' },
  };
  window.send(command);
  expect((await window.until('answer')).answer.kind).toBe('waiting');
  await rename(`${folder} movida`, folder);
  const from = window.heard.length;
  window.send(command);
  expect((await window.until('answer', undefined, from)).answer.kind).toBe('done');
  expect(texts(host)).toEqual(['Esperó']);
});

test('a folder named with ñ, spaces and 200 characters', async () => {
  const name = `Ñuñoa – taller nº 3 ${'ñandú y otras '.repeat(20)}`.slice(0, 200).replace(/.$/, 'x');
  expect(name).toHaveLength(200);
  const { host, window, folder } = await place.project(name);
  await window.done('contribution.add', { text: 'Adentro' });
  await host.close();
  const again = await place.host();
  await again.openProject(folder);
  expect(texts(again)).toEqual(['Adentro']);
});

test('the host opens no connection, whatever it is asked for', async () => {
  const connections = vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('a connection');
  });
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('a request'));
  const { window } = await place.project();
  await window.done('contribution.add', { text: 'Ver https://ejemplo.cl/x.png' });
  await window.done('reference.add', { citation: 'Ley', address: 'https://www.bcn.cl/' });
  const csv = Buffer.from('Nombre;Organización;Sector\nAna;Y (ejemplo);Academia\n').toString('base64');
  expect(await window.request('import.people.read', { data: csv })).toMatchObject({ ok: true });
  expect(await window.request('project.copy')).toMatchObject({ ok: true });
  expect(await window.request('home.state')).toMatchObject({ ok: true });
  await window.request('document.make', { kind: 'proposal', edition: 'public' });
  expect(connections).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
  // The spy sees what it should.
  expect(() => connect(9, '127.0.0.1')).toThrow('a connection');
});
