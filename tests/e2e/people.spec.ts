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
    'Nombre\tOrganización\tCorreo\nMarta Manríquez\tMunicipalidad de Quillayes\tmarta@correo.example\nPedro Oyarzún\tONG Ríos\tsin arroba\nElena Fariña\tONG Ríos\t';
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
  await expectAccessible(page);
  await expect(page.locator('tbody tr[data-person]')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Importar 2 personas' }).click();
  await expect(page.locator('tbody tr[data-person]')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Asistencia de Elena Fariña: Ausente' })).toBeVisible();
});
