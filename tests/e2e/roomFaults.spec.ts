import { expect } from '@playwright/test';
import { test } from '../support/app.ts';
import { openDoor, openRunning } from '../support/workshop/meeting.ts';
import { contribute, phonesOnTheNetwork } from '../support/workshop/phones.ts';

test.use({ actionTimeout: 30_000, launchOptions: phonesOnTheNetwork() });

test('script in a text is text on every screen, and a laptop that sleeps in mid-vote counts the vote once', async ({
  openApp,
  context,
  browser,
}) => {
  const faults: string[] = [];
  const { app, meeting } = await openRunning(openApp, context);
  const { facilitator, wall } = meeting;
  await openDoor(meeting, browser, faults);
  const [phone] = meeting.phones;
  if (!phone) throw new Error('no phone came in');

  // What the windows would run, they show.
  const hostile = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>`;
  await contribute(phone, { text: hostile, sign: 'Anónimo' });
  await facilitator.goto(`${app.address}#/contributions`);
  await expect(facilitator.getByRole('row', { name: /A-0001/ })).toContainText(hostile);
  await expect(phone.page.getByText('A-0001')).toBeVisible();
  for (const { page } of [{ page: facilitator }, wall, phone])
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await facilitator.getByRole('banner').getByTitle('Ir al taller en curso').click();

  const technique = facilitator.getByRole('region', { name: 'Técnica' });
  await technique.getByRole('button', { name: /Puño a cinco/ }).press('Enter');
  await technique.getByLabel('Qué se vota').fill('Se adopta el estadio 3');
  await facilitator.keyboard.press('Control+Enter');
  const open = facilitator.getByRole('region', { name: 'Puño a cinco, abierta' });
  await expect(phone.page.getByRole('heading', { name: 'Se adopta el estadio 3' })).toBeVisible();
  app.signal('SIGSTOP');
  await phone.page.getByRole('button', { name: '5: lo impulso' }).click();
  await phone.page.getByRole('button', { name: 'Enviar voto' }).click();
  await expect(phone.page.getByText('Enviando tu voto…')).toBeVisible();
  // Three hours later the lid is opened: the clock has gone on, the sockets may be dead.
  const moved = app.clock.move(180);
  await expect(phone.page.getByText('Reconectando…')).toBeVisible();
  app.signal('SIGCONT');
  await moved;
  await expect(phone.page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
  await expect(open.getByText('1 de 5 votaron.')).toBeVisible();
  await open.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  const closed = facilitator.getByRole('region', { name: 'Puño a cinco, cerrada' });
  await expect(closed.getByRole('listitem').filter({ hasText: '5: lo impulso' })).toContainText('100 %');
  await expect(facilitator.getByText(/Guardado a las/)).toBeVisible();
  expect(faults).toEqual([]);
});
