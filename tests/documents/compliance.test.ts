import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import type { ComplianceRequest } from '../../electron/host/documents/request.ts';
import type { CommitmentSheet } from '../../shared/model/project.ts';
import type { State } from '../../shared/model/state.ts';
import { openDocx } from '../support/docx.ts';
import { checkDocx, fonts, made } from '../support/proposal.ts';
import { idOf, privateSurnames } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';
import { stressState } from '../support/stressState.ts';

const checker = process.env.CABILDO_CHECK_DOCX;

function report(
  state: State = sampleState(),
  edition: ComplianceRequest['edition'] = 'internal',
): ComplianceRequest {
  return { kind: 'compliance', state, edition, at: made };
}

async function opened(request: ComplianceRequest) {
  const { bytes, fileName } = await makeDocument(request, { fontFiles: fonts });
  const docx = openDocx(bytes);
  return { ...docx, bytes, fileName, texts: docx.paragraphs.map(({ text }) => text) };
}

/** The sample with these fields of its commitment sheet. */
function withSheet(fields: Partial<CommitmentSheet>): State {
  const state = sampleState();
  for (const project of Object.values(state.project))
    project.commitment = { ...project.commitment, ...fields };
  return state;
}

/** The official labels in their order; each begins its paragraph. */
const labels = [
  'Tema',
  'Fecha de inicio y conclusión del compromiso',
  'Secretaría/Ministerio Responsable',
  'Nombre de la persona responsable',
  'Puesto',
  'Correo electrónico',
  'Teléfono',
  'Otros actores involucrados',
  'Gobierno',
  'Sociedad civil, iniciativa privada, grupos de trabajo o multilaterales',
  'Status quo o problema/ desafío que será atendido',
  'Objetivo principal',
  'Breve descripción del compromiso',
  'Relevancia',
  'Ambición',
  'Cumplimiento',
  'Descripción de los resultados',
  'Fecha de conclusión',
  'Próximos pasos',
  'Información adicional',
  'Descripción de lo que queda por lograr y cualquier reto en la implementación',
];

describe('the report of the commitment in Word', () => {
  it('has the fields of the official form, in its order, with what it says about each', async () => {
    const { texts, properties, fileName } = await opened(report());
    let from = 0;
    for (const label of labels) {
      const at = texts.findIndex((text, index) => index >= from && text.startsWith(label));
      expect(at, label).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    expect(texts.some((text) => text.endsWith('Datos Abiertos, etc.'))).toBe(true);
    expect(properties).toMatchObject({ CabildoDocumento: 'CAB-PC-015', CabildoTipo: 'plantilla' });
    expect(fileName).toBe('plantilla-cumplimiento_interna.docx');
  });

  it('prints what was written, lines with a bullet as a list, and one cross under how far it has come', async () => {
    const state = withSheet({
      theme: 'Modernización del Estado',
      start: '2026-09',
      end: '2028-07',
      otherActors: '- Corporación Vecinos en Red\n- Fundación Datos Claros',
      completion: 'substantial',
      results: 'Se hicieron los talleres.',
    });
    const step = { id: idOf('step'), rank: 'a0', text: 'Enviar', responsible: 'Unidad', due: 'agosto' };
    state.nextStep[step.id] = { ...step, substeps: ['Al comité'] };
    const { texts, paragraphs, document } = await opened(report(state));
    expect(texts).toContain('Septiembre de 2026 – julio de 2028');
    expect(paragraphs.filter(({ text }) => text.startsWith('Fundación Datos'))[0]?.style).toBe('TablaVineta');
    expect(texts).toContain('Enviar (Unidad, agosto)');
    expect(texts).toContain('Se hicieron los talleres.');
    expect(texts.filter((text) => text === 'X')).toHaveLength(1);
    const row =
      [...document.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].find(([xml]) => xml.includes('>X<'))?.[0] ?? '';
    const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.includes('>X<'));
    // The label reaches down into it; then the four columns.
    expect(cells).toEqual([false, false, false, true, false]);
  });

  it('drafts the results from the records where nobody has written them, and says so', async () => {
    const { texts } = await opened(report());
    const said = texts.find((text) => text.startsWith('Talleres de esquema.'));
    expect(said).toBe('Talleres de esquema. Se realizó 1, en julio de 2026, con 11\u00a0asistencias.');
    expect(
      texts.some((text) => text.startsWith('Aportes. Se recibieron 39\u00a0aportes; respondidos: 30')),
    ).toBe(true);
    expect(texts.some((text) => text.startsWith('Redactado a partir de los registros'))).toBe(true);
  });

  it('has neither person, post, address nor telephone in the public edition', async () => {
    const internal = await opened(report());
    expect(internal.everything).toContain('mailto:hernan.quiroga@unidad.example');
    expect(namesIn(report(sampleState(), 'public'))).toEqual([]);
    const { everything, texts } = await opened(report(sampleState(), 'public'));
    expect(texts.filter((text) => text === 'Se informa solo en la edición interna')).toHaveLength(4);
    expect(everything).not.toMatch(/unidad\.example|0000 0000|Jefatura de proyecto/);
    expect(privateSurnames.filter((surname) => everything.includes(surname))).toEqual([]);
  });

  it.skipIf(!checker)(
    'is sound for the checker: in English, blank, with fields as long as they may be',
    async () => {
      const english = sampleState();
      for (const project of Object.values(english.project)) project.language = 'en';
      const words = 'Palabras que llenan el campo hasta el final. '.repeat(200);
      const long = withSheet({
        results: words.slice(0, 8_000),
        problem: words.slice(0, 4_000),
        challenges: words.slice(0, 4_000),
      });
      const empty: State = {
        ...withSheet({ number: '', title: '' }),
        workshop: {},
        tool: {},
        contribution: {},
      };
      for (const state of [sampleState(), english, long, empty, stressState()])
        expect(checkDocx((await opened(report(state))).bytes, checker ?? '')).toContain('pages');
    },
    180_000,
  );
});
