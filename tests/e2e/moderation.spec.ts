import { expect } from '@playwright/test';
import { test } from '../support/app.ts';
import { openDoor, openRunning } from '../support/workshop/meeting.ts';
import { written } from '../support/workshop/people.ts';
import { contribute, phonesOnTheNetwork } from '../support/workshop/phones.ts';

test.use({ actionTimeout: 30_000, launchOptions: phonesOnTheNetwork() });

test('in a moderated room nothing of a phone is on the canvas or the wall before it was let through, and the phone is told', async ({
  openApp,
  context,
  browser,
}) => {
  const faults: string[] = [];
  const { app, meeting } = await openRunning(openApp, context);
  const { facilitator: page, wall } = meeting;
  await openDoor(meeting, browser, faults, { moderated: true });
  const [one, two] = meeting.phones as [(typeof meeting.phones)[0], (typeof meeting.phones)[0]];
  const waits = 'Quien facilita lo revisará antes de que llegue al lienzo.';
  for (const [at, phone] of [one, two].entries()) {
    const cell = phone.page.getByRole('button', { name: /^D1/ });
    await cell.click();
    await phone.page.getByRole('button', { name: /^E3/ }).click();
    await contribute(phone, written[at] ?? written[0]);
    await expect(phone.page.getByText(waits)).toBeVisible();
  }

  await page.goto(`${app.address}#/canvas`);
  await page.keyboard.press('F5');
  await expect(wall.page.getByText('Participación ciudadana')).toBeVisible();
  const tray = page.getByRole('region', { name: 'Bandeja' });
  await tray.getByRole('button', { name: 'Pendientes 2' }).click();
  const list = page.getByRole('listbox', { name: 'Aportes sin ubicar' }).last();
  await expect(list.getByRole('option')).toHaveCount(2);
  for (const { text } of written.slice(0, 2))
    await expect(page.locator('[data-cell]').getByText(text)).toHaveCount(0);
  await wall.check('before anything was let through');

  // One is let through, the other one answered and kept back.
  await list.press('End');
  await list.press('p');
  await expect(one.page.getByText('Ya está en el lienzo.')).toBeVisible();
  wall.reveal([written[0].text]);
  await expect(page.locator('[data-cell]').getByText(written[0].text)).toBeVisible();
  await list.press('r');
  const answer = page.getByRole('dialog');
  await answer.getByRole('combobox', { name: 'Qué pasó con el aporte' }).click();
  await page.getByRole('option', { name: 'Fuera de alcance' }).click();
  await answer.getByRole('textbox', { name: 'Fundamento' }).fill('Corresponde a otra ley');
  await page.keyboard.press('Control+Enter');
  await expect(two.page.getByText('Respuesta: fuera de alcance.')).toBeVisible();
  expect(await two.page.content()).not.toContain('otra ley');
  await wall.check('let through and kept back');
  expect(faults).toEqual([]);
});
