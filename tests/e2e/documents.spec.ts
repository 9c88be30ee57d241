import { expect, type Locator } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const workshop = 'taller00000000000001';
const organisation = (at: number) => `organizacion${at}`.padEnd(20, '0');

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('it has no size');
  return box;
}

test('what is said in passing lies over no button, not even of the screen that comes next', async ({
  openApp,
}) => {
  const organisation = { name: 'COSOC de Puerto Arrayán', sector: 'civilSociety' };
  const { page, address } = await openApp({
    commands: [{ name: 'organisation.add', payload: organisation }],
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${address}#/people?tab=organisations`);
  await page.reload();
  await page.getByRole('button', { name: 'Más acciones para COSOC de Puerto Arrayán' }).click();
  await page.getByRole('menuitem', { name: 'Quitar organización' }).click();
  const toast = page.getByRole('status').filter({ hasText: 'Deshacer' });
  await expect(toast).toBeVisible();
  await page.getByRole('button', { name: 'Documentos', exact: true }).click();
  const save = page.getByRole('button', { name: 'Guardar Word' });
  await expect(save).toBeVisible();
  const apart = async () => {
    const [said, button] = [await boxOf(toast), await boxOf(save)];
    return said.x + said.width <= button.x || said.y + said.height <= button.y;
  };
  await expect.poll(apart, { timeout: 4_000 }).toBe(true);
});

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
  const room = await boxOf(preview);
  const paper = await boxOf(preview.locator('section').first());
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
  // Drawn anew, its paper is as wide as the first was.
  const again = preview.locator('section').first();
  await expect.poll(async () => (await again.boundingBox())?.width).toBe(paper.width);

  const download = page.waitForEvent('download');
  await save.click();
  await download;
  await expect(panel.getByText(/^Documento generado: .*interna\.docx/)).toBeVisible();
  // Nothing lies over what may be pressed next.
  await panel.getByRole('button', { name: 'Ampliar vista previa' }).click({ timeout: 2_000 });
  const large = page.getByRole('dialog', { name: 'Propuesta del modelo' });
  await expect(large.locator('section section').first()).toBeVisible();
});

test('the preview draws the chart and the map that the file has, each with its text', async ({ openApp }) => {
  const people = ['municipality', 'civilSociety'].flatMap((sector, at) => [
    { name: 'organisation.add', payload: { id: organisation(at), name: `Organización ${at}`, sector } },
    ...[0, 1, 2].flatMap((number) => {
      const person = `persona${at}${number}`.padEnd(20, '0');
      return [
        {
          name: 'person.add',
          payload: { id: person, name: `Persona ${at} ${number}`, organisation: organisation(at) },
        },
        { name: 'attendance.set', payload: { workshop, person, state: 'present' } },
      ];
    }),
  ]);
  const { page } = await openApp({
    commands: [
      { name: 'stage.add', payload: { name: 'Inicial' } },
      { name: 'dimension.add', payload: { name: 'Transparencia' } },
      { name: 'workshop.add', payload: { id: workshop, kind: 'schema', title: 'Estadios' } },
      ...people,
    ],
  });
  await page.goto(`${new URL(page.url()).origin}/#/documents`);
  await page.reload();
  const preview = page.getByRole('region', { name: 'Vista previa: Propuesta del modelo' });
  const chart = preview.getByRole('img', {
    name: 'Gráfico de barras de las asistencias por sector: Municipios 3 y Sociedad civil 3.',
  });
  await expect(chart).toBeVisible({ timeout: 60_000 });
  const bars = decodeURIComponent((await chart.getAttribute('src')) ?? '');
  expect(bars.match(/<rect /g)).toHaveLength(2);
  expect(bars).toContain('>Sociedad civil</text>');
  // Drawn, and not the sign of a broken picture.
  expect(await chart.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(400);
  await expect(
    preview.getByRole('img', { name: /^Mapa del modelo\. Filas, las dimensiones: D1/ }),
  ).toHaveCount(1);
});
