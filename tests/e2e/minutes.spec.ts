import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const workshop = 'taller00000000000001';
const point = 'punto000000000000001';
const person = 'persona0000000000001';
const commands = [
  { name: 'person.add', payload: { id: person, name: 'Rosa Bustos Lagunas' } },
  {
    name: 'workshop.add',
    payload: {
      id: workshop,
      kind: 'schema',
      title: 'Estadios',
      date: '2026-07-01',
      start: '09:30',
      end: '13:00',
    },
  },
  { name: 'attendance.set', payload: { workshop, person, state: 'present', capacity: 'secretary' } },
  { name: 'agendaItem.add', payload: { id: point, workshop, title: 'Nombres de los estadios' } },
  {
    name: 'record.add',
    payload: { workshop, agendaItem: point, kind: 'agreement', text: 'Los estadios son cuatro.' },
  },
  { name: 'record.add', payload: { workshop, kind: 'pending', text: 'Definir el nombre del cuarto.' } },
];

async function openMinutes(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/minutes`);
  await page.reload();
  await page.getByRole('button', { name: 'Crear acta de TS-1' }).click();
  await expect(page.getByRole('heading', { name: 'Acta N.º 1' })).toBeVisible();
}

test('the acta is there, is written in, sent to review, approved and then locked', async ({ openApp }) => {
  const { page } = await openApp({ commands });
  await openMinutes(page);
  await expect(page.getByRole('table', { name: 'Acuerdos adoptados y forma de adopción' })).toContainText(
    'Los estadios son cuatro.',
  );
  await expectAccessible(page);

  const text = page.getByRole('textbox', { name: 'Escribir en «Nombres de los estadios»' });
  await text.click();
  await page.keyboard.type('Rosa Bustos leyó ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('las propuestas');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Insertar AC-01 en 5.1' }).click();
  await expect(text.getByText('Acuerdo AC-01')).toBeVisible();
  await page.getByRole('button', { name: 'Omitir PE-01 del acta' }).click();
  await expect(page.getByRole('button', { name: 'Incluir PE-01 en el acta' })).toBeVisible();
  await expect(page.getByText('No quedaron temas pendientes.')).toBeVisible();
  // Names that the public edition drops are marked in what was typed.
  await expect(text.locator('span', { hasText: 'Rosa Bustos' })).toHaveCSS('border-bottom-style', 'dashed');
  await expect(page.getByText('Por guardar…')).toHaveCount(0);

  await page.reload();
  await expect(text).toContainText('Rosa Bustos leyó las propuestas');
  await expect(text.locator('strong')).toHaveText('las propuestas');
  await expect(text.getByText('Los estadios son cuatro.')).toBeVisible();

  await page.getByRole('button', { name: 'Enviar a revisión' }).click();
  await page.getByRole('button', { name: 'Aprobar acta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Aprobar acta' }).click();
  await expect(dialog.getByText('Escribe quién la aprueba.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Quién la aprueba' }).fill('Comité ejecutivo');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/por Comité ejecutivo\. El acta está bloqueada\./)).toBeVisible();
  await expect(text).toHaveAttribute('contenteditable', 'false');
  await expect(page.getByRole('button', { name: /^Omitir/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('where two windows write the same text both are shown and nothing is lost', async ({
  openApp,
  context,
}) => {
  const { page, address } = await openApp({ commands });
  await openMinutes(page);
  const other = await context.newPage();
  await other.goto(`${address}#/minutes?workshop=${workshop}`);
  const name = 'Escribir en «Varios»';
  const mine = page.getByRole('textbox', { name });
  const theirs = other.getByRole('textbox', { name });
  // Both begin from the same text before either is saved: the pause before saving is longer than this.
  await theirs.click();
  // Each is told that the other is in the section.
  await expect(page.getByText('La facilitación está en esta sección')).toBeVisible();
  await mine.click();
  await expect(other.getByText('La facilitación está en esta sección')).toBeVisible();
  await page.keyboard.insertText('Texto de la secretaria');
  await other.keyboard.insertText('Texto de la facilitadora');
  await mine.blur();
  await theirs.blur();
  // The one that comes second is asked.
  const asked = async (): Promise<string> =>
    (await Promise.all([page, other].map((each) => each.getByRole('dialog').allTextContents())))
      .flat()
      .join();
  await expect.poll(asked).toContain('Texto de la secretaria');
  expect(await asked()).toContain('Texto de la facilitadora');
  await other.close();
  await expect(page.getByText('está en esta sección')).toHaveCount(0);
});
