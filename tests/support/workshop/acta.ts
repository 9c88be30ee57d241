import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { linesOf, type OpenedDocx, openDocx } from '../docx.ts';
import type { Meeting } from './meeting.ts';

/** Approves the acta from its draft, as the facilitator does at the end. */
export async function approve({ facilitator: page, address, wall }: Meeting, by: string): Promise<void> {
  await page.goto(`${address}#/minutes`);
  await page.getByRole('button', { name: 'Crear acta de TS-1' }).click();
  await page.getByRole('button', { name: 'Enviar a revisión' }).click();
  await page.getByRole('button', { name: 'Aprobar acta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Quién la aprueba' }).fill(by);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`por ${by}. El acta está bloqueada.`)).toBeVisible();
  await wall.check('approval');
}

/** Saves an edition of the acta and opens the file again. */
export async function saved({ facilitator: page }: Meeting, edition: 'Interna' | 'Pública') {
  const panel = page.getByRole('complementary', { name: 'Acta' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Exportar Word' }).click();
  await panel.getByText(edition, { exact: true }).click();
  const file = edition === 'Interna' ? /_interna\.docx$/ : /_publica\.docx$/;
  await expect(panel.getByText(file)).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Guardar Word' }).click();
  return openDocx(readFileSync(await (await download).path()));
}

/** Fails unless the file says each of these, the parts of one on lines that follow one another. */
export function expectSaid(document: OpenedDocx, rows: readonly (readonly string[])[]): void {
  const said = linesOf(document);
  const missing = rows.map((words) => words.join('\n')).filter((words) => !said.includes(`\n${words}\n`));
  // All that is missing in either edition is told in one run, which takes minutes.
  expect.soft(missing).toEqual([]);
}

/** Fails unless the file says each of these somewhere. */
export function expectWords(document: OpenedDocx, words: readonly RegExp[]): void {
  const said = linesOf(document);
  expect.soft(words.filter((each) => !each.test(said)).map(String)).toEqual([]);
}
