import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Experiencias' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Experiencia', exact: true });
/** What Mantine marks the option with that Enter takes. */
const chosen = 'data-combobox-selected';
const model = [
  { name: 'stage.add', payload: { name: 'Inicial' } },
  { name: 'stage.add', payload: { name: 'Avanzado' } },
  { name: 'dimension.add', payload: { name: 'Transparencia' } },
  { name: 'dimension.add', payload: { name: 'Participación ciudadana' } },
];

test('an experience is written down, linked to the model and found again by keyboard; removed, and brought back', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands: model });
  await page.getByRole('button', { name: 'Experiencias' }).click();
  await expect(page.getByRole('heading', { name: 'Aún no hay experiencias' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('x');
  await expect(page.getByRole('textbox', { name: 'Nombre de la experiencia nueva' })).toBeFocused();
  await page.keyboard.type('Presupuesto participativo');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('row', { name: /X-0001.*Presupuesto participativo/ })).toBeVisible();
  await page.keyboard.type('Portal de datos');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('row')).toHaveCount(3);
  await expect(panel(page).getByRole('heading', { name: 'X-0002' })).toBeVisible();

  // From the list into the fields; each is saved on leaving it.
  await grid(page).focus();
  await page.keyboard.press('Home');
  await expect(panel(page).getByRole('heading', { name: 'X-0001' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Nombre' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Porto Alegre, Brasil');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1989');
  await page.keyboard.press('Tab');
  await expect(grid(page).getByRole('row', { name: /Porto Alegre, Brasil.*1989/ })).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Prácticas' }).fill('- Asambleas por barrio\n\n- Consejo');
  await panel(page).getByRole('textbox', { name: 'Fecha de la fuente' }).fill('31-02-2016');
  await expect(panel(page).getByText('No se ha guardado: escribe un día')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Fecha de la fuente' }).fill('12-2016');
  // What is no date says so once it is left, and takes away nothing of what was kept.
  await panel(page).getByRole('textbox', { name: 'Fuente', exact: true }).focus();
  await panel(page).getByRole('textbox', { name: 'Fecha de la fuente' }).fill('2016');
  await grid(page).focus();
  await expect(panel(page).getByText('No se ha guardado: escribe un día')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(panel(page).getByRole('textbox', { name: 'Fecha de la fuente' })).toHaveValue('12-2016');
  await panel(page).getByRole('textbox', { name: 'Fuente', exact: true }).fill('Informe de la ciudad');
  await grid(page).focus();
  await expect(grid(page).getByRole('row', { name: /X-0001.*Con fuente/ })).toBeVisible();
  await expect(panel(page).getByRole('textbox', { name: 'Prácticas' })).toHaveValue(
    'Asambleas por barrio\nConsejo',
  );

  // Linked by its code, from the list.
  await page.keyboard.press('u');
  await expect(panel(page).getByRole('combobox', { name: 'Vincular con' })).toBeFocused();
  await page.keyboard.type('d2e1');
  await expect(page.getByRole('option', { name: /^D2-E1 ·/ })).toHaveAttribute(chosen);
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('row', { name: /X-0001.*D2-E1/ })).toBeVisible();
  await expectAccessible(page);

  // Filters: by what it supports, and by words.
  await page.getByRole('combobox', { name: 'Qué apoya' }).click();
  await page.getByRole('option', { name: 'D2 · Participación ciudadana (1)' }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Buscar en las experiencias' }).fill('no está');
  await expect(page.getByRole('heading', { name: 'Ninguna experiencia coincide' })).toBeVisible();
  await page.getByRole('button', { name: 'Limpiar búsqueda y filtro' }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(3);

  // To the cell on the canvas: the inspector shows it, another is linked and unlinked there, and it leads back.
  await panel(page).getByRole('button', { name: 'Ver D2-E1 en el lienzo' }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector: Celda' });
  const here = inspector.getByRole('region', { name: 'Experiencias', exact: true });
  await expect(here).toContainText('Presupuesto participativo');
  await here.getByRole('button', { name: 'Vincular', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Experiencia' })).toBeFocused();
  await page.keyboard.type('portal');
  await expect(page.getByRole('option', { name: 'X-0002 Portal de datos' })).toHaveAttribute(chosen);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(here.getByRole('button', { name: 'Desvincular X-0002' })).toBeVisible();
  await here.getByRole('button', { name: 'Desvincular X-0002' }).click();
  await expect(here.getByRole('listitem')).toHaveCount(1);

  // What supports a cell is shown with its dimension too; found by its code from anywhere.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('x1');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'X-0001' })).toBeVisible();

  await grid(page).focus();
  await page.keyboard.press('Delete');
  await expect(grid(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Deshacer' }).first().click();
  await expect(grid(page).getByRole('row', { name: /X-0001.*D2-E1/ })).toBeVisible();
});

test('a table of experiences is imported whole, or nothing of it is and every problem is named', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands: model });
  await page.getByRole('button', { name: 'Experiencias' }).click();
  const bring = async (name: string, text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Importar tabla' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const dialog = page.getByRole('dialog');
  await bring('mala.csv', 'Nombre;Apoya;Fecha\nUna;D9-E1;2016\n;D1;');
  await expect(dialog.getByRole('alert')).toContainText('Fila 2, «Apoya»: «D9-E1» no es un código');
  await expect(dialog.getByRole('alert')).toContainText('Fila 2, «Fecha»: «2016» no es una fecha');
  await expect(dialog.getByRole('alert')).toContainText('Fila 3, «Nombre»: falta este dato');
  await expect(dialog.getByRole('button', { name: /^Importar/ })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancelar' }).click();

  await bring('buena.csv', 'Nombre;Lugar;Apoya\nUna;Lota;"D1, E2"\nOtra;;');
  await expect(dialog).toContainText('2 experiencias listas para importar · 1 de ellas vinculada');
  await dialog.getByRole('button', { name: 'Importar 2 experiencias' }).click();
  await expect(grid(page).getByRole('row', { name: /X-0001.*Una.*E2.*D1/ })).toBeVisible();
  await expect(grid(page).getByRole('row', { name: /X-0002.*Otra.*Sin vincular/ })).toBeVisible();
});
