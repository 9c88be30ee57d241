import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeFile } from 'atomically';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { app, dialog, screen, shell } from 'electron';
import type { ShellAnswer, ShellEvent, ShellRequest } from '../../shared/contract/shell.ts';
import { showMenu } from './menu.ts';
import { setLanguage } from './texts.ts';
import type { Wall } from './wall.ts';

export interface ShellContext {
  readonly window: BrowserWindow;
  readonly wall: Wall;
  readonly openSecretary: () => void;
  readonly tell: (event: ShellEvent) => void;
}

/** Paths that this session's dialogs gave: the only ones that may be shown in the file manager. */
const given = new Set<string>();
let lastFolder: string | undefined;

const suggest = (name: string) => join(lastFolder ?? app.getPath('documents'), basename(name));

function remember(path: string | undefined): string | null {
  if (!path) return null;
  given.add(path);
  lastFolder = dirname(path);
  return path;
}

const save = async (window: BrowserWindow, options: SaveDialogOptions) =>
  remember((await dialog.showSaveDialog(window, options)).filePath);

const open = async (window: BrowserWindow, options: OpenDialogOptions) =>
  remember((await dialog.showOpenDialog(window, options)).filePaths[0]);

/** Carries out what a window asked of the shell. Rejects with the system's error when a file cannot be read or written. */
export async function answer(request: ShellRequest, context: ShellContext): Promise<ShellAnswer> {
  const { window, wall, openSecretary, tell } = context;
  switch (request.name) {
    case 'chooseFolder':
      // A new one: a save dialog asks for name and place at once, and the host makes the folder.
      return request.mode === 'new'
        ? save(window, { title: request.title, defaultPath: suggest(request.suggested ?? '') })
        : open(window, { title: request.title, properties: ['openDirectory'] });
    case 'saveFile': {
      const path = await save(window, { defaultPath: suggest(request.suggested), filters: request.filters });
      if (path !== null) await writeFile(path, Buffer.from(request.data, 'base64'));
      return path;
    }
    case 'openFile': {
      const path = await open(window, { filters: request.filters, properties: ['openFile'] });
      return path === null ? null : { name: basename(path), data: await readFile(path, 'base64') };
    }
    case 'menu':
      if (request.language) setLanguage(request.language);
      showMenu(request.items, (id) => tell({ name: 'menu', id }));
      return null;
    case 'wall':
      return request.open ? wall.open(request.display) : wall.close();
    case 'secretary':
      openSecretary();
      return null;
    case 'displays': {
      const primary = screen.getPrimaryDisplay().id;
      return screen.getAllDisplays().map(({ id, label }) => ({ id, label, primary: id === primary }));
    }
    case 'reveal':
      if (given.has(request.path)) shell.showItemInFolder(request.path);
      return null;
  }
}
