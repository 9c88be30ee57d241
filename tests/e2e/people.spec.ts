import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const workshop = 'taller00000000000001';
const commands = [
  {
    name: 'workshop.add',
    payload: { id: workshop, kind: 'schema', title: 'Estadios', date: '2026-07-01', start: '09:30' },
  },
  { name: 'organisation.add', payload: { name: 'Municipalidad de Quillayes', sector: 'municipality' } },
];

test('people of a workshop are typed in and marked from the keyboard, and are there after a reload', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands });
  await page
    .getByRole('link', { name: 'Personas' })
    .or(page.getByRole('button', { name: 'Personas' }))
    .first()
    .click();
  const name = page
    .getByRole('combobox', { name: 'Nombre de la persona' })
    .or(page.getByLabel('Nombre de la persona'))
    .first();
  await name.focus();
  await page.keyboard.type('Ana Pérez Soto');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Junta de Vecinos N.º 7');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Editar Nombre de Ana Pérez Soto: Ana Pérez Soto' }),
  ).toBeVisible();
  // The focus is back, and the organisation stays for the next of the group.
  await expect(name).toBeFocused();
  await page.keyboard.type('Luis Carvallo');
  await page.keyboard.press('Enter');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.getByTestId('present')).toHaveText('2');

  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: 'Asistencia de Ana Pérez Soto: Ausente' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: 'Asistencia de Luis Carvallo: Excusado/a' })).toBeVisible();
  await expect(page.getByTestId('present')).toHaveText('0');
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Asistencia de Luis Carvallo: Excusado/a' })).toBeVisible();
  await page.getByText('Organizaciones 2').click();
  await expect(page.getByLabel('Sector de Junta de Vecinos N.º 7')).toHaveValue('civilSociety');
});

test('arrivals are edited in place, late ones are counted, and the menu marks with the mouse', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands });
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  await page.reload();
  await page.getByLabel('Nombre de la persona').first().fill('Rosa Bustos');
  await page.getByRole('button', { name: /^Agregar/ }).click();
  await page.getByRole('button', { name: 'Editar Llegada de Rosa Bustos: –' }).click();
  await page.keyboard.type('25:00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Escribe la hora como 9:30.' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Editar Llegada de Rosa Bustos' }).fill('941');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Asistencia de Rosa Bustos: Atraso' })).toBeVisible();
  await page.getByRole('button', { name: 'Asistencia de Rosa Bustos: Atraso' }).click();
  await page.getByRole('menuitem', { name: /Excusado/ }).click();
  await expect(page.getByRole('button', { name: 'Asistencia de Rosa Bustos: Excusado/a' })).toBeVisible();
});

test('a pasted list names its faulty row, and the others wait for a yes', async ({ openApp }) => {
  const { page } = await openApp({ commands });
  await page.goto(`${new URL(page.url()).origin}/#/people`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Personas y asistencia' })).toBeVisible();
  const list =
    'Nombre\tOrganización\tCorreo\tPapel\nMarta Manríquez\tMunicipalidad de Quillayes\tmarta@correo.example\tExpositora\nPedro Oyarzún\tONG Ríos\tsin arroba\t\nElena Fariña\tONG Ríos\t\tMesa 3';
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document
      .querySelector('h1')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, list);
  const dialog = page.getByRole('dialog', { name: 'Importar personas' });
  await expect(dialog.getByText('Fila 3, «Correo»: «sin arroba» no es un correo')).toBeVisible();
  await expect(dialog.getByText('2 personas listas para importar')).toBeVisible();
  // In what capacity: a column of another name is pointed out, and what it does not know is said.
  await dialog.getByLabel('Calidad').selectOption('Papel');
  await expect(dialog.getByRole('cell', { name: 'Expositor/a' })).toBeVisible();
  await expect(
    dialog.getByText('No es una calidad conocida, y entra como invitado/a: Mesa 3.'),
  ).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator('tbody tr[data-person]')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Importar 2 personas' }).click();
  await expect(page.locator('tbody tr[data-person]')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Asistencia de Elena Fariña: Ausente' })).toBeVisible();
  await expect(page.getByLabel('Calidad de Marta Manríquez')).toHaveValue('speaker');
});

test('three hundred people: only those in sight are drawn, the keyboard walks all of them, and titles sort', async ({
  openApp,
}) => {
  const rows = Array.from({ length: 300 }, (_, at) => ({
    name: `Persona ${String(at).padStart(3, '0')}`,
    organisation: `Organización ${String(300 - at).padStart(3, '0')}`,
  }));
  const { page } = await openApp({ commands: [...commands, { name: 'person.import', payload: { rows } }] });
  await page.goto(`${new URL(page.url()).origin}/#/people?tab=directory`);
  await page.reload();
  const drawn = page.locator('tbody tr[data-person]');
  await expect(drawn.first()).toContainText('Persona 000');
  expect(await drawn.count()).toBeLessThan(60);
  await drawn.first().focus();
  await page.keyboard.press('End');
  const last = drawn.filter({ hasText: 'Persona 299' });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  // The wheel does not take the place away from the keyboard.
  await last.hover();
  await page.mouse.wheel(0, -20_000);
  await expect(drawn.filter({ hasText: 'Persona 000' })).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(drawn.filter({ hasText: 'Persona 298' })).toBeFocused();
  await expect(drawn.filter({ hasText: 'Persona 298' })).toBeInViewport();

  const title = page.getByRole('columnheader', { name: 'Organización' });
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  const second = (name: string) => page.locator('tbody tr[aria-rowindex="2"]').filter({ hasText: name });
  await expect(second('Persona 299')).toBeAttached();
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  await expect(second('Persona 000')).toBeAttached();
  await expectAccessible(page);
});
