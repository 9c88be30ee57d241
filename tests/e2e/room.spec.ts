import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { roomCommands, roomWorkshop } from '../support/runningWorkshop.ts';

test('the facilitator opens the room, sees who comes in, puts a phone out and closes it; the wall shows the door', async ({
  openApp,
  context,
  browser,
}) => {
  const { page, address } = await openApp({ commands: roomCommands });
  const button = page.getByRole('button', { name: 'Abrir la sala' });
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await expect(page.getByRole('button', { name: 'Iniciar taller' })).toBeVisible();
  await expect(button).toBeHidden();
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  await page.getByRole('button', { name: 'Abrir el primer punto' }).click();
  const wall = await context.newPage();
  await wall.goto(`${address}?window=wall`);
  await page.getByRole('heading', { name: 'Técnica' }).click();
  await page.keyboard.press('F5');
  await expect(wall.getByRole('timer')).toBeVisible();
  await expect(wall.locator('footer')).toBeHidden();

  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '127.0.0.1' }).check();
  await expect(dialog.getByText('La red local lleva sin cifrar')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Abrir la sala' }).click();
  const url = (await dialog.getByText(/^http:\/\/127\.0\.0\.1:\d+\/$/).textContent()) ?? '';
  await expect(dialog.getByText('Nadie ha entrado todavía.')).toBeVisible();
  const foot = wall.locator('footer');
  await expect(foot).toContainText(url);
  const code = /Sala (\w{4})/.exec((await foot.textContent()) ?? '')?.[1] ?? '';
  await expect(dialog.getByText(code, { exact: true })).toBeVisible();

  const phones = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await phones.newPage();
  await phone.goto(`${url}#${code}`);
  await phone.getByLabel('Tu nombre').fill('Rosa Antilef Muñoz');
  await phone.getByRole('button', { name: 'Entrar' }).click();
  await expect(dialog.getByText('1 teléfono conectado')).toBeVisible();
  await expect(dialog.getByText('Rosa Antilef Muñoz')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sacar de la sala a Rosa Antilef Muñoz' }).click();
  await expect(phone.getByRole('alert')).toContainText('ya no vale');
  await expect(dialog.getByText('Nadie ha entrado todavía.')).toBeVisible();

  // While the room votes the door is on the wall as well: that is when phones come in.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Puño a cinco/ }).click();
  await page.getByLabel('Qué se vota').fill('Se adopta el estadio 3');
  await page.getByRole('button', { name: 'Abrir votación' }).click();
  await page.getByRole('button', { name: /^Proyectar\s*V$/ }).click();
  await expect(wall.getByRole('heading', { name: 'Se adopta el estadio 3' })).toBeVisible();
  await expect(foot).toContainText(code);
  await page.getByRole('button', { name: /^Sala/ }).click();

  await phone.getByRole('button', { name: 'Entrar' }).click();
  await expect(dialog.getByText('1 teléfono conectado')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cerrar la sala' }).click();
  const ask = page.getByRole('dialog', { name: '¿Cerrar la sala?' });
  await ask.getByRole('button', { name: 'Cerrar la sala' }).click();
  await expect(phone.getByRole('alert')).toContainText('La sala se cerró');
  await expect(foot).toBeHidden();
  expect(await wall.content()).not.toContain('Antilef');
  await phones.close();
});
