import { beforeEach, expect, test } from 'vitest';
import type { Observation } from '../../../shared/model/review.ts';
import { projectState } from '../../../shared/projection/project.ts';
import {
  incorporatedIn,
  observationSummary,
  observationsOf,
  passes,
  reviewersOf,
  rewordingOf,
} from '../../../shared/queries/observations.ts';
import { modelBench, refused } from '../../support/authority.ts';
import { returnedFile, said } from '../../support/observations.ts';

let made: Awaited<ReturnType<typeof modelBench>>;

beforeEach(async () => {
  made = await modelBench();
});

async function receive(...observations: object[]): Promise<string[]> {
  const hash = String(made.returned.size + 1).repeat(64);
  made.returned.set(hash, 1_000);
  await made.done('review.import', { ...returnedFile, hash, observations });
  return observationsOf(made.state())
    .slice(-observations.length)
    .map(({ id }) => id);
}
const at = (id: string | undefined) => made.state().observation[id ?? ''] as Observation;
const respond = (ids: readonly (string | undefined)[], set: object, base?: object) =>
  made.run('observation.respond', { ids, set, ...(base ? { base } : {}) });

test('an answer keeps the decision, its reason, what changed and where, who and when; undo takes it back', async () => {
  const [id] = await receive(said);
  const tool = await made.done('tool.add', { cell: 'D1-E1', name: 'Portal' });
  const set = {
    decision: 'partly',
    reason: 'El plazo, sí',
    change: 'Se agregó el plazo',
    changed: [
      { kind: 'tool', id: tool },
      { kind: 'cell', id: 'D1-E2' },
    ],
    respondedBy: 'Comité ejecutivo',
  };
  expect(await respond([id], set)).toMatchObject({ kind: 'done' });
  const { changed, respondedAt, ...answered } = at(id);
  expect(answered).toMatchObject({
    decision: 'partly',
    reason: 'El plazo, sí',
    respondedBy: 'Comité ejecutivo',
  });
  expect(changed.map(({ kind, id: where }) => made.state()[kind][where] !== undefined)).toEqual([true, true]);
  expect(respondedAt).toMatch(/^2026-11-22/);
  await made.done('history.undo');
  expect(at(id)).toMatchObject({ decision: null, reason: '', change: '', changed: [], respondedAt: null });
});

test('what is not taken as it came needs its reason; a reason may be drafted first, and a decision withdrawn', async () => {
  const [id] = await receive(said);
  for (const decision of ['partly', 'notAccepted', 'outOfScope', 'clarify'])
    expect(refused(await respond([id], { decision })), decision).toBe('missing');
  expect(await respond([id], { decision: 'accepted' })).toMatchObject({ kind: 'done' });
  expect(await respond([id], { decision: null, reason: 'Por ver', respondedBy: 'Comité' })).toMatchObject({
    kind: 'done',
  });
  expect(at(id)).toMatchObject({ decision: null, reason: 'Por ver', respondedBy: '', respondedAt: null });
  expect(await respond([id], { decision: 'notAccepted' })).toMatchObject({ kind: 'done' });
  expect(refused(await respond([id], { reason: '' }))).toBe('missing');
  expect(at(id).reason).toBe('Por ver');
});

test('many at once, all or none; each keeps the reason that was drafted for it', async () => {
  const ids = await receive(said, said, said);
  await respond([ids[0]], { reason: 'Borrador' });
  expect(refused(await respond(ids, { decision: 'outOfScope' }))).toBe('missing');
  expect(ids.map((id) => at(id).decision)).toEqual([null, null, null]);
  await respond(ids, { decision: 'accepted', change: 'Ya está' });
  expect(ids.map((id) => [at(id).decision, at(id).reason])).toEqual([
    ['accepted', 'Borrador'],
    ['accepted', ''],
    ['accepted', ''],
  ]);
  await made.done('history.undo');
  expect(ids.map((id) => at(id).decision)).toEqual([null, null, null]);
});

test('a text or a decision that somebody else has changed meanwhile is a conflict, and nothing is written', async () => {
  const ids = await receive(said, said);
  await respond([ids[1]], { decision: 'notAccepted', reason: 'No corresponde' });
  const late = await respond(ids, { decision: 'accepted' }, { decision: null });
  expect(late).toMatchObject({ kind: 'refused', code: 'conflict', place: { field: 'decision' } });
  expect(at(ids[0]).decision).toBeNull();
  const text = await respond([ids[1]], { reason: 'Otra' }, { reason: 'Vieja' });
  expect(text).toMatchObject({ code: 'conflict', place: { field: 'reason', current: 'No corresponde' } });
});

test('what an answer changed may go: the answer stays without it, and undo gives it back', async () => {
  const [id] = await receive(said);
  const tool = await made.done('tool.add', { cell: 'D1-E1', name: 'Portal' });
  await respond([id], { decision: 'accepted', changed: [{ kind: 'tool', id: tool }] });
  await made.done('tool.remove', { id: tool });
  expect(at(id)).toMatchObject({ decision: 'accepted', changed: [] });
  await made.done('history.undo');
  expect(at(id).changed).toEqual([{ kind: 'tool', id: tool }]);
});

test('who observed: one person in several files is one, a program’s signature is whoever the file’s head names', async () => {
  await receive(said, { ...said, author: 'Usuario' });
  await receive({ ...said, author: 'ZOILA MANRIQUEZ' }, { ...said, author: 'Pedro Lagos' });
  const [file] = Object.values(made.state().returned).toReversed();
  const who = () =>
    reviewersOf(made.state()).map(({ name, institution, observations, waiting }) => [
      name,
      institution,
      observations.length,
      waiting,
    ]);
  await respond([observationsOf(made.state())[0]?.id], { decision: 'accepted' });
  expect(who()).toEqual([
    ['Zoila Manríquez', 'Universidad del Sur', 3, 2],
    ['Pedro Lagos', '', 1, 1],
  ]);
  const head = { reviewer: 'Pedro Lagos', institution: 'Fundación' };
  await made.done('review.identify', { id: file?.id, set: head });
  expect(who()[1]).toEqual(['Pedro Lagos', 'Fundación', 1, 1]);
});

test('counts by decision, and filters by reviewer, decision, place and words', async () => {
  const ids = await receive(said, { ...said, author: 'Pedro Lagos', text: 'Sin presupuesto' }, said);
  await made.done('observation.place', { ids: [ids[2]], place: { kind: 'cell', id: 'D2-E1' } });
  await respond([ids[0]], { decision: 'clarify', reason: '¿Qué plazo?' });
  const state = made.state();
  expect(observationSummary(observationsOf(state))).toMatchObject({
    total: 3,
    answered: 1,
    unplaced: 2,
    byDecision: { clarify: 1, accepted: 0 },
  });
  const found = (filter: Parameters<typeof passes>[2]) =>
    observationsOf(state)
      .filter((each) => passes(state, each, filter))
      .map(({ code }) => code);
  expect(found({ reviewer: 'pedro lagos' })).toEqual(['OB-002']);
  expect(found({ decision: 'none' })).toEqual(['OB-002', 'OB-003']);
  expect(found({ decision: 'clarify' })).toEqual(['OB-001']);
  expect(found({ unplaced: true })).toEqual(['OB-001', 'OB-002']);
  expect(found({ words: 'PRESUPUESTO' })).toEqual(['OB-002']);
  expect(found({ words: 'd2-e1' })).toEqual(['OB-003']);
});

test('the version that has the change is the one that was said, else the next that was frozen, else none yet', async () => {
  const [a, b, c] = await receive(said, said, said);
  await respond([a], { decision: 'accepted', incorporated: '0.7' });
  await respond([b], { decision: 'accepted' });
  await respond([c], { decision: 'notAccepted', reason: 'No' });
  const version = (id: string | undefined) => incorporatedIn(made.state(), at(id));
  expect([version(a), version(b), version(c)]).toEqual(['0.7', null, null]);
  await made.done('version.freeze', { name: 'Primera' });
  expect([version(a), version(b), version(c)]).toEqual(['0.7', '0.1', null]);
});

test('the public edition says what was answered, not by whom or when, and no name in it; bodies stay', async () => {
  await made.done('person.add', { name: 'Rosa Tapia' });
  const ids = await receive(said, said);
  await respond([ids[0]], {
    decision: 'notAccepted',
    reason: 'Lo vio Rosa Tapia',
    respondedBy: 'Rosa Tapia',
  });
  await made.done('committee.add', { name: 'Comité ejecutivo', kind: 'executive' });
  await respond([ids[1]], {
    decision: 'accepted',
    change: 'Rosa Tapia lo escribió',
    respondedBy: 'Comité ejecutivo',
  });
  const seen = projectState(made.state(), 'public', { omitted: '[omitido]' });
  expect(JSON.stringify(seen.observation)).not.toMatch(/Rosa|Tapia|2026/);
  expect(observationsOf(seen)).toMatchObject([
    { reason: 'Lo vio [omitido]', respondedBy: '' },
    { change: '[omitido] lo escribió', respondedBy: 'Comité ejecutivo' },
  ]);
});

test('a tracked change can be taken up where what it takes out stands in the model, once', async () => {
  const tool = await made.done('tool.add', {
    cell: 'D1-E1',
    name: 'Portal',
    description: 'Publicar cada mes lo que se compra, y cada mes revisarlo.',
  });
  const change = {
    ...said,
    kind: 'replacement',
    text: '',
    place: { kind: 'tool', id: tool },
    placing: 'code',
  };
  const [once, twice, gone, all, comment] = await receive(
    { ...change, was: 'lo que se compra', proposal: 'toda compra' },
    { ...change, was: 'cada mes', proposal: 'cada año' },
    { ...change, was: 'cada semana', proposal: 'cada año' },
    { ...change, kind: 'deletion', was: 'Portal' },
    { ...change, kind: 'comment', was: '', proposal: 'toda compra' },
  );
  const would = (id: string | undefined) => rewordingOf(made.state(), at(id));
  expect(would(once)).toMatchObject({
    place: { kind: 'tool', id: tool },
    field: 'description',
    text: 'Publicar cada mes toda compra, y cada mes revisarlo.',
  });
  expect([would(twice), would(gone), would(all), would(comment)]).toEqual([null, null, null, null]);
});
