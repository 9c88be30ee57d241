import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe']
    : ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Where the usual installers put a Chromium that is not in PATH. */
const USUAL = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
  join(
    process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
    'Microsoft/Edge/Application/msedge.exe',
  ),
];

/**
 * The Chromium of this machine: `CHROMIUM_PATH`, else the system's. Playwright's own is not looked for here:
 * Playwright takes it when it is given no path.
 * @returns {string | undefined} absolute path of the executable
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...USUAL].find((file) => existsSync(file));
}

/** Flags with which Chromium draws the same everywhere and asks nothing of the network. */
export const CHROMIUM_FLAGS = [
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
