import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Packing as far as it goes without Electron's executable: a stub takes its place, so nothing here speaks of a real
// binary, but the archive, its resources and the fuses that the configuration asks for are the real ones. Needs `out/`.

const require = createRequire(import.meta.url);
const { listPackage } = require('@electron/asar') as { listPackage(file: string, options: object): string[] };

/** How the fuse step finds its bytes in Electron's executable: sentinel, version, count, one byte a fuse. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('000000000'),
]);

let folder = '';
let packed = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-pack-'));
  const stub = join(folder, 'electron');
  await mkdir(join(stub, 'locales'), { recursive: true });
  await mkdir(join(stub, 'resources'));
  const { version } = require('electron/package.json') as { version: string };
  const files = { electron: FUSES, version, LICENSE: '', 'LICENSES.chromium.html': '', 'chrome-sandbox': '' };
  for (const [name, content] of Object.entries(files)) await writeFile(join(stub, name), content);
  await writeFile(join(stub, 'locales', 'en-US.pak'), '');
  await chmod(join(stub, 'electron'), 0o755);
  await promisify(execFile)(
    process.execPath,
    [
      require.resolve('electron-builder/cli.js'),
      '--linux',
      '--dir',
      '--publish=never',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { maxBuffer: 1e8 },
  );
  packed = join(folder, 'dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the archive holds what was built, the native module, and nothing else', () => {
  const files = listPackage(join(packed, 'resources', 'app.asar'), {}).map((file) =>
    file.replaceAll('\\', '/'),
  );
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/main/main.js',
      '/out/preload/preload.cjs',
      '/out/host/cli.js',
      '/out/host/worker.js',
      '/out/host/reviewWorker.js',
      '/out/renderer/index.html',
    ]),
  );
  const modules = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []));
  expect([...modules]).toEqual(['@resvg']);
  expect(files.filter((file) => /\.map$|^\/(tests|electron|shared)\//.test(file))).toEqual([]);
});

test('fonts, texts and the sample lie beside it', async () => {
  const text = await readFile(
    join(packed, 'resources', 'resources', 'locales', 'es-CL', 'shell.json'),
    'utf8',
  );
  expect(JSON.parse(text)).toHaveProperty('recovery');
});

test('the fuses are set as asked', async () => {
  const binary = await readFile(join(packed, 'cabildo'));
  const at = binary.indexOf(FUSES.subarray(0, 32)) + 34;
  // runAsNode, cookies, NODE_OPTIONS, --inspect, integrity, only asar, browser snapshot, file privileges
  expect(binary.subarray(at, at + 8).toString()).toBe('01001100');
});
