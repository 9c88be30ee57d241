import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileStat, FileSystem, OpenFile } from './fileSystem.ts';
import { lockFolder } from './lock.ts';
import { systemCode } from './storeError.ts';

/** The machine's own disk. */
export const nodeFileSystem: FileSystem = {
  open: openFile,
  read: (path) => readFile(path),
  stat: statPath,
  list: (folder) => readdir(folder),
  rename: renameWithPatience,
  remove: (path) => rm(path),
  makeFolder: async (path) => {
    await mkdir(path);
  },
  syncFolder,
  lock: lockFolder,
};

/**
 * Linux: a write to a file opened so returns once what it wrote is where `fdatasync` would have put it (open(2)), which
 * spares a command one of its two waits. Elsewhere that flag promises less or is missing, and the sync is asked for.
 */
const DURABLY = process.platform === 'linux' ? constants.O_DSYNC : 0;

async function openFile(path: string, { exclusive = false, durably = false } = {}): Promise<OpenFile> {
  const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;
  const written = durably ? DURABLY : 0;
  const handle = await open(path, O_APPEND | O_CREAT | O_WRONLY | (exclusive ? O_EXCL : 0) | written);
  const append = async (bytes: Uint8Array) => {
    // A nearly full disk takes part of a write and reports no error: only asking for the rest shows ENOSPC.
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
      done += bytesWritten;
    }
  };
  return {
    append,
    appendDurably: async (bytes) => {
      await append(bytes);
      if (written === 0) await handle.datasync();
    },
    truncate: (size) => handle.truncate(size),
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function statPath(path: string): Promise<FileStat | null> {
  try {
    const found = await stat(path, { bigint: true });
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, size: Number(found.size), identity: `${found.dev}:${found.ino}` };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** On Windows a virus scanner or an indexer may hold the file for a moment: EPERM, EBUSY or EACCES are tried again. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(error) ?? '');
      if (!passing || process.platform !== 'win32' || attempt === 20) throw error;
      await wait(10 * attempt);
    }
  }
}

/** Windows cannot sync a folder (and makes names durable with the file). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
