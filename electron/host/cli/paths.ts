import { dirname, join, resolve } from 'node:path';

// The entry is out/host/cli.js, whatever chunk this module lands in.
const entry = resolve(process.argv[1] ?? '.');
const root = resolve(dirname(entry), '..', '..');

/** The program's own files, the built worker and the built windows. */
export const resourcesFolder = join(root, 'resources');
export const workerFile = join(root, 'out', 'host', 'worker.js');
export const windowsFolder = join(root, 'out', 'renderer');
