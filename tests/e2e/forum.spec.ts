import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const forum = 'forofc00000000000001';
const other = 'forofi00000000000001';
const command = (name: string, payload: object) => ({ name, payload });
const kinds = { citizenForum: forum, internalForum: other } as const;

/** Two forums in two communes (ejemplo); the second one has answered. */
const commands = [
  ...Object.entries(kinds).map(([kind, id]) =>
    command('workshop.add', {
      id,
      kind,
      title: 'Foro de validación (ejemplo)',
      commune: id === forum ? 'Puerto Arrayán' : 'Los Aromos',
    }),
  ),
  command('workshop.state', { id: forum, state: 'running' }),
  command('headcount.set', { workshop: other, by: 'sector', key: 'municipality', count: 12 }),
  command('headcount.set', { workshop: other, by: 'age', key: '15-29', count: 1 }),
  command('headcount.set', { workshop: other, by: 'age', key: '30-44', count: 11 }),
  command('stance.set', { workshop: other, row: 'D1', agree: 9, partly: 2, disagree: 1 }),
  command('stanceReason.add', {
    workshop: other,
    row: 'D1',
    side: 'disagree',
    text: 'Falta personal (ejemplo)',
    count: 1,
  }),
];

test('a forum from its sheets of paper to two communes side by side', async ({ openApp }) => {
  // The longest path of all on one page: a busy machine needs its time.
  test.setTimeout(600_000);
  const { page, address } = await openApp({ sample: true, commands });
  await page.goto(`${address}#/workshops?workshop=${forum}&part=counts`);

  // The attendance sheet, by the keyboard alone.
  const count = (name: string) => page.getByRole('textbox', { name, exact: true });
  await count('Ciudadanía: número de personas').focus();
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Las sumas calzan: 16 personas.')).toBeVisible();
  await count('Mujer: número de personas').fill('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Por sexo suma 19 y por sector son 16: hay 3 de más.')).toBeVisible();
  await count('Hombre: número de personas').fill('6');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 persona no declaró sexo.')).toBeVisible();
  await expectAccessible(page);

  // Two tables, one of them with who facilitates it.
  await page.getByRole('button', { name: 'Mesas', exact: true }).click();
  await expect(page.getByText('Este foro no tiene mesas')).toBeVisible();
  await page.getByRole('button', { name: 'Agregar mesa' }).click();
  await expect(page.getByRole('textbox', { name: 'Nombre de Mesa 1' })).toHaveValue('Mesa 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nombre de Mesa 2' })).toBeVisible();
  await count('Personas en Mesa 1').fill('10');
  await page.keyboard.press('Enter');
  await count('Personas en Mesa 2').fill('2');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Con menos de 3 personas, la edición pública junta')).toBeVisible();
  const host = page.getByRole('combobox', { name: 'Facilita Mesa 1' });
  await host.fill('Elvira Nahuelpán (ejemplo)');
  await page.getByRole('option', { name: 'Agregar a «Elvira Nahuelpán (ejemplo)»' }).click();
  await expect(host).toHaveValue('Elvira Nahuelpán (ejemplo)');
  await expectAccessible(page);

  // The sheet of table 1: three numbers a line, and why.
  await page.getByRole('button', { name: 'Acuerdo por dimensión' }).click();
  await page.getByRole('combobox', { name: 'Respuestas de' }).selectOption('Mesa 1');
  await count('D1, Acuerdo: número de personas').focus();
  for (const number of ['5', '3', '3']) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
  }
  await expect(count('D2, Acuerdo: número de personas')).toBeFocused();
  await expect(page.getByText('11 respuestas y en Mesa 1 hay 10 personas.')).toBeVisible();
  await count('D1, Desacuerdo: número de personas').fill('2');
  await page.keyboard.press('Tab');
  await expect(page.getByText('11 respuestas')).toBeHidden();
  await page.getByRole('button', { name: 'Fundamentos de D1: 0' }).click();
  await page.getByRole('combobox', { name: 'Postura' }).selectOption('Desacuerdo');
  await page.getByRole('textbox', { name: 'Fundamento', exact: true }).fill('Falta personal (ejemplo)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Fundamentos de D1: 1' })).toBeVisible();
  await expectAccessible(page);

  // What was said, by table: the bar keeps the table for the next one.
  await page.keyboard.press('Escape');
  await page.goto(`${address}#/canvas`);
  const choose = async (select: string, option: string) => {
    await page.getByRole('combobox', { name: select, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Mesa', 'Mesa 2');
  const field = page.getByRole('combobox', { name: 'Aporte', exact: true });
  for (const text of ['Publicar las actas (ejemplo)', 'Más plazo (ejemplo)']) {
    await field.fill(text);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  // One that was put down at the wrong table is moved to the right one, and back.
  await page.getByRole('region', { name: 'Bandeja' }).getByText('Más plazo (ejemplo)').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector: Aporte' });
  const at = inspector.getByRole('combobox', { name: 'Mesa' });
  await expect(at).toHaveValue('Mesa 2');
  for (const table of ['Mesa 1', 'Mesa 2']) {
    await at.click();
    await page.getByRole('option', { name: table, exact: true }).click();
    await expect(at).toHaveValue(table);
  }
  await page.goto(`${address}#/workshops?workshop=${forum}&part=tables`);
  const second = page.getByRole('row').filter({ has: count('Personas en Mesa 2') });
  await expect(second.getByRole('cell').nth(4)).toHaveText('2');

  // Side by side.
  await page.goto(`${address}#/workshops?view=list`);
  await page.getByRole('button', { name: 'Comparar foros' }).click();
  const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^D1 / }) });
  await expect(line.getByRole('cell').nth(0)).toContainText('Acuerdo5');
  await expect(line.getByRole('cell').nth(0)).toContainText('Falta personal (ejemplo)');
  await expect(line.getByRole('cell').nth(1).getByRole('img')).toHaveAttribute(
    'aria-label',
    '9 acuerdo, 2 acuerdo parcial, 1 desacuerdo',
  );
  await expect(page.getByText('15 a 29, 30 a 44: 12')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Comuna', { exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /Los Aromos/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Los Aromos' }).press(' ');
  await expect(page.getByRole('columnheader', { name: /Los Aromos/ })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Solo con respuestas' }).check();
  await expect(page.getByRole('rowheader')).toHaveCount(3);
});
