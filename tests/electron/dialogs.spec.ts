import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { test } from './launch.ts';

/** Answers the next dialogs in the person's stead; null cancels. */
function choose(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

const docx = [{ name: 'Word', extensions: ['docx'] }];

test('a document is saved where the person says, whole', async ({ start }) => {
  const { app, page, folder } = await start();
  const path = join(folder, 'Propuesta ñ.docx');
  await choose(app, path);
  const data = Buffer.from([0, 255, 10, 13, 128]).toString('base64');
  const save = () =>
    page.evaluate(
      ([bytes, filters]) => cabildo.shell({ name: 'saveFile', suggested: 'a.docx', filters, data: bytes }),
      [data, docx] as const,
    );
  expect(await save()).toBe(path);
  expect([...(await readFile(path))]).toEqual([0, 255, 10, 13, 128]);
  await choose(app, null);
  expect(await save()).toBeNull();
});

test('where it cannot be written, the window is told and the application goes on', async ({ start }) => {
  const { app, page, folder } = await start();
  await writeFile(join(folder, 'file'), '');
  await choose(app, join(folder, 'file', 'a.docx'));
  const refused = page.evaluate(() =>
    cabildo.shell({ name: 'saveFile', suggested: 'a', filters: [], data: '' }),
  );
  await expect(refused).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(await page.evaluate(() => cabildo.shell({ name: 'displays' }))).toHaveLength(1);
});

test('a file is read and named; a folder is chosen, to open or to make', async ({ start }) => {
  const { app, page, folder } = await start();
  const path = join(folder, 'personas.csv');
  await writeFile(path, 'Nombre;Organización\n');
  await choose(app, path);
  const file = await page.evaluate(() => cabildo.shell({ name: 'openFile', filters: [] }));
  expect(file?.name).toBe('personas.csv');
  expect(Buffer.from(file?.data ?? '', 'base64').toString()).toBe('Nombre;Organización\n');
  for (const mode of ['open', 'new'] as const) {
    await choose(app, folder);
    const ask = () =>
      page.evaluate((how) => cabildo.shell({ name: 'chooseFolder', title: 'Carpeta', mode: how }), mode);
    expect(await ask()).toBe(folder);
    await choose(app, null);
    expect(await ask()).toBeNull();
  }
});

test('only what was just saved or chosen is shown in the file manager', async ({ start }) => {
  const { app, page, folder } = await start();
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (path) => {
      shown.push(path);
    };
  });
  const path = join(folder, 'a.docx');
  await choose(app, path);
  await page.evaluate(() => cabildo.shell({ name: 'saveFile', suggested: 'a.docx', filters: [], data: '' }));
  for (const asked of ['/etc/passwd', path])
    await page.evaluate((to) => cabildo.shell({ name: 'reveal', path: to }), asked);
  expect(await app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([path]);
});
