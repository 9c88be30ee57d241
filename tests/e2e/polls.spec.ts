import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { linesOf, openDocx } from '../support/docx.ts';
import { framesOf } from '../support/frames.ts';
import { roomCommands, roomWorkshop } from '../support/runningWorkshop.ts';

const commands = [
  ...roomCommands,
  { name: 'workshop.state', payload: { id: roomWorkshop, state: 'running' } },
];

const names = ['Antilef', 'Sanhueza', 'Oyarce', 'Inostroza', 'Quilaqueo'];

/** Somewhere outside every text field and button, where single letters are keys. */
const rest = (page: Page) => page.getByRole('heading', { name: 'Técnica' }).click();

const smallestText = (page: Page) =>
  page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *')]
        .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ),
  );

/** Opens the acta of the workshop, saves its internal edition, and reads the file: one paragraph a line. */
async function savedMinutes(page: Page, address: string): Promise<string> {
  await page.goto(`${address}#/minutes`);
  await page.getByRole('button', { name: 'Crear acta de TS-1' }).press('Enter');
  await page.getByRole('button', { name: 'Exportar Word' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Acta' });
  await panel.getByText('Interna', { exact: true }).click();
  const save = panel.getByRole('button', { name: 'Guardar Word' });
  await expect(panel.getByText(/_interna\.docx$/)).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await save.press('Enter');
  return linesOf(openDocx(readFileSync(await (await download).path())));
}

test.use({ actionTimeout: 30_000 });

test('dots and gradients by hand: hidden everywhere until closed, then every bar, a second vote, an agreement', async ({
  openApp,
  context,
}) => {
  test.slow();
  const { page, address } = await openApp({ commands });
  await page.goto(`${address}#/workshops`);
  await page.reload();
  const other = await context.newPage();
  const otherFrames = framesOf(other);
  await other.goto(`${address}#/workshops`);
  const wall = await context.newPage();
  const wallFrames = framesOf(wall);
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${address}?window=wall`);
  await expect(wall.getByRole('main')).toBeVisible();

  // Dots.
  const technique = page.getByRole('region', { name: 'Técnica' });
  await technique.getByRole('button', { name: /Votación con puntos/ }).press('Enter');
  await page.keyboard.type('¿Qué herramientas van primero?');
  await page.keyboard.press('Control+Enter');
  await expect(technique.getByRole('alert')).toHaveText('Escribe al menos dos opciones.');
  await technique
    .getByLabel('Opciones')
    .fill('Presupuesto participativo\nDiagnósticos barriales\nConsulta ciudadana');
  await expect(technique.getByText('Pueden votar 4 personas presentes.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const open = page.getByRole('region', { name: 'Votación con puntos, abierta' });
  await expect(open.getByText('0 de 4 votaron.')).toBeVisible();
  await open.getByLabel('Presupuesto participativo').focus();
  for (const count of ['7', '3', '2']) {
    await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  await rest(page);
  await page.keyboard.press('v');
  await expect(wall.getByRole('heading', { name: '¿Qué herramientas van primero?' })).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Votación anónima' })).toBeVisible();
  await expect(wall.getByText('Resultados ocultos')).toBeVisible();
  await expect(wall.getByText('3 puntos por persona')).toBeVisible();
  expect(await smallestText(wall)).toBeGreaterThanOrEqual(28);
  await expectAccessible(page);
  await expectAccessible(wall);
  const theirs = other.getByRole('region', { name: 'Votación con puntos, abierta' });
  await expect(theirs.getByText('0 de 4 votaron.')).toBeVisible();
  await expect(theirs.getByLabel('Presupuesto participativo')).toHaveValue('');
  expect(otherFrames.join()).not.toMatch(/"count":7/);
  expect(wallFrames.join()).not.toMatch(/"count":7|"counts"/);
  await open.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  const closed = (window: Page, name: string) => window.getByRole('region', { name: `${name}, cerrada` });
  for (const window of [page, other]) {
    const first = closed(window, 'Votación con puntos').getByRole('listitem').first();
    await expect(first).toContainText('1.º');
    await expect(first).toContainText('Presupuesto participativo');
    await expect(first).toContainText('7 puntos');
    await expect(first).toContainText('58 %');
  }
  await expect(wall.getByText('7 puntos')).toBeVisible();
  await expectAccessible(wall);

  // Gradients, eight named bars, one by one from the keyboard.
  await technique.getByRole('button', { name: /Gradientes de acuerdo/ }).press('Enter');
  await page.keyboard.type('El presupuesto participativo queda en Consolidado.');
  await page.keyboard.press('Control+Enter');
  const gradients = page.getByRole('region', { name: 'Gradientes de acuerdo, abierta' });
  await gradients.getByLabel('Apoyo entusiasta').focus();
  for (const count of ['2', '1', '', '', '', '', '1']) {
    if (count) await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  await expect(gradients.getByText('4 de 4 contadas.')).toBeVisible();
  await gradients.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  const result = closed(page, 'Gradientes de acuerdo');
  const bars = result.getByRole('list', { name: 'El presupuesto participativo queda en Consolidado.' });
  await expect(bars.getByRole('listitem')).toHaveCount(8);
  await expect(bars.getByRole('listitem').nth(6)).toContainText('Desacuerdo serio');
  await expect(bars.getByRole('listitem').nth(6)).toContainText('25 %');
  await expect(bars.getByRole('listitem').nth(7)).toContainText('Veto');
  await expect(result.getByText('Todavía no sigue adelante')).toBeVisible();
  await result.getByRole('button', { name: 'Proyectar' }).press('Enter');
  await expect(wall.getByText('Requiere más discusión')).toBeVisible();
  expect(await smallestText(wall)).toBeGreaterThanOrEqual(28);
  await expectAccessible(page);
  await expectAccessible(wall);

  // An objection becomes another wording.
  await result.getByRole('button', { name: 'Anotar objeción' }).press('Enter');
  await page.keyboard.type('Falta devolución a la comunidad');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mesa 2');
  await page.keyboard.press('Enter');
  await result.getByRole('button', { name: 'Resolver' }).press('Enter');
  await result.getByLabel('Qué se cambió').fill('Se agrega la devolución');
  await result.getByLabel('Texto que se adopta').fill('Queda en Consolidado, con devolución en 30 días.');
  await result.getByRole('button', { name: 'Guardar' }).press('Enter');
  await expect(result.getByRole('listitem').filter({ hasText: /^Integrada · Mesa 2/ })).toBeVisible();

  // Once more, by name this time; then it is an agreement.
  await result.getByRole('button', { name: 'Votar de nuevo' }).press('Enter');
  await technique.getByLabel('Voto con nombre').press('Space');
  await technique.getByRole('button', { name: 'Votar de nuevo' }).press('Enter');
  for (const step of ['1', '1', '2', '4']) {
    await gradients.getByLabel('Respuesta', { exact: true }).fill(step);
    await page.keyboard.press('Enter');
    await expect(gradients.getByLabel('Respuesta', { exact: true })).toHaveValue('');
  }
  await expect(gradients.getByText('4 de 4 votaron.')).toBeVisible();
  await expect(gradients.getByRole('listitem', { name: 'votó' })).toHaveCount(4);
  await gradients.getByRole('button', { name: 'Cerrar votación' }).press('Enter');
  const second = closed(page, 'Gradientes de acuerdo').first();
  await expect(second.getByText('Sigue adelante')).toBeVisible();
  await expect(second.getByText(/Es una repetición/)).toBeVisible();
  await second.getByRole('button', { name: 'Registrar acuerdo' }).press('Enter');
  await expect(second.getByLabel('A favor')).toHaveValue('3');
  await expect(second.getByLabel('Abstenciones')).toHaveValue('1');
  await second.getByLabel('Forma').selectOption('Consenso');
  await second.getByRole('button', { name: 'Registrar acuerdo' }).first().press('Enter');
  const records = page.getByRole('list', { name: 'Registros de Taller de esquema 1' });
  await expect(records.getByText('Acuerdo AC-01')).toBeVisible();
  await expect(records.getByText('El presupuesto participativo queda en Consolidado.')).toBeVisible();

  // The acta that is saved says it in the words and the numbers of the room.
  const said = await savedMinutes(page, address);
  for (const words of [
    [
      '¿Qué herramientas van primero?',
      'Podían votar 4 personas; los puntos puestos en papel se contaron a mano. Voto anónimo. 3 puntos por persona.',
    ],
    ['1', 'Presupuesto participativo', '7', '58,3'],
    ['Total', '12', '100,0'],
    ['Votaron 4 de 4 personas. Voto anónimo.'],
    ['Apoyo entusiasta', '2', '50,0'],
    ['Veto', '0', '0,0'],
    ['Votaron 4 de 4 personas. Voto nominal. Repite una votación anterior.'],
    ['Falta devolución a la comunidad', 'Mesa 2'],
    ['AC-01', 'El presupuesto participativo queda en Consolidado.', 'Consenso'],
  ])
    expect(said).toContain(`\n${words.join('\n')}\n`);

  // Nobody's name has reached the wall.
  const shown = (await wall.content()) + wallFrames.join();
  for (const name of names) expect(shown).not.toContain(name);
});

test('silent writing: only how many until it is revealed, cards on paper typed up, the question on the wall', async ({
  openApp,
  context,
}) => {
  const { page, address } = await openApp({ commands });
  await page.goto(`${address}#/workshops`);
  await page.reload();
  const wall = await context.newPage();
  const wallFrames = framesOf(wall);
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${address}?window=wall`);
  const technique = page.getByRole('region', { name: 'Técnica' });
  await technique.getByRole('button', { name: 'Ver todas' }).press('Enter');
  // One thing is set up at a time, whatever is chosen after what.
  const names = ['Votación con puntos', '1-2-4-Todos', 'Consentimiento', 'Escritura en silencio'];
  for (const name of names) {
    await technique.getByRole('button', { name: new RegExp(`^${name}`) }).press('Enter');
    await expect(technique.getByRole('form')).toHaveCount(1);
    await expect(technique.getByRole('form', { name })).toBeVisible();
  }
  // What has been chosen stays in sight among the first ones.
  await technique.getByRole('button', { name: 'Ver menos' }).press('Enter');
  await expect(technique.getByRole('button', { name: /Café del Mundo/ })).toBeHidden();
  await technique.getByLabel('Pregunta').press('Control+a');
  await page.keyboard.type('¿Qué falta en participación?');
  await technique.getByRole('button', { name: 'Abrir escritura' }).press('Enter');
  const round = page.getByRole('region', { name: 'Escritura en silencio' });
  await round.getByRole('textbox', { name: 'Tarjetas de papel' }).fill('Más plazos\n\nSedes abiertas\n');
  await page.keyboard.press('Control+Enter');
  await expect(round.getByText('2 aportes escritos')).toBeVisible();
  await rest(page);
  await page.keyboard.press('F5');
  await expect(wall.getByRole('heading', { name: '¿Qué falta en participación?' })).toBeVisible();
  await expect(wall.getByText('2 aportes escritos')).toBeVisible();
  expect(await smallestText(wall)).toBeGreaterThanOrEqual(28);
  await expectAccessible(page);
  await expectAccessible(wall);
  expect((await wall.content()) + wallFrames.join()).not.toContain('Sedes abiertas');
  await round.getByRole('button', { name: 'Revelar' }).press('Enter');
  await expect(round).toBeHidden();
  await page.getByRole('button', { name: 'Aportes', exact: true }).click();
  await expect(page.getByText('Sedes abiertas')).toBeVisible();
});
