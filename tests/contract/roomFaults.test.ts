import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LocalHost } from '../../electron/host/host.ts';
import { newId } from '../../electron/host/ids.ts';
import { nodeFileSystem } from '../../electron/host/store/nodeFileSystem.ts';
import { verifyStore } from '../../electron/host/store/verify.ts';
import type { OpenRoom } from '../../shared/contract/frames.ts';
import { openDocx } from '../support/docx.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';
import { RoomPhone } from '../support/roomPhone.ts';
import { HostPlace } from '../unit/host/place.ts';
import type { Window } from './window.ts';

// What goes wrong in a room that runs: each ends with a word to whoever did it, and with a record that is as it was.
// The host, its files, its sockets and its documents are real; only the machine's clock is the test's.

const MINUTE = 60_000;
let place: HostPlace;
const phones: RoomPhone[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12, 30) });
  place = await HostPlace.make();
});

afterEach(async () => {
  for (const phone of phones.splice(0)) phone.end();
  await place.remove();
  vi.useRealTimers();
});

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);

/** A workshop that runs in an open room, with two people on its list and two items on its agenda. */
async function running(start = '09:30') {
  const { host, window, folder } = await place.project();
  const workshop = await window.done('workshop.add', { kind: 'schema', title: 'Estadios', start });
  const people: string[] = [];
  for (const name of ['Rosa Antilef Muñoz', 'Luis Inostroza Paredes']) {
    const person = await window.done('person.add', { name });
    await window.done('attendance.set', { workshop, person });
    people.push(person);
  }
  for (const title of ['Bienvenida', 'Acuerdos'])
    await window.done('agendaItem.add', { workshop, title, planned: 20 });
  await window.done('agenda.next', { workshop });
  const opened = await window.request('room.open', { address: '127.0.0.1', moderated: false });
  if (!opened.ok) throw new Error(opened.code);
  const enter = async (name = '') => {
    const phone = await RoomPhone.enter(opened.value as OpenRoom, name);
    phones.push(phone);
    return phone;
  };
  return { host, window, folder, workshop, people, enter };
}

const contribution = (text: string, id = newId()) => ({
  type: 'contribution',
  id,
  text,
  kind: 'idea',
  dimension: null,
  stage: null,
  sign: 'anonymous',
  technique: null,
});
const ballot = (poll: string) => ({
  type: 'ballot',
  id: newId(),
  poll,
  marks: [{ option: 0, value: 0 }],
  reason: '',
  sector: null,
});
const scale = { kind: 'steps', steps: ['Sí', 'No'], reason: 'may', goes: null };
const record = (host: LocalHost) => JSON.stringify([host.project?.authority.seq, host.project?.state]);

/** Creates and reopens the internal acta: one paragraph a line. */
async function actaOf(host: LocalHost, window: Window, workshop: string): Promise<string> {
  const minutes = await window.done('minutes.open', { workshop });
  const state = host.project?.state;
  if (!state) throw new Error('no project');
  const model = minutesModel(state, { minutes, at: new Date().toISOString() });
  const { paragraphs } = openDocx(await wordOf(model));
  return `\n${paragraphs.map(({ text }) => text).join('\n')}\n`;
}

async function expectSound(host: LocalHost, folder: string): Promise<void> {
  await host.close();
  expect(await verifyStore(folder, { fs: nodeFileSystem })).toMatchObject({ ok: true, problems: [] });
}

test('a frame heard on the air and sent again is answered, done once, and gives nobody else’s contribution away', async () => {
  const { host, enter } = await running();
  const [author, other] = [await enter(), await enter()];
  const frame = contribution('Que se publique el presupuesto');
  const { contribution: made } = await author.ask(frame);
  const before = record(host);
  await other.ask(frame);
  const refusal = await other.ask({ type: 'withdraw', id: newId(), contribution: String(made) });
  expect(refusal).toMatchObject({ type: 'refused', code: 'notYours' });
  expect(record(host)).toBe(before);
  // Whose it is may still take it back.
  expect(await author.ask({ type: 'withdraw', id: newId(), contribution: String(made) })).toMatchObject({
    type: 'done',
  });
});

test('what is taken back without a name leaves no moment either', async () => {
  const { host, enter } = await running();
  const phone = await enter('Rosa Antilef Muñoz');
  const { contribution: made } = await phone.ask(contribution('Me arrepentí'));
  pass(7);
  await phone.ask({ type: 'withdraw', id: newId(), contribution: String(made) });
  const last = host.project?.entries.at(-1);
  const item = Object.values(host.project?.state.agendaItem ?? {}).find(({ started }) => started !== null);
  expect(host.project?.state.contribution[String(made)]?.state).toBe('withdrawn');
  expect([last?.actor, last?.at]).toEqual(['sala', item?.started]);
});

test('who has left does not vote by name any more: a word, and nothing is written', async () => {
  const { host, window, workshop, people, enter } = await running();
  const [rosa, luis] = [await enter('Rosa Antilef Muñoz'), await enter('Luis Inostroza Paredes')];
  const poll = await window.done('poll.open', { workshop, wording: '¿Sí?', scale, named: true });
  await window.done('attendance.set', { workshop, person: people[1], departure: '09:40' });
  const before = record(host);
  expect(await luis.ask(ballot(poll))).toMatchObject({ type: 'refused', code: 'notEntitled' });
  expect(record(host)).toBe(before);
  expect(await rosa.ask(ballot(poll))).toMatchObject({ type: 'done' });
  await window.done('poll.close', { id: poll });
  expect(await rosa.ask(ballot(poll))).toMatchObject({ type: 'refused', code: 'pollClosed' });
  expect(host.project?.state.poll[poll]?.result).toMatchObject({ cast: 1, counts: [[1, 0]] });
});

test('a clock set back in mid-agenda makes nothing end before it began, and the acta counts what the clock had seen', async () => {
  const { host, window, folder, workshop } = await running();
  pass(10);
  await window.done('agenda.pause', { workshop });
  await window.done('agenda.resume', { workshop });
  pass(-90);
  await window.done('record.add', { workshop, kind: 'agreement', text: 'Se sigue igual' });
  await window.done('agenda.next', { workshop });
  pass(12);
  await window.done('agenda.close', { workshop });
  await window.done('workshop.state', { id: workshop, state: 'closed' });
  const said = await actaOf(host, window, workshop);
  expect(said).toContain('\n1\nBienvenida\n09:30\n20\n10\n');
  expect(said).toContain('\nAcuerdos\n08:10\n20\n12\n');
  expect(said).toContain('Se sigue igual');
  expect(said).not.toMatch(/\n-\d/);
  await expectSound(host, folder);
});

for (const [night, at, second, left] of [
  ['forward', Date.UTC(2026, 8, 6, 3, 40), '01:20', '01:30'],
  ['back', Date.UTC(2026, 3, 5, 2, 40), '23:20', '23:30'],
] as const)
  test(`the night the clocks go ${night} in Santiago counts the minutes that went by, and who was there`, async () => {
    vi.setSystemTime(at);
    const { host, window, folder, workshop, people } = await running('23:30');
    pass(40);
    await window.done('agenda.next', { workshop });
    pass(10);
    await window.done('attendance.set', { workshop, person: people[1], departure: left });
    pass(20);
    await window.done('agenda.close', { workshop });
    await window.done('workshop.state', { id: workshop, state: 'closed' });
    const said = await actaOf(host, window, workshop);
    expect(said).toContain('\n1\nBienvenida\n23:40\n20\n40\n');
    expect(said).toContain(`\n2\nAcuerdos\n${second}\n20\n30\n`);
    // Whoever left in the second item was there for all of the first.
    expect(said).toContain('\n1\nBienvenida\n2\n—\n');
    expect(said).toContain(`\n2\nAcuerdos\n2\nLuis Inostroza Paredes, hasta las ${left}.\n`);
    expect(said).toContain(
      `Siendo las ${night === 'forward' ? '01:50' : '23:50'}\u00a0h, se cierra la sesión.`,
    );
    await expectSound(host, folder);
  });
