import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

test('a document is shown a page at a time, stays while the next is made, and is enlarged', async ({
  openApp,
}) => {
  const { page } = await openApp({
    commands: [{ name: 'dimension.add', payload: { name: 'Transparencia' } }],
  });
  await page.goto(`${new URL(page.url()).origin}/#/documents`);
  await page.reload();
  const panel = page.getByRole('complementary', { name: 'Propuesta del modelo' });
  const preview = panel.getByRole('region', { name: 'Vista previa: Propuesta del modelo' });
  await expect(preview.locator('section').first()).toBeVisible({ timeout: 60_000 });
  // A whole page of paper is there to be read, within the room that the screen has.
  const room = await preview.boundingBox();
  const paper = await preview.locator('section').first().boundingBox();
  if (!room || !paper) throw new Error('the preview has no size');
  expect(room.height).toBeGreaterThan(800);
  expect(paper.width).toBeGreaterThanOrEqual(560);
  expect(paper.x + paper.width).toBeLessThanOrEqual(room.x + room.width);
  expect(paper.y + paper.height).toBeLessThanOrEqual(room.y + room.height);
  await expectAccessible(page);

  // The other edition: what was made goes on being shown, and only what is new can be saved.
  await panel.getByText('Interna', { exact: true }).click();
  const save = panel.getByRole('button', { name: 'Guardar Word' });
  await expect(save).toBeDisabled();
  await expect(preview.locator('section').first()).toBeVisible();
  await expect(save).toBeEnabled({ timeout: 60_000 });

  const download = page.waitForEvent('download');
  await save.click();
  await download;
  await expect(panel.getByText(/^Documento generado: .*interna\.docx/)).toBeVisible();
  // Nothing lies over what may be pressed next.
  await panel.getByRole('button', { name: 'Ampliar vista previa' }).click({ timeout: 2_000 });
  const large = page.getByRole('dialog', { name: 'Propuesta del modelo' });
  await expect(large.locator('section section').first()).toBeVisible();
});
