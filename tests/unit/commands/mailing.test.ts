import { beforeEach, expect, test } from 'vitest';
import { projectState } from '../../../shared/projection/project.ts';
import { mailingsOf } from '../../../shared/queries/mailings.ts';
import { modelBench, refused } from '../../support/authority.ts';
import { returnedFile, said } from '../../support/observations.ts';

let made: Awaited<ReturnType<typeof modelBench>>;
let zoila: string;
let pedro: string;
let university: string;
let town: string;

beforeEach(async () => {
  made = await modelBench();
  university = await made.done('organisation.add', { name: 'Universidad del Sur', sector: 'academia' });
  town = await made.done('organisation.add', { name: 'Municipalidad de Quillayes', sector: 'municipality' });
  zoila = await made.done('person.add', { name: 'Zoila Manríquez', organisation: university });
  pedro = await made.done('person.add', { name: 'Pedro Lagos', organisation: town });
});

const people = (...ids: string[]) => ids.map((id) => ({ kind: 'person', id }));
const status = (today = '2026-11-22') => mailingsOf(made.state(), today);
const who = () => status()[0]?.recipients.map(({ name, returned }) => [name, returned.length]);

async function back(more: object = {}, observations: object[] = [said]): Promise<void> {
  const hash = String(made.returned.size + 1).repeat(64);
  made.returned.set(hash, 1_000);
  await made.done('review.import', { ...returnedFile, ...more, hash, observations });
}

test('a mailing freezes what stands, and keeps which version went to whom and until when', async () => {
  const id = await made.done('mailing.record', {
    version: null,
    name: 'Para el comité',
    deadline: '2026-12-15',
    recipients: people(zoila, pedro, zoila),
  });
  const [version] = Object.values(made.state().version);
  expect(version).toMatchObject({ number: '0.1', name: 'Para el comité' });
  expect(made.assets.size).toBe(1);
  expect(made.state().mailing[id]).toMatchObject({
    code: 'EN-01',
    version: version?.id,
    deadline: '2026-12-15',
    recipients: people(zoila, pedro),
  });
  await made.done('mailing.record', { version: version?.id, recipients: people(pedro) });
  expect(Object.keys(made.state().version)).toHaveLength(1);
  expect(status().map(({ mailing }) => mailing.code)).toEqual(['EN-02', 'EN-01']);
});

test('nobody to send it to, a version or a person that is not there, the secretary: refused, and nothing is frozen', async () => {
  const record = (more: object, role?: 'secretary') =>
    made.run('mailing.record', { version: null, recipients: people(zoila), ...more }, role ? { role } : {});
  expect(refused(await record({ recipients: [] }))).toBe('malformed');
  expect(refused(await record({ version: '0'.repeat(20) }))).toBe('notFound');
  expect(refused(await record({ recipients: people('0'.repeat(20)) }))).toBe('notFound');
  expect(refused(await record({}, 'secretary'))).toBe('role');
  expect(made.state().version).toEqual({});
  await record({});
  expect(refused(await made.run('person.remove', { id: zoila }))).toBe('inUse');
});

test('who has returned and who still has not: by the name in the file, by who signs, by the institution', async () => {
  const recipients = [...people(zoila, pedro), { kind: 'organisation', id: university }];
  await made.done('mailing.record', { version: null, deadline: '2026-12-15', recipients });
  expect(status()[0]).toMatchObject({ version: '0.1', waiting: 3, late: false, others: [] });
  await back();
  expect(who()).toEqual([
    ['Zoila Manríquez', 1],
    ['Pedro Lagos', 0],
    ['Universidad del Sur', 1],
  ]);
  // Another version, and a file from nobody on the list.
  await back({ version: '0.9', reviewer: 'Pedro Lagos' });
  await back({ reviewer: '', institution: '' }, [{ ...said, author: 'Usuario' }]);
  expect(status()[0]).toMatchObject({ waiting: 1, others: [{ reviewer: '' }] });
  expect([status('2026-12-15')[0]?.late, status('2026-12-16')[0]?.late]).toEqual([false, true]);
  // By hand: whose it is, and of which version.
  const [nobody] = status()[0]?.others ?? [];
  await made.done('review.identify', { id: nobody?.id, set: { reviewer: 'Pedro Lagos' } });
  expect(status('2027-01-01')[0]).toMatchObject({ waiting: 0, late: false, others: [] });
  await made.done('history.undo');
  expect(who()?.[1]).toEqual(['Pedro Lagos', 0]);
});

test('a file that lost its version is told it by hand; a deadline can be moved, and the mailing taken back', async () => {
  const id = await made.done('mailing.record', { version: null, recipients: people(zoila) });
  await back({ version: '' });
  expect(who()).toEqual([['Zoila Manríquez', 0]]);
  const [file] = Object.values(made.state().returned);
  await made.done('review.identify', { id: file?.id, set: { version: '0.1' }, base: { version: '' } });
  expect(who()).toEqual([['Zoila Manríquez', 1]]);
  const move = { id, set: { deadline: '2027-01' }, base: { deadline: null } };
  await made.done('mailing.update', move);
  expect(refused(await made.run('mailing.update', { ...move, set: { deadline: '2027-02' } }))).toBe(
    'conflict',
  );
  await made.done('mailing.remove', { id });
  expect([status(), Object.keys(made.state().version).length]).toEqual([[], 1]);
  await made.done('history.undo');
  expect(status()).toHaveLength(1);
});

test('to whom it went is in no public edition, and on no wall', async () => {
  await made.done('mailing.record', { version: null, recipients: people(zoila), note: 'A Zoila' });
  for (const audience of ['public', 'wall', 'participant'] as const)
    expect(projectState(made.state(), audience).mailing).toEqual({});
});
