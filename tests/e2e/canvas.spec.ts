import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const card = (page: Page, text: string) => page.locator('[data-card]').filter({ hasText: text }).first();
const cell = (page: Page, code: string) =>
  page.locator('[data-shown="true"] [data-cell]').and(page.getByLabel(code, { exact: true }));
const canvas = (page: Page) => page.getByRole('application');

const model = [
  { name: 'stage.add', payload: { name: 'Inicial' } },
  { name: 'stage.add', payload: { name: 'Avanzado' } },
  { name: 'dimension.add', payload: { id: 'dimension00000000001', name: 'Transparencia' } },
  { name: 'dimension.add', payload: { id: 'dimension00000000002', name: 'Participación' } },
  {
    name: 'contribution.add',
    payload: { text: 'Publicar las actas', author: { kind: 'group', name: 'Mesa 1' } },
  },
  {
    name: 'contribution.add',
    payload: { text: 'Consultar a los barrios', author: { kind: 'group', name: 'Mesa 2' } },
  },
];

test('a card is dragged into a cell, joined to a tool, taken back', async ({ openApp }) => {
  const { page } = await openApp({ commands: model });
  const target = cell(page, 'D2-E2');
  await expect(target).toBeVisible();

  // Escape in the middle of a drag leaves everything as it was.
  const tray = page.locator('[data-drop="tray"]');
  const note = tray.getByText('Publicar las actas');
  await note.hover();
  await page.mouse.down();
  await target.hover();
  await expect(page.getByRole('status').filter({ hasText: 'Soltar en D2-E2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(note).toBeVisible();
  await expect(target.locator('[data-kind="contribution"]')).toHaveCount(0);

  await note.hover();
  await page.mouse.down();
  await target.hover();
  await page.mouse.up();
  await expect(target.locator('[data-card]').filter({ hasText: 'Publicar las actas' })).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).last().click();
  await expect(note).toBeVisible();

  // A tool in the empty cell, by its question; then a contribution joined to it with Shift.
  await cell(page, 'D1-E1').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Herramienta nueva' }).fill('Repositorio de actas');
  await page.keyboard.press('Enter');
  const tool = card(page, 'Repositorio de actas');
  await expect(tool).toContainText('D1-E1-H1');
  // What was typed and then left with Escape is not kept.
  await page.keyboard.type('A medias');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-kind="tool"]')).toHaveCount(1);
  await note.hover();
  await page.mouse.down();
  await page.keyboard.down('Shift');
  await tool.hover();
  await expect(page.getByRole('status').filter({ hasText: 'Unir a D1-E1-H1' })).toBeVisible();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(tool.getByTitle('Viene de 1 aporte')).toBeVisible();
  await expect(note).toHaveCount(0);

  await tool.hover();
  await page.mouse.down();
  await cell(page, 'D1-E2').hover();
  await page.mouse.up();
  await expect(card(page, 'Repositorio de actas')).toContainText('D1-E2-H1');
});

test('the same by keyboard: cells, a tool, a move by code and by arrows, a group', async ({ openApp }) => {
  const { page } = await openApp({ commands: model });
  await expect(cell(page, 'D1-E1')).toBeVisible();
  await canvas(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Herramienta nueva' }).fill('Portal');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Portal')).toContainText('D1-E1-H1');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Nombre de la herramienta' }).fill('Portal de datos');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Portal de datos')).toBeVisible();
  await expect(canvas(page)).toBeFocused();

  await page.keyboard.press('m');
  const where = page.getByRole('textbox', { name: 'Código del destino' });
  await expect(where).toHaveValue('D1-E1');
  await where.press('ArrowDown');
  await where.press('ArrowRight');
  await expect(where).toHaveValue('D2-E2');
  await where.press('Enter');
  await expect(card(page, 'Portal de datos')).toContainText('D2-E2-H1');

  await page.keyboard.press('m');
  await where.fill('d1e2');
  await where.press('Enter');
  await expect(card(page, 'Portal de datos')).toContainText('D1-E2-H1');
  await page.keyboard.press('m');
  await where.fill('D9-E9');
  await where.press('Enter');
  await expect(page.getByText('No existe D9-E9 en el lienzo.')).toBeVisible();
  await where.press('Escape');
  await expect(canvas(page)).toBeFocused();

  const tray = page.locator('[data-drop="tray"]');
  await tray.getByText('Consultar a los barrios').click();
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Nombre del grupo' }).fill('Territorio');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 aporte agrupado en «Territorio».')).toBeVisible();
});

test('the structure is edited in place and given back whole by undo', async ({ openApp }) => {
  const { page } = await openApp({
    commands: [
      ...model,
      { name: 'dimension.add', payload: { id: 'dimension00000000003', name: 'Rendición' } },
    ],
  });
  await expect(cell(page, 'D3-E2')).toBeVisible();
  await cell(page, 'D3-E1').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Herramienta nueva' }).fill('Cuenta pública');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Cuenta pública')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Opciones de D3' }).click();
  await page.getByRole('menuitem', { name: 'Subir' }).click();
  await expect
    .poll(async () => {
      const [second, third] = await Promise.all([
        cell(page, 'D3-E1').boundingBox(),
        cell(page, 'D2-E1').boundingBox(),
      ]);
      return (second?.y ?? 0) < (third?.y ?? 0);
    })
    .toBe(true);

  await page.getByRole('button', { name: 'Opciones de D3' }).click();
  await page.getByRole('menuitem', { name: 'Agregar componente' }).click();
  await page.getByRole('textbox', { name: 'Componente nuevo' }).fill('Cuentas claras');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Cuenta pública')).toContainText('D3.1-E1-H1');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Opciones de D1' }).click();
  await page.getByRole('menuitem', { name: 'Usar una escala propia' }).click();
  // A menu that fades away has its lines still.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.getByRole('button', { name: 'Opciones del estadio E1' }).last().click();
  await page.getByRole('menuitem', { name: 'Renombrar' }).click();
  await page.getByRole('textbox', { name: 'Nombre del estadio' }).fill('Solo aquí');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Solo aquí')).toBeVisible();

  await page.getByRole('button', { name: 'Opciones de D3', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Quitar…' }).click();
  await expect(page.getByText('Se irán 2 celdas y 1 herramienta.')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar dimensión' }).click();
  await expect(card(page, 'Cuenta pública')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).last().click();
  await expect(card(page, 'Cuenta pública')).toContainText('D3.1-E1-H1');
});

test('an empty project grows from its first dimension, by keyboard', async ({ openApp }) => {
  const { page } = await openApp({});
  await page.getByRole('button', { name: 'Crear dimensión' }).focus();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Transparencia');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Usar estadios de ejemplo' }).click();
  await expect(cell(page, 'D1-E4')).toBeVisible();
});

for (const language of ['es-CL', 'en'] as const)
  test(`the three levels pass axe (${language})`, async ({ openApp }) => {
    const { page } = await openApp({ sample: true, language });
    await expect(cell(page, 'D1-E1').locator('[data-card]').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('-');
    await expect(page.locator('[data-level="middle"]').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('-');
    await expect(page.locator('[data-level="far"]').first()).toBeVisible();
    await expectAccessible(page);
  });

test('open menus pass axe, and their items are reached by arrows', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await expect(page.getByRole('heading', { level: 1, name: 'Lienzo' })).toHaveCount(1);
  for (const name of ['Opciones de D1', 'Opciones del estadio E1', 'Opciones del modelo']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Opciones de D1', exact: true }).click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitemradio', { name: 'Violeta' })).toBeFocused();
});

test('a name of 200 characters is cut at the end of a line, never through one', async ({ openApp }) => {
  const name = 'Participación ciudadana incidente y vinculante '.repeat(5).slice(0, 200);
  const dimensions = ['dimension00000000001', 'dimension00000000002'];
  const { page } = await openApp({
    commands: [
      { name: 'stage.add', payload: { name: 'Inicial' } },
      ...dimensions.map((id, at) => ({
        name: 'dimension.add',
        payload: { id, name: `${at}${name}`.slice(0, 200), definition: name },
      })),
      ...[1, 2, 3].map((at) => ({
        name: 'component.add',
        payload: { dimension: dimensions[1], name: `${at}${name}`.slice(0, 200) },
      })),
    ],
  });
  for (const level of ['near', 'middle', 'far']) {
    await expect(page.locator(`[data-shown="true"] [data-level="${level}"]`).first()).toBeVisible();
    const texts = await page.locator('[data-row]:visible').evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...(row.querySelector('[data-row] > [tabindex]')?.children ?? [])].map((text) => {
          const box = text.getBoundingClientRect();
          const within = box.bottom <= row.getBoundingClientRect().bottom;
          const line = Number.parseFloat(getComputedStyle(text).lineHeight);
          const whole =
            text.tagName !== 'B' || Math.abs(box.height / line - Math.round(box.height / line)) < 0.02;
          return { within, whole, text: text.textContent };
        }),
      ),
    );
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter(({ within, whole }) => !within || !whole)).toEqual([]);
    await page.keyboard.press('-');
  }
});

test('coming closer and going farther keeps the cell under the pointer', async ({ openApp }) => {
  const dimensions = Array.from({ length: 14 }, (_, at) => ({
    name: 'dimension.add',
    payload: { name: `Dimensión ${at + 3}` },
  }));
  const { page } = await openApp({ commands: [...model, ...dimensions] });
  await cell(page, 'D2-E2').hover();
  await page.mouse.wheel(0, 900);
  await expect(cell(page, 'D8-E2')).toBeVisible();
  const box = await cell(page, 'D8-E2').boundingBox();
  if (!box) throw new Error('no cell');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  // Closer twice, back, out to *Medio*, and back.
  for (const notch of [-120, -120, 120, 120, 120, -120]) {
    await page.mouse.wheel(0, notch);
    await expectUnder(page, at, 'D8-E2');
  }
  await page.keyboard.up('Control');
});

/** The cell under a point of the page. */
async function expectUnder(page: Page, at: { x: number; y: number }, code: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-cell]')?.getAttribute('aria-label'),
        at,
      ),
    )
    .toBe(code);
}

test('headings stay where they are while the matrix pans', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  const stage = page.locator('[data-stage-heading="0"]');
  const row = page.locator('[data-headings="shown"] [data-row-heading="0"]');
  const first = cell(page, 'D1-E1');
  await expect(first).toBeVisible();
  const [stageBefore, rowBefore, cellBefore] = await Promise.all([
    stage.boundingBox(),
    row.boundingBox(),
    first.boundingBox(),
  ]);
  await first.hover();
  await page.mouse.wheel(0, 90);
  await expect.poll(async () => (await first.boundingBox())?.y).toBe((cellBefore?.y ?? 0) - 90);
  expect((await stage.boundingBox())?.y).toBe(stageBefore?.y);
  expect((await row.boundingBox())?.y).toBe((rowBefore?.y ?? 0) - 90);
});

test('a stage added from the far right is named in sight, and headings stay over their cells', async ({
  openApp,
}) => {
  const stages = Array.from({ length: 9 }, (_, at) => ({
    name: 'stage.add',
    payload: { name: `Estadio ${at + 1}` },
  }));
  const { page } = await openApp({
    commands: [...stages, { name: 'dimension.add', payload: { name: 'Transparencia' } }],
  });
  const first = cell(page, 'D1-E1');
  await first.hover();
  await page.mouse.wheel(1_500, 0);
  await expect(first).not.toBeInViewport();
  await page.getByRole('button', { name: 'Opciones del modelo' }).click();
  await page.getByRole('menuitem', { name: 'Agregar estadio' }).click();
  const name = page.getByRole('textbox', { name: 'Estadio nuevo' });
  await expect(name).toBeInViewport({ ratio: 1 });
  await name.fill('Décimo');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-stage-heading="9"]')).toHaveText(/Décimo/);
  for (const at of [7, 8]) {
    const box = await cell(page, `D1-E${at + 1}`).boundingBox();
    const heading = await page.locator(`[data-stage-heading="${at}"]`).locator('..').boundingBox();
    expect(heading?.x).toBe(box?.x);
  }
});
