import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Not bundled: Electron is there already, resvg is a native module. */
const EXTERNAL = ['electron', '@resvg/resvg-js'];
const NODE_ENTRIES = {
  'main/main': 'electron/main/main.ts',
  'host/cli': 'electron/host/cli.ts',
  'host/worker': 'electron/host/documents/worker.ts',
  'host/reviewWorker': 'electron/host/review/readWorker.ts',
};

/** `CABILDO_OUT` builds beside another build that is in use. */
export const out = process.env.CABILDO_OUT ?? join(root, 'out');
const plain = /** @type {const} */ ({ root, configFile: false, publicDir: false, logLevel: 'warn' });

/** The windows. */
export const windows = () => ({
  root: join(root, 'renderer'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: /** @type {const} */ ('warn'),
  build: { outDir: join(out, 'renderer') },
});

/** The page for phones: a build of its own, so that none of the windows' libraries is in it. */
export const phonePage = () => ({
  root: join(root, 'renderer/windows/participant'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: /** @type {const} */ ('warn'),
  // A phone of five years ago.
  build: { outDir: join(out, 'room'), target: 'es2020' },
});

/**
 * Main process, command line and document worker. Everything is bundled but the native module: the packed application
 * carries no node_modules but that one.
 * @returns {import('vite').InlineConfig}
 */
export const nodeSide = () => ({
  ...plain,
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: EXTERNAL,
      input: Object.fromEntries(
        Object.entries(NODE_ENTRIES).filter(([, file]) => existsSync(join(root, file))),
      ),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

/**
 * A sandboxed preload must be one CommonJS file.
 * @returns {import('vite').InlineConfig}
 */
export const preload = () => ({
  ...plain,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: join(out, 'preload'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: 'electron/preload/preload.ts',
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
