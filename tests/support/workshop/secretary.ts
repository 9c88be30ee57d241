import { expect } from '@playwright/test';
import { type Meeting, rest } from './meeting.ts';
import { recorded } from './people.ts';

/** One key a record, in the secretary's window. */
export async function putOnRecord({ secretary, wall }: Meeting): Promise<void> {
  const records = secretary.getByRole('list', { name: 'Registros de Taller de esquema 1' });
  for (const [key, text, code] of [
    ['a', recorded.second, 'Acuerdo AC-02'],
    ['c', recorded.commitment, 'Compromiso CO-01'],
    ['d', recorded.dissent, 'Disenso DS-01'],
    ['p', recorded.pending, 'Pendiente PE-01'],
    ['i', recorded.intervention, 'Intervención IN-001'],
  ] as const) {
    await rest(secretary);
    await secretary.keyboard.press(key);
    await secretary.keyboard.type(text);
    if (key === 'c') await secretary.getByLabel('Responsable').fill('Municipalidad de Quebrada Alta');
    if (key === 'd') await secretary.getByLabel('De quién (grupo u organización)').fill('Mesa 2');
    await secretary.keyboard.press('Enter');
    await expect(records.getByText(code)).toBeVisible();
  }
  await wall.check('records');
}

/** Somebody comes late, or goes. */
export async function comesOrGoes(
  { secretary, wall }: Meeting,
  find: string,
  button: string,
  present: string,
): Promise<void> {
  const arrivals = secretary.getByRole('region', { name: 'Llegadas y salidas' });
  await rest(secretary);
  await secretary.keyboard.press('l');
  await arrivals.getByLabel('Buscar en la lista').fill(find);
  await arrivals.getByRole('button', { name: button }).click();
  const agenda = secretary.getByRole('region', { name: 'Tabla' });
  await expect(agenda.locator('[aria-current=step]')).toContainText(present);
  await wall.check(button);
}
