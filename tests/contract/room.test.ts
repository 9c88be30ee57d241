import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LocalHost } from '../../electron/host/host.ts';
import { Window } from './window.ts';

// While a workshop is run, the wall is told the item and the time, and never who is there, who speaks or what is put on record.

let folder = '';
let host: LocalHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-room-'));
  host = await LocalHost.start({
    settingsFolder: join(folder, 'settings'),
    resourcesFolder: 'resources',
    workerFile: 'out/host/worker.js',
    phoneFolder: 'out/room',
    windowsFolder: 'out/renderer',
    language: 'es-CL',
  });
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

test('no frame of a workshop that is run tells the wall a name, a record or the speaking queue', async () => {
  const window = new Window(host);
  await window.hello();
  await window.request('project.create', {
    folder: join(folder, 'Proyecto'),
    name: 'Modelo (ejemplo)',
    institution: 'Consejo',
    language: 'es-CL',
  });
  const wall = new Window(host, 'wall');
  await wall.hello('wall');
  const person = await window.done('person.add', { name: 'Rosa Antilef Muñoz' });
  const workshop = await window.done('workshop.add', { kind: 'schema', title: 'Estadios' });
  await window.done('attendance.set', { workshop, person, state: 'present' });
  const item = await window.done('agendaItem.add', {
    workshop,
    title: 'Presenta Rosa Antilef Muñoz',
    planned: 20,
    speakers: [{ person, organisation: null }],
    summary: 'Síntesis reservada',
  });
  await window.done('agendaItem.add', { workshop, title: 'Lo que sigue', planned: 20 });
  window.send({ type: 'wall', view: { kind: 'agenda' } });
  await wall.until('wall', ({ view }) => view.kind === 'agenda');
  await window.done('agenda.start', { item });
  await window.done('timer.start', {
    workshop,
    name: 'Ronda de Rosa Antilef',
    steps: [{ label: 'Habla Rosa Antilef Muñoz', seconds: 60 }],
  });
  const turn = await window.done('turn.ask', { workshop, person });
  await window.done('turn.ask', { workshop, who: 'Mesa reservada' });
  await window.done('turn.give', { id: turn });
  await window.done('record.add', {
    workshop,
    kind: 'agreement',
    text: 'Acuerdo reservado',
    agendaItem: item,
  });
  await window.done('agenda.pause', { workshop });
  await window.done('agenda.next', { workshop });
  const late = new Window(host, 'wall');
  const welcome = await late.hello('wall');
  await wall.until('entry', ({ entry }) => entry.seq === host.project?.authority.seq);

  const told = JSON.stringify([wall.heard, late.heard]);
  for (const secret of ['Antilef', 'reservad', '"turn"', '"attendance"', '"record"'])
    expect(secretIn(told, secret), secret).toBe(false);
  // It does know what it is for.
  expect(told).toContain('Lo que sigue');
  expect(welcome.wall).toEqual({ kind: 'agenda' });
  expect(Math.abs(welcome.now - Date.now())).toBeLessThan(60_000);
});

/** The names of empty collections are no secret: only what stands in one. */
function secretIn(told: string, secret: string): boolean {
  return secret.startsWith('"')
    ? told.includes(`"in":${secret}`) || told.replaceAll(`${secret}:{}`, '').includes(`${secret}:{`)
    : told.includes(secret);
}
