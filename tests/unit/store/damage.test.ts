import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeLine } from '../../../electron/host/store/line.ts';
import { encodeSnapshot } from '../../../electron/host/store/snapshotFile.ts';
import { createStore, openStore } from '../../../electron/host/store/store.ts';
import { verifyStore } from '../../../electron/host/store/verify.ts';
import { production } from '../../../shared/migrations/production.ts';
import type { RawState } from '../../../shared/migrations/step.ts';
import { entriesOf, entryOf, freshState, idOf } from './entries.ts';
import { newFolder, options } from './folder.ts';

const JOURNAL = 'journal-000000000001.jsonl';

/** A closed project with entries 1 to 10, and a snapshot after entry 4 when asked for. */
async function project(snapshot = false): Promise<string> {
  const folder = await newFolder();
  const { store } = await createStore(folder, { state: freshState() }, options);
  await store.append(entriesOf(1, 4));
  await store.close();
  const { store: again, state } = await openStore(folder, options);
  if (snapshot) await again.snapshot(4, state);
  for (let seq = 5; seq <= 10; seq++) await again.append([entryOf(seq)]);
  await again.close();
  return folder;
}

async function lines(folder: string, file = JOURNAL): Promise<string[]> {
  return (await readFile(join(folder, file), 'utf8')).split('\n').slice(0, -1);
}

const put = (folder: string, content: readonly string[], file = JOURNAL) =>
  writeFile(join(folder, file), content.map((line) => `${line}\n`).join(''));

async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')])),
  );
}

test('a torn last line is cut, kept aside and told', async () => {
  const folder = await project();
  const all = await readFile(join(folder, JOURNAL));
  await truncate(join(folder, JOURNAL), all.length - 20);
  const { store, seq, notices } = await openStore(folder, options);
  expect([seq, store.readOnly]).toEqual([9, null]);
  expect(notices).toMatchObject([{ code: 'tornTail', file: JOURNAL, line: 10 }]);
  const notice = notices[0];
  const kept = notice?.code === 'tornTail' ? (notice.keptAs ?? '') : '';
  expect(await readFile(join(folder, kept), 'utf8')).toContain('"seq":10');
  await store.append([entryOf(10)]);
  await store.close();
  expect(await readFile(join(folder, JOURNAL))).toEqual(all);
  expect(await verifyStore(folder, options)).toMatchObject({ ok: true, seq: 10 });
});

test.each([
  ['one byte changed', (line: string) => line.replace('Palabra', 'Palabrx')],
  ['an empty line', () => ''],
  ['not JSON, with a right sum', () => withSum('{"seq":5,,')],
  ['JSON of another shape, with a right sum', () => withSum('{"seq":5,"changes":{}')],
  [
    'a collection that there is not',
    () => withChange({ kind: 'add', in: 'aliens', id: idOf('t', 5), after: {} }),
  ],
  ['a prototype for an id', () => withChange({ kind: 'add', in: 'term', id: '__proto__', after: {} })],
  [
    'a record that no schema takes',
    () => withChange({ kind: 'add', in: 'term', id: idOf('t', 5), after: { a: 1 } }),
  ],
  [
    'a change of what is not there',
    () => withChange({ kind: 'remove', in: 'term', id: idOf('t', 99), before: {} }),
  ],
  ['an entry twice', () => withSum(JSON.stringify(entryOf(4)).slice(0, -1))],
  ['an entry left out', () => null],
])('a bad line in the middle opens read-only, with what was before it: %s', async (_, spoil) => {
  const folder = await project();
  const good = await lines(folder);
  const bad = spoil(good[4] ?? '');
  await put(folder, bad === null ? good.toSpliced(4, 1) : good.toSpliced(4, 1, bad));
  const before = await contents(folder);
  const { store, seq, state, entries, notices } = await openStore(folder, options);
  expect(store.readOnly).toEqual({ reason: 'damaged' });
  expect([seq, entries]).toEqual([4, entriesOf(1, 4)]);
  expect(Object.keys(state.term)).toHaveLength(3);
  expect(notices).toMatchObject([{ code: 'damagedJournal', file: JOURNAL, line: 5, seq: 5 }]);
  await expect(store.append([entryOf(5)])).rejects.toMatchObject({ code: 'readOnly' });
  await store.close();
  // Nothing was changed by looking.
  expect(await contents(folder)).toEqual(before);
  const { ok, problems } = await verifyStore(folder, options);
  expect(ok).toBe(false);
  expect(problems.join('\n')).toMatch(/:5: |term/);
});

test('a line that pretends to be a migration hides nothing', async () => {
  const folder = await project();
  const good = await lines(folder);
  const bad = withChange({ kind: 'add', in: 'term', id: idOf('t', 5), after: { a: 1 } });
  const pretends = { ...entryOf(6), command: { id: idOf('m', 6), name: 'migrate-1' }, changes: [] };
  await put(folder, [...good.slice(0, 4), bad, withSum(JSON.stringify(pretends).slice(0, -1))]);
  const { store, seq } = await openStore(folder, options);
  expect([seq, store.readOnly]).toEqual([4, { reason: 'damaged' }]);
});

test('damage that the snapshot already holds leaves the state whole, and is told', async () => {
  const folder = await project(true);
  const good = await lines(folder);
  await put(folder, good.toSpliced(1, 1, 'x'));
  const { store, seq, state, notices } = await openStore(folder, options);
  expect([seq, store.readOnly]).toEqual([10, { reason: 'damaged' }]);
  expect(Object.keys(state.term)).toHaveLength(7);
  expect(notices).toMatchObject([{ code: 'damagedJournal', file: JOURNAL, line: 2, seq: 2 }]);
  expect((await verifyStore(folder, options)).problems).toContain(`${JOURNAL}:2: too short`);
});

test('a segment that is missing between two others is damage; the snapshot after it keeps the state whole', async () => {
  const folder = await project(true);
  const { store, state } = await openStore(folder, options);
  await store.snapshot(10, state);
  await store.append([entryOf(11)]);
  await store.close();
  await rm(join(folder, 'journal-000000000005.jsonl'));
  const opened = await openStore(folder, options);
  expect([opened.seq, opened.store.readOnly]).toEqual([11, { reason: 'damaged' }]);
  expect(opened.entries).toEqual([entryOf(11)]);
  expect((await verifyStore(folder, options)).problems[0]).toContain('entries 5 to 10 are missing');
  // Without that snapshot, what is left is the state before the hole.
  await rm(join(folder, 'snapshot.json'));
  await rm(join(folder, 'backups', 'snapshot-000000000010.json'));
  expect((await openStore(folder, options)).seq).toBe(4);
});

test.each([
  ['a changed letter', (text: string) => text.replace('Palabra 1', 'Palabra X')],
  ['a changed seq', (text: string) => text.replace('"seq":4', '"seq":9')],
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['nothing', () => ''],
  ['another format', () => '{"format":"otro"}'],
  ['a hostile one with a right sum', () => hostile()],
  ['a missing file', () => null],
])('a snapshot that cannot be used gives way to an older one and the journal: %s', async (_, spoil) => {
  const folder = await project(true);
  const path = join(folder, 'snapshot.json');
  const before = await readFile(path, 'utf8');
  const bad = spoil(before);
  if (bad === null) await rm(path);
  else await writeFile(path, bad);
  const { store, seq, state, notices } = await openStore(folder, options);
  expect([seq, store.readOnly]).toEqual([10, null]);
  expect(Object.keys(state.term)).toHaveLength(7);
  expect(notices).toMatchObject([
    { code: 'damagedSnapshot', file: 'snapshot.json', used: 'backups/snapshot-000000000004.json' },
  ]);
  await store.close();
  const kept = (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.bad'));
  expect(kept).toHaveLength(bad === null ? 0 : 1);
  expect(await verifyStore(folder, options)).toMatchObject({ ok: true, seq: 10, problems: [] });
  const again = await openStore(folder, options);
  expect(again.notices).toEqual([]);
  await again.store.close();
});

test('with no snapshot that can be used nothing is made up and nothing is changed', async () => {
  const folder = await project(true);
  await rm(join(folder, 'backups'), { recursive: true });
  await mkdir(join(folder, 'backups'));
  await writeFile(join(folder, 'snapshot.json'), 'x');
  const before = await contents(folder);
  await expect(openStore(folder, options)).rejects.toMatchObject({ code: 'damaged' });
  expect(await contents(folder)).toEqual(before);
});

test('a snapshot that says something else than the journal is found by verifying', async () => {
  const folder = await project(true);
  const { state } = await openStore(folder, options).then(async (opened) => {
    await opened.store.close();
    return opened;
  });
  const other = structuredClone(state) as unknown as RawState;
  delete other.term?.[idOf('t', 1)];
  const bytes = encodeSnapshot({
    version: production.current,
    seq: 4,
    savedAt: '2026-11-22T12:00:00.000Z',
    state: other,
  });
  await writeFile(join(folder, 'snapshot.json'), bytes);
  const { ok, problems } = await verifyStore(folder, options);
  expect(ok).toBe(false);
  expect(problems.join('\n')).toContain(`term ${idOf('t', 1)} is not what the journal says`);
});

test('lines written under one sync are told from lines written later', () => {
  expect(encodeLine(entryOf(7), 7)).not.toContain('"group"');
  expect(encodeLine(entryOf(8), 7)).toContain('"group":7');
});

function withSum(text: string): string {
  return `${text},"sum":"${crc32(text).toString(16).padStart(8, '0')}"}`;
}

function withChange(change: object): string {
  const text = JSON.stringify({ ...entryOf(5), changes: [change] }).replace('{"a":1}', '{"a":1,"id":"x"}');
  return withSum(text.slice(0, -1));
}

function hostile(): string {
  const state = { ...freshState(), term: { [idOf('t', 1)]: { id: idOf('t', 1), word: 'x', meaning: 7 } } };
  const snapshot = { version: production.current, seq: 4, savedAt: 'x', state: state as unknown as RawState };
  return Buffer.from(encodeSnapshot(snapshot)).toString();
}
