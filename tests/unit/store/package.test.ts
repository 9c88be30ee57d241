import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packProject, unpackProject } from '../../../electron/host/store/package.ts';
import { createStore, openStore } from '../../../electron/host/store/store.ts';
import { verifyStore } from '../../../electron/host/store/verify.ts';
import { entriesOf, freshState } from './entries.ts';
import { newFolder, options } from './folder.ts';

const asset = Buffer.from('contenido');
const assetHash = createHash('sha256').update(asset).digest('hex');

/** A project with 12 entries, a snapshot and an asset, packed while it is open. */
async function packed(): Promise<string> {
  const folder = await newFolder();
  const { store } = await createStore(folder, { state: freshState() }, options);
  await store.append(entriesOf(1, 8));
  await store.close();
  const { store: again, state } = await openStore(folder, options);
  await again.snapshot(8, state);
  await again.append(entriesOf(9, 12));
  await again.putAsset(assetHash, asset);
  const file = join(dirname(folder), 'viaje.cabildo');
  await packProject(folder, file);
  await again.close();
  return file;
}

test('a project travels as one file, with its whole history and its assets', async () => {
  const file = await packed();
  const folder = join(dirname(file), 'llegada');
  await unpackProject(file, folder);
  expect(await verifyStore(folder, options)).toMatchObject({ ok: true, seq: 12, problems: [] });
  const { store, entries } = await openStore(folder, options);
  expect(entries).toEqual(entriesOf(1, 12));
  expect(Buffer.from((await store.getAsset(assetHash)) ?? [])).toEqual(asset);
  await store.close();
  await expect(unpackProject(file, folder)).rejects.toMatchObject({ code: 'notEmpty' });
});

const snapshot = strToU8('{}');
test.each([
  ['a folder above', { '../snapshot.json': snapshot }],
  ['an absolute path', { '/tmp/snapshot.json': snapshot }],
  ['a Windows path', { 'C:\\snapshot.json': snapshot }],
  ['another file', { 'snapshot.json': snapshot, 'programa.exe': snapshot }],
  ['a folder above in an asset', { [`assets/../${'a'.repeat(64)}`]: snapshot }],
  ['a snapshot that is none', { 'snapshot.json': snapshot }],
  ['an asset under another hash', { [`assets/${'a'.repeat(64)}`]: snapshot }],
  ['nothing', {}],
])('a file that holds %s is refused, and nothing is left of it', async (_, members) => {
  const folder = await newFolder();
  const file = join(dirname(folder), 'malo.cabildo');
  await writeFile(file, zipSync(members));
  await expect(unpackProject(file, folder)).rejects.toMatchObject({ code: 'badPackage' });
  expect(await stat(folder).catch(() => null)).toBeNull();
  expect(await readdir(dirname(folder))).toEqual(['malo.cabildo']);
});

test('what is no zip, or half of one, is refused', async () => {
  const file = await packed();
  const folder = join(dirname(file), 'llegada');
  const bytes = await readFile(file);
  for (const content of [Buffer.from('hola'), Buffer.alloc(0), bytes.subarray(0, bytes.length / 2)]) {
    await writeFile(file, content);
    await expect(unpackProject(file, folder)).rejects.toMatchObject({ code: 'badPackage' });
    expect(await stat(folder).catch(() => null)).toBeNull();
  }
});

test('a package that would inflate past the limits is refused before it does', async () => {
  const folder = await newFolder();
  const file = join(dirname(folder), 'bomba.cabildo');
  await writeFile(file, zipSync({ 'snapshot.json': new Uint8Array(8 * 2 ** 20) }));
  expect((await stat(file)).size).toBeLessThan(50_000);
  const limits = { member: 2 ** 20, total: 2 ** 22, members: 10 };
  await expect(unpackProject(file, folder, limits)).rejects.toThrow(/too large/);
  // A directory that declares less than there is gets no more room than it declares.
  const lying = Buffer.from(await readFile(file));
  lying.writeUInt32LE(100, lying.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  await writeFile(file, lying);
  await expect(unpackProject(file, folder, limits)).rejects.toMatchObject({ code: 'badPackage' });
  expect(await stat(folder).catch(() => null)).toBeNull();
});
