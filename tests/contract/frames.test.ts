import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LocalHost } from '../../electron/host/host.ts';
import { newId } from '../../electron/host/ids.ts';
import { commands } from '../../shared/commands/catalogue.ts';
import type { HostFrame } from '../../shared/contract/frames.ts';
import { channelRoles } from '../../shared/contract/frames.ts';
import { Window } from './window.ts';

// Whatever comes over a channel, the real host says what is wrong with it, changes nothing and goes on.

let folder = '';
let host: LocalHost;
let window: Window;
let person = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-frames-'));
  host = await LocalHost.start({
    settingsFolder: join(folder, 'settings'),
    resourcesFolder: 'resources',
    workerFile: 'out/host/worker.js',
    phoneFolder: 'out/room',
    windowsFolder: 'out/renderer',
    language: 'es-CL',
  });
  window = new Window(host);
  await window.hello();
  await window.request('project.create', {
    folder: join(folder, 'Proyecto'),
    name: 'Modelo (ejemplo)',
    institution: 'Consejo',
    language: 'es-CL',
  });
  person = await window.done('person.add', { name: 'Ana Pérez (ejemplo)' });
  await window.done('contribution.add', { text: 'Antes' });
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the project is: nothing that is refused may change it. */
const now = () => JSON.stringify([host.project?.authority.seq, host.project?.state]);

test('whatever is no frame is refused as malformed', async () => {
  const before = now();
  const wrong = [
    null,
    7,
    'hello',
    [],
    {},
    { type: 'nothing' },
    { type: '__proto__' },
    { type: 'constructor', id: newId() },
    { type: 'command', id: 'corto', name: 'contribution.add', payload: { text: 'x' } },
    { type: 'command', id: newId(), name: 'x'.repeat(61), payload: null },
    { type: 'cancel', id: '' },
    { type: 'wall', view: { kind: 'row', id: '__proto__' } },
    { type: 'hello', protocol: 'uno', role: 'facilitator', actor: newId() },
    { type: 'hello', protocol: 1, role: 'dueño', actor: newId() },
  ];
  const other = new Window(host);
  for (const frame of wrong) other.send(frame);
  expect((await other.hello()).role).toBe('facilitator');
  expect(other.heard.slice(0, wrong.length)).toEqual(
    wrong.map(() => ({ type: 'refusedFrame', code: 'malformed' })),
  );
  expect(now()).toBe(before);
});

test('nothing is done before the hello', async () => {
  const before = now();
  const other = new Window(host);
  other.send({ type: 'command', id: newId(), name: 'contribution.add', payload: { text: 'x' } });
  other.send({ type: 'request', id: 'r', name: 'project.close', args: {} });
  other.send({ type: 'cancel', id: 'r' });
  other.send({ type: 'wall', view: { kind: 'matrix' } });
  await other.hello();
  expect(other.heard.slice(0, 4)).toEqual(Array(4).fill({ type: 'refusedFrame', code: 'notGreeted' }));
  expect(host.wallView).toEqual({ kind: 'blank' });
  expect(now()).toBe(before);
});

test.each(channelRoles)('a channel for a %s never becomes more than that', async (most) => {
  const may = {
    facilitator: channelRoles,
    secretary: ['secretary', 'viewer', 'wall'],
    viewer: ['viewer', 'wall'],
    wall: ['wall'],
    participant: ['participant'],
  }[most];
  for (const role of channelRoles) {
    const other = new Window(host, most);
    const { role: given } = await other.hello(role);
    expect([role, given]).toEqual([role, may.some((name) => name === role) ? role : most]);
    other.close();
  }
});

test('a wall changes nothing, asks for nothing and chooses nothing', async () => {
  const before = now();
  const wall = new Window(host, 'wall');
  await wall.hello('participant');
  expect(await wall.command('contribution.add', { text: 'x' })).toMatchObject({
    kind: 'refused',
    code: 'role',
  });
  expect(await wall.command('history.undo')).toMatchObject({ kind: 'refused' });
  expect(await wall.request('project.copy')).toMatchObject({ ok: false, code: 'role' });
  wall.send({ type: 'wall', view: { kind: 'matrix' } });
  await wall.hello('wall');
  expect(host.wallView).toEqual({ kind: 'blank' });
  expect(now()).toBe(before);
});

test('names and ids that JavaScript keeps for itself are unknown like any other', async () => {
  const before = now();
  const reserved = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
  for (const name of reserved) {
    expect(await window.command(name, {})).toMatchObject({ kind: 'refused', code: 'unknownCommand' });
    expect(await window.request(name)).toMatchObject({ ok: false, code: 'unknownRequest' });
    expect(await window.request('history.of', { collection: name, id: person })).toMatchObject({
      ok: false,
      code: 'malformed',
    });
    for (const command of commands.keys())
      expect([command, name, (await window.command(command, { id: name, set: { [name]: 1 } })).kind]).toEqual(
        [command, name, 'refused'],
      );
  }
  const polluting: unknown = JSON.parse(
    '{"text":"x","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
  );
  expect(await window.command('contribution.add', polluting)).toMatchObject({ kind: 'refused' });
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  expect(now()).toBe(before);
});

test('wrong payloads and arguments are answered one by one', async () => {
  const before = now();
  const big = 'ñ'.repeat(5 * 2 ** 20);
  let deep: unknown = 'fondo';
  for (let level = 0; level < 2_000; level += 1) deep = { deep };
  for (const payload of [
    null,
    undefined,
    1,
    'texto',
    [],
    { text: null },
    { text: big },
    { text: deep },
    deep,
  ])
    expect(await window.command('contribution.add', payload)).toMatchObject({
      kind: 'refused',
      code: 'malformed',
    });
  expect(await window.command('contribution.add', { text: big })).toMatchObject({
    place: { field: 'text', detail: { limit: 2_000 } },
  });
  for (const args of [null, 1, [], { folder: 7 }, { folder: '' }, deep])
    expect(await window.request('project.open', args)).toMatchObject({ ok: false, code: 'malformed' });
  expect(await window.request('project.open', { folder: join(folder, 'no está') })).toMatchObject({
    ok: false,
  });
  expect(await window.request('import.people.read', { data: 'AAECAw==' })).toMatchObject({
    ok: false,
    code: 'notATable',
  });
  window.send({ type: 'cancel', id: 'nadie' });
  expect(now()).toBe(before);
  expect(await window.command('history.of')).toMatchObject({ kind: 'refused', code: 'unknownCommand' });
});

test('work for a project that is no longer the open one is refused, not written into the other', async () => {
  const before = now();
  const [own] = Object.keys(host.project?.state.project ?? {});
  expect(await window.command('contribution.add', { text: 'x' }, { project: newId() })).toEqual({
    kind: 'refused',
    code: 'otherProject',
    place: {},
  });
  expect(now()).toBe(before);
  const { kind } = await window.command('contribution.add', { text: 'Suyo' }, { project: own });
  expect(kind).toBe('done');
});

test('any JSON at all: no fault, nothing changed, and a well-formed command is answered', async () => {
  const known = fc.constantFrom(...commands.keys());
  const json = fc.jsonValue();
  const frame = fc.oneof(
    json,
    fc.record({
      type: fc.constantFrom('hello', 'command', 'request', 'cancel', 'wall', 'welcome'),
      id: fc.oneof(json, fc.string()),
      name: fc.oneof(known, fc.string()),
      payload: json,
    }),
  );
  // Only commands that cannot mean anything with what they are given: their payload is no object or has strange keys.
  const nonsense = fc.oneof(
    fc.constantFrom(null, 0, true, ''),
    fc.array(json),
    fc.dictionary(fc.string(), json, { minKeys: 1 }).map((value) => ({ ...value, ' nada': 1 })),
  );
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on('unhandledRejection', note);
  try {
    await fc.assert(
      fc.asyncProperty(frame, known, nonsense, async (anything, name, payload) => {
        const before = now();
        const from = window.heard.length;
        window.send(anything);
        const id = newId();
        window.send({ type: 'command', id, name, payload });
        const { answer } = await window.until('answer', (heard) => heard.id === id, from);
        expect(answer.kind === 'refused' ? answer.code : answer).toMatch(/^(malformed|role)$/);
        expect(now()).toBe(before);
        expect(window.heard.slice(from).every(wellFormed)).toBe(true);
      }),
      { numRuns: 400 },
    );
  } finally {
    process.off('unhandledRejection', note);
  }
  expect(faults).toEqual([]);
  expect(await window.command('contribution.add', { text: 'Sigue viva' })).toMatchObject({ kind: 'done' });
});

function wellFormed(frame: HostFrame): boolean {
  return ['answer', 'refusedFrame', 'response', 'welcome', 'undo'].includes(frame.type);
}
