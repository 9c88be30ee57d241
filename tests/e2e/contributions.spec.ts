import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

test('contributions are answered with a reason, one or many at once', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await page.getByRole('button', { name: 'Aportes' }).click();
  const grid = page.getByRole('grid', { name: 'Aportes' });
  await expect(grid).toBeVisible();
  await expectAccessible(page);
  const share = page.getByText(/de \d+ con respuesta/);
  const before = await share.textContent();

  await page.getByRole('button', { name: 'Estado', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Sin respuesta' }).check();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const waiting = await grid.getByRole('row').count();
  expect(waiting).toBeGreaterThan(3);

  // By keyboard: two chosen, answered together.
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: '2 aportes elegidos' })).toBeVisible();
  await page.keyboard.press('r');
  const panel = page.getByRole('complementary', { name: 'Respuesta' });
  await expect(panel.getByRole('combobox', { name: 'Qué pasó con el aporte' })).toBeFocused();
  await panel.getByRole('combobox', { name: 'Qué pasó con el aporte' }).click();
  await page.getByRole('option', { name: 'Fuera de alcance' }).click();
  await panel.getByRole('button', { name: 'Responder 2 aportes' }).click();
  // Without its reason nothing is saved, and the sentence says so.
  await expect(panel.getByText(/Escribe el fundamento/)).toBeVisible();
  expect(await share.textContent()).toBe(before);
  await panel.getByRole('textbox', { name: 'Fundamento' }).fill('Es materia de otra ley.');
  await page.keyboard.press('Control+Enter');
  await expect(share).not.toHaveText(before ?? '');
  await expect(grid.getByRole('row')).toHaveCount(waiting - 2);
  // The keyboard comes back to the table: in the field, this key would undo what was typed.
  await expect(grid).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('row')).toHaveCount(waiting);
  await expect(share).toHaveText(before ?? '');
});

test('a search that finds nothing says so and gives a way back', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await page.getByRole('button', { name: 'Aportes' }).click();
  const search = page.getByRole('textbox', { name: 'Buscar en los aportes' });
  await search.fill('a7');
  await expect(page.getByRole('row', { name: /A-0007/ })).toBeVisible();
  await search.fill('quebrantahuesos');
  await expect(page.getByRole('heading', { name: 'Ningún aporte coincide' })).toBeVisible();
  await page.getByRole('button', { name: 'Limpiar búsqueda y filtros' }).click();
  await expect(page.getByRole('grid', { name: 'Aportes' })).toBeVisible();
});

test('a column puts the rows in order; Shift, Ctrl and the box in the head choose many of them', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  await page.getByRole('button', { name: 'Aportes' }).click();
  const grid = page.getByRole('grid', { name: 'Aportes' });
  const code = grid.getByRole('columnheader', { name: 'Código' });
  await expect(code).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid.getByRole('row').nth(1)).toContainText('A-0001');
  await code.getByRole('button').click();
  await expect(code).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('row').nth(1)).not.toContainText('A-0001');
  await code.getByRole('button').click();

  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await grid.getByRole('row', { name: /A-0004/ }).click({ modifiers: ['Control'] });
  await expect(grid.getByRole('row', { selected: true })).toContainText(['A-0001', 'A-0002', 'A-0004']);
  await expect(page.getByRole('heading', { name: '3 aportes elegidos' })).toBeVisible();
  // A click elsewhere says which row is the active one, and leaves those that are chosen.
  await grid.getByRole('row', { name: /A-0006/ }).click();
  await expect(page.getByRole('heading', { name: '3 aportes elegidos' })).toBeVisible();
  await grid.getByRole('checkbox', { name: 'Elegir A-0004' }).click();
  await expect(page.getByRole('heading', { name: '2 aportes elegidos' })).toBeVisible();

  const all = grid.getByRole('checkbox', { name: 'Elegir todos los que se ven' });
  await all.check();
  // But for the row of the head.
  await expect(grid.getByRole('row', { selected: false })).toHaveCount(1);
  await all.uncheck();
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(0);
});

test('an empty project says what the screen is for', async ({ openApp }) => {
  const { page } = await openApp({});
  await page.getByRole('button', { name: 'Aportes' }).click();
  await expect(page.getByRole('heading', { name: 'Aún no hay aportes' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Anotar un aporte' }).click();
  await page.keyboard.type('El primero');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /A-0001/ })).toContainText('Plenario');
});
