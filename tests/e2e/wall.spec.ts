import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

test('the wall shows matrix, cell and row, blanks with B, and keeps its picture without a host', async ({
  openApp,
  context,
}) => {
  const { page, address, stopHost } = await openApp({ sample: true });
  const wall = await context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${address}?window=wall`);
  await expect(wall.getByRole('main', { name: 'Pantalla en blanco' })).toBeVisible();

  await page.getByRole('button', { name: 'Qué se proyecta' }).click();
  await page.getByRole('menuitem', { name: 'Proyectar la matriz' }).click();
  const matrix = wall.getByRole('table', { name: 'Matriz del modelo' });
  await expect(matrix.getByRole('rowheader')).toHaveCount(5);
  await expectAccessible(wall);

  // No part of the matrix is cut off, and its text can be read from the last row of seats.
  const cut = await matrix.evaluate(
    (table) =>
      [...table.querySelectorAll('td, th')].filter((cell) => cell.scrollHeight > cell.clientHeight + 1)
        .length,
  );
  expect(cut).toBe(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('d2-e3');
  const palette = page.getByRole('dialog', { name: 'Buscar o ejecutar' });
  await expect(palette.getByText('Incidencia en planes')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await page.keyboard.press('F5');
  await expect(wall.getByRole('heading', { name: 'Participación ciudadana' })).toBeVisible();
  await expect(wall.getByText('D2-E3', { exact: true })).toBeVisible();
  const smallest = await wall.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *')]
        .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(28);
  // Whoever said it stays with the operator.
  await expect(wall.getByText('Tomás Leiva Correa')).toBeHidden();
  expect(await wall.content()).not.toContain('Tomás Leiva');

  await page.keyboard.press('b');
  await expect(wall.getByRole('main', { name: 'Pantalla en blanco' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(wall.getByText('D2-E3', { exact: true })).toBeVisible();

  await stopHost();
  await expect(page.getByText(/Sin conexión/)).toBeVisible();
  await expect(wall.getByText('D2-E3', { exact: true })).toBeVisible();
  await expect(wall.getByText(/conexión/)).toHaveCount(0);
});
