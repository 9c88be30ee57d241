import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from './run.mjs';

const NAME = process.platform === 'win32' ? 'electron.exe' : 'electron';

/**
 * Electron's executable, if one is on this machine already; nothing is downloaded.
 * @returns {string | undefined} absolute path: that of `ELECTRON_OVERRIDE_DIST_PATH`, else the one installed in node_modules
 */
export function findElectron() {
  const installed = packageFile('electron/path.txt');
  const name = existsSync(installed) ? readFileSync(installed, 'utf8').trim() : NAME;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return [join(override, name), join(override, NAME)].find((file) => existsSync(file));
  const file = packageFile(join('electron/dist', name));
  return existsSync(installed) && existsSync(file) ? file : undefined;
}
