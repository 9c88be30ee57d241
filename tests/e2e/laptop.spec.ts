import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { ROOM_NAME } from '../support/phoneRoom.ts';
import { roomCommands, roomWorkshop } from '../support/runningWorkshop.ts';

// A second laptop in the room, on a name that is no secure context, as an address of the local network is none.

const chromium = chromiumOptions();
test.use({
  launchOptions: {
    ...chromium,
    args: [...(chromium.args ?? []), `--host-resolver-rules=MAP ${ROOM_NAME} 127.0.0.1`],
  },
});

/** Another computer's browser, at the invitation's address; what went wrong in it. */
async function laptop(browser: Browser, invitation: string): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== ROOM_NAME) faults.push(request.url());
  });
  await page.goto(invitation.replace('127.0.0.1', ROOM_NAME));
  return { page, faults };
}

/** Makes an invitation in the open dialog; its address. */
async function invite(page: Page, role: 'Secretaría de actas' | 'Solo lectura'): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Invitar otro computador' }).click();
  await dialog.getByRole('radio', { name: role }).check();
  await expect(dialog.getByText('Los nombres viajan sin cifrar')).toBeVisible({
    visible: role === 'Secretaría de actas',
  });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Crear invitación' }).click();
  const address = dialog.getByText(/^http:\/\/127\.0\.0\.1:\d+\/\w{8}$/);
  await expect(address).toBeVisible();
  return (await address.textContent()) ?? '';
}

const records = (page: Page) => page.getByRole('list', { name: 'Registros de Taller de esquema 1' });

test('a secretary’s laptop is invited, records an agreement that the facilitator sees, and is put out; another one only looks', async ({
  openApp,
  browser,
}) => {
  const { page, address } = await openApp({ commands: roomCommands, roomName: ROOM_NAME });
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  await page.getByRole('button', { name: 'Abrir el primer punto' }).click();
  await page.getByRole('button', { name: 'Abrir la sala' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '127.0.0.1' }).check();
  await dialog.getByRole('button', { name: 'Abrir la sala' }).click();

  const invitation = await invite(page, 'Secretaría de actas');
  await expectAccessible(page);
  const { page: secretary, faults } = await laptop(browser, invitation);
  expect(await secretary.evaluate(() => isSecureContext)).toBe(false);
  await expectAccessible(secretary);
  await secretary.getByRole('button', { name: 'Entrar' }).click();
  await expect(secretary.getByRole('heading', { level: 1 })).toHaveText('Taller de esquema 1');
  await expect(dialog.getByText('1. Secretaría de actas')).toBeVisible();
  await expect(dialog.getByText(invitation)).toBeHidden();
  await page.keyboard.press('Escape');

  await secretary.getByRole('heading', { level: 1 }).click();
  await secretary.keyboard.press('a');
  await secretary.keyboard.type('Se publica cada seis meses');
  await secretary.keyboard.press('Enter');
  for (const window of [secretary, page]) {
    await expect(records(window).getByText('Acuerdo AC-01')).toBeVisible();
    await expect(records(window).getByText('Se publica cada seis meses')).toBeVisible();
  }
  // What the facilitator does reaches the laptop too.
  await page.getByRole('heading', { name: 'Técnica' }).click();
  await page.keyboard.press('d');
  await page.keyboard.type('Falta presupuesto');
  await page.keyboard.press('Enter');
  await expect(records(secretary).getByText('Falta presupuesto')).toBeVisible();
  await page.keyboard.press('Escape');
  // Loaded again, it is still in: its ticket is with the browser.
  await secretary.reload();
  await expect(records(secretary).getByText('Falta presupuesto')).toBeVisible();

  await page.getByRole('button', { name: /^Sala/ }).click();
  await dialog.getByRole('button', { name: 'Sacar de la sala a 1. Secretaría de actas' }).click();
  await expect(
    secretary.getByRole('heading', { name: 'Este computador ya no está en la sala' }),
  ).toBeVisible();
  await expectAccessible(secretary);
  expect(await secretary.content()).not.toMatch(/Antilef|seis meses/);
  await secretary.getByRole('link', { name: 'Entrar con otra invitación' }).click();
  await secretary.getByLabel('Código de invitación').fill(invitation.slice(-8));
  await secretary.getByRole('button', { name: 'Entrar' }).click();
  await expect(secretary.getByRole('alert')).toContainText('ya se usó');
  await expectAccessible(secretary);

  const look = await invite(page, 'Solo lectura');
  const { page: viewer, faults: others } = await laptop(browser, look);
  await viewer.getByRole('button', { name: 'Entrar' }).click();
  await expect(viewer.getByText('La pantalla de la sala está en blanco')).toBeVisible();
  await expectAccessible(viewer);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Técnica' }).click();
  await page.keyboard.press('F5');
  await expect(viewer.getByRole('timer')).toBeVisible();
  expect(await viewer.content()).not.toMatch(/Antilef|seis meses/);
  await page.getByRole('button', { name: /^Sala/ }).click();
  await dialog.getByRole('button', { name: 'Cerrar la sala' }).click();
  const ask = page.getByRole('dialog', { name: '¿Cerrar la sala?' });
  await expect(ask.getByText('También sale 1 computador invitado.')).toBeVisible();
  await ask.getByRole('button', { name: 'Cerrar la sala' }).click();
  await expect(viewer.getByText('La sala se cerró.')).toBeVisible();
  expect([...faults, ...others]).toEqual([]);
  for (const window of [secretary, viewer]) await window.context().close();
});
