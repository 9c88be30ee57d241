import { resolve } from 'node:path';
import { nodeFileSystem } from '../store/nodeFileSystem.ts';
import { verifyStore } from '../store/verify.ts';
import { out } from './say.ts';

/** `cabildo verify <folder>`: replays everything; exit 1 when something is wrong. */
export async function verifyCommand(folder: string): Promise<number> {
  const result = await verifyStore(resolve(folder), { fs: nodeFileSystem });
  await out(process.stdout, `${JSON.stringify(result)}\n`);
  return result.ok ? 0 : 1;
}
