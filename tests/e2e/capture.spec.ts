import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const field = { name: 'Aporte', exact: true } as const;

test('a contribution is said in one line, by keyboard alone', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  const input = page.getByRole('combobox', field);
  await expect(input).toBeVisible();
  await page.locator('body').press('n');
  await expect(input).toBeFocused();
  // A code that is finished becomes a pill at the space that follows it, and whoever types on loses no letter's place.
  await page.keyboard.type('#d2e3 @rosa ant');
  await expect(page.getByText('#D2-E3', { exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: /Rosa Antilef/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText('@Rosa Antilef Muñoz')).toBeVisible();
  await page.keyboard.press('Control+3');
  await page.keyboard.type('Que se vote en cada barrio');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /agregado en D2-E3/ })).toBeAttached();
  // The field is free, the focus stays, who and where are kept for the next one.
  await expect(input).toHaveValue('');
  await expect(input).toBeFocused();
  await expect(page.getByText('#D2-E3', { exact: true })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/contributions`);
  await page.getByRole('textbox', { name: 'Buscar en los aportes' }).fill('vote en cada barrio');
  const row = page.getByRole('row', { name: /Que se vote en cada barrio/ });
  await expect(row).toContainText('Rosa Antilef Muñoz');
  await expect(row).toContainText('Pregunta');
  await expect(row).toContainText('D2-E3');
});

test('somebody new is made while capturing, and what was typed survives another screen', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  const input = page.getByRole('combobox', field);
  await input.click();
  await page.keyboard.type('@Fundación Ribera Nueva');
  await page.getByRole('option', { name: 'Crear la organización «Fundación Ribera Nueva»' }).click();
  await page.getByRole('option', { name: 'Sociedad civil' }).click();
  await expect(page.getByText('@Fundación Ribera Nueva')).toBeVisible();
  await page.keyboard.type('Esto queda a medias');
  await page.getByRole('button', { name: 'Aportes' }).click();
  await page.locator('body').press('n');
  await expect(input).toHaveValue('Esto queda a medias');
  await expect(page.getByText('@Fundación Ribera Nueva')).toBeVisible();
  await page.reload();
  // Keys are heard once the project is there.
  await expect(page.getByRole('grid', { name: 'Aportes' })).toBeVisible();
  await page.locator('body').press('n');
  await expect(input).toHaveValue('Esto queda a medias');
  await expectAccessible(page);
});

test('many pasted lines are shown, asked about once, and undone as one', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  const tray = page.getByRole('region', { name: 'Bandeja' });
  const before = Number(await tray.getByRole('heading').locator('span').textContent());
  const input = page.getByRole('combobox', field);
  await input.click();
  const lines = Array.from({ length: 600 }, (_, at) => `${at + 1}. Propuesta número ${at + 1}`).join('\r\n');
  await input.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, lines);
  const dialog = page.getByRole('dialog', { name: 'Pegar 600 líneas' });
  await expect(dialog.getByRole('listitem').first()).toHaveText('Propuesta número 1');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Crear 600 tarjetas' }).click();
  await expect(tray.getByRole('heading').locator('span')).toHaveText(String(before + 600));
  await tray.getByRole('button', { name: 'Ver todo' }).click();
  const list = tray.getByRole('listbox').last();
  await expect(list).toBeFocused();
  await page.keyboard.press('End');
  await expect(list.getByRole('option').last()).toBeVisible();
  // However many there are, only those in sight are drawn.
  expect(await list.getByRole('option').count()).toBeLessThan(120);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(tray.getByRole('heading').locator('span')).toHaveText(String(before));
});

test('a card of the tray goes to a cell by keyboard', async ({ openApp }) => {
  const { page } = await openApp({ sample: true });
  const tray = page.getByRole('region', { name: 'Bandeja' });
  const list = tray.getByRole('listbox');
  await list.focus();
  const first = (await list.getByRole('option').first().textContent()) ?? '';
  await page.keyboard.press('m');
  await page.keyboard.type('d4e4');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option').first()).not.toHaveText(first);
});
