import { expect } from '@playwright/test';
import { type Meeting, rest } from './meeting.ts';
import { wordings } from './people.ts';
import { vote } from './phones.ts';

/** Gradients of agreement by phone, with one objection; what it changes is voted on again and adopted. */
export async function gradients(meeting: Meeting): Promise<void> {
  const { facilitator: page, wall, phones } = meeting;
  const [one, two, three] = phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]];
  const setup = page.getByRole('region', { name: 'Técnica' });
  await setup.getByRole('button', { name: /Gradientes de acuerdo/ }).press('Enter');
  await setup.getByLabel('Qué se vota').fill(wordings.first);
  await page.keyboard.press('Control+Enter');
  const open = page.getByRole('region', { name: 'Gradientes de acuerdo, abierta' });
  await expect(open).toBeVisible();
  await rest(page);
  await page.keyboard.press('v');
  await expect(wall.page.getByRole('heading', { name: wordings.first })).toBeVisible();
  await Promise.all([
    vote(one, wordings.first, ['Apoyo entusiasta']),
    vote(two, wordings.first, ['Desacuerdo serio'], wordings.objection),
    vote(three, wordings.first, ['Apoyo con reservas']),
  ]);
  await expect(open.getByText('3 de 6 votaron.')).toBeVisible();
  await wall.check('gradients, open');
  await open.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  const closed = page.getByRole('region', { name: 'Gradientes de acuerdo, cerrada' });
  await expect(closed.getByText('Todavía no sigue adelante')).toBeVisible();
  await expect(closed.getByText(wordings.objection)).toBeVisible();
  await wall.check('gradients, closed');

  await closed.getByRole('button', { name: 'Anotar objeción' }).press('Enter');
  await page.keyboard.type(wordings.objection);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mesa 2');
  await page.keyboard.press('Enter');
  await closed.getByRole('button', { name: 'Resolver' }).press('Enter');
  await closed.getByLabel('Qué se cambió').fill(wordings.integration);
  await closed.getByLabel('Texto que se adopta').fill(wordings.adopted);
  await closed.getByRole('button', { name: 'Guardar' }).press('Enter');
  await expect(closed.getByRole('listitem').filter({ hasText: /^Integrada · Mesa 2/ })).toBeVisible();
  await wall.check('the objection');

  await meeting.pass(2);
  await closed.getByRole('button', { name: 'Votar de nuevo' }).press('Enter');
  await setup.getByLabel('Qué se vota').fill(wordings.adopted);
  await setup.getByRole('button', { name: 'Votar de nuevo' }).press('Enter');
  await Promise.all(phones.map((phone) => vote(phone, wordings.adopted, ['Apoyo entusiasta'])));
  await expect(open.getByText('3 de 6 votaron.')).toBeVisible();
  await open.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  const second = closed.first();
  await expect(second.getByText('Sigue adelante')).toBeVisible();
  await second.getByRole('button', { name: 'Registrar acuerdo' }).press('Enter');
  await second.getByLabel('Forma').selectOption('Consenso');
  await second.getByRole('button', { name: 'Registrar acuerdo' }).first().press('Enter');
  const records = page.getByRole('list', { name: 'Registros de Taller de esquema 1' });
  await expect(records.getByText('Acuerdo AC-01')).toBeVisible();
  await wall.check('gradients, adopted');
}
