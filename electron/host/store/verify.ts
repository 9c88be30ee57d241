import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { same } from '../../../shared/changes/change.ts';
import { production } from '../../../shared/migrations/production.ts';
import { type Migrations, migrate, type RawState } from '../../../shared/migrations/step.ts';
import type { FileSystem } from './fileSystem.ts';
import { ASSETS, BACKUPS, generationName, SNAPSHOT, segmentsIn } from './names.ts';
import { readJournal } from './readJournal.ts';
import { beginReplay, migrationTo, type Replayed, replayEntry } from './replay.ts';
import { readSnapshot, type Snapshot } from './snapshotFile.ts';
import { asStoreError, StoreError } from './storeError.ts';
import { checkState } from './validate.ts';

const ASSET = /^[0-9a-f]{64}$/;

export interface Verified {
  ok: boolean;
  /** The last entry of the journal. */
  seq: number;
  /** How many records the project has after it. */
  records: number;
  /** In a few technical words each: file, line, what is wrong. */
  problems: string[];
}

/**
 * Reads a project folder without changing it: replays the journal from its first line, compares the result with the
 * snapshot at its seq, checks every record against its schema, every asset against its hash, and that no attachment's is missing.
 * Throws a StoreError `notAProject` when there is nothing to verify.
 */
export async function verifyStore(
  folder: string,
  { fs, migrations = production }: { fs: FileSystem; migrations?: Migrations },
): Promise<Verified> {
  const problems: string[] = [];
  let names: string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    throw new StoreError('notAProject', `${folder} cannot be read`, { file: folder, cause: error });
  }
  const segments = segmentsIn(names);
  if (!names.includes(SNAPSHOT) && segments.length === 0) {
    throw new StoreError('notAProject', `${folder} holds no project`, { file: folder });
  }
  const snapshot = await snapshotAt(fs, folder, SNAPSHOT, problems);
  const begins = segments[0]?.number ?? (snapshot?.seq ?? 0) + 1;
  const base = await snapshotAt(fs, folder, `${BACKUPS}/${generationName(begins - 1)}`, problems);
  const start = base ?? (snapshot?.seq === begins - 1 ? snapshot : null);
  let replayed: Replayed | null = null;
  if (start) replayed = await replayAll(fs, folder, start, snapshot, migrations, problems);
  else problems.push(`${BACKUPS}: the state before the first line of the journal is missing`);
  const { seq, records, hashes } = summed(replayed, snapshot, migrations, problems);
  await verifyAssets(fs, folder, hashes, problems);
  return { ok: problems.length === 0, seq, records, problems };
}

async function snapshotAt(
  fs: FileSystem,
  folder: string,
  file: string,
  problems: string[],
): Promise<Snapshot | null> {
  try {
    const found = await readSnapshot(fs, join(folder, file));
    if (!found && file === SNAPSHOT) problems.push(`${file} is missing`);
    return found;
  } catch (error) {
    problems.push(`${file}: ${asStoreError(error).message}`);
    return null;
  }
}

async function replayAll(
  fs: FileSystem,
  folder: string,
  start: Snapshot,
  snapshot: Snapshot | null,
  migrations: Migrations,
  problems: string[],
): Promise<Replayed> {
  const journal = await readJournal(fs, folder, start.seq, Number.POSITIVE_INFINITY);
  const replayed = beginReplay(structuredClone(start.state), start.version, start.seq);
  const compare = () => {
    if (snapshot && snapshot.seq === replayed.seq) compareWith(snapshot, replayed, problems);
  };
  compare();
  for (const { entry, place } of journal.entries) {
    try {
      const to = migrationTo(entry);
      if (to !== null && to > migrations.current) {
        problems.push(`${place.file}:${place.line}: written by a newer version (${to})`);
        return replayed;
      }
      replayEntry(replayed, entry, place, migrations);
    } catch (error) {
      problems.push(`${place.file}:${place.line}: ${asStoreError(error).message}`);
      return replayed;
    }
    compare();
  }
  const { damage, torn } = journal;
  if (damage) problems.push(`${damage.file}:${damage.line}: ${damage.problem}`);
  if (torn) problems.push(`${torn.file}:${torn.line}: unfinished last line (${torn.bytes.length} bytes)`);
  if (snapshot && snapshot.seq > replayed.seq) {
    problems.push(`${SNAPSHOT}: is of entry ${snapshot.seq}, the journal ends at ${replayed.seq}`);
  }
  return replayed;
}

/** Where the two differ; collections that are empty or not there are the same. */
function compareWith(snapshot: Snapshot, replayed: Replayed, problems: string[]): void {
  if (snapshot.version !== replayed.version) {
    problems.push(`${SNAPSHOT}: is of version ${snapshot.version}, the journal of ${replayed.version}`);
    return;
  }
  for (const name of new Set([...Object.keys(snapshot.state), ...Object.keys(replayed.state)])) {
    const theirs = snapshot.state[name] ?? {};
    const ours = replayed.state[name] ?? {};
    for (const id of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      if (same(theirs[id], ours[id])) continue;
      problems.push(`${SNAPSHOT}: ${name} ${id} is not what the journal says`);
    }
  }
}

function summed(
  replayed: Replayed | null,
  snapshot: Snapshot | null,
  migrations: Migrations,
  problems: string[],
): { seq: number; records: number; hashes: Map<string, string> } {
  const newest = replayed ?? snapshot;
  if (!newest) return { seq: 0, records: 0, hashes: new Map() };
  let raw: RawState = newest.state;
  if (newest.version > migrations.current)
    problems.push(`version ${newest.version} is newer than this program`);
  else {
    raw = migrate(raw, newest.version, migrations.current, migrations);
    for (const { in: name, id, problem } of checkState(raw).bad) problems.push(`${name} ${id}: ${problem}`);
  }
  const records = Object.values(raw).reduce((sum, table) => sum + Object.keys(table).length, 0);
  return { seq: newest.seq, records, hashes: named(raw) };
}

/** The assets of attachments and returned documents, each with the record that names it. */
function named(raw: RawState): Map<string, string> {
  const records = (['attachment', 'returned'] as const).flatMap((collection) =>
    Object.entries(raw[collection] ?? {}).flatMap(([id, record]) => {
      const { hash } = record as { hash: string | null };
      return hash === null ? [] : [[hash, `${collection} ${id}`] as const];
    }),
  );
  return new Map(records);
}

/** Every kept asset is what its name says, and what an attachment names is there. */
async function verifyAssets(
  fs: FileSystem,
  folder: string,
  named: ReadonlyMap<string, string>,
  problems: string[],
): Promise<void> {
  const assets = join(folder, ASSETS);
  const names = (await fs.stat(assets)) ? await fs.list(assets) : [];
  const kept = new Set(names.filter((name) => ASSET.test(name)));
  for (const name of kept) {
    const hash = createHash('sha256')
      .update(await fs.read(join(assets, name)))
      .digest('hex');
    if (hash !== name) problems.push(`${ASSETS}/${name}: the content is another`);
  }
  for (const [hash, record] of named)
    if (!kept.has(hash)) problems.push(`${ASSETS}/${hash}: is missing (${record})`);
}
