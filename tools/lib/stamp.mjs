import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { out } from './targets.mjs';

const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'resources',
  'tools',
  'package-lock.json',
  'vite.config.ts',
];
const STAMP = join(out, 'stamp.txt');

/**
 * One hash for everything the build reads: names, sizes and times of change.
 * @returns {string} hexadecimal
 */
export function sourceStamp() {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
    } else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const path of SOURCES) add(path);
  return hash.digest('hex');
}

/** Whether `out/` was built from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === sourceStamp();
  } catch {
    return false;
  }
}

export { STAMP };
