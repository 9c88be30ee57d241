// Builds out/. `--if-needed` builds only when the sources changed since; `node`, `preload`, `windows`, `room` build that part alone.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { isBuilt, STAMP, sourceStamp } from './lib/stamp.mjs';
import { nodeSide, out, phonePage, preload, windows } from './lib/targets.mjs';

const targets = { node: nodeSide, preload, windows, room: phonePage };
const args = process.argv.slice(2);
if (args.includes('--if-needed') && isBuilt()) process.exit(0);

const wanted = Object.entries(targets).filter(([name]) => args.includes(name));
const whole = wanted.length === 0;
const started = performance.now();
// Taken before the build: a source that changes meanwhile makes the next start build again.
const stamp = sourceStamp();
// Chunks carry their hash in the name: old ones would stay.
if (whole) rmSync(out, { recursive: true, force: true });
try {
  for (const [, target] of whole ? Object.entries(targets) : wanted) await build(target());
} catch (error) {
  // The bundler's message has file, line and cause; its own stack helps nobody.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (whole) writeFileSync(STAMP, stamp);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
