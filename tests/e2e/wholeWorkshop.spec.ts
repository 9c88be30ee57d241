import { expect } from '@playwright/test';
import { test } from '../support/app.ts';
import { approve, expectSaid, expectWords, saved } from '../support/workshop/acta.ts';
import {
  inBothEditions,
  inTheInternal,
  namesInNone,
  wordsInBoth,
  wordsInTheInternal,
} from '../support/workshop/expected.ts';
import { gradients } from '../support/workshop/gradients.ts';
import { expectUnlinkable } from '../support/workshop/linking.ts';
import { openDoor, openMeeting, rest } from '../support/workshop/meeting.ts';
import { wholeWorkshop, workshopStart } from '../support/workshop/people.ts';
import { phonesOnTheNetwork } from '../support/workshop/phones.ts';
import { clusterIntoTool, dots, writeInSilence } from '../support/workshop/rounds.ts';
import { comesOrGoes, putOnRecord } from '../support/workshop/secretary.ts';

test.use({ actionTimeout: 30_000, launchOptions: phonesOnTheNetwork() });

test('a whole workshop: agenda, phones, votes, records, and an approved acta that says all of it', async ({
  openApp,
  context,
  browser,
}) => {
  test.slow();
  const faults: string[] = [];
  const app = await openApp({ commands: wholeWorkshop, at: workshopStart });
  const meeting = await openMeeting(app, context);
  const { facilitator, wall } = meeting;
  const now = facilitator.getByRole('region', { name: 'Punto en curso' });

  await facilitator.getByRole('button', { name: 'Iniciar taller' }).click();
  await facilitator.getByRole('button', { name: 'Abrir el primer punto' }).click();
  await rest(facilitator);
  await facilitator.keyboard.press('F5');
  await expect(wall.page.getByRole('timer')).toBeVisible();
  await openDoor(meeting, browser, faults);
  await wall.check('the door');
  await meeting.pass(12);
  await comesOrGoes(meeting, 'berta', 'Berta Quilaqueo Neira llegó', '6 de 6 presentes');
  await meeting.pass(4);
  await now.getByRole('button', { name: 'Siguiente punto' }).click();
  await expect(wall.page.getByRole('heading', { name: /^Participación ciudadana/ })).toBeVisible();

  await writeInSilence(meeting);
  await clusterIntoTool(meeting);
  await facilitator.getByRole('banner').getByTitle('Ir al taller en curso').click();
  await dots(meeting);
  await meeting.pass(20);
  await gradients(meeting);
  await putOnRecord(meeting);
  await comesOrGoes(meeting, 'luis', 'Luis Inostroza Paredes se fue', '6 de 6 presentes');
  await meeting.pass(14);
  await now.getByRole('button', { name: 'Siguiente punto' }).click();
  await expect(now.getByText('Punto 3 de 4 · Pausa')).toBeVisible();
  await meeting.pass(15);
  await now.getByRole('button', { name: 'Siguiente punto' }).click();
  await expect(now.getByText('Punto 4 de 4')).toBeVisible();
  await meeting.pass(8);
  await now.getByRole('button', { name: 'Terminar la tabla' }).click();
  await facilitator.getByRole('button', { name: 'Cerrar taller' }).first().click();
  await expect(
    meeting.secretary.getByText('El taller está cerrado. Puedes terminar de completar el acta.'),
  ).toBeVisible();
  await wall.check('closed');

  await approve(meeting, 'Comité ejecutivo');
  const internal = await saved(meeting, 'Interna');
  expectSaid(internal, [...inBothEditions, ...inTheInternal]);
  expectWords(internal, [...wordsInBoth, ...wordsInTheInternal]);
  const open = await saved(meeting, 'Pública');
  expectSaid(open, inBothEditions);
  expectWords(open, wordsInBoth);
  expect(open.everything).not.toMatch(namesInNone);
  await wall.check('the acta is saved');
  expect(faults).toEqual([]);

  // With all that lies on the disk nobody finds who wrote without a name, or who voted what.
  expectUnlinkable(app.folder, [...meeting.tickets, 'Mancilla'], { contributions: 2, ballots: 9 });
  for (const phone of meeting.phones) await phone.context.close();
});
