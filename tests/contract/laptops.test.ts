import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenRoom, RoomLaptop } from '../../shared/contract/frames.ts';
import { LaptopPlace, said } from '../support/laptops.ts';
import { Window } from './window.ts';

// Second laptops over real sockets: who comes in, what each role may say, and that nothing outlives its ticket.

let place: LaptopPlace;

beforeEach(async () => {
  place = await LaptopPlace.open();
});

afterEach(() => place.close());

describe('the door for laptops', () => {
  test('is not there until somebody is invited, and opens once with what the facilitator was told', async () => {
    expect(place.host.openRoom?.laptops).toEqual([]);
    const { door, role } = await place.invite('secretary');
    expect(door?.url).not.toBe(place.room.url);
    expect(role).toBe('secretary');
    const looked = await fetch(`${door?.url}${door?.code}`);
    expect(await looked.text()).toContain(`value="${door?.code}"`);
    // Looking used nothing up; and the code is as good in small letters, with its hyphen.
    const code = `${door?.code.slice(0, 4)}-${door?.code.slice(4)}`.toLowerCase();
    const joined = await place.knock(code);
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/?window=secretary']);
    expect(joined.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const again = await place.knock(code);
    expect([again.status, await again.text()]).toEqual([403, expect.stringContaining('ya se usó')]);
    expect(place.host.openRoom?.laptops).toMatchObject([{ role: 'secretary', state: 'gone' }]);
  });

  test('says what is wrong with a code: none, taken back, too many guesses', async () => {
    const { id, door } = await place.invite('viewer');
    await place.window.request('room.revoke', { id });
    const revoked = await place.knock(door?.code ?? '');
    expect([revoked.status, await revoked.text()]).toEqual([403, expect.stringContaining('se anuló')]);
    expect((await place.knock('x'.repeat(30))).status).toBe(400);
    expect((await place.knock('x'.repeat(3_000))).status).toBe(413);
    const scripted = await place.knock('"><script>x');
    expect(await scripted.text()).not.toContain('<script');
    for (let guess = 0; guess < 8; guess++) await place.knock(`AAAA${guess}AAA`);
    const other = await place.invite('viewer');
    const right = await place.knock(other.door?.code ?? '');
    expect([right.status, await right.text()]).toEqual([429, expect.stringContaining('muchos intentos')]);
  });

  test('answers under its own name and to its own pages only, and has no path to anything else', async () => {
    const { door } = await place.invite('secretary');
    const origin = new URL(door?.url ?? '').origin;
    expect((await place.knock(door?.code ?? '', { origin: 'http://otra.example' })).status).toBe(403);
    expect((await place.knock(door?.code ?? '', { origin: 'null' })).status).toBe(403);
    const laptop = await place.comeIn(door);
    const get = (path: string) => fetch(`${origin}${path}`, { headers: { cookie: laptop.cookie } });
    for (const path of [
      '/attachments/x',
      '/../package.json',
      '/assets/../manifest.json',
      '/manifest.json',
      '/me',
    ])
      expect((await get(path)).status, path).toBe(404);
    // The files of its own window, and of no other; and none of them without a ticket.
    const page = await (await get('/?window=secretary')).text();
    const entry = /src="\.(\/assets\/index-[^"]+\.js)"/.exec(page)?.[1] ?? '';
    expect((await get(entry)).status).toBe(200);
    expect((await fetch(`${origin}${entry}`)).status).toBe(404);
    const [facilitator, secretary, wall] = ['Facilitator', 'Secretary', 'Wall'].map((name) =>
      place.chunk(name),
    );
    expect([
      (await get(facilitator ?? '')).status,
      (await get(secretary ?? '')).status,
      (await get(wall ?? '')).status,
    ]).toEqual([404, 200, 404]);
    // Whatever the address asks for, the page is the ticket's.
    const asked = await fetch(`${origin}/?window=facilitator`, {
      headers: { cookie: laptop.cookie },
      redirect: 'manual',
    });
    expect(asked.headers.get('location')).toBe('/?window=secretary');
    const foreign = await place.dial(origin, laptop.cookie, 'http://otra.example');
    expect(foreign.opened).toBe(false);
    const disguised = await place.dial(origin, laptop.cookie, 'http://otra.example', {}, '/%63hannel');
    expect(disguised.opened).toBe(false);
    const stranger = await place.dial(origin, 'equipo=falso');
    expect(await stranger.next('left')).toMatchObject({ code: 'revoked' });
    await stranger.gone();
  });
});

describe('a laptop', () => {
  test('of the secretary does what the secretary does, under an actor of its own, and nothing more', async () => {
    const { window, host } = place;
    const undone = await window.done('dimension.add', { name: 'Participación' });
    const { cookie, origin } = await place.comeIn((await place.invite('secretary')).door);
    const laptop = await place.dial(origin, cookie, origin, { role: 'facilitator', actor: place.actor });
    const welcome = await laptop.next('welcome');
    expect(welcome).toMatchObject({ role: 'secretary', project: { folder: '' } });
    laptop.send(said(1, 'record.add', { workshop: place.workshop, kind: 'agreement', text: 'Se publica' }));
    expect(await laptop.next('answer', said(1, '').id)).toMatchObject({ answer: { kind: 'done' } });
    expect(Object.values(host.project?.state.record ?? {})).toMatchObject([{ code: 'AC-01' }]);
    // What another window did is not its to take back, though it claims to be that window.
    laptop.send(said(2, 'history.undo'));
    await laptop.next('answer', said(2, '').id);
    laptop.send(said(3, 'history.undo'));
    await laptop.next('answer', said(3, '').id);
    expect(host.project?.state.dimension[undone]?.name).toBe('Participación');
    const before = JSON.stringify(host.project?.state);
    laptop.send(said(4, 'version.freeze', { name: 'x', note: '' }));
    expect(await laptop.next('answer', said(4, '').id)).toMatchObject({ answer: { kind: 'refused' } });
    for (const name of [
      'home.state',
      'project.open',
      'project.copy',
      'document.make',
      'room.invite',
      'room.state',
      'file.begin',
      'attachment.address',
      'settings.set',
    ]) {
      laptop.send({ type: 'request', id: name, name, args: {} });
      expect(await laptop.next('response', name), name).toMatchObject({ ok: false, code: 'role' });
    }
    laptop.send({ type: 'wall', view: { kind: 'matrix' } });
    laptop.send('no es JSON');
    await laptop.next('refusedFrame');
    expect(host.wallView).toEqual({ kind: 'blank' });
    expect(JSON.stringify(host.project?.state)).toBe(before);
    // An invitation is a key: it is told to the facilitator alone.
    const { door } = await place.invite('viewer');
    expect(JSON.stringify(laptop.heard)).not.toContain(door?.code);
  });

  test('that only looks hears what the wall hears, and can do nothing', async () => {
    const { window, host } = place;
    const person = await window.done('person.add', { name: 'Rosa Antilef Muñoz' });
    const { cookie, origin } = await place.comeIn((await place.invite('viewer')).door);
    const laptop = await place.dial(origin, cookie, origin, { role: 'secretary' });
    expect(await laptop.next('welcome')).toMatchObject({ role: 'viewer' });
    await window.done('attendance.set', { workshop: place.workshop, person, state: 'present' });
    await window.done('record.add', {
      workshop: place.workshop,
      kind: 'agreement',
      text: 'Acuerdo reservado',
    });
    window.send({ type: 'wall', view: { kind: 'matrix' } });
    await laptop.next('wall');
    laptop.send(said(1, 'record.add', { workshop: place.workshop, kind: 'agreement', text: 'Ajeno' }));
    expect(await laptop.next('answer')).toMatchObject({ answer: { kind: 'refused' } });
    laptop.send({ type: 'request', id: 'h', name: 'history.of', args: { collection: 'person', id: person } });
    expect(await laptop.next('response')).toMatchObject({ ok: false, code: 'role' });
    expect(JSON.stringify(laptop.heard)).not.toMatch(/Antilef|reservado|"type":"room"/);
    expect(Object.keys(host.project?.state.record ?? {})).toHaveLength(1);
  });

  test('that sends what is too large, or without end, is let go and may come back', async () => {
    const { cookie, origin } = await place.comeIn((await place.invite('secretary')).door);
    const large = await place.dial(origin, cookie);
    large.send('x'.repeat(10 * 1024 * 1024));
    await large.gone();
    const flood = await place.dial(origin, cookie);
    for (let number = 0; number < 2_000; number++) flood.send({ type: 'cancel', id: 'x' });
    await flood.gone();
    // As its window does: again and again, until there is room for a word.
    const back = async (): Promise<object> => {
      const again = await place.dial(origin, cookie);
      const heard = await Promise.race([again.next('welcome'), again.gone()]);
      return heard === true ? back() : heard;
    };
    expect(await back()).toMatchObject({ role: 'secretary' });
  });

  test('with a fifth tab is told in the oldest one, which stays out', async () => {
    const { cookie, origin } = await place.comeIn((await place.invite('secretary')).door);
    const tabs = [];
    for (let tab = 0; tab < 5; tab++) {
      const made = await place.dial(origin, cookie);
      await made.next('welcome');
      tabs.push(made);
    }
    expect(await tabs[0]?.next('left')).toMatchObject({ code: 'tabs' });
    await tabs[0]?.gone();
    for (const tab of tabs.slice(1)) expect(tab.heard.some(({ type }) => type === 'left')).toBe(false);
  });

  test('that comes back after a dropped connection sends its outbox, and each of it counts once', async () => {
    const { host } = place;
    const { cookie, origin } = await place.comeIn((await place.invite('secretary')).door);
    const frames = [1, 2, 3].map((number) =>
      said(number, 'record.add', { workshop: place.workshop, kind: 'agreement', text: `Acuerdo ${number}` }),
    );
    const one = await place.dial(origin, cookie);
    await one.next('welcome');
    for (const frame of frames) one.send(frame);
    one.end();
    await one.gone();
    const two = await place.dial(origin, cookie);
    await two.next('welcome');
    for (const frame of frames) two.send(frame);
    expect(await two.next('answer', frames[2]?.id)).toMatchObject({ answer: { kind: 'done' } });
    expect(Object.values(host.project?.state.record ?? {}).map(({ text }) => text)).toEqual([
      'Acuerdo 1',
      'Acuerdo 2',
      'Acuerdo 3',
    ]);
  });

  test('is out as soon as it is revoked, with what it was sending; and has no way back', async () => {
    const { window, host } = place;
    const invited = await place.invite('secretary');
    const { cookie, origin } = await place.comeIn(invited.door);
    const laptop = await place.dial(origin, cookie);
    await laptop.next('welcome');
    const frames = Array.from({ length: 200 }, (_, number) =>
      said(number, 'record.add', { workshop: place.workshop, kind: 'agreement', text: `Acuerdo ${number}` }),
    );
    for (const frame of frames) laptop.send(frame);
    await laptop.next('answer', frames[0]?.id);
    host.room.revoke(invited.id);
    const carried = () => Object.keys(host.project?.state.record ?? {}).length;
    expect(await laptop.next('left')).toMatchObject({ code: 'revoked' });
    await laptop.gone();
    await host.flush();
    const then = carried();
    expect(then).toBeLessThan(200);
    // What was in the middle of being written when the ticket went is answered too: nobody copies by hand what is saved.
    expect(laptop.heard.filter(({ type }) => type === 'answer')).toHaveLength(then);
    expect(laptop.heard.at(-1)).toMatchObject({ type: 'left' });
    await window.done('person.add', { name: 'Rosa Antilef Muñoz' });
    expect(JSON.stringify(laptop.heard)).not.toContain('Antilef');
    const back = await place.dial(origin, cookie);
    expect(await back.next('left')).toMatchObject({ code: 'revoked' });
    expect((await place.knock(invited.door?.code ?? '')).status).toBe(403);
    expect(carried()).toBe(then);
    expect(host.openRoom?.laptops).toEqual([]);
  });

  test('goes with the room, and its ticket opens nothing of the next one', async () => {
    const { window } = place;
    const { cookie, origin } = await place.comeIn((await place.invite('secretary')).door);
    const laptop = await place.dial(origin, cookie);
    await laptop.next('welcome');
    await window.request('room.close');
    expect(await laptop.next('left')).toMatchObject({ code: 'closed' });
    await laptop.gone();
    await expect(fetch(origin)).rejects.toThrow();
    expect(await window.request('room.invite', { role: 'secretary' })).toMatchObject({
      ok: false,
      code: 'roomClosed',
    });
    await window.request('room.open', { address: '127.0.0.1', moderated: false });
    const next = await place.invite('secretary');
    const old = await place.dial(new URL(next.door?.url ?? '').origin, cookie);
    expect(await old.next('left')).toMatchObject({ code: 'revoked' });
  });
});

test('only the facilitator invites, and only the facilitator is told of invitations', async () => {
  const { host } = place;
  const secretary = new Window(host);
  await secretary.hello('secretary');
  const wall = new Window(host, 'wall');
  await wall.hello('wall');
  for (const other of [secretary, wall])
    for (const name of ['room.invite', 'room.state'])
      expect(await other.request(name, { role: 'secretary' })).toMatchObject({ ok: false, code: 'role' });
  const { door } = await place.invite('viewer');
  const told = await secretary.until('room', ({ room }) => room !== null);
  expect((told.room as OpenRoom).laptops).toEqual([] satisfies RoomLaptop[]);
  expect(JSON.stringify([secretary.heard, wall.heard])).not.toContain(door?.code);
});
