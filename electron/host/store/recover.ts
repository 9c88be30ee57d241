import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from '../../../shared/changes/change.ts';
import { type Migrations, migrate, type RawState } from '../../../shared/migrations/step.ts';
import { collections, type State } from '../../../shared/model/state.ts';
import type { FileSystem } from './fileSystem.ts';
import { hex } from './line.ts';
import { BACKUPS, generationName, generationsIn, SNAPSHOT, segmentsIn } from './names.ts';
import type { Notice } from './notice.ts';
import { type Journal, readJournal } from './readJournal.ts';
import { beginReplay, checkTouched, migrationTo, type Place, type Replayed, replayEntry } from './replay.ts';
import { readSnapshot, type Snapshot } from './snapshotFile.ts';
import { StoreError } from './storeError.ts';
import { checkState } from './validate.ts';

/** How many entries stay in memory for undo, history and for knowing a command again. */
export const KEPT_ENTRIES = 10_000;

/** What a project folder holds, found without changing a byte of it. */
export interface Recovered {
  state: State;
  seq: number;
  /** The newest entries; those from before a migration come without their changes, which have another shape. */
  entries: Entry[];
  journal: Journal;
  /** The version of the files, before any migration. */
  version: number;
  damaged: boolean;
  snapshotSeq: number;
  /** `snapshot.json` could not be used and should be written anew. */
  badSnapshot: {
    bytes: Uint8Array | null;
    sum: string;
    notice: Extract<Notice, { code: 'damagedSnapshot' }>;
  } | null;
  notices: Notice[];
}

/**
 * Reads a project folder: the newest usable snapshot and what the journal adds to it. Throws a StoreError
 * `notAProject` for a folder that holds none, `damaged` where no snapshot at all can be used.
 */
export async function recover(fs: FileSystem, folder: string, migrations: Migrations): Promise<Recovered> {
  let names: string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    throw new StoreError('notAProject', `${folder} cannot be read`, { file: folder, cause: error });
  }
  const generations = names.includes(BACKUPS) ? generationsIn(await fs.list(join(folder, BACKUPS))) : [];
  if (!names.includes(SNAPSHOT) && generations.length === 0 && segmentsIn(names).length === 0) {
    throw new StoreError('notAProject', `${folder} holds no project`, { file: folder });
  }
  const candidates = [SNAPSHOT, ...generations.toReversed().map(({ name }) => `${BACKUPS}/${name}`)];
  let refused: { file: string; problem: string } | null = null;
  for (const file of candidates) {
    try {
      const snapshot = await readSnapshot(fs, join(folder, file));
      if (!snapshot) throw new StoreError('damaged', `${file} is missing`, { file });
      const found = await fromSnapshot(fs, folder, snapshot, migrations);
      if (refused) await noteRefused(fs, folder, found, refused, file);
      return found;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
      refused ??= { file, problem: error.message };
    }
  }
  throw new StoreError('damaged', `no snapshot can be used; ${refused?.problem}`, {
    file: refused?.file ?? SNAPSHOT,
  });
}

async function noteRefused(
  fs: FileSystem,
  folder: string,
  found: Recovered,
  refused: { file: string; problem: string },
  used: string,
): Promise<void> {
  const notice = { code: 'damagedSnapshot', ...refused, used, keptAs: null } as const;
  const path = join(folder, SNAPSHOT);
  const bytes = (await fs.stat(path)) ? await fs.read(path) : null;
  found.badSnapshot = { bytes, sum: bytes ? hex(crc32(bytes)) : '', notice };
  found.notices.unshift(notice);
}

async function fromSnapshot(
  fs: FileSystem,
  folder: string,
  snapshot: Snapshot,
  migrations: Migrations,
): Promise<Recovered> {
  let start = snapshot.state;
  // In the current version a bad record is the snapshot's own fault, and an older snapshot may do better.
  if (snapshot.version === migrations.current)
    start = mustBeValid(start, `snapshot of entry ${snapshot.seq}`);
  const journal = await readJournal(fs, folder, snapshot.seq, KEPT_ENTRIES);
  let limit = Number.POSITIVE_INFINITY;
  let damage = journal.damage;
  for (;;) {
    const replayed = beginReplay(copyTables(start), snapshot.version, snapshot.seq);
    const misfit = replayUpTo(replayed, journal, snapshot.seq, limit, migrations);
    if (!misfit) {
      const result = finish(replayed, journal, migrations, snapshot.version !== migrations.current);
      if ('recovered' in result) return noteDamage(result.recovered, damage, snapshot.seq);
      damage = { ...result.place, problem: result.problem };
    } else damage = misfit;
    // The line that does not fit ends the journal; everything before it is done again, without it.
    limit = damage.seq - 1;
  }
}

/** Records are never written into, only replaced: a copy of the tables is enough to begin again. */
function copyTables(state: RawState): RawState {
  const copy = Object.fromEntries(Object.entries(state).map(([name, table]) => [name, { ...table }]));
  for (const name of collections) copy[name] ??= {};
  return copy;
}

function replayUpTo(
  replayed: Replayed,
  journal: Journal,
  from: number,
  limit: number,
  migrations: Migrations,
): (Place & { problem: string }) | null {
  for (const { entry, place } of journal.entries) {
    if (entry.seq <= from) continue;
    if (entry.seq > limit) break;
    try {
      const to = migrationTo(entry);
      // Past a migration this program does not know, only what was there before it can be shown.
      if (to !== null && to > migrations.current) {
        replayed.version = to;
        replayed.seq = entry.seq;
        break;
      }
      replayEntry(replayed, entry, place, migrations);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { ...place, problem: error.message };
    }
  }
  return null;
}

type Finished = { recovered: Recovered } | { place: Place; problem: string };

/** `older`: the snapshot was of another version, so none of its records has been checked yet. */
function finish(replayed: Replayed, journal: Journal, migrations: Migrations, older: boolean): Finished {
  const { version, seq } = replayed;
  const notices: Notice[] = [];
  let state: State;
  if (version > migrations.current) {
    const lenient = checkState(replayed.state);
    if (Object.keys(lenient.state.project).length !== 1) {
      throw new StoreError('newer', `version ${version} of the project cannot be shown by this program`);
    }
    notices.push({ code: 'newer', version, left: lenient.bad.length });
    state = lenient.state;
  } else if (version < migrations.current) {
    state = mustBeValid(migrate(replayed.state, version, migrations.current, migrations), 'after migration');
  } else {
    const wrong = checkTouched(replayed);
    if (wrong) return wrong;
    state = older ? mustBeValid(replayed.state, 'after migration') : (replayed.state as State);
  }
  const kept = journal.entries.filter(({ entry }) => entry.seq <= seq).map(({ entry }) => entry);
  const turn =
    version < migrations.current ? kept.length : kept.findLastIndex((entry) => migrationTo(entry) !== null);
  const entries = kept.map((entry, index) => (index < turn ? { ...entry, changes: [] } : entry));
  if (journal.torn) {
    const { file, line, bytes } = journal.torn;
    notices.push({ code: 'tornTail', file, line, bytes: bytes.length, keptAs: null });
  }
  const recovered = {
    state,
    seq,
    entries,
    journal,
    version,
    damaged: false,
    snapshotSeq: 0,
    badSnapshot: null,
    notices,
  };
  return { recovered };
}

function noteDamage(
  recovered: Recovered,
  damage: (Place & { problem: string }) | null,
  snapshotSeq: number,
): Recovered {
  recovered.snapshotSeq = snapshotSeq;
  if (damage) {
    recovered.damaged = true;
    recovered.notices.push({ code: 'damagedJournal', ...damage });
  }
  return recovered;
}

function mustBeValid(raw: RawState, what: string): State {
  const { state, bad } = checkState(raw);
  const first = bad[0];
  if (first) throw new StoreError('damaged', `${what}: ${first.in} ${first.id} ${first.problem}`);
  return state;
}

/** The name of the kept snapshot that the journal starts from. */
export const baseName = (journal: Journal): string => generationName(journal.begins - 1);
