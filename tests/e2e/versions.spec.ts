import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

test('two versions are read side by side: what changed, word by word, where, and where it comes from', async ({
  openApp,
}) => {
  const { page, address } = await openApp({
    commands: [
      { name: 'stage.add', payload: { name: 'Inicial' } },
      { name: 'dimension.add', payload: { name: 'Transparencia' } },
      { name: 'tool.add', payload: { cell: 'D1-E1', name: 'Portal', description: 'Publica las actas.' } },
      { name: 'version.freeze', payload: { name: 'Primera' } },
    ],
  });
  await page.goto(`${address}#/canvas`);
  await page.reload();
  // By its own form: what the tool says now.
  await page.locator('[data-card]').filter({ hasText: 'Portal' }).first().click();
  const description = page.getByRole('complementary').getByText('Publica las actas.');
  await description.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Publica las actas y las grabaciones.');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/Guardado a las/)).toBeVisible();

  await page.getByRole('button', { name: 'Versiones', exact: true }).click();
  await page.getByRole('button', { name: 'Comparar la versión 0.1 con el borrador en curso' }).click();
  await expect(page.getByRole('heading', { name: 'Comparar versiones' })).toBeVisible();
  const change = page.locator('[data-difference="D1-E1-H1"]');
  await expect(change.locator('ins')).toHaveText(' y las grabaciones');
  await expect(change.locator('del')).toHaveCount(0);
  await expect(change).toContainText('Ningún aporte, observación ni acuerdo registrado lo explica.');
  await expectAccessible(page);

  // The cell that changed leads to its own changes, and back.
  const matrix = page.getByRole('region', { name: 'Matriz de la versión' });
  await matrix.getByRole('button', { name: /D1-E1/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Ver todas las celdas' })).toBeVisible();
  await page.getByText('0 quitados').click();
  await expect(page.getByText('Nada de lo que cambió coincide con lo elegido.')).toBeVisible();
  await page.getByText('0 quitados').click();
  await page.getByText('Antes', { exact: true }).last().click();
  await expect(matrix.getByText('Portal')).toBeVisible();

  // The same two go into the document.
  await page.getByRole('button', { name: 'Documento con cambios' }).click();
  const panel = page.getByRole('complementary', { name: 'Propuesta con cambios' });
  await expect(panel.getByText('propuesta-cambios_v0.1-borrador_publica.docx')).toBeVisible({
    timeout: 60_000,
  });
  await page.goBack();
  await page.getByRole('combobox', { name: 'Después' }).selectOption('0.1 · Primera');
  await expect(page.getByRole('heading', { name: 'No hay diferencias' })).toBeVisible();
});

test('a version is restored as the draft, after what stands now was frozen', async ({ openApp }) => {
  const { page, address } = await openApp({
    commands: [
      { name: 'stage.add', payload: { name: 'Inicial' } },
      { name: 'dimension.add', payload: { name: 'Transparencia' } },
      { name: 'tool.add', payload: { cell: 'D1-E1', name: 'Portal' } },
      { name: 'version.freeze', payload: { name: 'Primera' } },
      { name: 'tool.add', payload: { cell: 'D1-E1', name: 'Tardía' } },
    ],
  });
  await page.goto(`${address}#/versions`);
  await page.reload();
  await page.getByRole('button', { name: 'Restaurar la versión 0.1 como borrador' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restaurar la versión 0.1' });
  await expect(dialog).toContainText('se congela antes como versión 0.2');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Se restauró la versión 0.1')).toBeVisible();
  await expect(page.getByText('Antes de restaurar la versión 0.1')).toBeVisible();
  await page.getByRole('button', { name: 'Lienzo', exact: true }).click();
  const cards = page.locator('[data-shown="true"] [data-card]');
  await expect(cards).toHaveText([/Portal/]);
  await expect(page.getByRole('button', { name: /^Deshacer/ }).first()).toBeDisabled();
});
