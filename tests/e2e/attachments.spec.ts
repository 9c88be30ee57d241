import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { jpeg, pdf, png } from '../support/pictures.ts';

const workshop = 't'.padEnd(20, '1');
const commands = [
  { name: 'workshop.add', payload: { id: workshop, kind: 'schema', title: 'Primer taller' } },
  { name: 'agendaItem.add', payload: { workshop, title: 'Experiencias', kind: 'talk' } },
  { name: 'stage.add', payload: { name: 'Inicial' } },
  { name: 'stage.add', payload: { name: 'Avanzado' } },
  { name: 'dimension.add', payload: { name: 'Transparencia' } },
  { name: 'tool.add', payload: { cell: 'D1-E1', name: 'Ventanilla única' } },
];

test('a photo is attached, said, shown large, removed and brought back; what is no picture is refused by its name', async ({
  openApp,
}) => {
  const { page, folder, address } = await openApp({ commands });
  await page.goto(`${address}#/workshops?workshop=${workshop}`);
  const box = page.getByRole('region', { name: 'Adjuntos' });
  const field = box.locator('input[type=file]');
  await field.setInputFiles([
    { name: 'muro.jpg', mimeType: 'image/jpeg', buffer: jpeg({ orientation: 6 }) },
    { name: 'acta.pdf', mimeType: 'application/pdf', buffer: pdf() },
    { name: 'carta.png', mimeType: 'image/png', buffer: Buffer.from('PK\x03\x04....') },
  ]);
  await expect(page.getByRole('alert')).toContainText('«carta.png» es un archivo Word, Excel, ZIP');
  await expect(box.getByRole('button', { name: 'Abrir muro.jpg' })).toBeVisible();
  await expect(box.getByRole('button', { name: 'Abrir acta.pdf' })).toBeVisible();
  const thumb = box.getByRole('img', { name: 'muro.jpg' });
  // Decoded by the browser, and turned as the telephone meant it.
  await expect.poll(() => thumb.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(24);
  const kept = readdirSync(join(folder, 'assets')).map((name) => readFileSync(join(folder, 'assets', name)));
  expect(kept.some((bytes) => bytes.includes('CAMARA-SECRETA'))).toBe(false);
  await page.getByRole('alert').getByRole('button').click();
  await expectAccessible(page);

  await box.getByRole('button', { name: 'Abrir muro.jpg' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Leyenda').fill('El muro de la mesa 2');
  await dialog.getByLabel('Leyenda').press('Enter');
  await dialog.getByLabel('Texto alternativo').fill('Tarjetas amarillas en tres columnas');
  await dialog.getByLabel('Texto alternativo').blur();
  await expect(dialog.getByRole('img', { name: 'Tarjetas amarillas en tres columnas' })).toBeVisible();
  // What it shows is what is on disk: it turns once that is so.
  await dialog.getByLabel('Incluir en la edición pública').click();
  await expect(dialog.getByLabel('Incluir en la edición pública')).toBeChecked();
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Guardar en el disco' }).click();
  expect((await saved).suggestedFilename()).toBe('muro.jpg');
  await dialog.getByRole('button', { name: 'Quitar adjunto' }).click();
  await expect(box.getByRole('button', { name: /El muro/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).last().click();
  await expect(box.getByRole('button', { name: 'Abrir El muro de la mesa 2' })).toBeVisible();
  await expect(box.getByText('Público')).toBeVisible();
});

test('dropped and pasted files are attached too, and the wall’s window gets none of it', async ({
  openApp,
}) => {
  const { page, address, folder } = await openApp({ commands });
  await page.goto(`${address}#/workshops?workshop=${workshop}`);
  const box = page.getByRole('region', { name: 'Adjuntos' });
  const files = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'soltada.png', { type: 'image/png' }));
      return transfer;
    },
    [...png()],
  );
  await box.locator('> div').dispatchEvent('drop', { dataTransfer: files });
  await expect(box.getByRole('button', { name: 'Abrir soltada.png' })).toBeVisible();
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'pegada.jpg', { type: 'image/jpeg' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [...jpeg()],
  );
  await expect(box.getByRole('button', { name: 'Abrir pegada.jpg' })).toBeVisible();
  const wall = await page.context().newPage();
  const frames: string[] = [];
  wall.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  await wall.goto(`${address}?window=wall`);
  await expect.poll(() => frames.join('').includes('welcome')).toBe(true);
  for (const name of readdirSync(join(folder, 'assets'))) expect(frames.join('')).not.toContain(name);
  expect(frames.join('')).not.toContain('pegada.jpg');
});

test('the photo of the wall stands beside the canvas, and the cards typed from it know it', async ({
  openApp,
}) => {
  const { page, address } = await openApp({ commands });
  await page.goto(`${address}#/workshops?workshop=${workshop}`);
  await page
    .getByRole('region', { name: 'Adjuntos' })
    .locator('input[type=file]')
    .setInputFiles([{ name: 'muro.jpg', mimeType: 'image/jpeg', buffer: jpeg() }]);
  await page.getByRole('button', { name: 'Abrir muro.jpg' }).click();
  await page.getByRole('button', { name: 'Ver junto al lienzo' }).click();
  const panel = page.getByRole('complementary', { name: 'Foto del muro' });
  await expect(panel.getByRole('img', { name: 'muro.jpg' })).toBeVisible();
  const area = panel.getByRole('region', { name: /^Foto:/ });
  await area.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(panel.getByText('156 %')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => area.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  const before = (await panel.boundingBox())?.width ?? 0;
  await panel.getByRole('separator').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(before + 24);
  await expectAccessible(page);
  await page
    .getByRole('combobox', { name: 'Texto del aporte' })
    .or(page.locator('textarea').first())
    .first()
    .click();
  await page.keyboard.type('Falta un plazo de respuesta');
  await page.keyboard.press('Enter');
  await page.getByText('Falta un plazo de respuesta').first().click();
  await expect(page.getByText('Escrito desde la foto')).toBeVisible();
  await panel.getByRole('button', { name: 'Cerrar la foto' }).click();
  await expect(panel).toHaveCount(0);
});
