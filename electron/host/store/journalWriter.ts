import { join } from 'node:path';
import type { Entry } from '../../../shared/changes/change.ts';
import type { FileStat, FileSystem, OpenFile } from './fileSystem.ts';
import { encodeLine } from './line.ts';
import { segmentName } from './names.ts';
import { asStoreError, StoreError } from './storeError.ts';

interface Waiting {
  entries: readonly Entry[];
  done: () => void;
  failed: (error: StoreError) => void;
}

interface Current {
  file: OpenFile;
  path: string;
  first: number;
  /** In bytes: the length of what is acknowledged. */
  size: number;
  identity: string;
}

/**
 * The one that writes the journal. Appends that come while a sync is under way share the next one. What a failed
 * append left in the file is cut off before anything else is written.
 */
export class JournalWriter {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #mayWrite: () => Promise<void>;
  #current: Current;
  /** The last seq on disk, and the last one taken in (on disk or waiting). */
  #durable: number;
  #taken: number;
  #waiting: Waiting[] = [];
  /** Whether the file may hold more than `size` bytes. */
  #dirty = false;
  /** A look at the file under way, and the file and size it is looked at with. */
  #look: { found: Promise<FileStat | null>; at: Current; size: number } | null = null;
  /** Everything that touches the file, one after the other. */
  #turn: Promise<void> = Promise.resolve();

  private constructor(
    fs: FileSystem,
    folder: string,
    seq: number,
    current: Current,
    mayWrite: () => Promise<void>,
  ) {
    this.#fs = fs;
    this.#folder = folder;
    this.#durable = seq;
    this.#taken = seq;
    this.#current = current;
    this.#mayWrite = mayWrite;
  }

  /**
   * Goes on with `segment` (cut to its good `size`), or begins one for entry `seq + 1`.
   * `mayWrite` is asked before each write and rejects when the lock is no longer ours.
   */
  static async open(
    fs: FileSystem,
    folder: string,
    seq: number,
    segment: { name: string; first: number; size: number } | null,
    mayWrite: () => Promise<void>,
  ): Promise<JournalWriter> {
    const current = segment ? await resume(fs, folder, segment) : await begin(fs, folder, seq + 1);
    return new JournalWriter(fs, folder, seq, current, mayWrite);
  }

  /** The last seq that is on disk. */
  get seq(): number {
    return this.#durable;
  }

  /** See `Store.expectAppend`. */
  look(): void {
    const at = this.#current;
    const found = this.#fs.stat(at.path);
    // Whoever writes hears of it; nobody may.
    found.catch(() => undefined);
    this.#look = { found, at, size: at.size };
  }

  /** See `Store.append`. */
  append(entries: readonly Entry[]): Promise<void> {
    for (const [index, entry] of entries.entries()) {
      const expected = this.#taken + 1 + index;
      if (entry.seq !== expected) {
        return Promise.reject(new RangeError(`entry ${entry.seq} where ${expected} comes next`));
      }
    }
    if (entries.length === 0) return Promise.resolve();
    this.#taken += entries.length;
    return new Promise((done, failed) => {
      this.#waiting.push({ entries, done, failed });
      if (this.#waiting.length === 1) void this.#next(() => this.#writeWaiting());
    });
  }

  /** Begins a new segment, so that the entries after a snapshot stand in a file of their own. */
  roll(): Promise<void> {
    return this.#next(async () => {
      const first = this.#durable + 1;
      if (this.#current.first === first) return;
      await this.#cutTail();
      const old = this.#current;
      this.#current = await begin(this.#fs, this.#folder, first);
      await old.file.close();
    });
  }

  /** Closes the file once everything waiting is answered; cuts off what a failed append left. */
  close(): Promise<void> {
    return this.#next(async () => {
      await this.#cutTail().catch(() => undefined);
      await this.#current.file.close().catch(() => undefined);
    });
  }

  #next(task: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(task);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const entries = batch.flatMap((waiting) => waiting.entries);
    try {
      await this.#write(entries);
      this.#durable += entries.length;
      for (const { done } of batch) done();
    } catch (thrown) {
      const error = asStoreError(thrown);
      // Whoever came meanwhile builds on entries that are not there.
      const orphans = this.#waiting;
      this.#waiting = [];
      this.#taken = this.#durable;
      for (const { failed } of [...batch, ...orphans]) failed(error);
    }
  }

  async #write(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.#mayWrite();
    await this.#cutTail();
    await this.#stillThere();
    const current = this.#current;
    const group = this.#durable + 1;
    const bytes = Buffer.from(entries.map((entry) => encodeLine(entry, group)).join(''));
    this.#dirty = true;
    try {
      await current.file.appendDurably(bytes);
    } catch (error) {
      await this.#cutTail().catch(() => undefined);
      throw error;
    }
    current.size += bytes.length;
    this.#dirty = false;
  }

  async #cutTail(): Promise<void> {
    if (!this.#dirty) return;
    await this.#current.file.truncate(this.#current.size);
    await this.#current.file.datasync();
    this.#dirty = false;
  }

  /** The folder may be moved, removed or written by another program while it is open. */
  async #stillThere(): Promise<void> {
    const { path, identity, size } = this.#current;
    const look = this.#look;
    this.#look = null;
    // A look from before the last write says nothing of what that write left.
    const fresh = look?.at === this.#current && look.size === size;
    const found = await (fresh ? look.found : this.#fs.stat(path));
    if (found?.identity !== identity)
      throw new StoreError('gone', `${path} is no longer there`, { file: path });
    if (found.size !== size)
      throw new StoreError('locked', `${path} was written by another program`, { file: path });
  }
}

async function begin(fs: FileSystem, folder: string, first: number): Promise<Current> {
  const path = join(folder, segmentName(first));
  // An earlier try may have left it, empty.
  const current = await openAt(fs, path, first);
  if (current.size > 0) {
    await current.file.close();
    throw new StoreError('locked', `${path} was written by another program`, { file: path });
  }
  try {
    await fs.syncFolder(folder);
  } catch (error) {
    await current.file.close();
    throw error;
  }
  return current;
}

async function resume(
  fs: FileSystem,
  folder: string,
  segment: { name: string; first: number; size: number },
): Promise<Current> {
  const current = await openAt(fs, join(folder, segment.name), segment.first);
  try {
    if (current.size > segment.size) await current.file.truncate(segment.size);
    // What a killed process wrote was read from the system's memory: it is shown from now on, so it must be on disk.
    await current.file.datasync();
  } catch (error) {
    await current.file.close();
    throw error;
  }
  current.size = segment.size;
  return current;
}

async function openAt(fs: FileSystem, path: string, first: number): Promise<Current> {
  const file = await fs.open(path, { durably: true });
  const found = await fs.stat(path);
  if (!found) throw new StoreError('gone', `${path} is no longer there`, { file: path });
  return { file, path, first, size: found.size, identity: found.identity };
}
