import { get } from 'node:http';
import type { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type WebSocket from 'ws';
import { localAddresses, ownNames } from '../../electron/host/room/addresses.ts';
import type { OpenRoom } from '../../shared/contract/frames.ts';
import { ROOM_PROTOCOL } from '../../shared/contract/roomLimits.ts';
import { phoneSocket } from '../support/roomPhone.ts';
import { HostPlace } from '../unit/host/place.ts';
import { Window } from './window.ts';

// The room as windows open it: who is told what, who may change it, and that it goes with its project.

const address = '127.0.0.1';
let place: HostPlace;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  place = await HostPlace.make();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await place.remove();
});

/** Comes in by the door of an open room and stays. */
async function phone(room: OpenRoom, name: string): Promise<WebSocket> {
  const socket = await phoneSocket(room, name);
  sockets.push(socket);
  socket.send(JSON.stringify({ type: 'hello', protocol: ROOM_PROTOCOL }));
  return socket;
}

async function openRoom(window: Window, more: object = {}): Promise<OpenRoom> {
  const opened = await window.request('room.open', { address, moderated: false, ...more });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value as OpenRoom;
}

test('the room is closed until it is opened; then editors are told who is in, and the wall only the door', async () => {
  const { host, window } = await place.project();
  expect(await window.request('room.state')).toMatchObject({ ok: true, value: null });
  const wall = new Window(host, 'wall');
  await wall.hello('wall');
  const participant = new Window(host, 'participant');
  await participant.hello('participant');
  const room = await openRoom(window);
  expect(room.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await phone(room, 'Rosa Antilef Muñoz');
  const { room: told } = await window.until('room', (frame) => frame.room?.devices[0]?.connected === true);
  expect(told?.devices).toMatchObject([{ name: 'Rosa Antilef Muñoz' }]);
  expect((await wall.until('door')).door).toEqual({ url: room.url, code: room.code });
  // Whoever comes later is told as much and no more.
  const late = new Window(host, 'wall');
  await late.hello('facilitator');
  await late.until('door');
  await window.request('room.close');
  await wall.until('door', ({ door }) => door === null);
  await late.until('door', ({ door }) => door === null);
  await window.until('room', (frame) => frame.room === null);
  const outside = JSON.stringify([wall.heard, late.heard, participant.heard]);
  expect(outside).not.toMatch(/Antilef|"type":"room"/);
  expect(JSON.stringify(participant.heard)).not.toContain(room.code);
});

test('only the facilitator opens, closes and revokes; and only on an address of this machine', async () => {
  const { host, window } = await place.project();
  const secretary = new Window(host);
  await secretary.hello('secretary');
  const wall = new Window(host, 'wall');
  await wall.hello('wall');
  const choice = { address, moderated: false };
  for (const other of [secretary, wall]) {
    for (const [name, args] of [
      ['room.open', choice],
      ['room.close', {}],
      ['room.revoke', { id: 'x' }],
    ] as const)
      expect(await other.request(name, args)).toMatchObject({ ok: false, code: 'role' });
  }
  const elsewhere = await window.request('room.open', { ...choice, address: '203.0.113.9' });
  expect(elsewhere).toMatchObject({ ok: false, code: 'roomAddress' });
  const room = await openRoom(window);
  expect(await window.request('room.open', choice)).toMatchObject({ ok: false, code: 'roomOpen' });
  const socket = await phone(room, 'Eva Soto Rey (ejemplo)');
  const { room: told } = await window.until('room', (frame) => frame.room?.devices.length === 1);
  const gone = new Promise((resolve) => socket.once('close', resolve));
  await window.request('room.revoke', { id: told?.devices[0]?.id });
  await gone;
  await window.until('room', (frame) => frame.room?.devices.length === 0);
  expect(await window.request('room.revoke', { id: 'x' })).toMatchObject({ ok: false, code: 'notFound' });
});

test('a phone hears of the workshop as it changes, and of nothing once another project is opened', async () => {
  const { window } = await place.project();
  const room = await openRoom(window);
  const socket = await phone(room, '');
  const heard: string[] = [];
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = (data: unknown) => {
        heard.push(String(data));
        if (String(data).includes(text)) resolve();
      };
      socket.on('message', look);
    });
  const named = until('Estadios del modelo');
  const workshop = await window.done('workshop.add', { kind: 'schema', title: 'Estadios del modelo' });
  await window.done('workshop.state', { id: workshop, state: 'running' });
  await named;
  const left = until('"left"');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const made = await window.request('project.create', {
    folder: join(place.folder, 'Otro'),
    name: 'Otro proyecto',
    institution: 'Consejo',
    language: 'es-CL',
  });
  expect(made.ok).toBe(true);
  await left;
  await closed;
  expect(heard.at(-1)).toContain('closed');
  expect(heard.join()).not.toContain('Otro proyecto');
  await expect(fetch(room.url)).rejects.toThrow();
});

test('networks are offered before the address that only this machine reaches', () => {
  const entry = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
    ({ address, family, internal }) as NonNullable<ReturnType<typeof networkInterfaces>[string]>[number];
  expect(
    localAddresses({
      lo: [entry('127.0.0.1', 'IPv4', true), entry('::1', 'IPv6', true)],
      wifi: [entry('fd00::7', 'IPv6'), entry('fe80::1', 'IPv6'), entry('192.0.2.7', 'IPv4')],
    }).map((found) => found.address),
  ).toEqual(['192.0.2.7', 'fd00::7', '127.0.0.1']);
  expect(localAddresses().map((found) => found.address)).toContain('127.0.0.1');
});

test('a phone may call this machine by its name', async () => {
  expect(ownNames('Equipo-3.municipio.example')).toEqual(['equipo-3.municipio.example', 'equipo-3.local']);
  const { window } = await place.project();
  const { url } = await openRoom(window);
  const { port } = new URL(url);
  const status = (host: string) =>
    new Promise((resolve) => {
      get({ host: address, port, path: '/me', headers: { host } }, (answer) => resolve(answer.statusCode));
    });
  for (const name of ownNames()) expect(await status(`${name}:${port}`)).toBe(200);
  expect(await status(`otra.example:${port}`)).toBe(403);
});
