import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const at = (page: { url(): string }, tab: string) => `${new URL(page.url()).origin}/#/project?tab=${tab}`;

test('the sheet is filled by keyboard, field by field; a long description is remarked on, not refused', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands: [] });
  await page.goto(at(page, 'commitment'));
  await page.getByRole('textbox', { name: 'Título del compromiso' }).focus();
  await page.keyboard.type('Modelo de Gobierno Abierto a nivel subnacional');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Modernización del Estado');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9/2016');
  await page.keyboard.press('Tab');
  const summary = page.getByRole('textbox', { name: 'Breve descripción del compromiso' });
  await summary.fill('a'.repeat(150));
  await expect(page.getByText(/Lleva 150 caracteres/)).toBeVisible();
  await summary.blur();
  await expect(page.getByText(/Guardado a las/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Título del compromiso' })).toHaveValue(
    'Modelo de Gobierno Abierto a nivel subnacional',
  );
  await expect(page.getByRole('textbox', { name: 'Inicio' })).toHaveValue('09-2016');
  await expect(summary).toHaveValue('a'.repeat(150));
});

test('two windows on one field: both texts are shown, and what was typed is not lost', async ({
  openApp,
  context,
}) => {
  const { page, address } = await openApp({ commands: [] });
  await page.goto(at(page, 'commitment'));
  const other = await context.newPage();
  await other.goto(`${address}#/project?tab=commitment`);
  const mine = page.getByRole('textbox', { name: 'Tema', exact: true });
  const theirs = other.getByRole('textbox', { name: 'Tema', exact: true });
  await mine.fill('Lo que escribí yo');
  await theirs.fill('Lo que escribió otra ventana');
  await theirs.blur();
  await expect(other.getByText(/Guardado a las/)).toBeVisible();
  await mine.blur();
  const dialog = page.getByRole('dialog', { name: 'Alguien cambió este texto mientras escribías' });
  await expect(dialog.getByText('Lo que escribí yo')).toBeVisible();
  await expect(dialog.getByText('Lo que escribió otra ventana')).toBeVisible();
  await expectAccessible(page);
  // Deciding nothing leaves what was typed in its field.
  await page.keyboard.press('Escape');
  await expect(mine).toHaveValue('Lo que escribí yo');
  await mine.focus();
  await mine.blur();
  await dialog.getByRole('button', { name: 'Guardar lo mío' }).click();
  await expect(theirs).toHaveValue('Lo que escribí yo');
});

test('steps change places, committees take members, a text of the documents is written', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  await page.goto(at(page, 'steps'));
  const steps = page.getByRole('textbox', { name: 'Actividad' });
  const second = await steps.nth(1).inputValue();
  await page.getByRole('button', { name: 'Subir el paso 2' }).click();
  await expect(steps.nth(0)).toHaveValue(second);
  await expectAccessible(page);

  await page.goto(at(page, 'committees'));
  const committee = page.getByRole('region', { name: 'Comité ejecutivo' });
  const rows = committee.getByRole('row');
  const before = await rows.count();
  await committee.getByRole('button', { name: 'Quitar: Chile Transparente' }).click();
  await expect(rows).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Deshacer', exact: true }).last().click();
  await expect(rows).toHaveCount(before);
  await expectAccessible(page);

  await page.goto(at(page, 'texts'));
  const milestone = page.getByRole('textbox', { name: 'Próximo hito' });
  await milestone.click();
  await page.keyboard.type('El comité sesiona en mayo.');
  await page.getByRole('heading', { name: 'Proyecto', level: 1 }).click();
  await expect(page.getByText(/Guardado a las/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(milestone).toHaveText('El comité sesiona en mayo.');
});
