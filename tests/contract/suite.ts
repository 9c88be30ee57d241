import assert from 'node:assert/strict';
import { join } from 'node:path';
import { newId } from '../../electron/host/ids.ts';
import { type ChannelRole, type HostFrame, PROTOCOL } from '../../shared/contract/frames.ts';

/** A window's end of a wire to the real host, whatever the wire: memory, WebSocket or Electron's IPC. */
export interface Wire {
  send(frame: unknown): void | Promise<void>;
  /** Everything heard so far, in order. */
  heard(): Promise<readonly HostFrame[]>;
}

export interface Wires {
  /** A wire that may be at most this. A facilitator's and a wall's exist on every kind. */
  open(most: 'facilitator' | 'wall'): Promise<Wire>;
  /** A folder that the host may make projects in. */
  readonly folder: string;
}

export interface Case {
  readonly name: string;
  run(wires: Wires): Promise<void>;
}

const PATIENCE_MS = 15_000;

/** The first frame from `from` on that fits. Asks again until it is there: a wire across processes cannot be awaited. */
async function until<F extends HostFrame>(
  wire: Wire,
  fits: (frame: HostFrame) => frame is F,
  from = 0,
): Promise<F> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = (await wire.heard()).slice(from).find(fits);
    if (found) return found;
    assert.ok(Date.now() < end, `no such frame among ${JSON.stringify(await wire.heard()).slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

type Kind<T extends HostFrame['type']> = Extract<HostFrame, { type: T }>;
const is =
  <T extends HostFrame['type']>(type: T, also: (frame: Kind<T>) => boolean = () => true) =>
  (frame: HostFrame): frame is Kind<T> =>
    frame.type === type && also(frame as Kind<T>);

async function greet(wire: Wire, role: ChannelRole): Promise<Kind<'welcome'>> {
  const from = (await wire.heard()).length;
  await wire.send({ type: 'hello', protocol: PROTOCOL, role, actor: newId() });
  return until(wire, is('welcome'), from);
}

/** A facilitator's wire with a project of its own open. */
async function withProject(wires: Wires): Promise<Wire> {
  const wire = await wires.open('facilitator');
  await greet(wire, 'facilitator');
  const id = newId();
  const args = {
    folder: join(wires.folder, id),
    name: 'Proyecto',
    institution: 'Institución',
    language: 'es-CL',
  };
  await wire.send({ type: 'request', id, name: 'project.create', args });
  const response = await until(
    wire,
    is('response', (frame) => frame.id === id),
  );
  assert.equal(response.ok, true, JSON.stringify(response));
  return wire;
}

const add = (text: string, id = newId()) => ({
  type: 'command',
  id,
  name: 'contribution.add',
  payload: { text },
});

/** The text of a contribution that an entry adds; undefined for other entries. */
function textOf({ entry }: Kind<'entry'>): string | undefined {
  for (const change of entry.changes)
    if (change.kind === 'add' && change.in === 'contribution') return String(Object(change.after).text);
  return undefined;
}

/** The id of minutes of a workshop of their own. */
async function withMinutes(wire: Wire): Promise<string> {
  const workshop = newId();
  const minutes = newId();
  const commands = [
    { ...add('x'), name: 'workshop.add', payload: { id: workshop, kind: 'schema', title: 'Tres' } },
    { ...add('x'), name: 'minutes.open', payload: { id: minutes, workshop } },
  ];
  for (const command of commands) {
    await wire.send(command);
    const { answer } = await until(
      wire,
      is('answer', ({ id }) => id === command.id),
    );
    assert.equal(answer.kind, 'done', JSON.stringify(answer));
  }
  return minutes;
}

export const cases: readonly Case[] = [
  {
    name: 'a hello is answered by a welcome in the same protocol; another protocol is parted with',
    run: async (wires) => {
      const wire = await wires.open('facilitator');
      assert.equal((await greet(wire, 'facilitator')).protocol, PROTOCOL);
      await wire.send({ type: 'hello', protocol: PROTOCOL + 1, role: 'facilitator', actor: newId() });
      await until(
        wire,
        is('refusedFrame', ({ code }) => code === 'protocol'),
      );
    },
  },
  {
    name: 'a wire never becomes more than it may be',
    run: async (wires) => {
      const wire = await wires.open('wall');
      assert.equal((await greet(wire, 'facilitator')).role, 'wall');
      const from = (await wire.heard()).length;
      await wire.send(add('No debe entrar'));
      const { answer } = await until(wire, is('answer'), from);
      assert.equal(answer.kind, 'refused');
    },
  },
  {
    name: 'frames arrive in order, each once',
    run: async (wires) => {
      const wire = await withProject(wires);
      const texts = Array.from({ length: 60 }, (_, index) => `Aporte ${index}`);
      for (const text of texts) await wire.send(add(text));
      await until(
        wire,
        is('entry', (frame) => textOf(frame) === texts.at(-1)),
      );
      const frames = await wire.heard();
      assert.deepEqual(
        frames.filter(is('entry')).flatMap((frame) => textOf(frame) ?? []),
        texts,
      );
      const numbers = frames.filter(is('entry')).map(({ entry }) => entry.seq);
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => a - b),
      );
      assert.equal(new Set(numbers).size, numbers.length);
    },
  },
  {
    name: 'a command sent twice happens once and is answered twice alike',
    run: async (wires) => {
      const wire = await withProject(wires);
      const command = add('Una vez');
      await wire.send(command);
      await wire.send(command);
      await wire.send(add('Después'));
      await until(
        wire,
        is('entry', (frame) => textOf(frame) === 'Después'),
      );
      const frames = await wire.heard();
      const answers = frames.filter(is('answer', ({ id }) => id === command.id));
      assert.equal(answers.length, 2);
      assert.deepEqual(answers[0], answers[1]);
      assert.equal(frames.filter(is('entry', (frame) => textOf(frame) === 'Una vez')).length, 1);
    },
  },
  {
    name: 'any text comes back as it went',
    run: async (wires) => {
      const wire = await withProject(wires);
      const text = 'Ñuñoa, «participación» 👩🏽‍💻\u2028 </script> \\ " \ttabla';
      await wire.send(add(text));
      const entry = await until(
        wire,
        is('entry', (frame) => textOf(frame) !== undefined),
      );
      assert.equal(textOf(entry), text.normalize('NFC'));
    },
  },
  {
    name: 'malformed frames are refused one by one, and the wire lives on',
    run: async (wires) => {
      const wire = await withProject(wires);
      let deep: unknown = 'end';
      for (let level = 0; level < 500; level += 1) deep = [deep];
      const bad = [
        null,
        7,
        'text',
        [],
        {},
        { type: 'nothing' },
        { type: 'command' },
        { ...add('x'), more: 1 },
        deep,
      ];
      const from = (await wire.heard()).length;
      for (const frame of bad) await wire.send(frame);
      await wire.send(add('Sigue viva'));
      await until(
        wire,
        is('entry', (frame) => textOf(frame) === 'Sigue viva'),
        from,
      );
      const refused = (await wire.heard())
        .slice(from)
        .filter(is('refusedFrame', ({ code }) => code === 'malformed'));
      assert.equal(refused.length, bad.length);
    },
  },
  {
    name: 'an unknown command, a wrong payload and an unknown id are refused with a code, and change nothing',
    run: async (wires) => {
      const wire = await withProject(wires);
      const wrong = [
        { ...add('x'), name: 'no.such' },
        { ...add('x'), payload: { text: 3 } },
        { ...add('x'), payload: { text: 'x', place: { kind: 'cell', cell: newId() } } },
      ];
      for (const command of wrong) {
        await wire.send(command);
        const { answer } = await until(
          wire,
          is('answer', ({ id }) => id === command.id),
        );
        assert.equal(answer.kind, 'refused');
        assert.match(answer.kind === 'refused' ? answer.code : '', /^[a-zA-Z]+$/);
      }
      assert.deepEqual(
        (await wire.heard()).filter(is('entry')).flatMap((frame) => textOf(frame) ?? []),
        [],
      );
    },
  },
  {
    name: 'where somebody is in the minutes is taken without a word to the wall or to the journal',
    run: async (wires) => {
      const wall = await wires.open('wall');
      await greet(wall, 'wall');
      const wire = await withProject(wires);
      const at = { minutes: await withMinutes(wire), section: 'other' };
      // A wall that says it of itself is not listened to.
      for (const each of [wire, wall]) await each.send({ type: 'presence', at, name: 'Marcela Quilodrán' });
      const from = (await wire.heard()).length;
      await wire.send({ ...add('x'), name: 'dimension.add', payload: { name: 'Al final' } });
      for (const each of [wire, wall])
        await until(
          each,
          is('entry', ({ entry }) => JSON.stringify(entry.changes).includes('Al final')),
        );
      const heard = [...(await wire.heard()).slice(from), ...(await wall.heard())];
      assert.equal(JSON.stringify(heard).includes('Quilodrán'), false);
      assert.deepEqual(heard.filter(is('refusedFrame')), []);
    },
  },
  {
    name: 'what one window does, another hears, without who did it when that is the wall',
    run: async (wires) => {
      const wall = await wires.open('wall');
      await greet(wall, 'wall');
      const wire = await withProject(wires);
      await wire.send({ ...add('x'), name: 'dimension.add', payload: { name: 'Transparencia' } });
      const done = await until(wire, is('answer'));
      assert.equal(done.answer.kind, 'done', JSON.stringify(done));
      const seq = done.answer.kind === 'done' ? done.answer.seq : 0;
      const { entry } = await until(
        wall,
        is('entry', (frame) => frame.entry.seq === seq),
      );
      assert.equal(entry.actor, '');
      assert.match(JSON.stringify(entry.changes), /Transparencia/);
    },
  },
];

/** Wires that give as many staff windows as are asked for: all but Electron's, which has one. */
export interface ManyWires extends Wires {
  open(most: 'facilitator' | 'wall'): Promise<Wire & { close(): void }>;
}

export const manyCases: readonly { readonly name: string; run(wires: ManyWires): Promise<void> }[] = [
  {
    name: 'who is in a section of the minutes is told to the others, and is over when they leave it or are gone',
    run: async (wires) => {
      const wire = await withProject(wires);
      const at = { minutes: await withMinutes(wire), section: 'other' };
      const other = await wires.open('facilitator');
      await greet(other, 'secretary');
      const viewer = await wires.open('facilitator');
      await greet(viewer, 'viewer');
      const here = is('presence', ({ others }) => others.length === 1);
      const nobody = is('presence', ({ others }) => others.length === 0);

      await other.send({ type: 'presence', at, name: 'Marcela Quilodrán' });
      const { others } = await until(wire, here);
      assert.deepEqual(
        others.map(({ window: _, ...rest }) => rest),
        [{ role: 'secretary', name: 'Marcela Quilodrán', ...at }],
      );
      await other.send({ type: 'presence', at: null, name: '' });
      await until(wire, nobody);

      // Minutes that this project does not have are nowhere; whoever goes away is nowhere either.
      await other.send({ type: 'presence', at: { minutes: newId(), section: 'other' }, name: 'Nadie' });
      const from = (await wire.heard()).length;
      await other.send({ type: 'presence', at, name: '' });
      assert.equal((await until(wire, here, from)).others[0]?.name, '');
      // Whoever comes later is told too.
      const late = await wires.open('facilitator');
      await greet(late, 'facilitator');
      await until(late, here);
      const then = (await wire.heard()).length;
      other.close();
      await until(wire, nobody, then);
      await until(late, nobody);
      for (const each of [other, viewer]) assert.deepEqual((await each.heard()).filter(is('presence')), []);
    },
  },
];
