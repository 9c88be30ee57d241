import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { roomCommands, roomWorkshop } from '../support/runningWorkshop.ts';
import { idOf } from '../support/sampleIds.ts';

const marcela = idOf('Marcela Quilodrán Paz');
const commands = [
  ...roomCommands,
  { name: 'person.add', payload: { id: marcela, name: 'Marcela Quilodrán Paz' } },
  {
    name: 'attendance.set',
    payload: { workshop: roomWorkshop, person: marcela, state: 'present', capacity: 'secretary' },
  },
];

/** Somewhere outside every text field and button, where single letters are keys. */
const rest = (page: Page) => page.getByRole('heading', { level: 1 }).click();
const records = (page: Page) => page.getByRole('list', { name: 'Registros de Taller de esquema 1' });

test('facilitator and secretary work on one running workshop at once', async ({ openApp, context }) => {
  test.slow();
  const { page, address } = await openApp({ commands });
  const secretary = await context.newPage();
  await secretary.goto(`${address}?window=secretary`);
  await expect(secretary.getByRole('heading', { name: 'Ningún taller en curso' })).toBeVisible();
  await expectAccessible(secretary);

  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  await page.getByRole('button', { name: 'Abrir el primer punto' }).click();
  const agenda = secretary.getByRole('region', { name: 'Tabla' });
  await expect(agenda.locator('[aria-current=step]')).toContainText('Bienvenida');
  await expect(agenda.locator('[aria-current=step]')).toContainText('5 de 5 presentes');

  // One key a record, and the floor.
  for (const [key, text, code] of [
    ['a', 'Se publica cada seis meses', 'Acuerdo AC-01'],
    ['c', 'Enviar las bases tipo', 'Compromiso CO-01'],
    ['d', 'Falta presupuesto', 'Disenso DS-01'],
    ['p', 'Las localidades sin señal', 'Pendiente PE-01'],
    ['i', 'Pide considerar las sedes', 'Intervención IN-001'],
  ] as const) {
    await rest(secretary);
    await secretary.keyboard.press(key);
    await secretary.keyboard.type(text);
    await secretary.keyboard.press('Enter');
    await expect(records(secretary).getByText(code)).toBeVisible();
    await expect(records(page).getByText(code)).toBeVisible();
  }
  await rest(secretary);
  await secretary.keyboard.press('t');
  await secretary.keyboard.type('Mesa 2');
  await secretary.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Lista de palabra' }).getByText('Mesa 2')).toBeVisible();
  await secretary.keyboard.press('Escape');

  // For whoever says it: theirs, typed by the secretary.
  await rest(secretary);
  await secretary.keyboard.press('n');
  const behalf = secretary.getByRole('region', { name: 'Aporte en nombre de alguien' });
  await secretary.keyboard.type('rosa ant');
  await secretary.getByRole('option', { name: 'Rosa Antilef Muñoz' }).click();
  await behalf.getByLabel('Qué dijo').fill('Un cabildo por territorio');
  await behalf.getByLabel('Qué dijo').press('Enter');
  await expect(secretary.getByText('A-0001 anotado a nombre de Rosa Antilef Muñoz')).toBeVisible();
  await expect(behalf.getByLabel('De quién')).toHaveValue('Rosa Antilef Muñoz');
  await page.goto(`${address}#/contributions`);
  await expect(page.getByRole('row', { name: /A-0001/ })).toContainText('Rosa Antilef Muñoz');
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}&view=run`);

  // A correction keeps what it said before, and who corrected it.
  await records(secretary).getByRole('button', { name: 'Editar AC-01' }).click();
  await secretary.getByLabel('Qué se acordó').fill('Se publica cada tres meses');
  await secretary.keyboard.press('Enter');
  await expect(records(page).getByText('Se publica cada tres meses')).toBeVisible();
  for (const window of [secretary, page]) {
    await records(window).getByRole('button', { name: 'Correcciones de AC-01' }).click();
    const history = records(window).getByRole('list', { name: 'Historia de AC-01' });
    await expect(history.getByText('La secretaría de actas lo corrigió')).toBeVisible();
    await expect(history.getByText('Se publica cada seis meses')).toBeVisible();
  }

  // Two hands on one text: the one who is second sees both, and nothing is lost.
  await secretary.getByRole('button', { name: 'Abrir acta' }).click();
  await expect(secretary.getByText('Acta N.º 1 · Borrador')).toBeVisible();
  await records(page).getByRole('button', { name: 'Editar DS-01' }).click();
  await expect(records(secretary).getByText('La facilitación está en esta sección')).toBeVisible();
  await records(secretary).getByRole('button', { name: 'Editar DS-01' }).click();
  await page.getByLabel('En qué se disiente y por qué').fill('Falta presupuesto propio');
  await page.keyboard.press('Enter');
  await expect(records(page).getByText('Falta presupuesto propio')).toBeVisible();
  await secretary.getByLabel('En qué se disiente y por qué').fill('Falta presupuesto para las mesas');
  await secretary.keyboard.press('Enter');
  const conflict = secretary.getByRole('dialog');
  await expect(conflict).toContainText('Falta presupuesto propio');
  await expect(conflict).toContainText('Falta presupuesto para las mesas');
  await conflict.getByRole('button', { name: 'Guardar lo mío' }).click();
  await expect(records(page).getByText('Falta presupuesto para las mesas')).toBeVisible();
  await records(page).getByRole('button', { name: 'Correcciones de DS-01' }).click();
  await expect(records(page).getByText('Falta presupuesto propio')).toBeVisible();

  // What is written under the item, with the name of whoever is in it.
  const text = secretary.getByRole('textbox', { name: /Bienvenida/ });
  await text.click();
  await secretary.keyboard.type('Se aprueba el acta anterior sin observaciones.');
  await page.goto(`${address}#/minutes?workshop=${roomWorkshop}`);
  await expect(page.getByText('Marcela Quilodrán Paz está en esta sección')).toBeVisible();
  await expect(page.getByText('Se aprueba el acta anterior sin observaciones.')).toBeVisible();

  // A late arrival and somebody who leaves and comes back; who was there at each item follows.
  await rest(secretary);
  await secretary.keyboard.press('l');
  const arrivals = secretary.getByRole('region', { name: 'Llegadas y salidas' });
  await secretary.keyboard.type('berta');
  await arrivals.getByRole('button', { name: 'Berta Quilaqueo Neira llegó' }).click();
  await expect(agenda.locator('[aria-current=step]')).toContainText('6 de 6 presentes');
  await arrivals.getByLabel('Buscar en la lista').fill('camila');
  await arrivals.getByRole('button', { name: 'Camila Oyarce Vidal se fue' }).click();
  await arrivals.getByRole('button', { name: 'Camila Oyarce Vidal volvió' }).click();
  await expect(arrivals.getByText(/\(salió \d\d:\d\d–\d\d:\d\d\)/)).toBeVisible();
  const attendance = secretary.getByRole('region', { name: 'Asistencia en este punto' });
  await attendance.getByRole('button', { name: 'Ver a todas' }).click();
  const left = attendance.getByLabel('Hora de salida de Luis Inostroza Paredes');
  await left.fill('00:01');
  await left.press('Enter');
  const arrived = attendance.getByLabel('Hora de llegada de Luis Inostroza Paredes');
  await arrived.fill('00:00');
  await arrived.press('Enter');
  await expect(attendance.getByRole('listitem').filter({ hasText: 'Luis' })).toContainText('no estuvo');
  await expect(agenda.locator('[aria-current=step]')).toContainText('5 de 6 presentes');
  // A toast on its way out has colours of its own.
  await expect(secretary.getByText(/volvió a las/)).toBeHidden();
  await expectAccessible(secretary);
  await expect(page.getByText(/Luis Inostroza Paredes, ausente/)).toBeVisible();

  // The room goes on; the secretary stays at the item that is being written, until she follows again.
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}&view=run`);
  await page.getByRole('button', { name: 'Siguiente punto' }).click();
  await expect(secretary.getByRole('heading', { name: /^Participación ciudadana/ })).toBeVisible();
  await agenda.getByRole('button', { name: /^Bienvenida/ }).click();
  await expect(secretary.getByText('Estás en otro punto')).toBeVisible();
  await expect(text).toHaveText('Se aprueba el acta anterior sin observaciones.');
  await secretary.getByRole('button', { name: 'Seguir el punto en curso' }).click();
  await expect(secretary.getByText('Estás en otro punto')).toBeHidden();

  // Closed, the acta can still be finished.
  await page.getByRole('button', { name: 'Más sobre este taller' }).click();
  await page.getByRole('menuitem', { name: 'Cerrar taller' }).click();
  await expect(
    secretary.getByText('El taller está cerrado. Puedes terminar de completar el acta.'),
  ).toBeVisible();
});

test('the facilitator opens it; single letters can be turned off in it', async ({ openApp, context }) => {
  const { page, address } = await openApp({ commands });
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  const [secretary] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Ventana de secretaría' }).click(),
  ]);
  await expect(secretary.getByRole('heading', { name: 'Taller de esquema 1' })).toBeVisible();
  await rest(secretary);
  await secretary.keyboard.press('?');
  await secretary.getByRole('switch', { name: 'Teclas de una sola letra' }).click();
  await expectAccessible(secretary);
  await secretary.keyboard.press('Escape');
  await rest(secretary);
  await secretary.keyboard.press('a');
  await expect(secretary.getByLabel('Qué se acordó')).toBeHidden();
  await secretary.reload();
  await rest(secretary);
  await secretary.keyboard.press('a');
  await expect(secretary.getByLabel('Qué se acordó')).toBeHidden();
});
