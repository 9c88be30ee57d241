import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { roomCommands, roomWorkshop } from '../support/runningWorkshop.ts';

test('a workshop is made, gets its agenda, and agreements and commitments by one key each', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands: [] });
  await page.goto(`${new URL(page.url()).origin}/#/workshops`);
  await page.reload();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nuevo taller' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tipo').selectOption('expert');
  await dialog.getByLabel('Título o tema').fill('Experiencias municipales');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Taller experto 1' })).toBeVisible();

  // Only a month is known of it.
  const date = page.getByLabel('Fecha', { exact: true });
  await date.fill('31-02-2016');
  await date.blur();
  await expect(page.getByText(/No se ha guardado: escribe un día/)).toBeVisible();
  await date.fill('12-2016');
  await date.press('Enter');
  await expect(page.getByText('diciembre de 2016')).toBeVisible();
  await page.getByLabel('Inicio').fill('9:30');
  await page.getByLabel('Inicio').blur();
  await page.getByLabel('Término').fill('9.00');
  await page.getByLabel('Término').blur();
  await expect(page.getByText('La hora de término debe ser posterior a las 09:30.')).toBeVisible();
  await page.getByLabel('Término').fill('13');
  await page.getByLabel('Término').blur();
  await expect(page.getByText('diciembre de 2016, 09:30–13:00')).toBeVisible();

  // The agenda, from the keyboard.
  const title = page.getByLabel('Título del punto');
  await title.fill('Bienvenida');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Punto 1: Bienvenida' })).toBeVisible();
  await expect(title).toBeFocused();
  await page.keyboard.type('Datos que sirven');
  await page.keyboard.press('Tab');
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Punto 2: Datos que sirven' }).click();
  await page.getByLabel('Tipo').selectOption('talk');
  await page
    .getByRole('combobox', { name: 'Persona' })
    .or(page.getByLabel('Persona', { exact: true }))
    .first()
    .fill('Elena Fariña');
  await page.getByLabel('Organización').first().fill('Universidad del Litoral Sur');
  await page.getByRole('button', { name: 'Agregar expositor/a' }).click();
  await expect(page.getByText('Elena Fariña, Universidad del Litoral Sur')).toBeVisible();
  await page.getByLabel('Síntesis de la exposición').fill('Tres casos.');
  await page.getByLabel('Síntesis de la exposición').blur();
  await page.getByRole('button', { name: 'Bajar: Bienvenida' }).click();
  await expect(page.getByRole('button', { name: 'Punto 1: Datos que sirven' })).toBeVisible();

  // One key a record, outside text fields; the point that is open is its point.
  await page.getByRole('heading', { name: 'Registros' }).click();
  await page.keyboard.press('a');
  await page.keyboard.type('Publicar los casos');
  await page.getByLabel('Forma de adopción').selectOption('majority');
  await page.getByLabel('A favor').fill('3');
  await page.getByLabel('En contra').fill('5');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  // It is answered before anything more is done: a form that waits for its answer takes no second Enter.
  await expect(
    page.getByRole('form', { name: 'Registrar acuerdo' }).getByText(/Los votos no calzan/),
  ).toBeVisible();
  await page.getByLabel('A favor').fill('9');
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Registros de Taller experto 1' });
  await expect(list.getByText('Acuerdo AC-01')).toBeVisible();
  await expect(list.getByText('Mayoría · 9 a favor, 5 en contra, 0 abstenciones')).toBeVisible();
  await page.getByRole('heading', { name: 'Registros' }).click();
  await page.keyboard.press('c');
  await page.keyboard.type('Enviar las bases');
  await page.getByLabel('Responsable').fill('Universidad del Litoral Sur');
  await page.keyboard.press('Enter');
  await expect(list.getByText('Compromiso CO-01')).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(list.getByText('Compromiso CO-01')).toBeVisible();
  await page.getByRole('button', { name: 'Datos del taller' }).click();
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  await expect(page.getByRole('button', { name: 'Abrir el primer punto' })).toBeVisible();
});

test('what is recorded in a long list comes into sight and stands out', async ({ openApp }) => {
  const workshop = 'taller00000000000001';
  const records = Array.from({ length: 12 }, (_, at) => ({
    name: 'record.add',
    payload: { workshop, kind: 'pending', text: `Tema ${at + 1} que la sesión siguiente retoma` },
  }));
  const { page } = await openApp({
    commands: [
      { name: 'workshop.add', payload: { id: workshop, kind: 'schema', title: 'Largo' } },
      ...records,
    ],
  });
  await page.goto(`${new URL(page.url()).origin}/#/workshops?workshop=${workshop}`);
  await page.reload();
  const list = page.getByRole('list', { name: 'Registros de Taller de esquema 1' });
  await expect(list.getByRole('listitem')).toHaveCount(12);
  await expect(list.getByRole('listitem').last()).not.toBeInViewport();
  await page.keyboard.press('a');
  await page.keyboard.type('Se cierra la lista');
  await page.keyboard.press('Enter');
  const made = list.getByRole('listitem').filter({ hasText: 'Se cierra la lista' });
  await expect(made).toBeInViewport({ ratio: 0.9 });
  await expect(made).toHaveAttribute('data-fresh', 'true');
  // The next one is one key away.
  await expect(page.getByRole('button', { name: /^Registrar acuerdo/ })).toBeFocused();
});

test('an answer that comes late calls nobody back to the screen they have left', async ({ openApp }) => {
  const { page, address, signal } = await openApp({ commands: roomCommands });
  const screen = (name: string) =>
    page.getByRole('navigation', { name: 'Pantallas' }).getByRole('button', { name });
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.reload();
  await screen('Actas').click();
  await expect(page.getByRole('heading', { name: 'Actas', exact: true })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  await page.getByRole('button', { name: 'Más sobre este taller' }).click();
  signal('SIGSTOP');
  await page.getByRole('menuitem', { name: 'Cerrar taller' }).click();
  await screen('Actas').click();
  signal('SIGCONT');
  await expect(page.getByText('Taller de esquema 1 está cerrado')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Crear acta de TS-1' })).toBeVisible();
  await expect(page).toHaveURL(/#\/minutes$/);
});

test('what was committed to in every workshop is followed up in one list, after its minutes are approved too', async ({
  openApp,
}) => {
  const { page, address } = await openApp({ sample: true });
  await page.goto(`${address}#/workshops?view=list`);
  await page.reload();
  await page.getByRole('button', { name: /^Compromisos \(\d+ por cumplir\)/ }).click();
  await expect(page.getByRole('heading', { name: 'Seguimiento de compromisos' })).toBeVisible();
  const row = page.getByRole('row', { name: /CO-01/ });
  await page.getByText(/^Todos \d+/).click();
  await expect(row).toBeVisible();
  await expect(page.getByText('Vencido', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  const state = page.getByRole('combobox', { name: 'Estado de CO-01' });
  await state.selectOption('Abierto');
  await expect(page.getByText(/Guardado a las/)).toBeVisible();
  await page.getByText(/^Por cumplir \d+/).click();
  await expect(row).toBeVisible();
  await page.reload();
  await page.getByText(/^Todos \d+/).click();
  await expect(state).toHaveValue('open');
});
