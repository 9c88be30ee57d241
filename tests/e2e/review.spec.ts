import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { openDocx } from '../support/docx.ts';
import { reviewedProposal } from '../support/returnedFiles.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Observaciones' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Observación y respuesta' });

async function bring(page: Page, buffer: Buffer, name = 'propuesta (Marta).docx'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Importar documento devuelto' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('a document that came back is imported, what has no place is placed, and everything answered', async ({
  openApp,
}) => {
  const { page, folder } = await openApp({ sample: true });
  await page.getByRole('button', { name: /^Revisión/ }).click();
  await expect(page.getByRole('heading', { name: 'Aún no hay observaciones' })).toBeVisible();
  await expectAccessible(page);

  await bring(page, Buffer.from('%PDF-1.7'), 'notas.docx');
  await expect(page.getByRole('alert')).toContainText('«notas.docx» es un archivo PDF');
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar', exact: true }).last().click();

  const file = reviewedProposal(folder);
  await bring(page, file);
  const dialog = page.getByRole('dialog', { name: 'Documento devuelto' });
  await expect(dialog).toContainText('Trae 5 observaciones');
  await expect(dialog).toContainText('1 sin lugar: la ubicas tú');
  await expect(dialog).toContainText('es de la versión 0.1, y hay una más nueva');
  await dialog.getByRole('textbox', { name: 'Quién lo devuelve' }).fill('Marta Ruiz');
  await dialog.getByRole('textbox', { name: 'Institución' }).fill('Centro de Estudios Comunales');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Importar 5 observaciones' }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(6);
  await expect(page.getByText('0 de 5 respondidas')).toBeVisible();
  // What Word signs as "Usuario" is of whoever sent the file back.
  await expect(grid(page).getByRole('row', { name: /Marta Ruiz/ })).toHaveCount(5);
  await expectAccessible(page);

  // By keyboard: the one without a place, found by the filter, gets one by its code.
  await page.getByText('Sin lugar (1)').click();
  await expect(grid(page).getByRole('row')).toHaveCount(2);
  await grid(page).focus();
  await page.keyboard.press('u');
  await expect(panel(page).getByRole('combobox', { name: 'Ubicar en' })).toBeFocused();
  await page.keyboard.type('d2e1');
  await expect(page.getByRole('option').first()).toContainText('D2-E1 ·');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sin lugar (0)')).toBeVisible();
  await page.getByText('Sin lugar (0)').click();
  await expect(grid(page).getByRole('row', { name: /guía de lectura.*D2-E1/ })).toBeVisible();

  // One by keyboard, and without its reason it is not saved.
  await grid(page).focus();
  await page.keyboard.press('Home');
  const [first = ''] = (await grid(page).getByRole('row').nth(1).innerText()).split('\n');
  await page.keyboard.press('r');
  await expect(panel(page).getByRole('radio', { name: 'Sin respuesta' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(panel(page).getByRole('radio', { name: 'Fuera de alcance' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/Escribe el fundamento/)).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Fundamento' }).fill('Lo regula otra ley.');
  // Looking at another one loses nothing of what was typed.
  await grid(page).getByRole('row').nth(3).click();
  await grid(page).getByRole('row').nth(1).click();
  await expect(panel(page).getByRole('textbox', { name: 'Fundamento' })).toHaveValue('Lo regula otra ley.');
  await panel(page).getByRole('button', { name: 'Guardar respuesta' }).click();
  await expect(grid(page).getByRole('row', { name: new RegExp(`${first}.*Fuera de alcance`) })).toBeVisible();
  await expect(grid(page)).toBeFocused();

  // A wording is taken up: the model and the answer change together, and go back together.
  await grid(page)
    .getByRole('row', { name: /cada quince días/ })
    .click();
  await expect(panel(page)).toContainText('Si acoges la propuesta, quedará:');
  await panel(page).getByRole('button', { name: 'Acoger y cambiar el modelo' }).click();
  await expect(grid(page).getByRole('row', { name: /cada quince días.*Acogida/ })).toBeVisible();
  await grid(page)
    .getByRole('row', { name: /cada quince días/ })
    .click();
  await expect(panel(page).getByRole('textbox', { name: 'Cambio realizado' })).toHaveValue(
    'Donde decía «actualizadas cada mes», ahora dice «actualizadas cada quince días».',
  );
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'D1-E1-H2' }).first()).toContainText(
    'actualizadas cada quince días.',
  );
  await expect(page.getByText('2 de 5 respondidas')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 de 5 respondida')).toBeVisible();
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'D1-E1-H2' }).first()).toContainText(
    'actualizadas cada mes.',
  );

  // The rest at once.
  await page.getByRole('combobox', { name: 'Decisión' }).click();
  await page.getByRole('option', { name: 'Sin respuesta (4)' }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(5);
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '4 observaciones elegidas' })).toBeVisible();
  await expectAccessible(page);
  await panel(page).getByRole('radio', { name: 'Acogida', exact: true }).check();
  await panel(page).getByRole('button', { name: 'Responder 4 observaciones' }).click();
  await expect(page.getByRole('heading', { name: 'Ninguna observación coincide' })).toBeVisible();
  await page.getByRole('button', { name: 'Limpiar búsqueda y filtros' }).click();
  await expect(page.getByText('5 de 5 respondidas')).toBeVisible();

  // From the cell on the canvas to what is said about it, and back.
  await grid(page)
    .getByRole('row', { name: /cada trimestre/ })
    .click();
  await panel(page).getByRole('button', { name: 'Ver en el lienzo' }).click();
  await page.getByRole('button', { name: 'Ver la observación (0 sin respuesta)' }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Buscar en las observaciones' }).clear();
  await expect(grid(page).getByRole('row')).toHaveCount(6);

  // The same file once more is refused; who sent it can be corrected; without it, its observations go.
  await bring(page, file, 'otra vez.docx');
  await dialog.getByRole('button', { name: 'Importar 5 observaciones' }).click();
  await expect(page.getByText(/ya se importó/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await page.getByRole('button', { name: '1 recibido' }).click();
  const name = page.getByRole('textbox', { name: /Quién observa/ });
  await name.fill('Luisa Vera');
  await name.press('Enter');
  await expect(page.getByText('4 observaciones respondidas')).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Quitar propuesta/ }).click();
  await expect(page.getByRole('heading', { name: 'Aún no hay observaciones' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid(page).getByRole('row', { name: /Luisa Vera/ })).toHaveCount(1);
});

test('the answers leave the house as a matrix and as a letter to each reviewer', async ({ openApp }) => {
  const { page, folder } = await openApp({ sample: true });
  await page.getByRole('button', { name: 'Documentos' }).click();
  await page.getByRole('button', { name: 'Carta de respuesta' }).click();
  await expect(page.getByText('Importa primero en Observaciones')).toBeVisible();
  await page.getByRole('button', { name: /^Revisión/ }).click();
  await bring(page, reviewedProposal(folder));
  const dialog = page.getByRole('dialog', { name: 'Documento devuelto' });
  await dialog.getByRole('textbox', { name: 'Quién lo devuelve' }).fill('Marta Ruiz');
  await dialog.getByRole('button', { name: 'Importar 5 observaciones' }).click();
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await panel(page).getByRole('radio', { name: 'Acogida', exact: true }).check();
  await panel(page).getByRole('button', { name: 'Responder 5 observaciones' }).click();
  await expect(page.getByText('5 de 5 respondidas')).toBeVisible();
  await page.getByRole('button', { name: '1 recibido' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Matriz con respuestas' }).click();
  for (const [card, choice, says, type] of [
    ['Matriz con respuestas', '0.1', 'actualizadas cada quince días', 'matriz-respuestas'],
    ['Carta de respuesta', 'Marta Ruiz', 'nombre omitido', 'carta-respuesta'],
  ] as const) {
    await page.getByRole('button', { name: card }).click();
    const document = page.getByRole('complementary', { name: card });
    // The letter is the one that is sent, with its name, unless somebody wants what may be published.
    if (card === 'Carta de respuesta') {
      await expect(document.getByRole('radio', { name: 'Interna' })).toBeChecked();
      await document.getByText('Pública', { exact: true }).click();
    }
    await document.getByRole('combobox').first().click();
    await page.getByRole('option', { name: choice }).click();
    await expect(document.getByRole('region', { name: `Vista previa: ${card}` })).toContainText(says, {
      timeout: 60_000,
    });
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await document.getByRole('button', { name: 'Guardar Word' }).click();
    const { properties, everything } = openDocx(await readFile(await (await download).path()));
    expect(properties).toMatchObject({ CabildoTipo: type, CabildoEdicion: 'publica' });
    expect(everything).not.toContain('Ruiz');
  }
});

test('a mailing says who has returned the version and who still has not', async ({ openApp }) => {
  const { page, folder } = await openApp({ sample: true });
  await page.getByRole('button', { name: /^Revisión/ }).click();
  await page.getByRole('button', { name: 'Envíos', exact: true }).click();
  const sent = page.getByRole('dialog', { name: 'Envíos a revisión' });
  await sent.getByRole('button', { name: 'Registrar envío' }).click();
  await expect(sent.getByText('Elige al menos a una persona u organización.')).toBeVisible();
  await sent.getByRole('combobox', { name: 'Versión que se envía' }).click();
  await page.getByRole('option', { name: /^0\.1/ }).click();
  const recipients = sent.getByRole('combobox', { name: 'A quién' });
  await recipients.click();
  for (const name of ['perez soto', 'antilef']) {
    await recipients.fill(name);
    await page.getByRole('option', { name: new RegExp(name.slice(-4), 'i') }).click();
  }
  await page.keyboard.press('Escape');
  await sent.getByRole('textbox', { name: 'Plazo (opcional)' }).fill('31/31/2099');
  await sent.getByRole('button', { name: 'Registrar envío' }).click();
  await expect(sent.getByText(/Escríbela como día/)).toBeVisible();
  await sent.getByRole('textbox', { name: 'Plazo (opcional)' }).fill('31-08-2099');
  await expectAccessible(page);
  await sent.getByRole('button', { name: 'Registrar envío' }).click();
  const mailing = sent.getByRole('region', { name: 'EN-01' });
  await expect(mailing).toContainText('Faltan 2');
  await expect(mailing).toContainText('plazo 31-08-2099');
  await expectAccessible(page);
  await sent.getByRole('button', { name: 'Cerrar' }).click();

  await bring(page, reviewedProposal(folder));
  const dialog = page.getByRole('dialog', { name: 'Documento devuelto' });
  await dialog.getByRole('textbox', { name: 'Quién lo devuelve' }).fill('Rosa Antilef Muñoz');
  await dialog.getByRole('button', { name: 'Importar 5 observaciones' }).click();
  await page.getByRole('button', { name: '1 envío' }).click();
  await expect(mailing).toContainText('Falta 1');
  await expect(mailing.getByRole('listitem').filter({ hasText: 'Rosa Antilef' })).toContainText('Devolvió');
  await expect(mailing.getByRole('listitem').filter({ hasText: 'Ana Pérez' })).toContainText(
    'Aún no devuelve',
  );
  // More time is given.
  await mailing.getByRole('button', { name: 'Cambiar EN-01' }).click();
  await mailing.getByRole('textbox', { name: /^Plazo/ }).fill('30-09-2099');
  await expectAccessible(page);
  await mailing.getByRole('button', { name: 'Guardar' }).click();
  await expect(mailing).toContainText('plazo 30-09-2099');
  await mailing.getByRole('button', { name: 'Quitar EN-01' }).click();
  await expect(sent.getByRole('button', { name: 'Registrar envío' })).toBeVisible();
});

test('what came by e-mail is written down at its place, one after another, corrected, taken up and removed', async ({
  openApp,
}) => {
  const { page } = await openApp({ sample: true });
  await page.getByRole('button', { name: /^Revisión/ }).click();
  await page.getByRole('button', { name: 'Anotar observación' }).click();
  const dialog = page.getByRole('dialog', { name: 'Anotar una observación' });
  await dialog.getByRole('combobox', { name: 'Quién observa' }).fill('Luisa Vera');
  await dialog
    .getByRole('textbox', { name: 'Redacción que propone' })
    .fill('Publicación de lo que exige la ley.');
  await dialog.getByRole('button', { name: 'Anotar', exact: true }).click();
  await expect(dialog.getByText(/Escribe cómo llegó/)).toBeVisible();
  await expect(dialog.getByText('Escribe la observación.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Cómo llegó' })).toBeFocused();
  // Closing it loses nothing of what was typed.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Anotar observación' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Quién observa' })).toHaveValue('Luisa Vera');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Cómo llegó' }).fill('Correo del 3 de mayo');
  await dialog.getByRole('textbox', { name: 'Fecha' }).fill('31-02-2026');
  await dialog.getByRole('textbox', { name: 'Observación' }).fill('Se entiende poco.');
  await dialog.getByRole('combobox', { name: 'Lugar' }).fill('d1e1');
  await page
    .getByRole('option', { name: /^D1-E1 ·/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Anotar y seguir con otra' }).click();
  await expect(dialog.getByText(/Escríbela como día/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Fecha' }).fill('3-5-2026');
  await dialog.getByRole('button', { name: 'Anotar y seguir con otra' }).click();
  const words = dialog.getByRole('textbox', { name: 'Observación' });
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('');
  await page.keyboard.type('Falta un glosario.');
  await dialog.getByRole('button', { name: 'Anotar', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(grid(page).getByRole('row', { name: /Luisa Vera/ })).toHaveCount(2);
  await expect(grid(page)).toBeFocused();
  await expect(page.getByRole('button', { name: '1 recibido' })).toBeVisible();
  await expectAccessible(page);

  await grid(page)
    .getByRole('row', { name: /glosario/ })
    .click();
  await panel(page).getByRole('button', { name: 'Corregir' }).click();
  const correct = page.getByRole('dialog', { name: 'Corregir OB-002' });
  await correct.getByRole('textbox', { name: 'Observación' }).fill('Falta un índice.');
  await correct.getByRole('button', { name: 'Guardar' }).click();
  await expect(grid(page).getByRole('row', { name: /índice/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Quitar', exact: true }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(2);

  await expect(panel(page)).toContainText('3 may 2026');
  await panel(page).getByRole('button', { name: 'Acoger y cambiar el modelo' }).click();
  await expect(page.getByText('1 de 1 respondida')).toBeVisible();
  await expect(panel(page)).toContainText('Publicación de lo que exige la ley.');
});
