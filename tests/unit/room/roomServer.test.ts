import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Room } from '../../../electron/host/room/room.ts';
import { openRoomServer } from '../../../electron/host/room/roomServer.ts';
import { Tickets } from '../../../electron/host/room/tickets.ts';
import { ProjectSession } from '../../../electron/host/session/project.ts';
import type { RoomFrame } from '../../../shared/contract/room.ts';
import { ROOM_PROTOCOL } from '../../../shared/contract/roomLimits.ts';
import { idOf } from '../../support/authority.ts';
import { dial as dialAs } from '../../support/socket.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo();
});

/** A real project on disk, a running workshop, and the room's server on 127.0.0.1. */
async function openRoom(kind: 'schema' | 'citizenForum' = 'schema') {
  const folder = await mkdtemp(join(tmpdir(), 'cabildo-sala-'));
  cleanup.push(() => rm(folder, { recursive: true, force: true }));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Sala</title>');
  const project = await ProjectSession.create(join(folder, 'Taller'), {
    name: 'Modelo (ejemplo)',
    institution: 'Consejo',
    language: 'es-CL',
  });
  cleanup.push(() => project.close());
  let clock = 0;
  const room = new Room(
    { project, language: 'es-CL', omitted: '[nombre omitido]' },
    new Tickets({ now: () => clock }),
  );
  project.listen((entry) => room.changed(entry.changes));
  let commands = 0;
  const run = async (name: string, payload: object) => {
    const answer = await project.submit({
      id: idOf('orden', ++commands),
      name,
      payload,
      actor: idOf('ventana', 1),
      role: 'facilitator',
    });
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id ?? '';
  };
  const workshop = await run('workshop.add', { kind, title: 'Con Rosa Antilef Muñoz' });
  await run('workshop.state', { id: workshop, state: 'running' });
  const server = await openRoomServer(room, { address: '127.0.0.1', port: 0, folder: page });
  cleanup.push(() => server.close());
  const origin = server.url.slice(0, -1);
  const join_ = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${origin}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
  /** A phone that came in by the door. */
  const phone = async (who: object = {}) => {
    const joined = await join_({ code: room.tickets.code.toLowerCase(), ...who });
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
    return dial(origin, cookie);
  };
  return {
    project,
    room,
    run,
    workshop,
    origin,
    join: join_,
    phone,
    state: () => project.state,
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

type Frame = RoomFrame & Record<string, unknown>;

/** A phone on the wire. */
async function dial(origin: string, cookie: string, from = origin) {
  const phone = await dialAs<Frame>(origin, cookie, from, { type: 'hello', protocol: ROOM_PROTOCOL });
  cleanup.push(() => phone.terminate());
  return phone;
}

const said = (number: number, fields: object = {}) => ({
  type: 'contribution',
  id: idOf('envio', number),
  text: `Un aporte ${number}`,
  kind: 'idea',
  dimension: null,
  stage: null,
  sign: 'anonymous',
  technique: null,
  ...fields,
});

describe('the door of the room', () => {
  it('opens with the code, and to nobody who guesses', async () => {
    const { join: knock, room, pass } = await openRoom();
    expect((await knock({ code: 'XXXX' })).status).toBe(403);
    for (let guess = 0; guess < 8; guess++) await knock({ code: `AAA${guess}` });
    const right = () => knock({ code: room.tickets.code });
    expect([(await right()).status, room.tickets.list()]).toEqual([429, []]);
    pass(60_001);
    expect((await right()).status).toBe(200);
    expect(room.tickets.list()).toHaveLength(1);
  });

  it('answers its own pages only, under its own name', async () => {
    const { join: knock, room, origin } = await openRoom();
    const { code } = room.tickets;
    expect((await knock({ code }, { origin: 'http://otra.example' })).status).toBe(403);
    expect((await knock({ code: [code] })).status).toBe(400);
    expect((await knock({ code, name: 'x'.repeat(5_000) })).status).toBe(413);
    const foreign = await dial(origin, '', 'http://otra.example');
    expect(foreign.opened).toBe(false);
    for (const path of ['/../package.json', '/assets/../../Taller/snapshot.json', '/snapshot.json'])
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
  });

  it('has no channel without a ticket', async () => {
    const { origin } = await openRoom();
    const stranger = await dial(origin, 'sala=falso');
    expect(await stranger.next('left')).toMatchObject({ code: 'revoked' });
    await stranger.gone();
  });
});

describe('a phone', () => {
  it('is told the little it shows: no name, nothing of what others wrote', async () => {
    const { phone, run, workshop } = await openRoom();
    await run('person.add', { name: 'Rosa Antilef Muñoz' });
    await run('contribution.add', { text: 'Lo que dijo otra persona', workshop });
    const one = await phone();
    const shown = await one.next('room');
    expect(shown).toMatchObject({ view: { workshop: { title: 'Con [nombre omitido]' } } });
    await run('technique.open', { workshop, name: 'Escritura silenciosa', question: '¿Qué falta?' });
    await one.next('room');
    expect(JSON.stringify(one.heard)).not.toMatch(/Antilef|otra persona/);
  });

  it('sends a contribution once, however often it has to send it', async () => {
    const { phone, state } = await openRoom();
    const one = await phone({ name: 'Eva Soto Rey (ejemplo)', organisation: 'Junta 7 (ejemplo)' });
    for (let time = 0; time < 3; time++) one.send(said(1, { sign: 'name' }));
    one.send(said(2, { sign: 'organisation' }));
    expect(await one.next('done', idOf('envio', 2))).toMatchObject({ code: 'A-0002' });
    const contributions = Object.values(state().contribution);
    expect(contributions.map(({ author }) => author.kind)).toEqual(['person', 'organisation']);
    expect(Object.values(state().person).map(({ name }) => name)).toEqual(['Eva Soto Rey (ejemplo)']);
    expect(Object.values(state().organisation)).toHaveLength(1);
  });

  it('may take back its own and nobody else’s', async () => {
    const { phone, state } = await openRoom();
    const [one, other] = [await phone(), await phone()];
    one.send(said(1));
    const { contribution } = await one.next('done', idOf('envio', 1));
    other.send({ type: 'withdraw', id: idOf('retiro', 1), contribution });
    expect(await other.next('refused')).toMatchObject({ code: 'notYours' });
    one.send({ type: 'withdraw', id: idOf('retiro', 2), contribution });
    await one.next('done', idOf('retiro', 2));
    expect(state().contribution[String(contribution)]?.state).toBe('withdrawn');
  });

  it('is told what became of what it sent, after a break too; and nothing of what others sent', async () => {
    const { phone, room, run } = await openRoom();
    room.moderated = true;
    const one = await phone();
    const other = await phone();
    const fates = () => one.heard.flatMap((frame) => (frame.type === 'fate' ? [frame.fate] : []));
    one.send(said(1));
    const contribution = String((await one.next('done')).contribution);
    await expect.poll(fates).toEqual(['review']);
    await run('contribution.park', { ids: [contribution], parked: false });
    await expect.poll(fates).toEqual(['review', 'tray']);
    const state = 'outOfScope';
    await run('contribution.respond', { ids: [contribution], state, response: 'Es de otra ley' });
    await expect.poll(fates).toEqual(['review', 'tray', state]);
    one.send({ type: 'hello', protocol: ROOM_PROTOCOL });
    await expect.poll(fates).toEqual(['review', 'tray', state, state]);
    other.send(said(2));
    await other.next('done');
    expect(JSON.stringify(other.heard)).not.toContain(contribution);
    expect(JSON.stringify(one.heard)).not.toContain('Es de otra ley');
  });

  it('is at a table of this forum or at none; without a name, at none that would say who it is', async () => {
    const { phone, run, state, workshop } = await openRoom('citizenForum');
    const elsewhere = await run('workshop.add', { kind: 'internalForum', title: 'Otro' });
    const table = (name: string, people: number | null, where = workshop) =>
      run('forumTable.add', { workshop: where, name, people });
    const tables = [
      await table('Mesa 1', null),
      await table('Mesa 2', 2),
      await table('Mesa 3', 9, elsewhere),
    ];
    const one = await phone({ name: 'Eva Soto Rey (ejemplo)' });
    expect(await one.next('room')).toMatchObject({
      view: {
        tables: [
          { id: tables[0], name: 'Mesa 1' },
          { id: tables[1], name: 'Mesa 2' },
        ],
      },
    });
    const at = async (number: number, which: number, sign: string) => {
      const frame = said(number, { table: tables[which], sign });
      one.send(frame);
      const { contribution } = await one.next('done', frame.id);
      return state().contribution[String(contribution)]?.table;
    };
    expect(await at(1, 0, 'anonymous')).toBe(tables[0]);
    expect(await at(2, 1, 'name')).toBe(tables[1]);
    expect(await at(3, 1, 'anonymous')).toBeNull();
    expect(await at(4, 2, 'name')).toBeNull();
  });

  it('votes once, and hears of the result only what the room is shown', async () => {
    const { phone, run, state, workshop } = await openRoom();
    const one = await phone();
    const scale = { kind: 'steps', steps: ['Sí', 'No'], reason: 'may', goes: null };
    const poll = await run('poll.open', { workshop, wording: '¿Sí?', scale, entitled: 5 });
    const vote = (number: number) => ({
      type: 'ballot',
      id: idOf('voto', number),
      poll,
      marks: [{ option: 0, value: 0 }],
      reason: '',
      sector: null,
    });
    one.send(vote(1));
    await one.next('done', idOf('voto', 1));
    one.send(vote(2));
    expect(await one.next('refused', idOf('voto', 2))).toMatchObject({ code: 'voted' });
    expect(state().poll[poll]?.cast).toBe(1);
    expect(JSON.stringify(one.heard)).not.toContain('"cast"');
  });

  it('that is hostile gets a word and changes nothing', async () => {
    const { phone, state, workshop } = await openRoom();
    const one = await phone();
    await one.next('room');
    const before = JSON.stringify(state());
    for (const frame of [
      'no es JSON',
      { type: 'command', id: idOf('x', 1), name: 'workshop.remove', payload: { id: workshop } },
      { type: 'request', id: 'x', name: 'projects.recent', args: {} },
      { ...said(2), author: { kind: 'person', person: 'x' } },
      { ...said(3), text: 'x'.repeat(700) },
      { type: 'withdraw', id: idOf('x', 4), contribution: '__proto__' },
    ])
      one.send(frame as object);
    one.send(said(5, { text: 'x'.repeat(401) }));
    expect(await one.next('refused', idOf('envio', 5))).toMatchObject({ code: 'tooLong' });
    expect(JSON.stringify(state())).toBe(before);
    one.send(said(6, { text: '<script>alert(1)</script>\u202e' }));
    await one.next('done', idOf('envio', 6));
    expect(Object.values(state().contribution)[0]?.text).toBe('<script>alert(1)</script>');
  });

  it('that floods, or sends what is too large, is put out; it may come back', async () => {
    const { phone, state } = await openRoom();
    const one = await phone();
    for (let number = 0; number < 60; number++) one.send(said(number));
    expect(await one.next('left')).toMatchObject({ code: 'flood' });
    await one.gone();
    expect(Object.keys(state().contribution).length).toBeLessThan(31);
    const large = await phone();
    large.send('x'.repeat(10 * 1024 * 1024));
    await large.gone();
    const again = await phone();
    again.send(said(99));
    await again.next('done', idOf('envio', 99));
  });

  it('is out as soon as its ticket is revoked, with what it was sending', async () => {
    const { phone, room, state, origin } = await openRoom();
    const one = await phone();
    await one.next('room');
    const [ticket] = room.tickets.list();
    one.send(said(1));
    room.revoke(ticket?.id ?? '');
    expect(await one.next('left')).toMatchObject({ code: 'revoked' });
    await one.gone();
    expect(room.tickets.list()).toEqual([]);
    expect(origin).toContain('127.0.0.1');
    expect(Object.keys(state().contribution).length).toBeLessThan(2);
  });

  it('finds everything closed when the room closes', async () => {
    const { phone, room, origin } = await openRoom();
    const one = await phone();
    await one.next('room');
    room.close();
    expect(await one.next('left')).toMatchObject({ code: 'closed' });
    expect(room.tickets.list()).toEqual([]);
    expect((await fetch(`${origin}/me`)).status).toBe(200);
  });

  it('leaves nothing on disk that leads from an anonymous card to its phone', async () => {
    const { phone, room, project } = await openRoom();
    const phones = [];
    for (let number = 0; number < 5; number++)
      phones.push(await phone({ name: `Persona ${number} (ejemplo)` }));
    for (const [number, one] of phones.entries()) {
      one.send(said(number));
      await one.next('done', idOf('envio', number));
    }
    const written = JSON.stringify(project.entries);
    for (const { id, who } of room.tickets.list()) {
      expect(written).not.toContain(id);
      expect(written).not.toContain(who.name);
    }
    expect(written).not.toContain('127.0.0.1');
  });
});
