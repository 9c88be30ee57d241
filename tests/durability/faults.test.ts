import { expect, test } from 'vitest';
import { createStore, openStore, type Store } from '../../electron/host/store/store.ts';
import { losses, RecordingFs } from '../support/recordingFs.ts';
import { entriesOf, freshState } from '../unit/store/entries.ts';
import { FOLDER, judge, optionsOn, stateAfter } from './sweep.ts';

const CODES = { ENOSPC: 'diskFull', EROFS: 'readOnlyDisk', EIO: 'io' } as const;
type Code = keyof typeof CODES;

async function begun(): Promise<{ fs: RecordingFs; store: Store }> {
  const fs = new RecordingFs();
  await fs.makeFolder('/casa');
  const { store } = await createStore(FOLDER, { state: freshState() }, optionsOn(fs));
  return { fs, store };
}

/** Work that tries again what was refused, as an outbox does; `refused` hears the code of every refusal. */
async function stubborn(store: Store, refused: (code: unknown) => void): Promise<void> {
  const insist = async (task: () => Promise<void>) => {
    for (let tries = 0; tries < 10; tries++) {
      try {
        await task();
        return;
      } catch (error) {
        refused((error as { code?: unknown }).code);
      }
    }
    throw new Error('refused ten times');
  };
  await insist(() => store.append(entriesOf(1, 2)));
  await insist(() => store.snapshot(2, stateAfter(2)));
  await insist(() => store.append(entriesOf(3, 5)));
  await insist(() => store.snapshot(5, stateAfter(5)));
  await insist(() => store.append(entriesOf(6, 6)));
}

test.each<[Code, number]>([
  ['ENOSPC', 1],
  ['ENOSPC', 4],
  ['EROFS', 1],
  ['EIO', 2],
])(
  '%s at any operation, %i times: refused with its code, nothing half there, done when there is room',
  async (code, times) => {
    let operations = 0;
    const quiet = await begun();
    quiet.fs.failAt = () => {
      operations++;
      return null;
    };
    await stubborn(quiet.store, () => expect.unreachable());
    expect(operations).toBeGreaterThan(25);

    for (let at = 0; at < operations; at++) {
      const { fs, store } = await begun();
      let seen = 0;
      const codes: unknown[] = [];
      fs.failAt = () => {
        const fails = seen >= at && seen < at + times;
        seen++;
        return fails ? code : null;
      };
      await stubborn(store, (refusal) => codes.push(refusal));
      // Failing to tidy away an unfinished file refuses nothing.
      expect(new Set(codes).size).toBeLessThanOrEqual(1);
      for (const refusal of codes) expect(refusal).toBe(CODES[code]);
      for (const loss of losses) {
        expect([at, loss, await judge(fs.crashed(fs.operations.length, loss), 6)]).toEqual([at, loss, null]);
      }
    }
  },
);

test('what was refused is not in the file, even when the program ends before the next try', async () => {
  const { fs, store } = await begun();
  await store.append(entriesOf(1, 1));
  fs.failAt = (operation) => (operation.kind === 'datasync' ? 'EIO' : null);
  await expect(store.append(entriesOf(2, 3))).rejects.toMatchObject({ code: 'io' });
  await expect(store.append(entriesOf(2, 3))).rejects.toMatchObject({ code: 'io' });
  fs.failAt = () => null;
  await store.close();
  const again = await openStore(FOLDER, optionsOn(fs));
  expect([again.seq, again.notices]).toEqual([1, []]);
});

test('appends behind a refused one are refused too: they built on it', async () => {
  const { fs, store } = await begun();
  const behind: Promise<void>[] = [];
  fs.failAt = ({ kind }) => {
    if (kind !== 'datasync' || behind.length > 0) return null;
    behind.push(store.append(entriesOf(2, 2)), store.append(entriesOf(3, 3)));
    return 'ENOSPC';
  };
  const first = store.append(entriesOf(1, 1));
  await expect(first).rejects.toMatchObject({ code: 'diskFull' });
  const answers = await Promise.allSettled(behind);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await store.append(entriesOf(1, 3));
  await store.close();
  const again = await openStore(FOLDER, optionsOn(fs));
  expect([again.seq, again.notices, again.entries]).toEqual([3, [], entriesOf(1, 3)]);
});

test('appends that come during a sync share the next one', async () => {
  const { fs, store } = await begun();
  const before = fs.operations.length;
  await Promise.all(entriesOf(1, 50).map((entry) => store.append([entry])));
  const syncs = fs.operations.slice(before).filter(({ kind }) => kind === 'datasync');
  expect(syncs.length).toBeLessThanOrEqual(2);
});

test('a disk that cannot be written opens read-only and says so', async () => {
  const { fs, store } = await begun();
  await store.append(entriesOf(1, 3));
  const torn = fs.crashed(fs.operations.length - 1, { names: 'kept', content: 'half' });
  torn.failAt = () => 'EROFS';
  const opened = await openStore(FOLDER, optionsOn(torn));
  expect(opened.store.readOnly).toEqual({ reason: 'disk' });
  expect(opened.notices).toMatchObject([{ code: 'tornTail', keptAs: null }]);
  await expect(opened.store.append(entriesOf(1, 1))).rejects.toMatchObject({ code: 'readOnly' });
});
