import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { App, AppOptions } from '../app.ts';
import { roomWorkshop } from '../runningWorkshop.ts';
import { atTheDoor, private_, unsigned, wholeWorkshop, workshopStart, written } from './people.ts';
import { type Phone, phoneIn } from './phones.ts';
import { WallWatch } from './wallWatch.ts';

/** Everybody who is at the workshop: three windows of the staff's laptop, and three phones. */
export interface Meeting {
  facilitator: Page;
  secretary: Page;
  wall: WallWatch;
  phones: Phone[];
  folder: string;
  address: string;
  /** Names of the people in the room's list, as the facilitator sees them, and what only its tickets know. */
  tickets: string[];
  /** So many minutes go by, for the host and for its windows. */
  pass(minutes: number): Promise<void>;
}

/** Opens the staff's windows on a workshop that nobody has started. */
export async function openMeeting({ page, address, folder, clock }: App, context: BrowserContext) {
  await context.clock.install();
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.reload();
  const wallPage = await context.newPage();
  const wall = new WallWatch(wallPage, [...private_, unsigned, ...written.map(({ text }) => text)]);
  await wallPage.setViewportSize({ width: 1920, height: 1080 });
  await wallPage.goto(`${address}?window=wall`);
  const secretary = await context.newPage();
  await secretary.goto(`${address}?window=secretary`);
  const meeting: Meeting = {
    facilitator: page,
    secretary,
    wall,
    phones: [],
    folder,
    address,
    tickets: [],
    pass: async (minutes) => {
      await clock.move(minutes);
      await context.clock.fastForward(minutes * 60_000);
    },
  };
  return meeting;
}

/** Somewhere outside every text field and button, where single letters are keys. */
export const rest = (page: Page) => page.getByRole('heading', { level: 1 }).click();

/** The whole workshop with its first item open, and its agenda on the wall. */
export async function openRunning(
  openApp: (options: AppOptions) => Promise<App>,
  context: BrowserContext,
): Promise<{ app: App; meeting: Meeting }> {
  const app = await openApp({ commands: wholeWorkshop, at: workshopStart });
  const meeting = await openMeeting(app, context);
  const { facilitator } = meeting;
  await facilitator.getByRole('button', { name: 'Iniciar taller' }).click();
  await facilitator.getByRole('button', { name: 'Abrir el primer punto' }).click();
  await rest(facilitator);
  await facilitator.keyboard.press('F5');
  return { app, meeting };
}

/** Opens the room for phones and lets three of them in. */
export async function openDoor(
  meeting: Meeting,
  browser: Browser,
  faults: string[],
  { moderated = false } = {},
): Promise<void> {
  const { facilitator } = meeting;
  await facilitator.getByRole('button', { name: 'Abrir la sala' }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('radio', { name: '127.0.0.1' }).check();
  if (moderated) await dialog.getByLabel('Revisar los aportes antes de que lleguen al lienzo').press('Space');
  await dialog.getByRole('button', { name: 'Abrir la sala' }).click();
  const url = (await dialog.getByText(/^http:\/\/127\.0\.0\.1:\d+\/$/).textContent()) ?? '';
  const foot = meeting.wall.page.locator('footer');
  await expect(foot).toContainText(url);
  const code = /Sala (\w{4})/.exec((await foot.textContent()) ?? '')?.[1] ?? '';
  const organisations = ['Junta de Vecinos N.º 7', 'Municipalidad de Quebrada Alta', ''];
  meeting.phones = await Promise.all(
    atTheDoor.map((name, at) =>
      phoneIn(browser, { url, code }, { name, organisation: organisations[at] ?? '' }, faults),
    ),
  );
  await expect(dialog.getByText('3 teléfonos conectados')).toBeVisible();
  for (const { context } of meeting.phones)
    for (const { value } of await context.cookies()) meeting.tickets.push(value);
  await facilitator.keyboard.press('Escape');
}
