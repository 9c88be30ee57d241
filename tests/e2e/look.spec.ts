import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { openDocx } from '../support/docx.ts';
import { pdf, png } from '../support/pictures.ts';

const logo = { name: 'escudo.png', mimeType: 'image/png', buffer: png({ width: 480, height: 160 }) };

async function lookOf(page: Page) {
  await page.goto(`${new URL(page.url()).origin}/#/project?tab=look`);
  const preview = page.getByRole('region', { name: 'Vista previa del aspecto' });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  /** The colour behind the band of the cover, as it is drawn. */
  const band = () =>
    preview
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await expect(preview.locator('section').first()).toBeVisible();
  return { preview, field, band };
}

test('colours, a font and a logo are chosen, seen beside, undone, and are in the file that is saved', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  const { preview, field, band } = await lookOf(page);
  await expect.poll(band).toBe('rgb(31, 59, 92)');
  await expect(page.getByText('Contraste con blanco: 11,4 a 1. Se lee bien.')).toBeVisible();
  await expectAccessible(page);

  // By keyboard alone: a colour is written, one proposed is taken, a font is chosen.
  await field('Color principal').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('5b1f3c');
  await page.keyboard.press('Enter');
  await expect.poll(band).toBe('rgb(91, 31, 60)');
  await page.getByRole('button', { name: 'Ocre oscuro, #8A4B00' }).focus();
  await page.keyboard.press('Space');
  await expect(field('Color de acento')).toHaveValue('#8A4B00');
  await page.getByRole('combobox', { name: 'Tipo de letra' }).or(field('Tipo de letra')).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Georgia' }).click();
  const subtitle = preview.locator('p', { hasText: 'Borrador de trabajo' }).locator('span').first();
  await expect(subtitle).toHaveCSS('font-family', /^Georgia, .*serif$/);

  // What is no logo is said, with its name; what is one stands in both places.
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: pdf() });
  await expect(page.getByText('«logo.png» es un archivo PDF, y el logo debe ser')).toBeVisible();
  await file.setInputFiles(logo);
  await expect(preview.getByRole('img', { name: 'Consejo para la Transparencia' })).toBeVisible();
  await field('Texto alternativo del logo').fill('Escudo del Consejo');
  await field('Texto alternativo del logo').press('Enter');
  await expect(preview.getByRole('img', { name: 'Escudo del Consejo' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Volver al aspecto original' }).click();
  await expect.poll(band).toBe('rgb(31, 59, 92)');
  await page.getByRole('button', { name: 'Deshacer' }).last().click();
  await expect(preview.getByRole('img', { name: 'Escudo del Consejo' })).toBeVisible();
  await expect.poll(band).toBe('rgb(91, 31, 60)');

  await page.goto(`${new URL(page.url()).origin}/#/documents`);
  await page.getByRole('button', { name: /^Propuesta del modelo/ }).click();
  await page.getByText('Interna', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Guardar/ }).click();
  const saved = openDocx(readFileSync(await (await download).path()));
  expect(saved.document).toContain('descr="Escudo del Consejo"');
  expect(saved.document).toContain('w:fill="5B1F3C"');
  expect(saved.parts.get('word/styles.xml')).toContain('w:ascii="Georgia"');
});

test('a colour that cannot be read is explained in its place and not saved', async ({ openApp }) => {
  const { page } = await openApp({ commands: [] });
  const { field, band } = await lookOf(page);
  const ink = field('Color principal');
  await ink.fill('#FFD54F');
  await ink.blur();
  await expect(ink).toHaveAccessibleDescription(/No se ha guardado: su contraste con blanco es de 1,4 a 1/);
  await expectAccessible(page);
  await ink.fill('azul');
  await ink.blur();
  await expect(ink).toHaveAccessibleDescription(/Escribe un color con seis dígitos/);
  await ink.press('Escape');
  await expect(ink).toHaveValue('#1F3B5C');
  await expect(ink).toHaveAccessibleDescription(/Se lee bien/);
  // Of an empty project there is a cover, and what its proposal says of itself.
  await expect.poll(band).toBe('rgb(31, 59, 92)');
  await expect(page.getByRole('button', { name: 'Volver al aspecto original' })).toBeDisabled();
});
