import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import {
  type AnswersRequest,
  NamesFoundError,
  type ReplyRequest,
} from '../../electron/host/documents/request.ts';
import { readReview } from '../../electron/host/review/read/read.ts';
import { reading } from '../../electron/host/review/words.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { linesOf, openDocx, textOf } from '../support/docx.ts';
import { reviewedState } from '../support/observations.ts';
import { checkDocx, fonts, frozenVersion, made } from '../support/proposal.ts';
import { Returned } from '../support/returned.ts';
import { privateSurnames } from '../support/sampleIds.ts';

const checker = process.env.CABILDO_CHECK_DOCX;
const laura = 'laura bahamonde rios';
const reviewerNames = ['Laura', 'Bahamonde', 'Ríos', 'Centro de Estudios Comunales'];

type Asked = Partial<Omit<AnswersRequest, 'kind' | 'state'>>;
const answersOf = (state: State, more: Asked = {}): AnswersRequest => ({
  kind: 'answers',
  state,
  edition: 'internal',
  at: made,
  ...more,
});
const replyTo = (state: State, reviewer: string, more: Asked = {}): ReplyRequest => ({
  kind: 'reply',
  state,
  edition: 'internal',
  at: made,
  reviewer,
  ...more,
});

async function opened(request: AnswersRequest | ReplyRequest) {
  const { bytes, fileName } = await makeDocument(request, { fontFiles: fonts });
  const docx = openDocx(bytes);
  return { ...docx, bytes, fileName, lines: linesOf(docx) };
}

/** The rows of the matrix, each as the words of its nine cells. */
const rowsOf = (document: string): string[][] =>
  [...document.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)]
    .map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell).replaceAll('\u00a0', ' ')),
    )
    .filter((cells) => cells.length === 9);
const rowOf = (document: string, code: string): string[] | undefined =>
  rowsOf(document).find((cells) => cells[3]?.startsWith(code));

const closed = (state: State): State => {
  for (const observation of Object.values(state.observation)) observation.decision ??= 'accepted';
  return state;
};

describe('the matrix with the answers in Word', () => {
  it('has every observation once, beside the text it is about, with its decision, reason, change and version', async () => {
    const state = reviewedState();
    const [, , , fourth] = Object.values(state.observation);
    const [dimension] = Object.values(state.dimension);
    // What is quoted whole stands beside it already.
    if (fourth && dimension) fourth.quote = dimension.definition;
    const { document, bookmarks, properties, lines, everything, fileName } = await opened(
      answersOf(state, { version: frozenVersion(state) }),
    );
    const codes = rowsOf(document).flatMap((cells) => /^OB-\d{3}/.exec(cells[3] ?? '') ?? []);
    expect(codes.toSorted()).toEqual(Object.values(state.observation).map(({ code }) => code));
    const tool = Object.values(state.tool)[0];
    expect(bookmarks.filter((name) => name === anchorOf('tool', tool?.id ?? ''))).toHaveLength(1);
    expect(rowOf(document, 'OB-001')).toEqual([
      expect.stringMatching(/^\d{3}$/),
      tool?.code,
      expect.stringContaining(`${tool?.name}. `),
      expect.stringContaining('OB-001 · Laura Bahamonde Ríos, Centro de Estudios Comunales'),
      '—',
      'Donde dice «persona titular», que diga «persona titular con dedicación exclusiva»',
      'Acogida parcialmente',
      expect.stringMatching(
        new RegExp(
          `^Se pide dedicación.*\\(Comité ejecutivo\\)Cambio realizado: Se agregó.*\\(${tool?.code}\\)$`,
        ),
      ),
      '—',
    ]);
    expect(rowOf(document, 'OB-002')).toEqual(
      expect.arrayContaining([
        'De fondo',
        'Acogida',
        '0.2',
        expect.stringContaining('Ana Pérez Soto respondió'),
      ]),
    );
    expect(rowOf(document, 'OB-002')?.[3]).toContain('Sobre «Designar por decreto»:');
    expect(rowOf(document, 'OB-005')?.[5]).toBe('Agregar: «y vinculante»');
    expect(rowOf(document, 'OB-006')?.slice(5)).toEqual([
      expect.stringMatching(/^Quitar: «/),
      'Sin respuesta',
      '—',
      '—',
    ]);
    expect(rowOf(document, 'OB-004')?.[3]).not.toContain('Sobre «');
    expect(rowOf(document, 'OB-009')?.[1]).toBe('General');
    expect(rowOf(document, 'OB-010')?.[1]).toBe('Sin código');
    // Of the codes that nobody observed it says how many there are.
    expect(lines).toMatch(/Otros 6\d códigos del modelo no recibieron observaciones/);
    expect(lines).not.toContain('Cómo completar');
    expect(everything).toMatch(/BORRADOR · huella/);
    expect(properties).toMatchObject({ CabildoTipo: 'matriz-respuestas', CabildoVersion: '0.1' });
    expect(fileName).toBe('matriz-respuestas_v0.1_interna.docx');
  });

  it('counts by reviewer and decision, and is no draft once everything is answered', async () => {
    const { lines, everything, document } = await opened(answersOf(closed(reviewedState())));
    expect(lines).toContain('\nLaura Bahamonde Ríos, Centro de Estudios Comunales\n3\n1\n0\n0\n0\n4\n');
    expect(lines).toContain('\nTotal\n6\n1\n1\n1\n1\n10\n');
    expect(everything).not.toContain('BORRADOR');
    expect(everything).toContain('Consolidada');
    expect(rowsOf(document).flat()).not.toContain('Sin respuesta');
  });

  it('loses no observation whose place the reviewed version does not have, and answers that version alone', async () => {
    const state = reviewedState();
    const version = frozenVersion(state);
    const [tool] = Object.keys(version.content.tool);
    delete version.content.tool[tool ?? ''];
    const other = Object.values(state.returned).at(-1);
    if (other) other.version = '0.9';
    const { document } = await opened(answersOf(state, { version }));
    expect(rowOf(document, 'OB-001')?.[1]).toBe(state.tool[tool ?? '']?.code);
    expect(rowOf(document, 'OB-010')).toBeUndefined();
  });

  it('says of a public edition what was said and answered, and of nobody who; a body keeps its name', async () => {
    const state = reviewedState();
    const request = answersOf(state, { edition: 'public', version: frozenVersion(state) });
    const [first] = Object.values(state.observation);
    if (first) first.reason = 'Lo pidió Laura Bahamonde Ríos con Rosa Bustos Lagunas.';
    expect(namesIn(request).map(({ name }) => name)).toEqual(['Laura Bahamonde Ríos', 'Rosa Bustos Lagunas']);
    await expect(opened(request)).rejects.toThrow(NamesFoundError);
    const { everything, document } = await opened({ ...request, names: 'omit' });
    expect([...privateSurnames, ...reviewerNames].filter((name) => everything.includes(name))).toEqual([]);
    expect(rowOf(document, 'OB-003')?.[3]).toMatch(/^OB-003 · Comité asesor/);
    expect(rowOf(document, 'OB-001')?.[7]).toContain('(Comité ejecutivo)');
  });

  it('brings nothing back twice: returned, only what somebody adds to it is an observation', async () => {
    const { bytes } = await opened(answersOf(reviewedState()));
    expect(readReview(Buffer.from(bytes), reading).said).toEqual([]);
    const word = new Returned(bytes);
    word.comment('El descriptor repite la ley.', 'No estoy de acuerdo con la respuesta');
    expect(readReview(word.bytes(), reading).said).toMatchObject([
      { kind: 'comment', text: 'No estoy de acuerdo con la respuesta' },
    ]);
  });

  it('says so where nothing came back, in both languages', async () => {
    const state = reviewedState();
    state.observation = {};
    expect((await opened(answersOf(state))).lines).toContain('Todavía no se reciben observaciones.');
    for (const project of Object.values(state.project)) project.language = 'en';
    expect((await opened(answersOf(state))).lines).toContain('No observations have been received yet.');
  });
});

describe('the letter to a reviewer in Word', () => {
  it('answers every observation of that reviewer and no other', async () => {
    const state = reviewedState();
    const { lines, properties, everything, fileName } = await opened(replyTo(state, laura));
    const codes = [...lines.matchAll(/\n(OB-\d{3})\n/g)].map(([, code]) => code);
    expect(codes).toEqual(['OB-001', 'OB-002', 'OB-007', 'OB-008']);
    expect(lines).toContain('\nA Laura Bahamonde Ríos, Centro de Estudios Comunales\n');
    expect(lines).toContain('Agradecemos las 4 observaciones que usted hizo a la versión 0.1 del modelo.');
    expect(lines).toContain('\nDecisión: Acogida parcialmente\n');
    expect(lines).toContain('Está en la versión 0.2.');
    expect(lines).toContain('Todavía no tiene respuesta.');
    expect(lines).toContain('\nHernán Quiroga Lillo\n');
    expect(everything).toMatch(/BORRADOR · huella/);
    expect(properties).toMatchObject({ CabildoTipo: 'carta-respuesta', CabildoDocumento: 'CAB-CR-001' });
    expect(fileName).toBe('carta-respuesta-001_interna.docx');
    expect((await opened(replyTo(closed(state), laura))).everything).not.toContain('BORRADOR');
  });

  it('names nobody in a public edition, nor in its file; a committee it does', async () => {
    const state = reviewedState();
    const { everything, lines, fileName } = await opened(
      replyTo(state, laura, { edition: 'public', names: 'omit' }),
    );
    expect([...privateSurnames, ...reviewerNames].filter((name) => everything.includes(name))).toEqual([]);
    expect(lines).toContain('\nA quien observó (nombre omitido)\n');
    expect(lines).toContain('\nFirma omitida\n');
    expect(fileName).toBe('carta-respuesta-001_publica.docx');
    const committee = await opened(replyTo(state, 'comite asesor', { edition: 'public', names: 'omit' }));
    expect(committee.lines).toContain('\nA Comité asesor\n');
  });

  it.skipIf(!checker)(
    'and the matrix are sound for the checker, in both editions and languages',
    async () => {
      const english = reviewedState();
      for (const project of Object.values(english.project)) project.language = 'en';
      const long = reviewedState();
      for (const observation of Object.values(long.observation))
        observation.reason = 'Una razón larga. '.repeat(110);
      for (const request of [
        answersOf(reviewedState(), { edition: 'public', names: 'omit' }),
        answersOf(english),
        answersOf(long),
        replyTo(reviewedState(), laura),
        replyTo(english, laura, { edition: 'public', names: 'omit' }),
        replyTo(long, laura),
      ])
        expect(checkDocx((await opened(request)).bytes, checker ?? '')).toContain('pages');
    },
    180_000,
  );
});
