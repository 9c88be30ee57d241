import { dirname, join, resolve } from 'node:path';

// The entry is out/host/cli.js, whatever chunk this module lands in.
const entry = resolve(process.argv[1] ?? '.');
const root = resolve(dirname(entry), '..', '..');

/** The program's own files, the built worker, the built windows and the page for phones. */
export const resourcesFolder = join(root, 'resources');
export const workerFile = join(root, 'out', 'host', 'worker.js');
export const windowsFolder = join(root, 'out', 'renderer');
export const phoneFolder = join(root, 'out', 'room');
