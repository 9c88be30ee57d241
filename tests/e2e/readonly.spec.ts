import { expect } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';

const workshop = 'taller00000000000001';
const record = (at: number) => ({
  name: 'record.add',
  payload: { workshop, kind: 'agreement', text: `Acuerdo número ${at}, que todos han leído` },
});
const commands = [
  { name: 'person.add', payload: { name: 'Rosa Bustos Lagunas' } },
  { name: 'dimension.add', payload: { name: 'Transparencia' } },
  { name: 'contribution.add', payload: { text: 'Un aporte' } },
  { name: 'experience.add', payload: { name: 'Datos abiertos' } },
  { name: 'workshop.add', payload: { id: workshop, kind: 'schema', title: 'Estadios' } },
  ...Array.from({ length: 10 }, (_, at) => record(at)),
  { name: 'minutes.open', payload: { workshop } },
];

test('a project that somebody else has open says so on every screen, and none of them lets it be changed', async ({
  openApp,
  openOther,
}) => {
  const { folder } = await openApp({ commands });
  const page = await openOther(folder);
  const screens = [
    'canvas',
    'contributions',
    'experiences',
    'workshops',
    `workshops?workshop=${workshop}`,
    'people?tab=directory',
    'people?tab=organisations',
    'minutes',
    `minutes?workshop=${workshop}`,
    'documents',
    'versions',
    'project',
    'project?tab=committees',
    'project?tab=look',
  ];
  const banner = page.getByRole('alert').filter({ hasText: 'Solo lectura.' });
  await expect(banner).toBeVisible();
  const writable =
    'main :is(input:not([type=search]):not([type=checkbox]):not([aria-haspopup]):not([type=radio]), textarea, [contenteditable=true])';
  for (const screen of screens) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, screen);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(banner).toBeVisible();
    const open = await page
      .locator(writable)
      .evaluateAll((fields) =>
        fields
          .filter((field) => !field.matches(':disabled, [readonly]') && field.checkVisibility())
          .map((field) => field.getAttribute('aria-label') ?? field.outerHTML.slice(0, 200)),
      );
    // The search field of a table changes nothing.
    expect([screen, open.filter((name) => !name.startsWith('Buscar'))]).toEqual([screen, []]);
    if (screen.startsWith('workshops?')) {
      await expect(page.getByText('Acuerdo número 0')).toBeVisible();
      await expectAccessible(page);
      await expect(page.getByRole('button', { name: 'Iniciar taller' })).toBeDisabled();
    }
  }
});
