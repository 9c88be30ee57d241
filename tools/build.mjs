// Builds out/: the windows, the Node side and the preload. `--if-needed` builds only when the sources changed since.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { isBuilt, STAMP, sourceStamp } from './lib/stamp.mjs';
import { nodeSide, out, preload, windows } from './lib/targets.mjs';

if (process.argv.includes('--if-needed') && isBuilt()) process.exit(0);
const started = performance.now();
// Taken before the build: a source that changes meanwhile makes the next start build again.
const stamp = sourceStamp();
// Chunks carry their hash in the name: old ones would stay.
rmSync(out, { recursive: true, force: true });
for (const target of [windows, nodeSide, preload]) await build(target());
writeFileSync(STAMP, stamp);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
