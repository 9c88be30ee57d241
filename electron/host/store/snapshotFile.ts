import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Adapter, Low } from 'lowdb';
import type { RawState } from '../../../shared/migrations/step.ts';
import { makeFolders, replaceFile } from './durable.ts';
import type { FileSystem } from './fileSystem.ts';
import { hex } from './line.ts';
import { BACKUPS, generationName, generationsIn, SNAPSHOT } from './names.ts';
import { asStoreError, StoreError } from './storeError.ts';
import { isRawState } from './validate.ts';

const FORMAT = 'cabildo';
/** How many snapshots are kept beside the one that the journal starts from. */
const GENERATIONS = 20;
// What stands before the state: the sum covers it too, so that a changed seq or version is noticed.
const HEAD = /^\{"format":"cabildo","version":\d+,"seq":\d+,"savedAt":"[^"]*","sum":"([0-9a-f]{8})","state":/;

/** A snapshot as it stands in its file; `state` has the shape of `version`. */
export interface Snapshot {
  version: number;
  seq: number;
  /** UTC instant. */
  savedAt: string;
  state: RawState;
}

/** The file of a snapshot. */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array {
  const { version, seq, savedAt, state } = snapshot;
  const before = `{"format":"${FORMAT}","version":${version},"seq":${seq},"savedAt":${JSON.stringify(savedAt)},"sum":"`;
  const after = `","state":${JSON.stringify(state)}}`;
  return Buffer.from(`${before}${hex(crc32(after, crc32(before)))}${after}`);
}

/** Reads a snapshot's file; throws a StoreError `damaged` that says what is wrong with it. */
export function decodeSnapshot(content: Uint8Array, file: string): Snapshot {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const refuse = (problem: string) => new StoreError('damaged', `${file}: ${problem}`, { file });
  const head = HEAD.exec(bytes.toString('latin1', 0, 300));
  if (!head?.[1]) throw refuse('does not begin as a snapshot of a project');
  const sumAt = head[0].length - '","state":'.length - head[1].length;
  const before = crc32(bytes.subarray(0, sumAt));
  if (hex(crc32(bytes.subarray(sumAt + head[1].length), before)) !== head[1])
    throw refuse('sum does not match');
  let parsed: unknown;
  try {
    parsed = JSON.parse(bytes.toString());
  } catch {
    throw refuse('not JSON');
  }
  const { version, seq, savedAt, state } = parsed as Record<string, unknown>;
  if (!Number.isSafeInteger(version) || !Number.isSafeInteger(seq))
    throw refuse('version or seq is no number');
  if (typeof savedAt !== 'string' || !isRawState(state)) throw refuse('state is not made of records');
  return { version: version as number, seq: seq as number, savedAt, state };
}

/** A snapshot's file as lowdb sees it: null when it is not there. */
function snapshotAdapter(fs: FileSystem, path: string, encode = encodeSnapshot): Adapter<Snapshot> {
  return {
    read: async () => ((await fs.stat(path)) ? decodeSnapshot(await fs.read(path), path) : null),
    write: (snapshot) => replaceFile(fs, path, encode(snapshot)),
  };
}

/** Reads the snapshot at `path`; null when there is none, a StoreError `damaged` when it cannot be used. */
export async function readSnapshot(fs: FileSystem, path: string): Promise<Snapshot | null> {
  const file = new Low<Snapshot | null>(snapshotAdapter(fs, path) as Adapter<Snapshot | null>, null);
  await file.read();
  return file.data;
}

/**
 * Writes the snapshot, first as a kept generation and then as `snapshot.json`: each is whole and on disk before the
 * next step, so that damage to one never leaves the project without the other. Then lets the oldest generations go.
 */
export async function writeSnapshot(
  fs: FileSystem,
  folder: string,
  snapshot: Snapshot,
  base: number,
): Promise<void> {
  try {
    const bytes = encodeSnapshot(snapshot);
    await makeFolders(fs, join(folder, BACKUPS));
    for (const path of [join(folder, BACKUPS, generationName(snapshot.seq)), join(folder, SNAPSHOT)]) {
      await new Low<Snapshot>(
        snapshotAdapter(fs, path, () => bytes),
        snapshot,
      ).write();
    }
    await letGo(fs, join(folder, BACKUPS), base);
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Removes generations past the last 20, but never `base`, the state before the first line of the journal. */
async function letGo(fs: FileSystem, backups: string, base: number): Promise<void> {
  const old = generationsIn(await fs.list(backups)).slice(0, -GENERATIONS);
  const gone = old.filter(({ number }) => number !== base);
  for (const { name } of gone) await fs.remove(join(backups, name));
  if (gone.length > 0) await fs.syncFolder(backups);
}
