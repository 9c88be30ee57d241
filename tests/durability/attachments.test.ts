import { expect, test } from 'vitest';
import { Shelf } from '../../electron/host/attachments/shelf.ts';
import { Authority } from '../../electron/host/authority/authority.ts';
import { fold } from '../../electron/host/ids.ts';
import { createStore, openStore } from '../../electron/host/store/store.ts';
import { idOf } from '../support/authority.ts';
import { jpeg, pdf, png } from '../support/pictures.ts';
import { losses, type Operation, RecordingFs } from '../support/recordingFs.ts';
import { freshState } from '../unit/store/entries.ts';
import { FOLDER, optionsOn } from './sweep.ts';

/** Three files attached one after the other; every acknowledgement is marked in the disk's own record when it is given. */
async function work(fs: RecordingFs): Promise<void> {
  await fs.makeFolder('/casa');
  await fs.syncFolder('/');
  const opened = await createStore(FOLDER, { state: freshState() }, optionsOn(fs));
  const { store } = opened;
  const shelf = new Shelf(store);
  let made = 0;
  const authority = new Authority({
    ...opened,
    store,
    now: () => new Date('2026-11-22T12:00:00Z'),
    newId: () => idOf('n', ++made),
    fold,
    returned: () => undefined,
    frozen: () => undefined,
    received: (hash) => shelf.known(hash),
    modelSpans: () => [],
    publish: () => undefined,
  });
  const submit = (name: string, payload: unknown) =>
    authority.submit({ id: idOf('c', ++made), name, payload, actor: idOf('v', 1), role: 'facilitator' });
  const workshop = idOf('w', 1);
  await submit('workshop.add', { id: workshop, kind: 'schema' });
  for (const [n, bytes] of [jpeg(), png(), pdf()].entries()) {
    const { hash, name } = await shelf.receive(`archivo ${n}`, bytes);
    const owner = { kind: 'workshop', id: workshop };
    const answer = await submit('attachment.add', { id: idOf('a', n), owner, hash, name });
    expect(answer.kind).toBe('done');
    fs.mark(`ack ${n}`);
  }
  await store.close();
}

/** Opens what every crash leaves; the attachments acknowledged by then, and whatever else is listed, must be there whole. */
async function crashes(fs: RecordingFs): Promise<{ count: number; wrong: string[] }> {
  const wrong: string[] = [];
  let count = 0;
  const begins = fs.operations.findIndex((one) => one.kind === 'rename' && one.path.includes('/assets/')) - 8;
  for (let done = begins; done <= fs.operations.length; done += 1) {
    const acknowledged = fs.operations.slice(0, done).filter((one) => one.kind === 'mark').length;
    for (const loss of losses) {
      count += 1;
      const disk = fs.crashed(done, loss);
      const { store, state } = await openStore(FOLDER, optionsOn(disk));
      const there = Object.values(state.attachment);
      if (there.length < acknowledged) wrong.push(`after ${done}: ${there.length} of ${acknowledged}`);
      for (const { hash, size } of there) {
        const bytes = await store.getAsset(hash).catch(() => null);
        if (bytes?.length !== size) wrong.push(`after ${done}, ${JSON.stringify(loss)}: no whole ${hash}`);
      }
      const left = await disk.list(`${FOLDER}/assets`).catch(() => []);
      if (left.some((name) => name.endsWith('.tmp')))
        wrong.push(`after ${done}: something half done is left`);
      await store.close();
    }
  }
  return { count, wrong };
}

test('whenever the power goes, every attachment that the project lists has its whole file', async () => {
  const fs = new RecordingFs();
  await work(fs);
  const { count, wrong } = await crashes(fs);
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(300);
});

const isAsset = (fs: RecordingFs, operation: Operation): boolean =>
  'node' in operation &&
  fs.operations.some(
    (one) => one.kind === 'create' && one.node === operation.node && one.path.includes('/assets/'),
  );

test.each<[string, (fs: RecordingFs) => (operation: Operation) => boolean]>([
  [
    'the sync of the assets’ folder',
    () => (one) => one.kind === 'syncFolder' && one.path.endsWith('/assets'),
  ],
  ['the sync of a file', (fs) => (one) => one.kind === 'datasync' && isAsset(fs, one)],
])('the proof notices when %s is dropped', async (_, ignores) => {
  const fs = new RecordingFs();
  fs.ignores = ignores(fs);
  await work(fs);
  expect((await crashes(fs)).wrong.length).toBeGreaterThan(0);
});

test('a disk that is full or cannot be written keeps nothing half done, and says so', async () => {
  for (const [failing, code] of [
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'readOnlyDisk'],
  ] as const) {
    const fs = new RecordingFs();
    await fs.makeFolder('/casa');
    const { store } = await createStore(FOLDER, { state: freshState() }, optionsOn(fs));
    const shelf = new Shelf(store);
    fs.failAt = (one) => (one.kind === 'append' ? failing : null);
    await expect(shelf.receive('foto.jpg', jpeg())).rejects.toMatchObject({ code });
    expect(await fs.list(`${FOLDER}/assets`)).toEqual([]);
    fs.failAt = () => null;
    const { hash } = await shelf.receive('foto.jpg', jpeg());
    expect(await fs.list(`${FOLDER}/assets`)).toEqual([hash]);
  }
});
