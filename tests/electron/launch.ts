import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { newId } from '../../electron/host/ids.ts';
import { type ChannelRole, type HostFrame, PROTOCOL } from '../../shared/contract/frames.ts';
import type { Shell, ShellEvent } from '../../shared/contract/shell.ts';
import { findElectron } from '../../tools/lib/electron.mjs';

declare global {
  // What the preload puts into a page, and what the page under test heard over it.
  var cabildo: Shell;
  var heard: { frames: unknown[]; events: ShellEvent[] };
}

export interface Desktop {
  readonly app: ElectronApplication;
  /** The facilitator's window. */
  readonly page: Page;
  /** Folder with the settings and whatever projects the test makes. */
  readonly folder: string;
}

export interface Start {
  readonly args?: readonly string[];
  /** The folder of an earlier start: its settings are found again. */
  readonly folder?: string;
  readonly displays?: number;
}

interface Fixtures {
  /** Starts the built application as `electron .` does; everything it made is gone after the test. */
  readonly start: (options?: Start) => Promise<Desktop>;
}

const executablePath = findElectron();

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it wants from the pattern
  start: async ({}, use) => {
    test.skip(
      executablePath === undefined,
      'no Electron executable: neither ELECTRON_OVERRIDE_DIST_PATH nor node_modules/electron/path.txt',
    );
    const folders: string[] = [];
    const apps: ElectronApplication[] = [];
    await use(async ({ args = [], folder, displays = 1 } = {}) => {
      const home = folder ?? (await mkdtemp(join(tmpdir(), 'cabildo-shell-')));
      folders.push(home);
      await mkdir(join(home, 'settings'), { recursive: true });
      const app = await _electron.launch({
        ...(executablePath === undefined ? {} : { executablePath }),
        args: ['.', ...args],
        env: {
          ...process.env,
          CABILDO_SETTINGS: join(home, 'settings'),
          CABILDO_PROJECTS: join(home, 'projects'),
          STANDIN_DISPLAYS: String(displays),
        },
      });
      apps.push(app);
      const page = await app.firstWindow();
      await ready(page);
      return { app, page, folder: home };
    });
    // One that a test has ended already rejects; that is what the test wanted.
    for (const app of apps) await app.close().catch(() => undefined);
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Waits for a page with the wire, and keeps what comes over it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'cabildo' in window && document.readyState === 'complete');
  await page.evaluate(() => {
    globalThis.heard = { frames: [], events: [] };
    cabildo.onFrame((frame) => heard.frames.push(frame));
    cabildo.onShell((event) => heard.events.push(event));
  });
}

/** Says hello to the host over the page's wire, whatever the page itself does, and gives what it was told. */
export async function greet(page: Page, role: ChannelRole): Promise<Extract<HostFrame, { type: 'welcome' }>> {
  await page.evaluate(
    (hello) => {
      heard.frames.length = 0;
      cabildo.post(hello);
    },
    { type: 'hello', protocol: PROTOCOL, role, actor: newId() },
  );
  const welcome = await page.waitForFunction(() =>
    (heard.frames as HostFrame[]).find((frame) => frame.type === 'welcome'),
  );
  return (await welcome.jsonValue()) as Extract<HostFrame, { type: 'welcome' }>;
}

/** The window of the wall, once it is there: it may have come before anybody waited for it. */
export async function wallOf(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().includes('window=wall'));
  await expect.poll(find).toBeDefined();
  const wall = find();
  if (!wall) throw new Error('the wall is gone');
  await ready(wall);
  return wall;
}
