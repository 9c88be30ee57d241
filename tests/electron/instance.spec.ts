import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { findElectron } from '../../tools/lib/electron.mjs';
import { greet, test } from './launch.ts';

test('a second start ends at once, and the first opens what it was asked to', async ({ start }) => {
  const { app, page, folder } = await start();
  const second = spawn(findElectron() ?? '', ['.'], {
    stdio: 'ignore',
    env: { ...process.env, CABILDO_SETTINGS: join(folder, 'settings') },
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  // How the system tells the first of the second's arguments.
  const project = join(folder, 'Foro ñ');
  await mkdir(project);
  await app.evaluate(
    ({ app: main }, [named, cwd]) =>
      main.emit('second-instance', {}, ['electron', '--flag', '.', named], cwd),
    ['Foro ñ', folder] as const,
  );
  await expect
    .poll(() => page.evaluate(() => heard.events.filter(({ name }) => name === 'openProject')))
    .toEqual([{ name: 'openProject', folder: project }]);
});

test('a folder given at the start is open when the window comes', async ({ start }) => {
  const first = await start();
  const project = join(first.folder, 'Modelo');
  await first.app.close();
  await promisify(execFile)(process.execPath, [
    'out/host/cli.js',
    'new',
    project,
    '--name',
    'Modelo de prueba',
  ]);
  const { page } = await start({ folder: first.folder, args: [project] });
  expect(JSON.stringify(await greet(page, 'facilitator'))).toContain('Modelo de prueba');
});

test('a folder that is no project is said, and the window opens all the same', async ({ start }) => {
  const first = await start();
  const empty = join(first.folder, 'vacía');
  await mkdir(empty);
  await first.app.close();
  const { page } = await start({ folder: first.folder, args: [empty] });
  expect(await page.evaluate(() => cabildo.shell({ name: 'displays' }))).toHaveLength(1);
});
