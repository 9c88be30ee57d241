import { dirname, join } from 'node:path';
import type { FileSystem } from './fileSystem.ts';
import { systemCode } from './storeError.ts';

/** The ending of a file that is being written; what carries it is worth nothing after a crash. */
export const UNFINISHED = '.tmp';

/**
 * Replaces a file so that after a crash there is the old content or the new one, and after this resolves the new one.
 *
 * Not `atomically`: that one does not sync the folder after its rename, takes a short write on a nearly full disk
 * for a whole one, and writes past the port, where no test could see what is synced when.
 */
export async function replaceFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = path + UNFINISHED;
  try {
    if (await fs.stat(unfinished)) await fs.remove(unfinished);
    const file = await fs.open(unfinished, { exclusive: true });
    try {
      await file.append(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await fs.rename(unfinished, path);
  } catch (error) {
    // On a full disk the half-written file would keep the room that the journal needs.
    await fs.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(dirname(path));
}

/** Makes a folder and those above it that are missing; the names are on disk when it resolves. */
export async function makeFolders(fs: FileSystem, folder: string): Promise<void> {
  if (await fs.stat(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolders(fs, parent);
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  await fs.syncFolder(parent);
}

/** Keeps `bytes` that could not be used, in `folder`, under a name made of `stem` and their sum; gives the path. */
export async function keepAside(
  fs: FileSystem,
  folder: string,
  stem: string,
  sum: string,
  bytes: Uint8Array,
): Promise<string> {
  await makeFolders(fs, folder);
  const path = join(folder, `${stem}-${sum}.bad`);
  if (!(await fs.stat(path))) await replaceFile(fs, path, bytes);
  return path;
}
