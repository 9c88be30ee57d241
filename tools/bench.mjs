// `npm run bench`: how fast the application is, as ratios within one run beside absolute figures. `-- --json` prints one
// JSON array of {name, value, unit, goal, holds}; `-- --only capture,sceneB` runs some parts (named in tests/bench/main.ts).
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root, run } from './lib/run.mjs';

const cache = join(root, '.cache', 'bench');
// Beside the build that is in use: the bench measures the same sources, whatever else is going on.
process.env.CABILDO_OUT = join(cache, 'out');
const { nodeSide, phonePage, windows } = await import('./lib/targets.mjs');
const { sourceStamp } = await import('./lib/stamp.mjs');

/**
 * The canvas has no button that opens every cell at once; the bench's windows hand out what its buttons change.
 * @type {import('vite').Plugin}
 */
const handOutView = {
  name: 'hand-out-view',
  transform: (code, id) =>
    id.endsWith('/renderer/canvas/viewState.ts') ? `${code}\nglobalThis.benchView = useView;\n` : undefined,
};

async function buildApplication() {
  const stampFile = join(cache, 'stamp.txt');
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await build(nodeSide());
  // The host looks for its fonts beside `out`.
  cpSync(join(root, 'resources'), join(cache, 'resources'), { recursive: true });
  await build({ ...windows(), plugins: [handOutView] });
  await build(phonePage());
  writeFileSync(stampFile, stamp);
}

/** The bench itself: Node 20 runs no TypeScript. Its libraries stay in node_modules. */
function buildBench() {
  return build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: 'tests/bench/main.ts',
      outDir: cache,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'bench.js' } },
    },
  });
}

function buildBareReactFlow() {
  return build({
    root: join(root, 'tests/bench/reactflow'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: join(cache, 'reactflow'), emptyOutDir: true, target: 'es2023' },
  });
}

// Standard output is for the result alone.
console.error('Building…');
await buildApplication();
await buildBench();
await buildBareReactFlow();
const { code } = await run(process.execPath, [
  join(cache, 'bench.js'),
  '--built',
  cache,
  ...process.argv.slice(2),
]);
process.exitCode = code;
