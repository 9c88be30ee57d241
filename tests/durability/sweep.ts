import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../electron/host/store/store.ts';
import { createStore, type Opened, openStore } from '../../electron/host/store/store.ts';
import { replayInto } from '../../shared/changes/apply.ts';
import type { Entry } from '../../shared/changes/change.ts';
import type { State } from '../../shared/model/state.ts';
import { type Loss, losses, type RecordingFs } from '../support/recordingFs.ts';
import { entriesOf, freshState } from '../unit/store/entries.ts';

export const FOLDER = '/casa/proyecto';

export const optionsOn = (fs: RecordingFs) => ({
  fs,
  owner: 'prueba',
  now: () => new Date('2026-11-22T12:00:00Z'),
});

const asset = Buffer.from('contenido de la versión 0.1');
const assetHash = createHash('sha256').update(asset).digest('hex');

/** The state that entries 1 to `seq` make. */
export function stateAfter(seq: number): State {
  const state = structuredClone(freshState());
  for (const entry of entriesOf(1, seq)) replayInto(state, entry.changes);
  return state;
}

/** Appends, and marks each acknowledgement in the disk's own record at the moment it is given. */
export async function appendMarked(fs: RecordingFs, store: Store, entries: readonly Entry[]): Promise<void> {
  await store.append(entries);
  fs.mark(`ack ${entries.at(-1)?.seq}`);
}

/** A morning's work: single appends, some under one sync, snapshots between them, a close and a second opening. */
export async function workload(fs: RecordingFs): Promise<void> {
  await fs.makeFolder('/casa');
  await fs.syncFolder('/');
  const { store } = await createStore(FOLDER, { state: freshState() }, optionsOn(fs));
  fs.mark('ack 0');
  await appendMarked(fs, store, entriesOf(1, 1));
  await Promise.all([2, 3, 4, 5].map((seq) => appendMarked(fs, store, entriesOf(seq, seq))));
  await appendMarked(fs, store, entriesOf(6, 8));
  await store.putAsset(assetHash, asset);
  fs.mark('asset');
  await store.snapshot(8, stateAfter(8));
  await appendMarked(fs, store, entriesOf(9, 10));
  await Promise.all([store.snapshot(10, stateAfter(10)), appendMarked(fs, store, entriesOf(11, 12))]);
  await store.close();
  const again = await openStore(FOLDER, optionsOn(fs));
  await appendMarked(fs, again.store, entriesOf(13, 14));
  await again.store.close();
}

/** Every crash of what `fs` recorded: after each operation, with each kind of loss. Gives what went wrong, in words. */
export async function sweep(
  fs: RecordingFs,
  kinds: readonly Loss[] = losses,
): Promise<{ crashes: number; wrong: string[] }> {
  const wrong: string[] = [];
  let crashes = 0;
  let acknowledged = -1;
  let kept = false;
  for (let count = 0; count <= fs.operations.length; count++) {
    const operation = fs.operations[count - 1];
    if (operation?.kind === 'mark') {
      if (operation.label === 'asset') kept = true;
      else acknowledged = Math.max(acknowledged, Number(operation.label.split(' ')[1]));
    }
    for (const loss of kinds) {
      crashes++;
      const problem = await judge(fs.crashed(count, loss), acknowledged, kept);
      if (problem)
        wrong.push(`after ${count} (${operation?.kind}), ${loss.names}/${loss.content}: ${problem}`);
    }
  }
  return { crashes, wrong };
}

/** Opens what a crash left, and crashes once more right after: what was shown must be there again. */
export async function judge(disk: RecordingFs, acknowledged: number, kept = false): Promise<string | null> {
  let opened: Opened;
  try {
    opened = await openStore(FOLDER, optionsOn(disk));
  } catch (error) {
    // Before its making was acknowledged there may be no project.
    return acknowledged < 0 ? null : `does not open: ${error}`;
  }
  const problem = judgeOpened(opened, acknowledged);
  if (problem) return problem;
  const found = await opened.store.getAsset(assetHash).catch((error: unknown) => String(error));
  if (typeof found === 'string') return found;
  if (kept && !found) return 'the asset that was acknowledged is not there';
  const worst = disk.crashed(disk.operations.length, { names: 'lost', content: 'lost' });
  await opened.store.append(entriesOf(opened.seq + 1, opened.seq + 1));
  const next = await openStore(FOLDER, optionsOn(worst)).catch((error: unknown) => String(error));
  if (typeof next === 'string') return `does not open again: ${next}`;
  return judgeOpened(next, opened.seq);
}

function judgeOpened({ store, state, seq, entries }: Opened, acknowledged: number): string | null {
  if (store.readOnly) return `opens read-only (${store.readOnly.reason})`;
  if (seq < acknowledged) return `entry ${acknowledged} was acknowledged, only ${seq} is there`;
  if (!isDeepStrictEqual(entries, entriesOf(1, seq)))
    return `the entries up to ${seq} are not those appended`;
  if (!isDeepStrictEqual(state, stateAfter(seq))) return `the state after ${seq} is another`;
  return null;
}
