import { expect } from '@playwright/test';
import { type Meeting, rest } from './meeting.ts';
import { unsigned, wordings, written } from './people.ts';
import { contribute, vote } from './phones.ts';

const technique = ({ facilitator }: Meeting) => facilitator.getByRole('region', { name: 'Técnica' });

/** Silent writing on three phones, one of which loses its connection in mid-send; then it is revealed. */
export async function writeInSilence(meeting: Meeting): Promise<void> {
  const { facilitator: page, wall, phones } = meeting;
  const open = technique(meeting);
  await open.getByRole('button', { name: 'Ver todas' }).press('Enter');
  await open.getByRole('button', { name: /Escritura en silencio/ }).press('Enter');
  await open.getByLabel('Pregunta').fill(wordings.question);
  await open.getByRole('button', { name: 'Abrir escritura' }).press('Enter');
  await rest(page);
  await page.keyboard.press('F5');
  await expect(wall.page.getByRole('heading', { name: wordings.question })).toBeVisible();
  for (const { page: phone } of phones)
    await expect(phone.getByRole('heading', { name: wordings.question })).toBeVisible();

  // The second phone's answer is lost on its way: it cannot know that what it sent is there already.
  const [one, two, three] = phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]];
  await contribute(three, written[2]);
  await contribute(one, { text: unsigned, sign: 'Anónimo' });
  two.line.cut = true;
  await contribute(two, written[1], false);
  await expect(two.page.getByText('No hay conexión. Se enviará')).toBeVisible();
  await expect.poll(() => two.line.sent).toBeGreaterThan(1);
  two.line.cut = false;
  await expect(two.page.getByRole('heading', { name: 'Tu aporte llegó a la sala' })).toBeVisible();
  await contribute(one, written[0]);

  const round = page.getByRole('region', { name: 'Escritura en silencio' });
  await expect(round.getByText('4 aportes escritos')).toBeVisible();
  await expect(wall.page.getByText('4 aportes escritos')).toBeVisible();
  await wall.check('writing, before it is revealed');
  for (const phone of phones) {
    const shown = await phone.page.content();
    for (const { text } of written)
      if (text !== written[phones.indexOf(phone)]?.text) expect(shown).not.toContain(text);
  }
  await meeting.pass(6);
  await round.getByRole('button', { name: 'Revelar' }).press('Enter');
  await expect(round).toBeHidden();
  wall.reveal([...written.map(({ text }) => text), unsigned]);
  await wall.check('writing, revealed');
}

/** The cards that belong together become a group, and the group a tool. */
export async function clusterIntoTool(meeting: Meeting): Promise<void> {
  const { facilitator: page, address } = meeting;
  await page.goto(`${address}#/canvas`);
  const tray = page.getByRole('listbox', { name: 'Aportes sin ubicar' });
  await expect(tray.getByRole('option')).toHaveCount(4);
  // Newest first: the last two that were sent.
  await tray.focus();
  for (const key of ['Home', 'Space', 'ArrowRight', 'Space', 'g']) await page.keyboard.press(key);
  await page.getByLabel('Nombre del grupo').fill('Cerca de la gente');
  await page.getByRole('button', { name: 'Agrupar', exact: true }).click();
  await expect(page.getByText('2 aportes agrupados en «Cerca de la gente».')).toBeVisible();
  // The originals are kept whole.
  for (const { text } of written.slice(0, 2)) await expect(tray.getByText(text)).toBeVisible();
  await tray.focus();
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Crear herramienta desde 2 aportes' });
  await dialog.getByLabel('Nombre de la herramienta').fill(wordings.options[0] ?? '');
  await dialog.getByRole('combobox', { name: 'Celda' }).click();
  await page.getByRole('option', { name: /^D1-E3/ }).click();
  await dialog.getByRole('button', { name: 'Crear herramienta' }).click();
  await expect(dialog).toBeHidden();
  await expect(tray.getByRole('option')).toHaveCount(2);
  await meeting.wall.check('clusters');
}

/** Dots, by phone: hidden everywhere until closed. */
export async function dots(meeting: Meeting): Promise<void> {
  const { facilitator: page, wall, phones } = meeting;
  const setup = technique(meeting);
  await setup.getByRole('button', { name: /Votación con puntos/ }).press('Enter');
  await setup.getByLabel('Qué se vota').fill(wordings.dots);
  await setup.getByLabel('Opciones').fill(wordings.options.join('\n'));
  await expect(setup.getByText('Pueden votar 6 personas presentes.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const open = page.getByRole('region', { name: 'Votación con puntos, abierta' });
  await rest(page);
  await page.keyboard.press('v');
  await expect(wall.page.getByRole('heading', { name: wordings.dots })).toBeVisible();
  const [first, second] = wordings.options.map((option) => `Poner un punto en «${option}»`) as [
    string,
    string,
  ];
  const given = [
    [first, first, second],
    [first, second, second],
    [first, first, first],
  ];
  await Promise.all(phones.map((phone, at) => vote(phone, wordings.dots, given[at] ?? [])));
  await expect(open.getByText('3 de 6 votaron.')).toBeVisible();
  await expect(wall.page.getByText('Resultados ocultos')).toBeVisible();
  await expect(wall.page.getByText('6 puntos')).toBeHidden();
  await wall.check('dots, open');
  await open.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  await expect(wall.page.getByText('6 puntos')).toBeVisible();
  await wall.check('dots, closed');
}
