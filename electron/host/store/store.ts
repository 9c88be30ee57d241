import { createHash } from 'node:crypto';
import { basename, join, relative } from 'node:path';
import type { Entry } from '../../../shared/changes/change.ts';
import { production } from '../../../shared/migrations/production.ts';
import type { Migrations, RawState } from '../../../shared/migrations/step.ts';
import type { State } from '../../../shared/model/state.ts';
import { keepAside, makeFolders, replaceFile, UNFINISHED } from './durable.ts';
import type { FileSystem, HeldLock } from './fileSystem.ts';
import { JournalWriter } from './journalWriter.ts';
import { ASSETS, BACKUPS, SNAPSHOT } from './names.ts';
import type { Notice } from './notice.ts';
import { type Recovered, recover } from './recover.ts';
import { migrationName } from './replay.ts';
import { writeSnapshot } from './snapshotFile.ts';
import { asStoreError, StoreError, systemCode } from './storeError.ts';

export interface ReadOnly {
  reason: 'locked' | 'newer' | 'damaged' | 'disk';
  /** Who has it open and since when (UTC instant), for `locked`, as far as known. */
  owner?: string;
  since?: string;
}

/** An open project folder. */
export interface Store {
  readonly folder: string;
  readonly readOnly: ReadOnly | null;
  /**
   * Adds entries (seq after seq, without a gap) to the journal; resolves once they are on disk, in one piece.
   * Rejects with a StoreError, and then none of them counts: the same entries may be tried again.
   */
  append(entries: readonly Entry[]): Promise<void>;
  /**
   * An append is about to be made: whether the journal is still there and ours is looked up meanwhile. It may be called
   * and no append follow.
   */
  expectAppend(): void;
  /** Keeps `bytes` under their SHA-256 (hexadecimal); on disk when it resolves. StoreError `badAsset` if it does not fit. */
  putAsset(hash: string, bytes: Uint8Array): Promise<void>;
  /** The bytes kept under `hash`; null when there are none. StoreError `damaged` if they are no longer what they were. */
  getAsset(hash: string): Promise<Uint8Array | null>;
  /** Removes those of the kept assets that `unwanted` names. Does nothing to what is open to read only. */
  sweep(unwanted: (hashes: readonly string[]) => readonly string[]): Promise<void>;
  /** Writes `state`, the one after entry `seq` (which is on disk), and begins a new journal segment. */
  snapshot(seq: number, state: State): Promise<void>;
  /** Waits for what is under way and releases the lock. */
  close(): Promise<void>;
}

export interface Opened {
  store: Store;
  state: State;
  /** The last entry that `state` holds; 0 for a new project. */
  seq: number;
  /** The newest 10,000 entries or more, oldest first, ending with `seq`. */
  entries: Entry[];
  notices: Notice[];
}

export interface StoreOptions {
  fs: FileSystem;
  /** Who opens: shown to whoever comes second. */
  owner: string;
  now(): Date;
  /** For tests of the migrations; the program's own otherwise. */
  migrations?: Migrations;
}

/**
 * Opens a project folder. Repairs what a crash left (and says so in `notices`); opens read-only what somebody else
 * has open, what a newer program wrote, what is damaged and what cannot be written. Throws a StoreError
 * (`notAProject`, `damaged`, `newer`) only when there is no state to show, and then changes nothing.
 */
export async function openStore(folder: string, options: StoreOptions): Promise<Opened> {
  const migrations = options.migrations ?? production;
  const { held, readOnly: refused } = await takeLock(folder, options);
  try {
    let found = await recover(options.fs, folder, migrations);
    // Whoever has it open may be writing or beginning a segment just now: a second look tells that from damage.
    if (refused?.reason === 'locked' && found.damaged) found = await recover(options.fs, folder, migrations);
    let readOnly = refused;
    if (found.version > migrations.current) readOnly ??= { reason: 'newer' };
    if (found.damaged) readOnly ??= { reason: 'damaged' };
    if (readOnly) return await shownOnly(folder, options, found, readOnly, held);
    if (!held) throw new StoreError('io', 'writable without a lock');
    return await repaired(folder, options, migrations, found, held);
  } catch (error) {
    await held?.release();
    throw error;
  }
}

/**
 * Makes a project in a folder that is not there yet or is empty (StoreError `notEmpty` otherwise), with `state` as
 * what the journal starts from.
 */
export async function createStore(
  folder: string,
  first: { state: State },
  options: StoreOptions,
): Promise<Opened> {
  const { fs } = options;
  const { current } = options.migrations ?? production;
  try {
    await makeFolders(fs, folder);
    const names = await fs.list(folder);
    const own = names.filter((name) => !/^(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name));
    if (own.length > 0) throw new StoreError('notEmpty', `${folder} is not empty`, { file: folder });
    const savedAt = options.now().toISOString();
    await writeSnapshot(fs, folder, { version: current, seq: 0, savedAt, state: first.state as RawState }, 0);
  } catch (error) {
    throw asStoreError(error);
  }
  return openStore(folder, options);
}

interface Locked {
  held: HeldLock | null;
  readOnly: ReadOnly | null;
}

async function takeLock(folder: string, options: StoreOptions): Promise<Locked> {
  const { fs, owner, now } = options;
  const there = await fs.stat(folder).catch(() => null);
  if (there?.kind !== 'folder')
    throw new StoreError('notAProject', `${folder} is not there`, { file: folder });
  // No lock is left behind in a folder that is no project of ours.
  const names = await fs.list(folder).catch(() => []);
  if (!names.some((name) => name === SNAPSHOT || name === BACKUPS || name.startsWith('journal-'))) {
    throw new StoreError('notAProject', `${folder} holds no project`, { file: folder });
  }
  try {
    const answer = await fs.lock(folder, { owner, since: now().toISOString() });
    return answer.held
      ? { held: answer.held, readOnly: null }
      : { held: null, readOnly: { reason: 'locked', ...answer.by } };
  } catch (error) {
    if (systemCode(error) === 'ELOCKED') return { held: null, readOnly: { reason: 'locked' } };
    // What cannot even be locked cannot be written: a read-only or full disk, a folder without permission.
    return { held: null, readOnly: { reason: 'disk' } };
  }
}

async function shownOnly(
  folder: string,
  options: StoreOptions,
  found: Recovered,
  readOnly: ReadOnly,
  held: HeldLock | null,
): Promise<Opened> {
  await held?.release();
  // The unfinished line of somebody who is writing just now is nothing to tell of.
  const notices =
    readOnly.reason === 'locked' ? found.notices.filter(({ code }) => code !== 'tornTail') : found.notices;
  const store = new FolderStore(folder, options, found.journal.begins - 1, readOnly, null, null);
  return { store, state: found.state, seq: found.seq, entries: found.entries, notices };
}

async function repaired(
  folder: string,
  options: StoreOptions,
  migrations: Migrations,
  found: Recovered,
  held: HeldLock,
): Promise<Opened> {
  const { fs } = options;
  let writer: JournalWriter;
  const lock = new RenewableLock(folder, options, held);
  try {
    await removeUnfinished(fs, folder);
    await keepWhatIsBad(fs, folder, found);
    writer = await JournalWriter.open(fs, folder, found.seq, found.journal.current, () => lock.renew());
  } catch {
    return shownOnly(folder, options, found, { reason: 'disk' }, held);
  }
  const store = new FolderStore(folder, options, found.journal.begins - 1, null, writer, lock);
  let { seq, entries, notices } = found;
  try {
    if (found.version < migrations.current) {
      const entry = migrationEntry(seq + 1, migrations.current, options.now());
      await store.append([entry]);
      seq = entry.seq;
      entries = [...entries, entry];
      notices = [...notices, { code: 'migrated', from: found.version, to: migrations.current }];
    }
    if (found.version < migrations.current || found.badSnapshot) await store.snapshot(seq, found.state);
  } catch {
    await store.close();
    return shownOnly(folder, options, found, { reason: 'disk' }, null);
  }
  return { store, state: found.state, seq, entries, notices };
}

function migrationEntry(seq: number, to: number, at: Date): Entry {
  const id = `m${String(seq).padStart(19, '0')}`;
  return { seq, at: at.toISOString(), actor: 'store', command: { id, name: migrationName(to) }, changes: [] };
}

async function removeUnfinished(fs: FileSystem, folder: string): Promise<void> {
  for (const place of [folder, join(folder, BACKUPS), join(folder, ASSETS)]) {
    if (!(await fs.stat(place))) continue;
    for (const name of await fs.list(place))
      if (name.endsWith(UNFINISHED)) await fs.remove(join(place, name));
  }
}

/** Copies a torn tail and an unusable snapshot into backups/ before the repair takes them away. */
async function keepWhatIsBad(fs: FileSystem, folder: string, found: Recovered): Promise<void> {
  const { journal, badSnapshot, notices } = found;
  const backups = join(folder, BACKUPS);
  if (journal.torn) {
    const sum = createHash('sha256').update(journal.torn.bytes).digest('hex').slice(0, 8);
    const kept = await keepAside(fs, backups, basename(journal.torn.file, '.jsonl'), sum, journal.torn.bytes);
    const index = notices.findIndex(({ code }) => code === 'tornTail');
    const notice = notices[index];
    if (notice?.code === 'tornTail') notices[index] = { ...notice, keptAs: relative(folder, kept) };
  }
  if (badSnapshot?.bytes) {
    const kept = await keepAside(fs, backups, 'snapshot', badSnapshot.sum, badSnapshot.bytes);
    const index = notices.indexOf(badSnapshot.notice);
    notices[index] = { ...badSnapshot.notice, keptAs: relative(folder, kept) };
  }
}

/** The lock of an open project; taken again when it was lost (the laptop slept) and nobody else has it. */
class RenewableLock {
  readonly #folder: string;
  readonly #options: StoreOptions;
  #held: HeldLock;

  constructor(folder: string, options: StoreOptions, held: HeldLock) {
    this.#folder = folder;
    this.#options = options;
    this.#held = held;
  }

  /** StoreError `locked` when somebody else has the project now, `gone` when the folder is no longer there. */
  async renew(): Promise<void> {
    if (!this.#held.lost) return;
    const { fs, owner, now } = this.#options;
    const answer = await fs.lock(this.#folder, { owner, since: now().toISOString() });
    if (!answer.held)
      throw new StoreError('locked', `${this.#folder} is open elsewhere (${answer.by.owner ?? '?'})`);
    this.#held = answer.held;
  }

  release(): Promise<void> {
    return this.#held.release();
  }
}

class FolderStore implements Store {
  readonly folder: string;
  readonly readOnly: ReadOnly | null;
  readonly #options: StoreOptions;
  readonly #base: number;
  readonly #writer: JournalWriter | null;
  readonly #lock: RenewableLock | null;
  #snapshots: Promise<void> = Promise.resolve();
  #closed: Promise<void> | null = null;

  constructor(
    folder: string,
    options: StoreOptions,
    base: number,
    readOnly: ReadOnly | null,
    writer: JournalWriter | null,
    lock: RenewableLock | null,
  ) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.#options = options;
    this.#base = base;
    this.#writer = writer;
    this.#lock = lock;
  }

  async append(entries: readonly Entry[]): Promise<void> {
    await this.#writable().append(entries);
  }

  expectAppend(): void {
    if (!this.#closed) this.#writer?.look();
  }

  async putAsset(hash: string, bytes: Uint8Array): Promise<void> {
    this.#writable();
    if (sha256(bytes) !== hash) throw new StoreError('badAsset', `the content of ${hash} is another`);
    const { fs } = this.#options;
    const folder = join(this.folder, ASSETS);
    try {
      await this.#lock?.renew();
      if (await fs.stat(join(folder, hash))) return;
      if (!(await fs.stat(this.folder))) throw new StoreError('gone', `${this.folder} is no longer there`);
      await makeFolders(fs, folder);
      await replaceFile(fs, join(folder, hash), bytes);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async getAsset(hash: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const path = join(this.folder, ASSETS, hash);
    try {
      if (!(await this.#options.fs.stat(path))) return null;
      const bytes = await this.#options.fs.read(path);
      if (sha256(bytes) !== hash)
        throw new StoreError('damaged', `assets/${hash} is damaged`, { file: path });
      return bytes;
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async sweep(unwanted: (hashes: readonly string[]) => readonly string[]): Promise<void> {
    const { fs } = this.#options;
    const folder = join(this.folder, ASSETS);
    if (this.readOnly || !(await fs.stat(folder))) return;
    const gone = unwanted((await fs.list(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name)));
    for (const name of gone) await fs.remove(join(folder, name));
    if (gone.length > 0) await fs.syncFolder(folder);
  }

  snapshot(seq: number, state: State): Promise<void> {
    const result = this.#snapshots.then(() => this.#writeSnapshot(seq, state));
    this.#snapshots = result.catch(() => undefined);
    return result;
  }

  async #writeSnapshot(seq: number, state: State): Promise<void> {
    const writer = this.#writable();
    if (seq > writer.seq) throw new RangeError(`snapshot of entry ${seq}, which is not on disk yet`);
    const { fs, now, migrations = production } = this.#options;
    try {
      await this.#lock?.renew();
      if (!(await fs.stat(this.folder))) throw new StoreError('gone', `${this.folder} is no longer there`);
      const savedAt = now().toISOString();
      const version = migrations.current;
      await writeSnapshot(fs, this.folder, { version, seq, savedAt, state: state as RawState }, this.#base);
      await writer.roll();
    } catch (error) {
      throw asStoreError(error);
    }
  }

  close(): Promise<void> {
    this.#closed ??= (async () => {
      await this.#snapshots;
      await this.#writer?.close();
      await this.#lock?.release();
    })();
    return this.#closed;
  }

  #writable(): JournalWriter {
    if (this.readOnly) throw new StoreError('readOnly', `${this.folder} is open to read only`);
    if (this.#closed || !this.#writer) throw new StoreError('closed', `${this.folder} is closed`);
    return this.#writer;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
