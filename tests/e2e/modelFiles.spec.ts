import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { readTable } from '../../electron/host/import/table.ts';
import { expectAccessible, test } from '../support/app.ts';

const commands = [
  { name: 'stage.add', payload: { name: 'Inicial' } },
  { name: 'dimension.add', payload: { name: 'Transparencia' } },
  {
    name: 'cell.update',
    payload: { id: 'D1-E1', set: { descriptor: 'Publica sus actas' }, base: { descriptor: '' } },
  },
  { name: 'tool.add', payload: { cell: 'D1-E1', name: 'Reglamento' } },
  { name: 'person.add', payload: { name: 'Ana Pérez Soto' } },
];
const CELL = 'Publica sus actas\n• D1-E1-H1 Reglamento';

test('the model as a table and its map are shown as they will be and saved in each format', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands });
  await page.goto(`${new URL(page.url()).origin}/#/documents`);
  await page.reload();
  const saved = async (type: string) => {
    const button = page.getByRole('button', { name: `Guardar ${type}` });
    await expect(button).toBeEnabled({ timeout: 60_000 });
    const download = page.waitForEvent('download');
    await button.click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };

  await page.getByRole('button', { name: 'Modelo en tabla' }).click();
  const panel = page.getByRole('complementary', { name: 'Modelo en tabla' });
  const preview = panel.getByRole('region', { name: 'Vista previa: Modelo en tabla' });
  await expect(preview.getByRole('cell', { name: 'Reglamento' })).toBeVisible({ timeout: 60_000 });
  await panel.getByText('Herramientas', { exact: true }).click();
  await expect(preview.getByRole('columnheader', { name: 'Complejidad' })).toBeAttached();
  await expectAccessible(page);
  const book = await saved('Excel');
  expect(book.name).toBe('modelo_borrador_publica.xlsx');
  const [matrix] = (await readWorkbook(book.bytes)) as unknown as { data: string[][] }[];
  expect(matrix?.data[1]).toEqual(['D1 Transparencia', CELL]);

  await panel.getByText('CSV', { exact: true }).click();
  await panel.getByText('Interna', { exact: true }).click();
  await expect(panel.getByText('modelo_borrador_interna.csv')).toBeVisible({ timeout: 60_000 });
  const text = await saved('CSV');
  expect((await readTable(text.bytes)).rows[0]?.values).toEqual(['D1 Transparencia', CELL]);

  await page.getByRole('button', { name: 'Mapa del modelo' }).click();
  const picture = page
    .getByRole('region', { name: 'Vista previa: Mapa del modelo' })
    .getByRole('img', { name: 'Mapa del modelo' });
  const drawn = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect(picture).toBeVisible({ timeout: 60_000 });
  await expect.poll(drawn).toBe(1_400);
  await expectAccessible(page);
  const svg = await saved('SVG');
  expect(svg.name).toBe('mapa-modelo_borrador_publica.svg');
  expect(svg.bytes.toString()).toContain('>Publica sus actas</text>');

  await page.getByText('PNG', { exact: true }).click();
  await expect.poll(drawn, { timeout: 60_000 }).toBe(3_508);
  const png = await saved('PNG');
  expect([png.name, png.bytes.subarray(1, 4).toString()]).toEqual([
    'mapa-modelo_borrador_publica.png',
    'PNG',
  ]);
});
