import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileSystem, LockAnswer } from '../../../electron/host/store/fileSystem.ts';
import { nodeFileSystem } from '../../../electron/host/store/nodeFileSystem.ts';
import { createStore, openStore } from '../../../electron/host/store/store.ts';
import { entriesOf, freshState } from './entries.ts';
import { newFolder, options } from './folder.ts';

/** The real disk, with a lock that can be lost as after a long sleep: the clock is the only thing that is not real. */
function sleepy(): { fs: FileSystem; sleep: () => void } {
  let asleep = false;
  const lock = async (...args: Parameters<FileSystem['lock']>): Promise<LockAnswer> => {
    const answer = await nodeFileSystem.lock(...args);
    if (!answer.held) return answer;
    const { held } = answer;
    asleep = false;
    return {
      held: {
        get lost() {
          return asleep || held.lost;
        },
        release: () => held.release(),
      },
    };
  };
  const sleep = () => {
    asleep = true;
  };
  return { fs: { ...nodeFileSystem, lock }, sleep };
}

test('a lock lost in the laptop’s sleep is taken again, and the work goes on', async () => {
  const folder = await newFolder();
  const { fs, sleep } = sleepy();
  const { store } = await createStore(folder, { state: freshState() }, { ...options, fs });
  await store.append(entriesOf(1, 2));
  sleep();
  await rmdir(join(folder, 'lock'));
  await store.append(entriesOf(3, 3));
  expect(await readdir(folder)).toContain('lock');
  expect((await openStore(folder, options)).store.readOnly?.reason).toBe('locked');
  await store.close();
});

test('a lock that somebody else took meanwhile refuses the append, and what they wrote stays', async () => {
  const folder = await newFolder();
  const { fs, sleep } = sleepy();
  const { store } = await createStore(folder, { state: freshState() }, { ...options, fs });
  await store.append(entriesOf(1, 2));
  sleep();
  // A lock that looks alive, and is not this process’s to take.
  await writeFile(
    join(folder, 'lock.json'),
    JSON.stringify({ owner: 'Benito', since: 'x', host: 'otra', pid: 1 }),
  );
  await expect(store.append(entriesOf(3, 3))).rejects.toMatchObject({ code: 'locked' });
  await expect(store.append(entriesOf(3, 3))).rejects.toMatchObject({ code: 'locked' });
  await store.close();
});

test('the lock of a process that is dead is taken over at once; that of another machine is not', async () => {
  const folder = await newFolder();
  const { store } = await createStore(folder, { state: freshState() }, options);
  await store.close();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const leave = async (host: string) => {
    await mkdir(join(folder, 'lock'));
    await writeFile(join(folder, 'lock.json'), JSON.stringify({ owner: 'Ana', since: 'x', host, pid }));
  };
  await leave(hostname());
  const after = await openStore(folder, options);
  expect(after.store.readOnly).toBeNull();
  await after.store.close();
  await leave('otra máquina');
  expect((await openStore(folder, options)).store.readOnly).toEqual({
    reason: 'locked',
    owner: 'Ana',
    since: 'x',
  });
});

test('of many that open at the same moment one writes', async () => {
  const folder = await newFolder();
  const { store } = await createStore(folder, { state: freshState() }, options);
  await store.close();
  const all = await Promise.all(Array.from({ length: 5 }, () => openStore(folder, options)));
  expect(all.filter((one) => one.store.readOnly === null)).toHaveLength(1);
  for (const one of all) await one.store.close();
  expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([]);
});
