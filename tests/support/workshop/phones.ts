import { type Browser, type BrowserContext, expect, type LaunchOptions, type Page } from '@playwright/test';
import { ownNames } from '../../../electron/host/room/addresses.ts';
import { chromiumOptions } from '../chromium.ts';
import { type LossyLine, lossyLine } from '../lossyLine.ts';

/** A name of this machine that is no secure context, as a phone's address on a local network is none. */
export const machineName = ownNames().at(-1) ?? '';

/** How Chromium is started for phones: the name of this machine leads to it, with no name server in between. */
export function phonesOnTheNetwork(): LaunchOptions {
  const chromium = chromiumOptions();
  return {
    ...chromium,
    args: [...(chromium.args ?? []), `--host-resolver-rules=MAP ${machineName} 127.0.0.1`],
  };
}

/** A phone in the room. */
export interface Phone {
  page: Page;
  context: BrowserContext;
  line: LossyLine;
}

/** Lets a phone in by the door, under a name and an organisation. Its errors, and requests to anywhere else, go to `faults`. */
export async function phoneIn(
  browser: Browser,
  door: { url: string; code: string },
  who: { name: string; organisation: string },
  faults: string[],
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'es-CL',
  });
  const page = await context.newPage();
  const address = new URL(door.url);
  address.hostname = machineName;
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== address.host) faults.push(`left the room: ${request.url()}`);
  });
  const line = await lossyLine(page);
  await page.goto(`${address.href}#${door.code}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByLabel('Tu nombre').fill(who.name);
  if (who.organisation !== '') {
    await page.getByLabel('Tu organización').fill(who.organisation);
    await page.getByLabel('Sector').selectOption({ label: 'Sociedad civil' });
  }
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByText('Conectado', { exact: true })).toBeVisible();
  return { page, context, line };
}

/** Writes a contribution and waits until it has arrived (or only until it is on its way). */
export async function contribute(
  { page }: Phone,
  { text, sign }: { text: string; sign: string },
  arrives = true,
): Promise<void> {
  const another = page.getByRole('button', { name: 'Enviar otro aporte' });
  const field = page.getByLabel('Tu aporte');
  await expect(another.or(field)).toBeVisible();
  if (await another.isVisible()) await another.click();
  await field.fill(text);
  await page.getByRole('button', { name: sign, exact: true }).click();
  await page.getByRole('button', { name: 'Enviar aporte' }).click();
  if (arrives) await expect(page.getByRole('heading', { name: 'Tu aporte llegó a la sala' })).toBeVisible();
}

/** Gives a vote by pressing buttons, and waits until it has arrived. */
export async function vote({ page }: Phone, wording: string, buttons: readonly string[], reason = '') {
  await expect(page.getByRole('heading', { name: wording })).toBeVisible();
  for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
  if (reason !== '') await page.getByLabel('Fundamento').fill(reason);
  await page.getByRole('button', { name: 'Enviar voto' }).click();
  await expect(page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
}
