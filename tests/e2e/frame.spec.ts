import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const twoPeople = [
  {
    name: 'organisation.add',
    payload: { id: 'org00000000000000001', name: 'Junta de Vecinos N.º 7', sector: 'civilSociety' },
  },
  {
    name: 'person.add',
    payload: { id: 'per00000000000000001', name: 'Ángela Ñuñez', organisation: 'org00000000000000001' },
  },
];

test('the palette finds without accents, by a code without zeros, and does what is chosen', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  await expect(page.getByRole('button', { name: /^Buscar o ejecutar/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('textbox', { name: 'Buscar o ejecutar' });
  await expect(search).toBeFocused();
  await search.fill('rendicion');
  const dialog = page.getByRole('dialog', { name: 'Buscar o ejecutar' });
  await expect(dialog.getByText('D3', { exact: true })).toBeVisible();
  await search.fill('a12');
  await expect(dialog.getByText('A-0012')).toBeVisible();
  await expectAccessible(page);
  await search.fill('ajustes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ajustes', level: 1 })).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('undo says what it takes back, takes back only that, and redo brings it again', async ({ openApp }) => {
  const { page } = await openApp({ commands: twoPeople });
  await page.goto(`${new URL(page.url()).origin}/#/project?tab=references`);
  const add = page.getByRole('textbox', { name: 'Nueva referencia' });
  await add.fill('Ley 20.285 sobre acceso a la información pública');
  await add.press('Enter');
  const citation = page.getByRole('textbox', { name: 'Cita' });
  await expect(citation).toHaveValue('Ley 20.285 sobre acceso a la información pública');
  await expect(page.getByText(/Guardado a las \d\d:\d\d/)).toBeVisible();
  await page.getByRole('heading', { name: 'Proyecto' }).click();
  await page.keyboard.press('Control+z');
  await expect(citation).toBeHidden();
  await page.getByRole('button', { name: 'Rehacer: agregar referencia' }).click();
  await expect(citation).toBeVisible();
});

test('single letters act outside text fields only, and not at all once turned off', async ({ openApp }) => {
  const { page } = await openApp({ commands: [] });
  const address = new URL(page.url()).origin;
  await page.goto(`${address}/#/settings`);
  const operator = page.getByRole('textbox', { name: 'Quién opera este computador' });
  await operator.fill('');
  await operator.press('?');
  await expect(operator).toHaveValue('?');
  await page.getByRole('heading', { name: 'Ajustes', level: 1 }).click();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Teclas' });
  await expect(keys).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  const letters = page.getByRole('switch', { name: 'Teclas de una sola letra' });
  await letters.click();
  await expect(letters).not.toBeChecked();
  await page.getByRole('heading', { name: 'Ajustes', level: 1 }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Buscar o ejecutar' })).toBeVisible();
  await expect(keys).toBeHidden();
});

test('the language changes at once, and stays after a reload', async ({ openApp }) => {
  const { page } = await openApp({ commands: [] });
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  await page.getByText('English').click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('without a connection nothing typed is lost: it is counted, kept in order, and saved when it is back', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands: [] });
  let cut = false;
  const lines: { close(): Promise<void> }[] = [];
  await page.routeWebSocket(/\/channel/, (line) => {
    if (cut) void line.close();
    else {
      line.connectToServer();
      lines.push(line);
    }
  });
  await page.goto(`${new URL(page.url()).origin}/#/project?tab=terms`);
  await page.reload();
  const word = page.getByRole('textbox', { name: 'Palabra nueva' });
  await expect(word).toBeVisible();
  cut = true;
  for (const line of lines) await line.close();
  await expect(page.getByText(/Sin conexión con Cabildo/)).toBeVisible();
  await word.fill('Estadio');
  await page.getByRole('textbox', { name: 'Significado' }).fill('Etapa de desarrollo');
  await page.getByRole('button', { name: 'Agregar' }).click();
  await expect(page.getByText(/1 cambio por enviar/)).toBeVisible();
  // It is not shown as part of the project before it is on disk.
  await expect(page.getByRole('textbox', { name: 'Palabra', exact: true })).toHaveCount(0);
  await expectAccessible(page);
  cut = false;
  await expect(page.getByRole('textbox', { name: 'Palabra', exact: true })).toHaveValue('Estadio');
  await expect(page.getByText(/Guardado a las/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Palabra', exact: true })).toHaveValue('Estadio');
});

test('a second program on the same folder may only look, and is told who has it open', async ({
  openApp,
  openOther,
}) => {
  const { folder } = await openApp({ sample: true });
  const page = await openOther(folder);
  await expect(page.getByText(/tiene abierto este proyecto desde el/)).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/project?tab=commitment`);
  await expect(page.getByRole('textbox', { name: 'Tema', exact: true })).toBeDisabled();
  await expect(page.getByRole('banner').first().getByText('Solo lectura')).toBeVisible();
  await expectAccessible(page);
});
