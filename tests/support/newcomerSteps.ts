import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { openDocx } from './docx.ts';
import { fill, type Hands, type Words } from './newcomerHands.ts';

export const newcomer = {
  dimension: 'Integridad pública',
  code: 'D6',
  cell: 'D6-E1',
  cards: [
    'Publicar las declaraciones de intereses',
    'Un canal de denuncias que proteja a quien denuncia',
    'Capacitar a los equipos en conflictos de interés',
    'Un código de ética hecho con los funcionarios',
    'Revisar las compras pequeñas entre vecinos',
    'Contar en la radio comunal qué se denunció',
    'Sorteo público de cargos de control',
    'Registro abierto de reuniones con proveedores',
    'Responder cada denuncia en 30 días #D6-E1 ',
    'Que el concejo revise el registro cada trimestre',
  ],
  tool: 'Registro público de intereses y reuniones',
  agreement: 'Se incorpora la dimensión Integridad pública al modelo',
  version: 'Propuesta con integridad',
  approvedBy: 'Comité ejecutivo, sesión del 3 de junio',
} as const;

/** A look at the page as it is after a step. */
export type Look = (page: Page, name: string) => Promise<void>;

/**
 * The path of somebody new: from the example to both documents in both editions. Every step is asserted by what the
 * person sees, and `look` is called on every screen on the way.
 */
export async function walk(hands: Hands, words: Words, look: Look): Promise<void> {
  await openExample(hands, words, look);
  await growModel(hands, words, look);
  await lookAtWall(hands, words, look);
  await recordAgreement(hands, words, look);
  await freeze(hands, words, look);
  await approveMinutes(hands, words, look);
  await saveBoth(hands, words, look);
}

/** The screens that are not on the way. */
export async function visitOthers(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  for (const screen of ['contributions', 'people', 'project', 'settings'] as const) {
    await hands.goTo(words.frame.screens[screen]);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await look(page, screen);
  }
}

async function openExample({ page, press }: Hands, words: Words, look: Look): Promise<void> {
  await expect(page.getByRole('button', { name: words.home.sample.title })).toBeVisible();
  await look(page, 'home');
  await press(page.getByRole('button', { name: words.home.sample.title }));
  await expect(page.getByText(words.frame.example)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('region', { name: words.capture.title })).toBeVisible();
  await look(page, 'canvas');
}

async function growModel(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  await hands.addDimension(words, newcomer.dimension);
  await expect(page.getByText(newcomer.dimension, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(newcomer.code, { exact: true }).first()).toBeVisible();

  const tray = page.getByRole('region', { name: words.model.tray });
  const waiting = Number(await tray.getByRole('heading').locator('span').textContent());
  const said = page.getByRole('region', { name: words.capture.title }).getByRole('status');
  for (const [at, card] of newcomer.cards.entries()) {
    await hands.capture(words, card);
    // Each answers with its code before the next begins, as it does for a person who looks.
    await expect(said).toContainText(`A-${String(73 + at).padStart(4, '0')}`);
  }
  await expect(tray.getByRole('heading')).toContainText(String(waiting + 8));
  await look(page, 'captured');

  const cards = tray.getByRole('option');
  await hands.twoIntoTool(words, cards.nth(0), cards.nth(1));
  const form = page.getByRole('dialog', { name: fill(words.inspector.makeTool.title_other, { count: 2 }) });
  await hands.write(form.getByRole('textbox', { name: words.inspector.makeTool.name }), newcomer.tool);
  const option = page.getByRole('option', { name: new RegExp(`^${newcomer.cell} `) });
  await hands.chooseCell(form.getByLabel(words.inspector.makeTool.cell), newcomer.cell, option);
  await look(page, 'tool-form');
  await hands.press(form.getByRole('button', { name: words.inspector.makeTool.create }));
  await expect(form).toBeHidden();
  await expect(page.getByText(newcomer.tool).first()).toBeVisible();
  await expect(tray.getByRole('heading')).toContainText(String(waiting + 6));
  await look(page, 'tool');
}

async function lookAtWall(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  const opened = page.context().waitForEvent('page');
  await hands.projectRow(words, newcomer.code, newcomer.dimension);
  const wall = await opened;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(wall.getByRole('heading', { name: newcomer.dimension })).toBeVisible();
  await expect(wall.getByText(newcomer.tool)).toBeVisible();
  await look(wall, 'wall');
  await wall.close();
}

async function recordAgreement(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  await hands.agreementForm(words);
  const form = page.getByRole('form', { name: words.records.add.agreement });
  const text = form.getByRole('textbox', { name: words.records.text.agreement });
  await expect(text).toBeFocused();
  await page.keyboard.type(newcomer.agreement);
  await look(page, 'agreement');
  await hands.press(form.getByRole('button', { name: words.records.save, exact: true }));
  await expect(form).toBeHidden();
  // On the workshop's own page, or on the screen that runs it.
  const panel = page
    .getByRole('complementary', { name: words.records.title })
    .or(page.getByRole('complementary', { name: words.running.live.title }));
  await expect(panel.getByRole('listitem').filter({ hasText: newcomer.agreement })).toBeVisible();
  await look(page, 'workshop');
}

async function freeze(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  await hands.goTo(words.frame.screens.versions);
  await expect(page.getByRole('heading', { level: 1, name: words.versions.title })).toBeVisible();
  await look(page, 'versions');
  await hands.press(page.getByRole('button', { name: words.versions.freeze, exact: true }));
  const form = page.getByRole('dialog', { name: fill(words.versions.freezeTitle, { number: '0.3' }) });
  await hands.write(form.getByRole('textbox', { name: words.versions.name }), newcomer.version);
  await look(page, 'freeze');
  await hands.press(form.getByRole('button', { name: fill(words.versions.freezeNumber, { number: '0.3' }) }));
  await expect(form).toBeHidden();
  await expect(page.getByText(newcomer.version)).toBeVisible();
}

async function approveMinutes(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await hands.goTo(words.frame.screens.minutes);
  await expect(page.getByRole('heading', { level: 1, name: words.minutes.title })).toBeVisible();
  await look(page, 'minutes-list');
  await hands.press(button(fill(words.minutes.create, { code: 'TS-3' })));
  const acta = page.getByRole('article');
  // The acta writes itself: the agreement of a moment ago is in it.
  await expect(acta.getByText(newcomer.agreement).first()).toBeVisible();
  await look(page, 'minutes');
  await hands.press(button(words.minutes.toReview));
  await hands.press(button(words.minutes.approve));
  const dialog = page.getByRole('dialog', { name: /3/ });
  await hands.write(
    dialog.getByRole('textbox', { name: words.minutes.approveDialog.by }),
    newcomer.approvedBy,
  );
  await look(page, 'approve');
  await hands.press(dialog.getByRole('button', { name: words.minutes.approveDialog.confirm }));
  await expect(dialog).toBeHidden();
  await expect(acta.getByRole('status')).toContainText(newcomer.approvedBy);
  await look(page, 'approved');
}

/** From the version to its proposal, from the acta to its file: each in both editions. */
async function saveBoth(hands: Hands, words: Words, look: Look): Promise<void> {
  const { page } = hands;
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-newcomer-'));
  try {
    await hands.press(page.getByRole('button', { name: words.minutes.export, exact: true }));
    const minutes = await saveEditions(hands, words, words.documentsScreen.minutes.name, folder, look);
    for (const { edition, docx } of minutes) {
      const said = docx.paragraphs.map(({ text }) => text);
      expect(said.filter((text) => text.includes(newcomer.agreement))).not.toEqual([]);
      // To the public it was the body that approved; what else was typed there stays inside.
      const by = edition === 'public' ? 'Comité ejecutivo' : newcomer.approvedBy;
      expect(
        said.filter((text) => text.startsWith('Aprobada el') && text.endsWith(` por ${by}`)),
      ).not.toEqual([]);
      expect(docx.properties.CabildoEdicion).toBe(edition === 'public' ? 'publica' : 'interna');
    }
    await hands.goTo(words.frame.screens.versions);
    await hands.press(
      page.getByRole('button', { name: fill(words.versions.documentOf, { number: '0.3' }), exact: true }),
    );
    const proposal = await saveEditions(hands, words, words.documentsScreen.proposal.name, folder, look);
    for (const { docx } of proposal) {
      const said = docx.paragraphs.map(({ text }) => text);
      for (const wanted of [newcomer.dimension, newcomer.tool, 'A-0079', 'A-0080'])
        expect(said.filter((text) => text.includes(wanted))).not.toEqual([]);
      // Each tool can be jumped to.
      expect(docx.bookmarks.length).toBeGreaterThan(40);
      expect(docx.properties.CabildoVersion).toBe('0.3');
    }
    // The example's people are in the internal editions only.
    const names = [...minutes, ...proposal].map(({ docx }) => docx.everything.includes('Oyarce'));
    expect(names).toEqual([false, true, false, true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function saveEditions(hands: Hands, words: Words, kind: string, folder: string, look: Look) {
  const { page } = hands;
  const panel = page.getByRole('complementary', { name: kind });
  const save = panel.getByRole('button', { name: fill(words.documentsScreen.save, { type: 'Word' }) });
  const editions = panel.getByRole('radiogroup', { name: words.documentsScreen.edition });
  const saved = [];
  for (const edition of ['public', 'internal'] as const) {
    await hands.pick(editions, words.documentsScreen[edition]);
    await decideNames(hands, words, panel, save);
    await look(page, `${kind}-${edition}`);
    const download = page.waitForEvent('download');
    await hands.press(save);
    const file = join(folder, `${kind}-${edition}.docx`);
    await (await download).saveAs(file);
    const bytes = readFileSync(file);
    const checker = process.env.CABILDO_CHECK_DOCX;
    if (checker) execFileSync(checker, [file], { stdio: 'pipe' });
    saved.push({ edition, docx: openDocx(bytes) });
  }
  return saved;
}

/** The public edition asks what to do with names found in free text; the document is there once that is answered. */
async function decideNames(hands: Hands, words: Words, panel: Locator, save: Locator): Promise<void> {
  const omit = panel.getByRole('button', { name: words.documentsScreen.names.omitAll });
  const enabled = panel.getByRole('button', {
    name: fill(words.documentsScreen.save, { type: 'Word' }),
    disabled: false,
  });
  await expect(omit.or(enabled).first()).toBeVisible({ timeout: 60_000 });
  if (await omit.isVisible()) await hands.press(omit);
  await expect(save).toBeEnabled({ timeout: 60_000 });
}
