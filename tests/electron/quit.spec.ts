import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { newId } from '../../electron/host/ids.ts';
import { greet, test } from './launch.ts';

const cli = (...args: string[]) => promisify(execFile)(process.execPath, ['out/host/cli.js', ...args]);

/** The host gives each command its number: those that are on disk, read back without the host. */
async function contributionsIn(project: string): Promise<string[]> {
  const journals = (await readdir(project)).filter((name) => name.startsWith('journal-'));
  const texts = await Promise.all(journals.map((name) => readFile(join(project, name), 'utf8')));
  return [...texts.join('').matchAll(/En camino (\d+)/g)].flatMap(([, number]) => number ?? []);
}

test('quitting with commands in flight loses none of them', async ({ start }) => {
  const first = await start();
  const project = join(first.folder, 'Taller ñ');
  await cli('new', project, '--name', 'Taller');
  await first.app.close();
  const { app, page, folder } = await start({ folder: first.folder, args: [project] });
  expect((await greet(page, 'facilitator')).project).not.toBeNull();
  const count = 40;
  const closing = app.waitForEvent('close');
  await page.evaluate(
    ([first, ids]) => {
      for (const [index, id] of ids.entries())
        cabildo.post({
          type: 'command',
          id,
          name: 'contribution.add',
          payload: { text: `En camino ${first + index}` },
        });
    },
    [0, Array.from({ length: count }, newId)] as const,
  );
  // In the same breath, before any of them is answered.
  await app.evaluate(({ app: main }) => main.quit());
  await closing;
  expect(new Set(await contributionsIn(project)).size).toBe(count);
  const { stdout } = await cli('verify', project);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
  expect(folder).toBe(first.folder);
});

test('closing the window ends the application, and opens it again where it was', async ({ start }) => {
  const { app, folder } = await start();
  const closing = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 60, y: 40, width: 1300, height: 820 });
    window?.close();
  });
  await closing;
  const again = await start({ folder });
  const bounds = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 60, y: 40, width: 1300, height: 820 });
});

test('what is half typed is sent before the window closes', async ({ start }) => {
  const { app, page, folder } = await start();
  const late = join(folder, 'late.txt');
  // A window that answers `closing` with a frame, as one with an open editor does.
  await page.evaluate(() => {
    cabildo.onShell((event) => {
      if (event.name === 'closing') cabildo.post({ type: 'late' });
    });
  });
  // On disk in the same turn: what a process says while it ends may not be read any more.
  await app.evaluate(({ ipcMain }, file) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    ipcMain.on('frame', (_event, frame: { type?: string }) => {
      if (frame.type === 'late') writeFileSync(file, 'heard');
    });
  }, late);
  const closing = app.waitForEvent('close');
  await app.evaluate(({ app: main }) => main.quit());
  await closing;
  expect(await readFile(late, 'utf8')).toBe('heard');
});
