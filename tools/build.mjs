// Builds out/: the windows (vite.config.ts), the Node side and the preload. `--if-needed` builds only what changed since.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './lib/run.mjs';
import { isBuilt, STAMP, sourceStamp } from './lib/stamp.mjs';

const NATIVE = ['electron', '@resvg/resvg-js'];
const NODE_ENTRIES = {
  'main/main': 'electron/main/main.ts',
  'host/cli': 'electron/host/cli.ts',
  'host/worker': 'electron/host/documents/worker.ts',
};
const PRELOAD = 'electron/preload/preload.ts';

const out = join(root, 'out');
const plain = /** @type {const} */ ({ root, configFile: false, publicDir: false, logLevel: 'warn' });

/** Everything is bundled but the native module: the packed application carries no node_modules but that one. */
async function buildNode() {
  await build({
    ...plain,
    ssr: { noExternal: true, external: NATIVE },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: NATIVE,
        input: Object.fromEntries(
          Object.entries(NODE_ENTRIES).filter(([, file]) => existsSync(join(root, file))),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}

/** A sandboxed preload must be one CommonJS file. */
async function buildPreload() {
  await build({
    ...plain,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(out, 'preload'),
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: PRELOAD,
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  });
}

if (process.argv.includes('--if-needed') && isBuilt()) process.exit(0);
const started = performance.now();
// Taken before the build: a source that changes meanwhile makes the next start build again.
const stamp = sourceStamp();
rmSync(out, { recursive: true, force: true });
await build({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
await buildNode();
await buildPreload();
writeFileSync(STAMP, stamp);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
