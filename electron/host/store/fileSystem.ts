/** A file opened for appending. Nothing is durable before `datasync` or `appendDurably` resolves. */
export interface OpenFile {
  /** Writes all of `bytes` at the end; on failure any part of them may be there. */
  append(bytes: Uint8Array): Promise<void>;
  /** `append` and `datasync` in one: in one call to the system where the file was opened `durably`. */
  appendDurably(bytes: Uint8Array): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Content and size reach the disk; the file's name does only with `syncFolder`. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStat {
  kind: 'file' | 'folder' | 'other';
  size: number;
  /** The same for two paths only if they lead to the same file. */
  identity: string;
}

export interface HeldLock {
  /** True once the lock may belong to somebody else (the machine slept, the folder was moved). */
  readonly lost: boolean;
  release(): Promise<void>;
}

export interface LockHolder {
  owner: string;
  /** UTC instant. */
  since: string;
}

export type LockAnswer = { held: HeldLock } | { held: null; by: Partial<LockHolder> };

/**
 * The few operations the store needs of a disk. Errors carry the system's `code` (`ENOSPC`, `ENOENT`…).
 * The port exists so that a recording implementation can prove what was synced before what was promised.
 */
export interface FileSystem {
  /**
   * Opens for appending; creates the file if it is missing, and only then when `exclusive` (else EEXIST).
   * `durably`: for a file that is always appended to with `appendDurably`.
   */
  open(path: string, options?: { exclusive?: boolean; durably?: boolean }): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** Null when there is nothing there. */
  stat(path: string): Promise<FileStat | null>;
  list(folder: string): Promise<string[]>;
  /** Replaces what `to` names, in one step. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes one folder; its parent must exist. EEXIST when it is there. */
  makeFolder(path: string): Promise<void>;
  /** Names made, changed or removed in the folder reach the disk. */
  syncFolder(folder: string): Promise<void>;
  /** One holder a folder; never waits for the other to leave. */
  lock(folder: string, holder: LockHolder): Promise<LockAnswer>;
}
