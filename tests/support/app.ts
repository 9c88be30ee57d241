import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { clockStart, HostClock } from './hostClock.ts';

/** The built application that the tests drive; `npm test` builds it first. */
const BUILT = process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out');
const CLI = join(BUILT, 'host/cli.js');

export interface AppOptions {
  /** Open the sample project. */
  sample?: true;
  /** Open a project with these commands done (`{name, payload}`), after `project.create`. */
  commands?: readonly { name: string; payload: unknown }[];
  /** Stay at home: no project is open. */
  home?: true;
  /** Language of the screens. */
  language?: 'es-CL' | 'en';
  /** Another name under which the room reaches this machine. */
  roomName?: string;
  /** When it is for the host (ISO 8601); without it, what the machine's clock says. */
  at?: string;
}

export interface App {
  page: Page;
  /** Folder of the open project; at home, of projects to be. */
  folder: string;
  /** The page's address without its token: another window of the same browser opens there. */
  address: string;
  /** The clock of a host that was opened `at` some time. */
  clock: HostClock;
  /** Stops the host and leaves the window alone. */
  stopHost(): Promise<void>;
  /** Sends the host a signal: SIGSTOP and SIGCONT are the laptop's sleep. */
  signal(name: NodeJS.Signals): void;
}

/** Playwright's test with a real host on real files, and a window on it. Any error in the page, and any request off this machine, fails the test. */
export const test = base.extend<{
  openApp: (options: AppOptions) => Promise<App>;
  /** A window on another host of its own on the same folder. */
  openOther: (folder: string) => Promise<Page>;
}>({
  openOther: async ({ context }, use) => {
    const settings = mkdtempSync(join(tmpdir(), 'cabildo-e2e-other-'));
    const children: ChildProcess[] = [];
    await use(async (folder) => {
      const env = { ...process.env, CABILDO_SETTINGS: settings, LANG: 'es_CL.UTF-8', LC_ALL: 'es_CL.UTF-8' };
      const [child, url] = await serve([folder], env);
      children.push(child);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
    for (const child of children) await stop(child);
    rmSync(settings, { recursive: true, force: true });
  },
  openApp: async ({ page, context }, use) => {
    const place = mkdtempSync(join(tmpdir(), 'cabildo-e2e-'));
    const folder = join(place, 'Proyecto');
    const faults: string[] = [];
    let child: ChildProcess | undefined;
    const watch = (window: Page) => {
      window.on('pageerror', (error) => faults.push(`${error.message} (on ${window.url()})`));
      window.on('console', (message) => {
        if (/Content Security Policy|violates/.test(message.text())) faults.push(message.text());
      });
      window.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1')
          faults.push(`left the machine: ${request.url()}`);
      });
    };
    context.on('page', watch);
    watch(page);

    const open = async (options: AppOptions): Promise<App> => {
      const env = {
        ...process.env,
        CABILDO_SETTINGS: join(place, 'settings'),
        CABILDO_PROJECTS: place,
        LANG: options.language === 'en' ? 'en_US.UTF-8' : 'es_CL.UTF-8',
        LC_ALL: options.language === 'en' ? 'en_US.UTF-8' : 'es_CL.UTF-8',
      };
      if (!options.home) {
        cli(['new', folder, ...(options.sample ? ['--sample'] : [])], env);
        if (options.commands && options.commands.length > 0) {
          const file = join(place, 'commands.jsonl');
          writeFileSync(file, options.commands.map((command) => JSON.stringify(command)).join('\n'));
          cli(['apply', folder, file], env);
        }
      }
      const named = options.roomName === undefined ? [] : ['--room-name', options.roomName];
      const [made, url] = await serve([...(options.home ? [] : [folder]), ...named], env, options.at);
      child = made;
      await page.goto(url);
      return {
        page,
        folder: options.home ? place : folder,
        address: new URL('/', url).href,
        clock: new HostClock(made, options.at ?? new Date().toISOString()),
        stopHost: () => stop(child),
        signal: (name) => void made.kill(name),
      };
    };
    await use(open);
    await page.close();
    await stop(child);
    rmSync(place, { recursive: true, force: true });
    expect(faults).toEqual([]);
  },
});

function cli(args: string[], env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`cabildo ${args[0]}: ${stderr}`);
}

/** A host of its own process; resolves with the address it prints. */
function serve(args: string[], env: NodeJS.ProcessEnv, at?: string): Promise<[ChildProcess, string]> {
  const clock = at === undefined ? { args: [], env: {} } : clockStart(at);
  const child = spawn(process.execPath, [...clock.args, CLI, 'serve', ...args, '--port', '0'], {
    env: { ...env, ...clock.env },
    stdio: at === undefined ? 'pipe' : ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said) ?? [];
      if (url) resolve([child, url]);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', () => reject(new Error(`the host ended: ${said}`)));
  });
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Fails when axe finds anything serious or critical on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found).toEqual([]);
}
