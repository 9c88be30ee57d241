import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const shown = (page: Page) => page.locator('[data-shown="true"]');
const card = (page: Page, text: string) =>
  shown(page).locator('[data-card]').filter({ hasText: text }).first();
const cell = (page: Page, code: string) =>
  shown(page)
    .locator('[data-cell]')
    .and(page.getByLabel(code, { exact: true }));
const canvas = (page: Page) => page.getByRole('application');

const model = [
  { name: 'stage.add', payload: { name: 'Inicial' } },
  { name: 'dimension.add', payload: { name: 'Transparencia' } },
];

test('the right button and the menu key give the same menu, for whatever is under them', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  const tool = card(page, 'Presupuesto participativo');
  await tool.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'D2-E3-H1 · Presupuesto participativo' });
  const lines = await menu.getByRole('menuitem').allTextContents();
  expect(lines.join()).toMatch(/Renombrar.*Mover.*Someter a votación.*Quitar herramienta/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(canvas(page)).toBeFocused();
  // The keyboard stays where the pointer was.
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem')).toHaveText(lines);
  await page.getByRole('menuitem', { name: 'Bajar' }).click();
  await expect(card(page, 'Presupuesto participativo')).toContainText('D2-E3-H1');
  await expect(menu).toHaveCount(0);

  // The inspector's menu is the same one.
  await tool.click();
  await page.getByRole('complementary').getByRole('button', { name: 'Más' }).click();
  await expect(page.getByRole('menuitem', { name: 'Someter a votación' })).toBeVisible();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(lines);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  for (const [place, line] of [
    [page.locator('[data-row-heading="0"]'), 'Editar definición'],
    [page.locator('[data-stage-heading="1"]'), 'Agregar estadio antes'],
    [cell(page, 'D1-E1'), 'Agregar herramienta'],
    [page.locator('[data-shown="true"] [data-kind="contribution"]').first(), 'Crear herramienta'],
    [page.getByRole('option').first(), 'Dejar pendiente'],
  ] as const) {
    await place.click({ button: 'right', position: { x: 6, y: 6 } });
    await expect(page.getByRole('menuitem', { name: line })).toBeVisible();
    // Only the menu that has the keyboard hears the key.
    await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await page.locator('[data-row-heading="1"]').focus();
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menu', { name: /^D2 · / })).toBeVisible();
});

test('V puts what is selected to the vote in the workshop that runs', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await card(page, 'Presupuesto participativo').click();
  await page.keyboard.press('v');
  await expect(page.getByRole('textbox', { name: 'Qué se vota' })).toHaveValue(
    '¿Adoptamos D2-E3-H1, «Presupuesto participativo»?',
  );
  await expect(page.getByRole('textbox', { name: 'Opciones' })).toHaveValue('D2-E3-H1');
});

test('V says what to do where no workshop runs', async ({ openApp }) => {
  const { page } = await openApp({ commands: model });
  await cell(page, 'D1-E1').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('v');
  await expect(page.getByText('No hay un taller en curso.')).toBeVisible();
  await page.getByRole('button', { name: 'Ir a Taller' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talleres, foros y sesiones' })).toBeVisible();
});

test('a stage has an inspector; a contribution that was withdrawn counts nowhere', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  await page.locator('[data-stage-heading="2"]').click();
  const panel = page.getByRole('complementary', { name: /Estadio/ });
  await expect(panel.getByRole('button', { name: 'Nombre' }).or(panel.getByLabel('Nombre'))).toBeVisible();
  await expect(panel.getByText('De la escala común')).toBeVisible();
  const said = panel
    .locator('dl > div')
    .filter({ hasText: /^Aportes\d/ })
    .locator('dd');
  const before = Number(await said.textContent());
  await expectAccessible(page);

  const note = page.locator('[data-shown="true"] [aria-label$="-E3"] [data-kind="contribution"]').first();
  const text = await note.getAttribute('title');
  await note.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Retirar' }).click();
  await expect(page.locator('[data-shown="true"] [data-card]').and(page.getByTitle(text ?? ''))).toHaveCount(
    0,
  );
  await expect(said).toHaveText(String(before - 1));
});

test('a group becomes a component by its name, its contributions go with it, and one step takes it back', async ({
  openApp,
}) => {
  const said = ['Que cada sede tenga su cabildo', 'Que los resultados vuelvan a cada barrio'];
  const added = said.map((text) => ({ name: 'contribution.add', payload: { text } }));
  const { page } = await openApp({ commands: [...model, ...added] });
  const tray = page.getByRole('listbox', { name: 'Aportes sin ubicar' });
  await expect(tray.getByRole('option')).toHaveCount(2);
  await tray.focus();
  for (const key of ['Home', 'Space', 'ArrowRight', 'Space', 'g']) await page.keyboard.press(key);
  await page.getByLabel('Nombre del grupo').fill('Cerca de la gente');
  await page.getByRole('button', { name: 'Agrupar', exact: true }).click();
  await expect(page.getByText('2 aportes agrupados en «Cerca de la gente».')).toBeVisible();
  await page.getByRole('button', { name: 'Crear componente' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crear componente desde 2 aportes' });
  await expect(dialog.getByLabel('Nombre del componente')).toHaveValue('Cerca de la gente');
  await dialog.getByRole('button', { name: 'Crear componente' }).click();
  await expect(dialog.getByText('Escribe un nombre y elige la dimensión.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Dimensión' }).click();
  await page.getByRole('option', { name: /^D1 · / }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Crear componente' }).click();
  await expect(page.getByText('Componente D1.1 creado')).toBeVisible();
  await expect(page.getByRole('complementary', { name: /^Inspector/ })).toContainText('Cerca de la gente');
  await expect(tray.getByRole('option')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer', exact: true }).first().click();
  await expect(tray.getByRole('option')).toHaveCount(2);
  await expect(page.getByText('D1.1', { exact: true })).toHaveCount(0);
});

test('links keep to the gutters, and say in words what they are', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  const links = page.locator('.react-flow__edge');
  await expect(links.first()).toHaveAccessibleName(/^D\d.* (requiere|refuerza) D\d/);
  const crossed = await page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-shown="true"] [data-card]')].map((each) =>
      each.getBoundingClientRect(),
    );
    return [...document.querySelectorAll<SVGPathElement>('.react-flow__edge-path')].flatMap((path) => {
      const matrix = path.getScreenCTM();
      if (!matrix) return [];
      const length = path.getTotalLength();
      return Array.from({ length: Math.floor(length / 4) }, (_, at) =>
        path.getPointAtLength(at * 4).matrixTransform(matrix),
      ).filter(({ x, y }) =>
        cards.some((box) => x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1),
      );
    });
  });
  expect(crossed).toEqual([]);
  expect(await links.count()).toBeGreaterThan(3);
});

test('on a low screen the tray opens over the canvas, and nothing lies over the levels', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  await page.setViewportSize({ width: 1280, height: 720 });
  const button = page.getByRole('button', { name: /^Bandeja · \d/ });
  await button.press('Enter');
  const list = page.getByRole('listbox', { name: 'Aportes sin ubicar' });
  await expect(list).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.getByText('Encargado o encargada de transparencia').first().click();
  await expect(page.getByRole('complementary', { name: /^Inspector/ })).toBeVisible();
  // A click lands on it: nothing of the inspector is in the way.
  await page.getByText('Lejos', { exact: true }).click({ timeout: 5_000 });
  await expect(page.getByRole('radio', { name: 'Lejos' })).toBeChecked();
});
