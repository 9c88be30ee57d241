import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

test('the whole model is worked on in the outline, by keyboard', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await expect(page.getByRole('region', { name: 'Bandeja' })).toBeVisible();
  await page.locator('body').press('e');
  await expect(page.getByRole('heading', { level: 1, name: 'Esquema del modelo' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /D1/ }).getByRole('button')).toBeFocused();
  await expectAccessible(page);

  // A dimension: renamed where it stands.
  await page.keyboard.press('F2');
  await page.keyboard.type('Transparencia renovada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /D1 Transparencia renovada/ })).toBeVisible();

  // A tool: added to a cell, moved to another by its code.
  const add = page.getByRole('textbox', { name: 'Herramienta nueva en D1-E1' });
  await add.fill('Oficina de partes abierta');
  await add.press('Enter');
  const tool = page.getByRole('button', { name: /Oficina de partes abierta/ });
  await expect(tool).toContainText('D1-E1-H');
  await tool.focus();
  await page.keyboard.press('m');
  await page.keyboard.type('D2-E1');
  await page.keyboard.press('Enter');
  await expect(tool).toContainText('D2-E1-H');

  // A wording: edited and saved on leaving it.
  const wording = page.getByRole('textbox', { name: 'Descriptor de D1-E1' });
  await wording.fill('Publica lo que exige la ley, y a tiempo.');
  await wording.press('Control+Enter');
  await wording.blur();
  await page.reload();
  await page.getByRole('region', { name: 'Bandeja' }).waitFor();
  await page.locator('body').press('e');
  await expect(page.getByRole('textbox', { name: 'Descriptor de D1-E1' })).toHaveValue(
    'Publica lo que exige la ley, y a tiempo.',
  );
});

test('the inspector edits a tool where it stands and tells where it comes from', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await page.getByRole('region', { name: 'Bandeja' }).waitFor();
  await page.locator('body').press('e');
  await page
    .getByRole('button', { name: /D2-E3-H1/ })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: 'Inspector: Herramienta' });
  await expect(panel.getByRole('heading', { name: /Procedencia/ })).toBeVisible();
  await expectAccessible(page);
  const norm = panel.getByRole('textbox', { name: 'Norma' });
  await norm.fill('Ordenanza municipal');
  await norm.press('Enter');
  await expect(panel.getByText('Ficha editada').first()).toBeVisible();
  await panel
    .getByRole('button', { name: /^A-\d+$/ })
    .first()
    .click();
  const said = page.getByRole('complementary', { name: 'Inspector: Aporte' });
  await expect(said.getByRole('heading', { name: 'Respuesta' })).toBeVisible();
  await expectAccessible(page);
});
