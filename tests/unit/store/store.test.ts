import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { appendFile, cp, mkdir, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStore, openStore } from '../../../electron/host/store/store.ts';
import { entriesOf, entryOf, freshState, idOf } from './entries.ts';
import { newFolder, options } from './folder.ts';

const create = (folder: string) => createStore(folder, { state: freshState() }, options);
const terms = (state: { term: object }) => Object.keys(state.term).length;

test('what was appended is there after closing and opening', async () => {
  const folder = await newFolder();
  const { store, seq, state } = await create(folder);
  expect([seq, state]).toEqual([0, freshState()]);
  await store.append(entriesOf(1, 7));
  await store.append([entryOf(8)]);
  await store.close();

  const again = await openStore(folder, options);
  expect(again.store.readOnly).toBeNull();
  expect(again.notices).toEqual([]);
  expect(again.entries).toEqual(entriesOf(1, 8));
  expect(terms(again.state)).toBe(6);
  expect(again.state.term[idOf('t', 5)]?.meaning).toContain('Significado 6');
  await again.store.close();
});

test('a snapshot begins a new segment, and the entries before it stay for undo', async () => {
  const folder = await newFolder();
  const first = await create(folder);
  await first.store.append(entriesOf(1, 5));
  const middle = await reopened(folder, first.store);
  await middle.store.snapshot(5, middle.state);
  await middle.store.append(entriesOf(6, 9));
  const last = await reopened(folder, middle.store);
  expect((await readdir(folder)).filter((name) => name.startsWith('journal'))).toEqual([
    'journal-000000000001.jsonl',
    'journal-000000000006.jsonl',
  ]);
  expect(last.entries).toEqual(entriesOf(1, 9));
  expect(terms(last.state)).toBe(6);
  await last.store.close();
});

test('twenty generations are kept besides the one that the journal starts from', async () => {
  const folder = await newFolder();
  const { store, state } = await create(folder);
  for (let seq = 1; seq <= 25; seq++) {
    await store.append([{ ...entryOf(seq), changes: [] }]);
    await store.snapshot(seq, state);
  }
  await store.close();
  const kept = await readdir(join(folder, 'backups'));
  expect(kept).toHaveLength(21);
  expect(kept.sort().slice(0, 2)).toEqual(['snapshot-000000000000.json', 'snapshot-000000000006.json']);
});

test('a seq that is not the next one is refused and changes nothing', async () => {
  const folder = await newFolder();
  const { store } = await create(folder);
  await expect(store.append([entryOf(2)])).rejects.toThrow(RangeError);
  await store.append([entryOf(1)]);
  await expect(store.append([entryOf(1)])).rejects.toThrow(RangeError);
  const again = await reopened(folder, store);
  expect(again.seq).toBe(1);
  await again.store.close();
});

test('whoever opens second reads, and is told who has it and since when', async () => {
  const folder = await newFolder();
  const { store } = await create(folder);
  await store.append(entriesOf(1, 3));
  const second = await openStore(folder, { ...options, owner: 'Benito (prueba)' });
  expect(second.store.readOnly).toEqual({
    reason: 'locked',
    owner: 'Ana (prueba)',
    since: '2026-11-22T12:00:00.000Z',
  });
  expect(second.seq).toBe(3);
  await expect(second.store.append([entryOf(4)])).rejects.toMatchObject({ code: 'readOnly' });
  await second.store.close();
  await store.append([entryOf(4)]);
  const third = await reopened(folder, store);
  expect([third.seq, third.store.readOnly]).toEqual([4, null]);
  await third.store.close();
});

test('a clock that goes back is no matter: the seq rules', async () => {
  const folder = await newFolder();
  const { store, state } = await create(folder);
  await store.append([{ ...entryOf(1), at: '2026-11-22T12:00:00.000Z' }]);
  await store.append([{ ...entryOf(2), at: '1999-01-01T00:00:00.000Z' }]);
  await store.snapshot(0, state);
  const back = await reopened(folder, store, new Date('1980-01-01T00:00:00.000Z'));
  expect(back.seq).toBe(2);
  await back.store.snapshot(2, back.state);
  const again = await reopened(folder, back.store);
  expect([again.seq, again.notices]).toEqual([2, []]);
  await again.store.close();
});

test('a folder with ñ and a name of 200 characters', async () => {
  const folder = await newFolder(`ñ${'á'.repeat(99)}${'b'.repeat(54)}`);
  const { store } = await create(folder);
  await store.append([entryOf(1)]);
  const again = await reopened(folder, store);
  expect(again.seq).toBe(1);
  await again.store.close();
});

test('a folder that is moved, removed or copied while open is noticed, and nothing is written past it', async () => {
  const folder = await newFolder();
  const { store, state } = await create(folder);
  await store.append([entryOf(1)]);
  await rename(folder, `${folder} (movido)`);
  await expect(store.append([entryOf(2)])).rejects.toMatchObject({ code: 'gone' });
  await expect(store.snapshot(1, state)).rejects.toMatchObject({ code: 'gone' });
  // A copy put in its place is another file.
  await cp(`${folder} (movido)`, folder, { recursive: true });
  await expect(store.append([entryOf(2)])).rejects.toMatchObject({ code: 'gone' });
  // The same folder, moved back, goes on.
  await rm(folder, { recursive: true });
  await rename(`${folder} (movido)`, folder);
  await store.append([entryOf(2)]);
  const again = await reopened(folder, store);
  expect(again.seq).toBe(2);
  await rm(folder, { recursive: true });
  await expect(again.store.append([entryOf(3)])).rejects.toMatchObject({ code: 'gone' });
  await again.store.close();
});

test('a journal that another program wrote to is left alone', async () => {
  const folder = await newFolder();
  const { store } = await create(folder);
  await store.append([entryOf(1)]);
  const journal = join(folder, 'journal-000000000001.jsonl');
  const size = (await readFile(journal)).length;
  await appendFile(journal, 'algo');
  await expect(store.append([entryOf(2)])).rejects.toMatchObject({ code: 'locked' });
  expect((await readFile(journal)).length).toBe(size + 4);
  await store.close();
});

test('a look taken ahead of an append sees what a look at its time would, and counts once', async () => {
  const folder = await newFolder();
  const { store } = await create(folder);
  const journal = join(folder, 'journal-000000000001.jsonl');
  await rename(journal, `${journal}.otro`);
  store.expectAppend();
  await expect(store.append([entryOf(1)])).rejects.toMatchObject({ code: 'gone' });
  await rename(`${journal}.otro`, journal);
  store.expectAppend();
  await store.append([entryOf(1)]);
  await appendFile(journal, 'algo');
  await expect(store.append([entryOf(2)])).rejects.toMatchObject({ code: 'locked' });
  await store.close();
  store.expectAppend();
});

test.runIf(process.platform === 'linux')('the journal is open for durable writes', async () => {
  const folder = await newFolder();
  const { store } = await create(folder);
  const open = await Promise.all(
    (await readdir('/proc/self/fd')).map(async (name) => {
      const path = await readlink(`/proc/self/fd/${name}`).catch(() => '');
      const about = path.startsWith(folder) ? await readFile(`/proc/self/fdinfo/${name}`, 'utf8') : '';
      return { path, flags: Number.parseInt(/flags:\s*([0-7]+)/.exec(about)?.[1] ?? '0', 8) };
    }),
  );
  // Other tests of this process have journals of their own open.
  const journal = open.find(({ path }) => path === join(folder, 'journal-000000000001.jsonl'));
  expect((journal?.flags ?? 0) & constants.O_DSYNC).toBe(constants.O_DSYNC);
  await store.close();
});

test('a project is made in an empty folder only', async () => {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, 'tesis.docx'), 'mía');
  await expect(create(folder)).rejects.toMatchObject({ code: 'notEmpty' });
  expect(await readdir(folder)).toEqual(['tesis.docx']);
  await expect(openStore(folder, options)).rejects.toMatchObject({ code: 'notAProject' });
  await expect(openStore(`${folder} (otra)`, options)).rejects.toMatchObject({ code: 'notAProject' });
  expect(await readdir(folder)).toEqual(['tesis.docx']);
});

test('an asset is kept under its hash, and checked against it both ways', async () => {
  const folder = await newFolder();
  const { store } = await create(folder);
  const bytes = Buffer.from('contenido de una versión');
  const hash = createHash('sha256').update(bytes).digest('hex');
  await expect(store.putAsset(hash, Buffer.from('otro'))).rejects.toMatchObject({ code: 'badAsset' });
  expect(await store.getAsset(hash)).toBeNull();
  await store.putAsset(hash, bytes);
  await store.putAsset(hash, bytes);
  expect(Buffer.from((await store.getAsset(hash)) ?? [])).toEqual(bytes);
  expect(await store.getAsset('../snapshot.json')).toBeNull();
  await writeFile(join(folder, 'assets', hash), 'dañado');
  await expect(store.getAsset(hash)).rejects.toMatchObject({ code: 'damaged' });
  await store.close();
});

async function reopened(folder: string, store: { close(): Promise<void> }, now = options.now()) {
  await store.close();
  return openStore(folder, { ...options, now: () => now });
}
