import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import { NamesFoundError, type ResponsesRequest } from '../../electron/host/documents/request.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { openDocx } from '../support/docx.ts';
import { checkDocx, fonts, made } from '../support/proposal.ts';
import { idOf, privateSurnames } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';
import { stressState } from '../support/stressState.ts';

const checker = process.env.CABILDO_CHECK_DOCX;
const town = 'Municipalidad de Puerto Arrayán';

function answersTo(
  state: State = sampleState(),
  more: Partial<Omit<ResponsesRequest, 'kind' | 'state'>> = {},
): ResponsesRequest {
  return { kind: 'responses', state, edition: 'internal', at: made, ...more };
}

async function opened(request: ResponsesRequest) {
  const { bytes, fileName } = await makeDocument(request, { fontFiles: fonts });
  return { ...openDocx(bytes), bytes, fileName };
}

const codesIn = (paragraphs: readonly { text: string }[]): string[] =>
  paragraphs.map(({ text }) => text).filter((text) => /^A-\d{4}$/.test(text));

describe('the answers to contributions in Word', () => {
  it('answer every contribution that stands, once, with its decision, where it went and why', async () => {
    const state = sampleState();
    const standing = Object.values(state.contribution).filter((entry) => entry.state !== 'withdrawn');
    expect(standing.length).toBeLessThan(Object.keys(state.contribution).length);
    const { paragraphs, bookmarks, properties, everything } = await opened(answersTo(state));
    expect(codesIn(paragraphs).toSorted()).toEqual(standing.map(({ code }) => code).toSorted());
    for (const { id } of standing) expect(bookmarks).toContain(anchorOf('contribution', id));
    const at = paragraphs.findIndex(({ text }) => text === 'A-0001');
    const [, who, decision, , text, , response] = paragraphs.slice(at).map((entry) => entry.text);
    expect(who).toContain('TS-1 · ');
    expect(decision).toBe('Decisión: Incorporado. Destino: D1-E1-H1');
    // What was not taken up went nowhere.
    const refused = paragraphs.findIndex((entry) => entry.text === 'A-0003');
    expect(paragraphs[refused + 2]?.text).toMatch(/^Decisión: No incorporado\. Se refiere a: D\d-E\d$/);
    expect(text).toBe(`«${state.contribution[idOf('A-0001')]?.text}»`);
    expect(response).toBe('Se recoge en la ficha de la herramienta correspondiente. (Comité ejecutivo)');
    // Some still wait: it is a draft.
    expect(everything).toContain('Todavía no tiene respuesta.');
    expect(everything).toMatch(/BORRADOR · huella/);
    expect(properties).toMatchObject({ CabildoTipo: 'devolucion', CabildoVersion: '0.1' });
  });

  it('are no draft once everything is answered', async () => {
    const state = sampleState();
    for (const entry of Object.values(state.contribution))
      if (entry.state === 'unanswered') entry.state = 'outOfScope';
    const { everything } = await opened(answersTo(state));
    expect(everything).not.toContain('BORRADOR');
    expect(everything).toContain('Todos respondidos');
  });

  it('to one organisation hold what was said in its name and nothing else', async () => {
    const state = sampleState();
    const id = idOf(town);
    const own = Object.values(state.contribution).filter(
      ({ author, state: decision }) =>
        decision !== 'withdrawn' && 'organisation' in author && author.organisation === id,
    );
    expect(own.length).toBeGreaterThan(0);
    const { paragraphs, fileName } = await opened(answersTo(state, { organisation: id }));
    expect(codesIn(paragraphs).toSorted()).toEqual(own.map(({ code }) => code).toSorted());
    expect(fileName).toBe('devolucion-aportes_municipalidad-de-puerto-arrayan_interna.docx');
    expect(paragraphs.map(({ text }) => text)).toContain(`Respuesta a ${town}`);
  });

  it('hold no private name in the public edition, which a name in a text stops', async () => {
    const request = answersTo(sampleState(), { edition: 'public' });
    expect(namesIn(request).map(({ code }) => code)).toEqual(['A-0005']);
    await expect(opened(request)).rejects.toThrow(NamesFoundError);
    const { everything, paragraphs } = await opened({ ...request, names: 'omit' });
    expect(privateSurnames.filter((surname) => everything.includes(surname))).toEqual([]);
    expect(everything).not.toContain(town);
    expect(paragraphs.some(({ text }) => text === 'TS-1 · Municipios')).toBe(true);
  });

  it('say that there is nothing to answer', async () => {
    const { paragraphs } = await opened(answersTo({ ...sampleState(), contribution: {} }));
    expect(paragraphs.map(({ text }) => text)).toContain('Todavía no hay aportes que responder.');
  });

  it.skipIf(!checker)(
    'are sound for the checker, in English and with 1,000 long contributions too',
    async () => {
      const english = sampleState();
      for (const project of Object.values(english.project)) project.language = 'en';
      for (const state of [sampleState(), english, stressState()])
        expect(checkDocx((await opened(answersTo(state))).bytes, checker ?? '')).toContain('pages');
    },
    300_000,
  );
});
