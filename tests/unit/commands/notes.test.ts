import { beforeEach, expect, test } from 'vitest';
import { findNames } from '../../../shared/projection/names.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { mailingsOf } from '../../../shared/queries/mailings.ts';
import { reviewersOf, rewordingOf } from '../../../shared/queries/observations.ts';
import { modelBench, refused } from '../../support/authority.ts';
import { said as fromFile, returnedFile } from '../../support/observations.ts';

let made: Awaited<ReturnType<typeof modelBench>>;
const message = { name: 'Correo del 3 de mayo', reviewer: 'Zoila Manríquez', institution: 'Comité asesor' };
const note = (more: object = {}) =>
  made.done('observation.note', { returned: message, text: 'Falta el plazo', ...more });
const at = (id: string) => made.state().observation[id];

beforeEach(async () => {
  made = await modelBench();
});

test('what came by e-mail is an observation at its place, with who says it; the next one is of the same message', async () => {
  const first = await note({ place: { kind: 'cell', id: 'D1-E1' }, type: 'substance' });
  const { returned = '' } = at(first) ?? {};
  await note({ returned, text: 'Y quién responde' });
  expect(
    Object.values(made.state().observation).map(({ code, kind, author }) => [code, kind, author]),
  ).toEqual([
    ['OB-001', 'note', 'Zoila Manríquez'],
    ['OB-002', 'note', 'Zoila Manríquez'],
  ]);
  expect(at(first)).toMatchObject({ placing: 'hand', confidence: 1, decision: null, type: 'substance' });
  expect(Object.values(made.state().returned)).toMatchObject([{ ...message, hash: null, size: 0 }]);
  expect(reviewersOf(made.state())).toMatchObject([{ name: 'Zoila Manríquez', waiting: 2 }]);
  await made.done('history.undo');
  await made.done('history.undo');
  expect([made.state().observation, made.state().returned]).toEqual([{}, {}]);
});

test('without saying how it came, or with no words, about what is not there, or by the secretary: refused, and nothing stays', async () => {
  for (const [payload, code] of [
    [{ returned: { ...message, name: ' ' }, text: 'x' }, 'malformed'],
    [{ returned: message, text: ' ' }, 'malformed'],
    [{ returned: '0'.repeat(20), text: 'x' }, 'notFound'],
    [{ returned: message, text: 'x', place: { kind: 'tool', id: '0'.repeat(20) } }, 'notFound'],
  ] as const)
    expect(refused(await made.run('observation.note', payload))).toBe(code);
  const role = { role: 'secretary' } as const;
  expect(refused(await made.run('observation.note', { returned: message, text: 'x' }, role))).toBe('role');
  expect([made.state().observation, made.state().returned]).toEqual([{}, {}]);
});

test('it can be corrected over what was seen, and removed; the message goes with the last one', async () => {
  const first = await note();
  const second = await note({ returned: at(first)?.returned, text: 'Otra' });
  await made.done('observation.correct', { id: first, set: { text: 'Falta el plazo legal' } });
  const late = { id: first, set: { text: 'Mía' }, base: { text: 'Falta el plazo' } };
  expect(refused(await made.run('observation.correct', late))).toBe('conflict');
  await made.done('observation.remove', { id: first });
  expect(Object.keys(made.state().returned)).toHaveLength(1);
  await made.done('observation.remove', { id: second });
  expect(made.state().returned).toEqual({});
  await made.done('history.undo');
  expect(at(second)).toMatchObject({ text: 'Otra' });
  expect(Object.keys(made.state().returned)).toHaveLength(1);
});

test('what a file says is neither corrected nor removed by itself', async () => {
  const hash = 'a'.repeat(64);
  made.returned.set(hash, 1_000);
  await made.run('review.import', { ...returnedFile, hash, observations: [fromFile] });
  const [id = ''] = Object.keys(made.state().observation);
  expect(refused(await made.run('observation.correct', { id, set: { text: 'x' } }))).toBe('fromFile');
  expect(refused(await made.run('observation.remove', { id }))).toBe('fromFile');
  // Who sent a file back is corrected apart from who signs in it; of a message it is one and the same.
  const own = await note();
  for (const { id: of } of Object.values(made.state().returned))
    await made.done('review.identify', { id: of, set: { reviewer: 'Otra Persona' } });
  expect([at(id)?.author, at(own)?.author]).toEqual(['Zoila Manríquez', 'Otra Persona']);
});

test('whoever answered by e-mail has answered what was sent', async () => {
  const person = await made.done('person.add', { name: message.reviewer });
  await made.done('mailing.record', { version: null, recipients: [{ kind: 'person', id: person }] });
  const waiting = () => mailingsOf(made.state(), '2026-11-30').map((status) => status.waiting);
  expect(waiting()).toEqual([1]);
  await note({ returned: { ...message, version: '0.1' } });
  expect(waiting()).toEqual([0]);
});

test('the public edition does not say whose it is, and the name is looked for in free text', async () => {
  const tool = await made.done('tool.add', { cell: 'D1-E1', name: 'Lo que pidió Zoila Manríquez' });
  await note();
  const shown = JSON.stringify([
    projectState(made.state(), 'public').returned,
    projectState(made.state(), 'public').observation,
  ]);
  expect(shown).not.toContain('Zoila');
  expect(shown).not.toContain('Correo');
  expect(findNames(made.state(), () => true).map(({ id }) => id)).toContain(tool);
});

test('a wording that is proposed for a whole text can be taken up as it is', async () => {
  const tool = await made.done('tool.add', { cell: 'D1-E1', name: 'Portal', description: 'Un sitio' });
  const would = (id: string) => {
    const observation = at(id);
    return observation ? rewordingOf(made.state(), observation) : null;
  };
  const place = { kind: 'tool', id: tool };
  expect(would(await note({ place, proposal: 'Un sitio con plazos' }))).toEqual({
    place,
    field: 'description',
    base: 'Un sitio',
    text: 'Un sitio con plazos',
    whole: true,
  });
  // With the name before it, as the matrix prints it.
  const both = await note({ place, proposal: 'Portal. Un sitio con plazos' });
  expect(would(both)?.text).toBe('Un sitio con plazos');
  expect(would(await note({ place, proposal: 'Un sitio' }))).toBeNull();
  expect(would(await note({ place }))).toBeNull();
  expect(would(await note({ place, proposal: 'x'.repeat(2_001) }))).toBeNull();
  expect(would(await note({ proposal: 'De nada' }))).toBeNull();
});
