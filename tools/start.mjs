// `npm start`: builds if needed; then the desktop window, or the same application in the browser where that cannot be.
import { join } from 'node:path';
import { findElectron } from './lib/electron.mjs';
import { packageFile, root, run, start } from './lib/run.mjs';

const DOWNLOAD_MS = 120_000;
const args = process.argv.slice(2);

/** Electron's own installer, once: the only step of this project that uses the network, and only when asked to start. */
async function download() {
  if (process.env.CI || process.env.CABILDO_NO_DOWNLOAD) return;
  console.log('Downloading Electron (once, at most 120 s)…');
  const child = start(process.execPath, [packageFile('electron/install.js')], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_MS);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
}

/** @returns {Promise<{ file: string } | { why: string }>} */
async function desktop() {
  const { DISPLAY, WAYLAND_DISPLAY, ELECTRON_OVERRIDE_DIST_PATH } = process.env;
  if (!ELECTRON_OVERRIDE_DIST_PATH && process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return { why: 'There is no display' };
  if (findElectron() === undefined && !ELECTRON_OVERRIDE_DIST_PATH) await download();
  const file = findElectron();
  return file === undefined ? { why: 'Electron could not be had' } : { file };
}

const built = await run(process.execPath, [join(root, 'tools/build.mjs'), '--if-needed']);
if (built.code !== 0) process.exit(built.code);
const found = await desktop();
const caller = process.env.INIT_CWD ?? process.cwd();
if ('file' in found) {
  const { code } = await run(found.file, [root, ...args], { cwd: caller });
  process.exit(code);
}
console.log(`${found.why}: the application opens in the browser.`);
const { code } = await run(process.execPath, [join(root, 'out/host/cli.js'), 'serve', ...args, '--open'], {
  cwd: caller,
});
process.exit(code);
