import { beforeEach, expect, test } from 'vitest';
import { RequestFailed } from '../../../shared/mirror/mirror.ts';
import { projectOf } from '../../../shared/model/state.ts';
import { naming, Pair, projectState, settled } from './pair.ts';

let pair: Pair;
const add = (text: string) => pair.mirror.command('contribution.add', { text });
const name = () => projectOf(pair.mirror.view.project?.state ?? projectState()).name;

beforeEach(async () => {
  pair = new Pair();
  pair.connect();
  await pair.welcome(5);
  pair.heard.splice(0);
});

test('commands go out at once and in order, and are pending until they are answered', async () => {
  const first = add('a');
  void add('b');
  await settled();
  const [a, b] = pair.taken();
  expect([a?.payload, b?.payload]).toEqual([{ text: 'a' }, { text: 'b' }]);
  expect(pair.mirror.view.pending).toHaveLength(2);
  await pair.done(a?.id ?? '', 6);
  expect(await first).toMatchObject({ kind: 'done', seq: 6 });
  expect(pair.mirror.view.pending.map(({ id }) => id)).toEqual([b?.id]);
});

test('what a lost channel took along is sent again, in order and with the same ids, after the next welcome', async () => {
  const first = add('a');
  void add('b');
  await settled();
  const before = pair.taken().map(({ id }) => id);
  pair.drop();
  expect(pair.mirror.view.connection).toBe('lost');
  void add('c');
  pair.connect();
  await settled();
  expect(pair.commands()).toEqual([]);
  await pair.welcome(6);
  const again = pair.taken();
  expect(again.slice(0, 2).map(({ id }) => id)).toEqual(before);
  expect(again.map(({ payload }) => payload)).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  // The first one's answer was lost, not the command: it resolves once.
  await pair.done(before[0] ?? '', 6);
  expect(await first).toMatchObject({ kind: 'done', seq: 6 });
  await pair.done(before[0] ?? '', 6);
  expect(pair.mirror.view.pending).toHaveLength(2);
});

test('a second welcome on the same channel sends nothing again', async () => {
  void add('a');
  await settled();
  expect(pair.commands()).toEqual(['a']);
  await pair.welcome(5);
  expect(pair.commands()).toEqual([]);
  expect(pair.mirror.view.pending).toHaveLength(1);
});

test('while the disk is full only the first is tried, every 2 s; with room the others follow it', async () => {
  for (const text of ['a', 'b', 'c']) void add(text);
  await settled();
  const ids = pair.taken().map(({ id }) => id);
  for (const id of ids) await pair.full(id);
  expect(pair.mirror.view).toMatchObject({ waiting: 'diskFull' });
  void add('d');
  await settled();
  expect(pair.commands()).toEqual([]);
  for (const _ of [1, 2, 3]) {
    expect(pair.timers).toHaveLength(1);
    expect(await pair.pass()).toBe(2_000);
    expect(pair.commands()).toEqual(['a']);
    await pair.full(ids[0] ?? '');
  }
  await pair.pass();
  expect(pair.commands()).toEqual(['a']);
  await pair.done(ids[0] ?? '', 6);
  expect(pair.commands()).toEqual(['b', 'c', 'd']);
  expect(pair.mirror.view.waiting).toBeNull();
  expect(pair.timers).toEqual([]);
});

test('a channel lost while the disk is full leaves no timer, and the work goes out after the next welcome', async () => {
  void add('a');
  await settled();
  await pair.full(pair.taken()[0]?.id ?? '');
  pair.drop();
  expect(pair.timers).toEqual([]);
  expect(pair.mirror.view).toMatchObject({ connection: 'lost', waiting: null });
  pair.connect();
  await pair.welcome(5);
  expect(pair.commands()).toEqual(['a']);
});

test('work keeps the project that it was meant for', async () => {
  void add('a');
  await settled();
  const [meant] = pair.taken();
  expect(meant?.project).toBe(Object.keys(projectState().project)[0]);
  pair.drop();
  pair.connect();
  await pair.welcome(1, projectState(2));
  expect(pair.taken()).toEqual([meant]);
});

test('requests end with the channel they went over, also when a new one takes its place', async () => {
  const lost = pair.mirror.request('home.state', {}).catch((error: unknown) => error);
  pair.drop();
  expect(await lost).toMatchObject(new RequestFailed('disconnected', {}));
  await expect(pair.mirror.request('home.state', {})).rejects.toMatchObject({ code: 'disconnected' });
  pair.connect();
  const replaced = pair.mirror.request('home.state', {}).catch((error: unknown) => error);
  pair.connect();
  expect(await replaced).toMatchObject({ code: 'disconnected' });
});

test('an entry that comes late, or twice, changes nothing', async () => {
  await pair.say({ type: 'entry', entry: naming(6, 'Modelo (ejemplo)', 'Seis') });
  expect(name()).toBe('Seis');
  await pair.say(
    { type: 'entry', entry: naming(6, 'Seis', 'Otra vez') },
    { type: 'entry', entry: naming(4, 'x', 'Tarde') },
  );
  expect(name()).toBe('Seis');
  expect(pair.mirror.view.project?.seq).toBe(6);
  expect(pair.told).toEqual([6]);
});

test('a missing entry is noticed: nothing is applied to the wrong state, and the whole is asked for once', async () => {
  await pair.say(
    { type: 'entry', entry: naming(7, 'Seis', 'Siete') },
    { type: 'entry', entry: naming(8, 'Siete', 'Ocho') },
  );
  expect(name()).toBe('Modelo (ejemplo)');
  expect(pair.mirror.view.project?.seq).toBe(5);
  expect(pair.hellos()).toBe(1);
  await pair.welcome(8);
  await pair.say({ type: 'entry', entry: naming(9, 'Ocho', 'Nueve') });
  expect(name()).toBe('Nueve');
  expect(pair.told).toEqual([9]);
  await pair.say({ type: 'entry', entry: naming(11, 'Diez', 'Once') });
  expect(pair.hellos()).toBe(2);
});

test('it knows by how much the clock of the host differs from its own', async () => {
  pair.now = 1_000_000;
  await pair.welcome(6, projectState(), 1_090_000);
  expect(pair.mirror.view.clockOffset).toBe(90_000);
});

test('a host that does not understand this window is known of, until one welcomes it', async () => {
  void add('a');
  await settled();
  expect(pair.mirror.view.refused).toBeNull();
  await pair.say({ type: 'refusedFrame', code: 'malformed' });
  expect(pair.mirror.view).toMatchObject({ refused: 'malformed', pending: [{ name: 'contribution.add' }] });
  await pair.welcome(5);
  expect(pair.mirror.view.refused).toBeNull();
});

test('put out, it shows nothing of the project any more and keeps what it could not send', async () => {
  void add('a');
  await settled();
  await pair.say({ type: 'left', code: 'revoked' });
  expect(pair.mirror.view).toMatchObject({ left: 'revoked', project: null });
  pair.drop();
  expect(pair.mirror.view.left).toBe('revoked');
  expect(pair.mirror.view.pending).toMatchObject([{ payload: { text: 'a' } }]);
});
