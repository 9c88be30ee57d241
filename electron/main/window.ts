import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import { app, BrowserWindow, screen } from 'electron';
import { keepBounds, readBounds } from './bounds.ts';

export const ORIGIN = 'app://cabildo';
/** The page of last resort. */
export const RECOVERY = `${ORIGIN}/recovery`;

const TRIES = 3;
const COOLDOWN_MS = 5_000;

/** What every window runs under. The spell checker is off because it fetches dictionaries. */
export function webPreferences(): WebPreferences {
  const preload = join(app.getAppPath(), 'out', 'preload', 'preload.cjs');
  return { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false };
}

/** Opens a window on one of our pages where it was the last time, which the file `kept` in the settings says. */
export function openWindow(page: string, kept: string): BrowserWindow {
  const boundsFile = join(app.getPath('userData'), kept);
  const bounds = readBounds(boundsFile, screen.getAllDisplays());
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...bounds?.rectangle,
    minWidth: 1024,
    minHeight: 640,
    title: 'Cabildo',
    show: false,
    webPreferences: webPreferences(),
  });
  if (bounds?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepBounds(boundsFile, window));
  load(window, `${ORIGIN}${page}`);
  return window;
}

/**
 * Loads a page and brings it back when its process dies, up to three times; one that then lives for five seconds has
 * earned its tries anew. After the third comes the page of last resort.
 */
export function load(window: BrowserWindow, page: string): void {
  // A page that dies while it loads rejects here, and comes back through the event.
  const show = (url: string) => void window.loadURL(url).catch(() => undefined);
  let tries = 0;
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    tries = now - last > COOLDOWN_MS ? 1 : tries + 1;
    last = now;
    if (tries <= TRIES + 1) show(tries > TRIES ? RECOVERY : page);
  });
  show(page);
}
