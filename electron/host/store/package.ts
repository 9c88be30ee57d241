import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { makeFolders, replaceFile, UNFINISHED } from './durable.ts';
import { ASSETS, BACKUPS, generationName, SNAPSHOT, segmentsIn } from './names.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { asStoreError, StoreError } from './storeError.ts';
import { verifyStore } from './verify.ts';

/** What a `.cabildo` may hold, and nothing else: no other name, no folder above, no link can come out of it. */
const MEMBER = /^(snapshot\.json|journal-\d{12}\.jsonl|backups\/snapshot-\d{12}\.json|assets\/[0-9a-f]{64})$/;

/** Bounds of a package, so that a small file cannot fill a disk or the memory. */
export interface PackageLimits {
  /** Bytes of one member and of all of them, inflated. */
  member: number;
  total: number;
  members: number;
}
const LIMITS: PackageLimits = { member: 256 * 2 ** 20, total: 2 * 2 ** 30 - 1, members: 20_000 };

/**
 * Writes the project of `folder` as one `.cabildo` file (a zip): snapshot, whole journal, the state it starts from,
 * assets. The project may be open: what is not on disk yet is not in it. The file appears whole or not at all.
 */
export async function packProject(folder: string, file: string): Promise<void> {
  try {
    const names = await readdir(folder);
    const segments = segmentsIn(names);
    if (!names.includes(SNAPSHOT))
      throw new StoreError('notAProject', `${folder} holds no project`, { file: folder });
    const base = `${BACKUPS}/${generationName((segments[0]?.number ?? 1) - 1)}`;
    const assets = names.includes(ASSETS) ? await readdir(join(folder, ASSETS)) : [];
    const backups = names.includes(BACKUPS) ? await readdir(join(folder, BACKUPS)) : [];
    const members = [
      SNAPSHOT,
      ...segments.map(({ name }) => name),
      ...assets.map((name) => `${ASSETS}/${name}`),
    ];
    if (backups.some((name) => `${BACKUPS}/${name}` === base)) members.push(base);
    await writeZip(
      folder,
      members.filter((member) => MEMBER.test(member)),
      file,
    );
  } catch (error) {
    throw asStoreError(error);
  }
}

async function writeZip(folder: string, members: readonly string[], file: string): Promise<void> {
  const unfinished = file + UNFINISHED;
  const out = await open(unfinished, 'w');
  try {
    let chunks: Uint8Array[] = [];
    let failure: Error | null = null;
    const zip = new Zip((error, chunk) => {
      if (error) failure = error;
      else chunks.push(chunk);
    });
    const flush = async () => {
      if (failure) throw failure;
      const ready = chunks;
      chunks = [];
      for (const chunk of ready) await out.appendFile(chunk);
    };
    for (const member of members) {
      const content = await readFile(join(folder, member));
      // Of the assets only what was frozen is text; pictures would take seconds and come out as large as they went in.
      const packs = !member.startsWith(ASSETS) || content[0] === 0x7b;
      const entry = packs ? new ZipDeflate(member, { level: 6 }) : new ZipPassThrough(member);
      zip.add(entry);
      entry.push(content, true);
      await flush();
    }
    zip.end();
    await flush();
    await out.sync();
    await out.close();
    await rename(unfinished, file);
    await nodeFileSystem.syncFolder(dirname(file));
  } catch (error) {
    await out.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Makes the project folder `folder` (not there yet, or empty) out of a `.cabildo` file. What comes out is verified
 * before it counts; a file that is no package, is damaged, too large or holds anything else is refused with
 * a StoreError `badPackage`, and the folder is left as it was.
 */
export async function unpackProject(
  file: string,
  folder: string,
  limits: PackageLimits = LIMITS,
): Promise<void> {
  const fs = nodeFileSystem;
  const existed = (await fs.stat(folder)) !== null;
  if (existed && (await fs.list(folder)).length > 0) {
    throw new StoreError('notEmpty', `${folder} is not empty`, { file: folder });
  }
  try {
    await makeFolders(fs, folder);
    const written = await readZip(file, folder, limits);
    if (!written.has(SNAPSHOT)) throw new StoreError('badPackage', `${file} holds no project`, { file });
    const { problems } = await verifyStore(folder, { fs });
    // A newer version's project is whole even though this program cannot judge it; a lost picture must not cost the rest.
    const wrong = problems.filter(
      (problem) => !/newer|unfinished last line|is missing \(attachment/.test(problem),
    );
    if (wrong.length > 0) throw new StoreError('badPackage', `${file}: ${wrong[0]}`, { file });
  } catch (error) {
    for (const name of await fs.list(folder).catch(() => []))
      await rm(join(folder, name), { recursive: true });
    if (!existed) await rm(folder, { recursive: true, force: true });
    const code = asStoreError(error).code;
    if (code === 'diskFull' || code === 'readOnlyDisk' || code === 'badPackage') throw asStoreError(error);
    throw new StoreError('badPackage', `${file}: ${asStoreError(error).message}`, { file, cause: error });
  }
}

/**
 * Judges the directory of the zip before a byte is inflated, then inflates. A size that lies only truncates what
 * comes out (the buffer has the declared size), and the sums inside the files show that.
 */
async function readZip(file: string, folder: string, limits: PackageLimits): Promise<Set<string>> {
  const refuse = (problem: string) => new StoreError('badPackage', `${file}: ${problem}`, { file });
  const stat = await nodeFileSystem.stat(file);
  if (stat?.kind !== 'file') throw refuse('is not there');
  if (stat.size > limits.total) throw refuse('is too large');
  const bytes = await readFile(file);
  const members = new Set<string>();
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (!MEMBER.test(name)) throw refuse(`holds ${JSON.stringify(name.slice(0, 80))}`);
      if (members.has(name)) throw refuse(`holds ${name} twice`);
      if (members.size >= limits.members) throw refuse('holds too many files');
      if (originalSize > limits.member || total > limits.total) throw refuse('is too large');
      members.add(name);
      return false;
    },
  });
  // One after the other: all of them at once would be in memory twice.
  for (const member of members) {
    const content = unzipSync(bytes, { filter: ({ name }) => name === member })[member] ?? new Uint8Array();
    const path = join(folder, member);
    await makeFolders(nodeFileSystem, dirname(path));
    await replaceFile(nodeFileSystem, path, content);
  }
  return members;
}
