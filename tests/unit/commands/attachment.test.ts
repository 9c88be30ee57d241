import { beforeEach, expect, test } from 'vitest';
import type { AttachmentOwner } from '../../../shared/model/attachment.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { modelBench, refused } from '../../support/authority.ts';

const hash = (letter: string) => letter.repeat(64);
const photo = { type: 'image/jpeg', size: 1_000, width: 24, height: 16 } as const;

let made: Awaited<ReturnType<typeof modelBench>>;
let workshop: string;

beforeEach(async () => {
  made = await modelBench();
  for (const letter of 'abcdef') made.received.set(hash(letter), photo);
  workshop = await made.done('workshop.add', { kind: 'schema', title: 'Primer taller' });
});

const attach = (owner: AttachmentOwner, letter = 'a', more: object = {}) =>
  made.done('attachment.add', { owner, hash: hash(letter), name: `${letter}.jpg`, ...more });
const kept = () => Object.keys(made.state().attachment);

test('what is recorded of a file is what was seen in it, and who attached it is a role', async () => {
  const id = await attach({ kind: 'workshop', id: workshop }, 'a', { caption: 'El muro' });
  expect(made.state().attachment[id]).toMatchObject({
    ...photo,
    hash: hash('a'),
    name: 'a.jpg',
    caption: 'El muro',
    public: false,
    by: 'facilitator',
  });
});

test('a file that did not come in, the same twice, one too many, a stranger: refused', async () => {
  const owner = { kind: 'workshop', id: workshop };
  const add = (payload: object, role?: 'participant') =>
    made.run('attachment.add', { owner, name: 'x.jpg', ...payload }, role ? { role } : {});
  expect(refused(await add({ hash: hash('0') }))).toBe('noFile');
  await attach({ kind: 'workshop', id: workshop });
  expect(refused(await add({ hash: hash('a') }))).toBe('attached');
  expect(refused(await add({ hash: hash('b') }, 'participant'))).toBe('role');
  expect(refused(await add({ hash: hash('b'), owner: { kind: 'workshop', id: '0'.repeat(20) } }))).toBe(
    'notFound',
  );
  for (let n = 1; n < 100; n += 1) {
    const next = n.toString(16).padStart(64, '0');
    made.received.set(next, photo);
    await made.done('attachment.add', { owner, hash: next, name: 'x.jpg' });
  }
  expect(refused(await add({ hash: hash('b') }))).toBe('attachments');
});

test('it goes with what it belongs to, and comes back with it', async () => {
  const item = await made.done('agendaItem.add', { workshop, title: 'Exposición', kind: 'talk' });
  const contribution = await made.done('contribution.add', { text: 'Una tarjeta' });
  const tool = await made.done('tool.add', { cell: 'D1-E1', name: 'Una herramienta' });
  await attach({ kind: 'workshop', id: workshop }, 'a');
  await attach({ kind: 'agendaItem', id: item }, 'b');
  await attach({ kind: 'contribution', id: contribution }, 'c');
  await attach({ kind: 'tool', id: tool }, 'd');
  const before = made.state().attachment;
  expect(kept()).toHaveLength(4);
  for (const [name, payload, left] of [
    ['agendaItem.remove', { id: item }, 3],
    ['workshop.remove', { id: workshop }, 2],
    ['contribution.remove', { ids: [contribution] }, 3],
    ['tool.remove', { id: tool }, 3],
    ['dimension.remove', { id: made.dimensions[0] }, 3],
  ] as const) {
    await made.done(name, payload);
    expect([name, kept().length]).toEqual([name, left]);
    await made.done('history.undo');
    expect(made.state().attachment).toEqual(before);
  }
});

test('cards typed from a picture stay when it goes, and know it again when it is back', async () => {
  const picture = await attach({ kind: 'workshop', id: workshop });
  const card = await made.done('contribution.add', { text: 'Del muro', picture });
  expect(refused(await made.run('contribution.add', { text: 'x', picture: '0'.repeat(20) }))).toBe(
    'notFound',
  );
  await made.done('attachment.remove', { id: picture });
  expect(made.state().contribution[card]?.picture).toBeNull();
  await made.done('history.undo');
  expect(made.state().contribution[card]?.picture).toBe(picture);
  await made.done('history.redo');
  expect(kept()).toEqual([]);
});

test('the wall gets no attachment, the public edition those marked for it, without who and when', async () => {
  await made.done('person.add', { name: 'Rosa Bustos Lagunas' });
  const shown = await attach({ kind: 'workshop', id: workshop }, 'a', {
    caption: 'Rosa Bustos Lagunas ante el muro',
  });
  await attach({ kind: 'workshop', id: workshop }, 'b', { caption: 'Nadie lo marcó' });
  await made.done('contribution.add', { text: 'Del muro', picture: shown });
  await made.done('attachment.update', { id: shown, set: { public: true }, base: { public: false } });
  for (const audience of ['wall', 'participant'] as const) {
    const seen = projectState(made.state(), audience);
    expect(JSON.stringify(seen)).not.toContain(shown);
    expect(JSON.stringify(seen)).not.toContain(hash('a'));
  }
  const open = projectState(made.state(), 'public', { omitted: '[nombre]' });
  expect(Object.values(open.attachment)).toEqual([
    expect.objectContaining({
      id: shown,
      caption: '[nombre] ante el muro',
      by: '',
      at: '1970-01-01T00:00:00.000Z',
    }),
  ]);
});

test('what is attached to a card of a hidden round is hidden with it', async () => {
  const round = await made
    .done('workshop.state', { id: workshop, state: 'running' })
    .then(() =>
      made.done('technique.open', { workshop, name: 'Escritura', question: '¿Qué falta?', hidden: true }),
    );
  const card = await made.done('contribution.add', { text: 'En silencio', workshop, technique: round });
  const id = await attach({ kind: 'contribution', id: card });
  expect(projectState(made.state(), 'internal').attachment).toEqual({});
  await made.done('technique.close', { id: round });
  expect(Object.keys(projectState(made.state(), 'internal').attachment)).toEqual([id]);
});

test('once the acta is approved, what its annex lists stays as it is', async () => {
  const id = await attach({ kind: 'workshop', id: workshop });
  await made.done('minutes.open', { workshop });
  const minutes = Object.keys(made.state().minutes)[0] ?? '';
  await made.done('minutes.review', { id: minutes });
  await made.done('minutes.approve', { id: minutes, by: 'Comité ejecutivo' });
  expect(refused(await made.run('attachment.remove', { id }))).toBe('locked');
  expect(refused(await made.run('attachment.update', { id, set: { caption: 'Otra' } }))).toBe('locked');
  // Out of the public edition at any time, alone; into it no more.
  const both = { public: false, caption: 'Otra' };
  expect(refused(await made.run('attachment.update', { id, set: both }))).toBe('locked');
  expect(refused(await made.run('attachment.update', { id, set: { public: true } }))).toBe('locked');
  await made.done('attachment.update', { id, set: { public: false } });
  const [frozen] = [...made.assets.values()].map((bytes) => JSON.parse(Buffer.from(bytes).toString()));
  expect(Object.keys(frozen.attachment)).toEqual([id]);
});
