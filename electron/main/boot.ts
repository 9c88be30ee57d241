import { on } from 'node:events';
import { join } from 'node:path';
import type { BrowserWindow, IpcMainEvent, WebContents } from 'electron';
import { app, dialog, ipcMain, Menu } from 'electron';
import { type ShellEvent, shellRequest } from '../../shared/contract/shell.ts';
import { createHost, type Host } from '../host/host.ts';
import { projectIn } from './arguments.ts';
import { WindowChannel } from './channel.ts';
import { guard, isTrusted } from './guard.ts';
import { servePages } from './page.ts';
import { answer, type ShellContext } from './requests.ts';
import { language, texts } from './texts.ts';
import { Wall } from './wall.ts';
import { openWindow } from './window.ts';

/** How long a closing window may take to hand over what it has posted. A dead one never answers. */
const DRAIN_MS = 2_000;

/**
 * Starts the application: host, window, wires, and the way out.
 * @param waiting paths that the system asked to open before it was ready
 */
export async function boot(waiting: readonly string[]): Promise<void> {
  const appPath = app.getAppPath();
  guard();
  // Windows and Linux would show Electron's own menu until the window sends its own.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  const host = await startHost(appPath).catch((error: unknown) => complain(texts().startFailed.title, error));
  if (!host) return app.exit(1);
  servePages((path) => host.file(path));
  const asked = waiting.at(-1) ?? projectIn(process.argv, process.cwd(), appPath);
  if (asked !== undefined)
    await host.openProject(asked).catch((error: unknown) => complain(texts().openFailed.title, error));

  const window = openWindow('/', 'window.json');
  const tell = (event: ShellEvent) => window.webContents.send('shell', event);
  const wall = new Wall(window, (state) => tell({ name: 'wall', ...state }));
  let secretary: BrowserWindow | undefined;
  const openSecretary = () => {
    secretary?.focus();
    if (secretary) return;
    const opened = openWindow('/?window=secretary', 'secretary.json');
    secretary = opened.on('closed', () => {
      secretary = undefined;
    });
    opened.on('close', (event) => {
      event.preventDefault();
      void handOver(host, opened).then(() => opened.destroy());
    });
  };
  const roleOf = (contents: WebContents) => {
    if (contents === window.webContents) return 'facilitator';
    if (contents === secretary?.webContents) return 'secretary';
    return wall.owns(contents) ? 'wall' : undefined;
  };
  wire(host, roleOf, { window, wall, openSecretary, tell });
  endWith(host, () => (secretary ? [window, secretary] : [window]));

  const openLater = (folder: string | undefined) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (folder !== undefined) tell({ name: 'openProject', folder });
  };
  app.on('second-instance', (_event, argv, cwd) => openLater(projectIn(argv, cwd, appPath)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openLater(path);
  });
}

function startHost(appPath: string): Promise<Host> {
  return createHost({
    settingsFolder: app.getPath('userData'),
    resourcesFolder: join(app.isPackaged ? process.resourcesPath : appPath, 'resources'),
    // Packed, what Node itself opens lies beside the archive.
    workerFile: join(appPath.replace(/\.asar$/, '.asar.unpacked'), 'out', 'host', 'worker.js'),
    phoneFolder: join(appPath, 'out', 'room'),
    windowsFolder: join(appPath, 'out', 'renderer'),
    language: language(),
  });
}

function complain(title: string, error: unknown): undefined {
  dialog.showErrorBox(title, error instanceof Error ? error.message : String(error));
}

/** Connects what our own windows send to the host and to the shell; anybody else is not heard. */
function wire(
  host: Host,
  roleOf: (contents: WebContents) => 'facilitator' | 'secretary' | 'wall' | undefined,
  context: ShellContext,
): void {
  const channels = new WeakMap<WebContents, WindowChannel>();
  const known = (contents: WebContents) => roleOf(contents) !== undefined;

  ipcMain.on('open', (event) => {
    const { sender } = event;
    const role = isTrusted(event, known) ? roleOf(sender) : undefined;
    if (!role) return;
    // A page that was loaded again opens anew: what hung on the old one ends.
    channels.get(sender)?.close();
    const channel = new WindowChannel(sender);
    channels.set(sender, channel);
    host.connect(channel, { role });
    sender.once('render-process-gone', () => channel.close());
    sender.once('destroyed', () => channel.close());
  });
  ipcMain.on('frame', (event, frame: unknown) => {
    if (isTrusted(event, known)) channels.get(event.sender)?.emit('frame', frame);
  });
  ipcMain.handle('shell', async (event, value: unknown) => {
    if (!isTrusted(event, (contents) => roleOf(contents) === 'facilitator')) throw new Error('refused');
    return answer(shellRequest.parse(value), context);
  });
}

/** The facilitator's closing is the application's end; nothing closes before what the windows hold is on disk. */
function endWith(host: Host, windows: () => [facilitator: BrowserWindow, ...BrowserWindow[]]): void {
  const [window] = windows();
  let ending = false;
  const end = async () => {
    await Promise.all(windows().map((each) => handOver(host, each)));
    await host.close().catch(() => undefined);
    app.exit(0);
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (!ending) void end();
    ending = true;
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    window.close();
  });
}

/** Settles when what a window holds unsent has arrived and is on disk, or it has had its time. */
async function handOver(host: Host, { webContents }: BrowserWindow): Promise<void> {
  if (!webContents.isCrashed()) {
    webContents.send('shell', { name: 'closing' } satisfies ShellEvent);
    const signal = AbortSignal.timeout(DRAIN_MS);
    const answered = (async () => {
      const answers = on(ipcMain, 'drained', { signal }) as AsyncIterable<[IpcMainEvent]>;
      for await (const [event] of answers) if (event.sender === webContents) return;
    })();
    webContents.send('drain');
    await answered.catch(() => undefined);
  }
  await host.flush().catch(() => undefined);
}
