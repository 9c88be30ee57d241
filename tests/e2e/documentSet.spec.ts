import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible, test } from '../support/app.ts';
import { openDocx } from '../support/docx.ts';

const workshop = 'taller00000000000001';
const organisation = 'organizacion00000001';
const person = 'persona0000000000001';

const commands = [
  {
    name: 'organisation.add',
    payload: { id: organisation, name: 'COSOC de Puerto Arrayán', sector: 'civilSociety' },
  },
  { name: 'person.add', payload: { id: person, name: 'Ana Pérez Soto', organisation } },
  { name: 'dimension.add', payload: { name: 'Transparencia' } },
  { name: 'workshop.add', payload: { id: workshop, kind: 'expert', title: 'Primer taller' } },
  { name: 'experience.add', payload: { name: 'Actas del concejo en línea' } },
  { name: 'attendance.set', payload: { workshop, person, state: 'present' } },
  {
    name: 'contribution.add',
    payload: { text: 'Publicar las actas', author: { kind: 'organisation', organisation } },
  },
];

/** Of each document: its card, its preview's words, and a word of the file that is saved. */
const documents = [
  {
    card: 'Matriz de observaciones',
    says: 'Observaciones por código',
    file: /matriz-observaciones/,
    type: 'matriz',
  },
  {
    card: 'Devolución de aportes',
    says: 'Publicar las actas',
    file: /devolucion-aportes/,
    type: 'devolucion',
  },
  { card: 'Lista de asistencia', says: 'Personas que asisten', file: /lista-asistencia/, type: 'lista' },
  {
    card: 'Plantilla de cumplimiento',
    says: 'Secretaría/Ministerio Responsable',
    file: /plantilla-cumplimiento/,
    type: 'plantilla',
  },
  {
    card: 'Anexo de experiencias',
    says: 'Actas del concejo en línea',
    file: /anexo-experiencias_borrador_publica/,
    type: 'experiencias',
  },
];

test('every other document of the set is shown as it will be and saved', async ({ openApp }) => {
  const { page } = await openApp({ commands });
  await page.goto(`${new URL(page.url()).origin}/#/documents`);
  await page.reload();
  for (const { card, says, file, type } of documents) {
    await page.getByRole('button', { name: card }).click();
    const panel = page.getByRole('complementary', { name: card });
    await expect(panel.getByRole('region', { name: `Vista previa: ${card}` })).toContainText(says, {
      timeout: 60_000,
    });
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Guardar Word' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(file);
    const { properties } = openDocx(await readFile(await saved.path()));
    expect(properties).toMatchObject({ CabildoTipo: type, CabildoEdicion: 'publica' });
  }
});

test('the answers to one organisation are made in the internal edition only, and it says why', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands });
  await page.goto(`${new URL(page.url()).origin}/#/documents?kind=responses`);
  await page.reload();
  const panel = page.getByRole('complementary', { name: 'Devolución de aportes' });
  await panel.getByRole('combobox', { name: 'Para quién' }).click();
  await page.getByRole('option', { name: 'COSOC de Puerto Arrayán' }).click();
  await expect(panel.getByText('solo hay edición interna')).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'Pública' })).toBeDisabled();
  await expect(panel.getByText(/cosoc-de-puerto-arrayan_interna\.docx/)).toBeVisible({ timeout: 60_000 });
});

test('the package of evidence is shown as its index and saved as one file with everything public', async ({
  openApp,
}) => {
  const { page } = await openApp({ commands });
  await page.goto(`${new URL(page.url()).origin}/#/documents?kind=evidence`);
  await page.reload();
  const panel = page.getByRole('complementary', { name: 'Paquete de evidencia' });
  const save = panel.getByRole('button', { name: 'Guardar ZIP' });
  await expect(save).toBeEnabled({ timeout: 60_000 });
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await save.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.zip$/);
  const files = unzipSync(await readFile(await saved.path()));
  const names = Object.keys(files);
  expect(names).toContain('INDICE.html');
  expect(names.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(1);
  for (const [name, bytes] of Object.entries(files))
    expect(name.endsWith('.docx') ? openDocx(bytes).everything : strFromU8(bytes)).not.toContain('Pérez');
});
