import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

test('a new project is made with the keyboard alone, and is on disk', async ({ openApp }) => {
  const { page, folder } = await openApp({ home: true });
  await expect(page.getByRole('heading', { name: 'Cabildo' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Proyecto nuevo/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Proyecto nuevo' });
  await expect(dialog.getByLabel('Nombre del proyecto')).toBeFocused();

  // Nothing is made while something is missing, and the sentence says what.
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Escribe un nombre para el proyecto.')).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.type('Modelo de prueba: ¿gobierno abierto?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Municipalidad de Los Álamos del Sur (ejemplo)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Modelo de prueba/ })).toBeVisible();
  expect(existsSync(join(folder, 'Modelo de prueba ¿gobierno abierto', 'snapshot.json'))).toBe(true);
});

test('the example opens by mouse, closes, and stands among the recent ones', async ({ openApp }) => {
  const { page } = await openApp({ home: true });
  await page.getByRole('button', { name: /^Abrir el ejemplo/ }).click();
  await expect(page.getByText('Datos de ejemplo')).toBeVisible({ timeout: 20_000 });
  // The button that was pressed is gone: the next Tab begins in the project, not at the top of the page.
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('button', { name: /^Modelo de Gobierno Abierto/ }).click();
  await page.getByRole('menuitem', { name: 'Cerrar proyecto' }).click();
  const recent = page.getByRole('listitem').filter({ hasText: 'Modelo de Gobierno Abierto' });
  await expect(recent).toBeVisible();
  await expectAccessible(page);
  await recent.getByRole('button', { name: /^Modelo/ }).click();
  await expect(page.getByText('Datos de ejemplo')).toBeVisible();
});

test('a folder that holds no project is walked through, one that does is opened', async ({ openApp }) => {
  const { page } = await openApp({ commands: [] });
  await page.getByRole('banner').getByRole('button', { name: 'Proyecto', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Abrir…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Elige la carpeta del proyecto' });
  await dialog.getByRole('button', { name: 'settings' }).click();
  await expect(dialog.getByText('Aquí no hay carpetas.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Subir' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /Proyecto.*Proyecto/ }).click();
  await expect(dialog).toBeHidden();
});
