import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { nodeFileSystem } from '../../../electron/host/store/nodeFileSystem.ts';
import type { StoreOptions } from '../../../electron/host/store/store.ts';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The path of a project that does not exist yet, on the real disk; removed after the test. */
export async function newFolder(name = 'Proyecto ñandú'): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'cabildo-store-'));
  made.push(parent);
  return join(parent, name);
}

/** Options over the real disk with a fixed clock. */
export const options: StoreOptions = {
  fs: nodeFileSystem,
  owner: 'Ana (prueba)',
  now: () => new Date('2026-11-22T12:00:00.000Z'),
};
