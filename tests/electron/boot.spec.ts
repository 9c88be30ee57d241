import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test, wallOf } from './launch.ts';

/** What went wrong in a page without anybody seeing it. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Abrir el ejemplo/ }).click();
  await expect(page.getByText('Transparencia y acceso a la información').first()).toBeVisible();
}

const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

async function journalOf(folder: string): Promise<string> {
  const projects = join(folder, 'projects');
  const [name = ''] = await readdir(projects);
  const files = (await readdir(join(projects, name))).filter((file) => file.startsWith('journal-'));
  return (await Promise.all(files.map((file) => readFile(join(projects, name, file), 'utf8')))).join('');
}

test('the sample opens on the canvas; what is captured is on disk, and undone from the native menu', async ({
  start,
}) => {
  const { app, page, folder } = await start();
  const faults = faultsOf(page);
  await openSample(page);
  const capture = page
    .getByRole('textbox', { name: /aporte/i })
    .or(page.getByPlaceholder(/Escribe un aporte/))
    .first();
  await capture.click();
  await capture.pressSequentially('Publicar el acta el mismo día');
  await capture.press('Enter');
  await expect.poll(() => journalOf(folder)).toContain('Publicar el acta el mismo día');
  const card = page.getByText('Publicar el acta el mismo día').first();
  await expect(card).toBeVisible();
  await choose(app, 'history.undo');
  await expect(card).toBeHidden();
  expect(faults).toEqual([]);
  expect(
    await app.evaluate(
      (electron) => (electron as { __standin?: { outbound: unknown[] } }).__standin?.outbound ?? [],
    ),
  ).toEqual([]);
});

test('the matrix is put on the wall from the native menu, and blanked', async ({ start }) => {
  const { app, page } = await start({ displays: 2 });
  await openSample(page);
  await choose(app, 'wall.matrix');
  const wall = await wallOf(app);
  const faults = faultsOf(wall);
  await expect(wall.getByText('Transparencia y acceso a la información').first()).toBeVisible();
  await choose(app, 'wall.blank');
  await expect(wall.getByText('Transparencia y acceso a la información').first()).toBeHidden();
  expect(faults).toEqual([]);
});

test('the sample is open again at the next start, from the recent ones', async ({ start }) => {
  const first = await start();
  await openSample(first.page);
  await first.app.close();
  const { page } = await start({ folder: first.folder });
  await page
    .getByRole('button', { name: /Modelo de Gobierno Abierto/ })
    .first()
    .click();
  await expect(page.getByText('Transparencia y acceso a la información').first()).toBeVisible();
});
