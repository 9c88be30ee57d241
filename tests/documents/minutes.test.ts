import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '../../shared/documents/blocks.ts';
import type { Catalogue } from '../../shared/documents/texts.ts';
import { collections, emptyState, type State } from '../../shared/model/state.ts';
import { workshopKinds } from '../../shared/model/workshop.ts';
import { minutesOutline } from '../../shared/queries/minutes.ts';
import { openDocx } from '../support/docx.ts';
import { catalogue, minutesModel, wordOf } from '../support/minutes.ts';
import {
  expertWorkshop,
  idOf,
  privateSurnames,
  schemaMinutes,
  schemaWorkshop,
} from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

const sections = [
  'Identificación',
  'Asistencia',
  'Tabla',
  'Objetivo y metodología',
  'Desarrollo',
  'Resultados',
  'Acuerdos',
  'Compromisos',
  'Temas pendientes',
  'Varios',
  'Próxima reunión',
  'Cierre',
];

function approved(state: State = sampleState()): State {
  Object.assign(state.minutes[schemaMinutes] ?? {}, {
    state: 'approved',
    approvedBy: 'Comité ejecutivo',
    approvedAt: '2026-07-15T15:00:00.000Z',
  });
  return state;
}

/** The project and the workshop of the sample with nothing else in it. */
function bare(): State {
  const whole = sampleState();
  const minutes = whole.minutes[schemaMinutes];
  const workshop = whole.workshop[schemaWorkshop];
  if (!minutes || !workshop) throw new Error('no minutes');
  const nothing = {
    title: '',
    date: null,
    start: null,
    end: null,
    place: '',
    commune: '',
    convenes: '',
    objectives: '',
    method: '',
  };
  return {
    ...emptyState(),
    project: whole.project,
    minutes: { [minutes.id]: { ...minutes, version: '' } },
    workshop: { [workshop.id]: { ...workshop, ...nothing } },
  };
}

const blocksOf = (model: DocumentModel): readonly Block[] => model.sections.flatMap(({ content }) => content);

describe('the minutes in Word', () => {
  it('have every section in order, as real headings', async () => {
    const bytes = await wordOf(minutesModel(sampleState()));
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text]) =>
      (text ?? '').replace(/<[^>]*>/g, ''),
    );
    expect(headings).toEqual(sections);
    expect(openDocx(bytes).paragraphs).toContainEqual({ style: 'TituloAnexo', text: 'Aportes' });
    expect([...value.matchAll(/<h2>/g)]).toHaveLength(6);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('print what was recorded, with each code a bookmark of its record', async () => {
    const state = sampleState();
    const opened = openDocx(await wordOf(minutesModel(state)));
    const text = opened.paragraphs.map((paragraph) => paragraph.text).join('\n');
    for (const record of Object.values(state.record)) {
      expect(text).toContain(record.text);
      expect(opened.bookmarks).toContain(`cab_r_${record.id}`);
    }
    expect(new Set(opened.bookmarks).size).toBe(opened.bookmarks.length);
    expect(text).toContain('Siendo las 13:10\u00a0h, se cierra la sesión.');
    expect(text).toContain('Municipalidad de Quillayes (Rosa Bustos), sobre el acuerdo AC-02');
    expect(text).toContain('Llegada más de 10 minutos después del inicio: Pedro Oyarzún Catrileo (09:52).');
    const row = (code: string): string[] => {
      const from = opened.paragraphs.findIndex((paragraph) => paragraph.text === code);
      return opened.paragraphs.slice(from, from + 7).map((paragraph) => paragraph.text);
    };
    expect(row('AC-02').slice(2, 6)).toEqual(['Mayoría', '9', '1', '1']);
    expect(row('AC-03').slice(2, 6)).toEqual(['Consenso', '—', '—', '—']);
  });

  it('leave out the records that the secretary omits, everywhere', async () => {
    const state = sampleState();
    const minutes = state.minutes[schemaMinutes];
    if (!minutes) throw new Error('no minutes');
    minutes.omitted = [idOf('AC-03'), idOf('PE-01')];
    const { everything } = openDocx(await wordOf(minutesModel(state)));
    expect(everything).not.toContain('denominación de los cuatro estadios');
    expect(everything).not.toContain('PE-01');
    expect(everything).toContain('PE-02');
  });

  it('say BORRADOR on every page with the hash of the moment until they are approved', async () => {
    const header = async (state: State): Promise<string> => {
      const { parts } = openDocx(await wordOf(minutesModel(state)));
      return [...parts]
        .filter(([name]) => name.startsWith('word/header'))
        .map(([, xml]) => xml)
        .join('');
    };
    expect(await header(sampleState())).toContain('BORRADOR · huella a1b2c3d4');
    expect(await header(approved())).not.toContain('BORRADOR');
    const opened = openDocx(await wordOf(minutesModel(approved())));
    expect(opened.paragraphs.map(({ text }) => text)).toContain(
      'Aprobada el 15 de julio de 2026 por Comité ejecutivo',
    );
    expect(opened.properties).toMatchObject({
      CabildoTipo: 'acta',
      CabildoDocumento: 'CAB-AT-004',
      CabildoEstado: 'aprobada',
      CabildoEdicion: 'interna',
      CabildoVersion: '0.1',
    });
  });

  it.each(['es-CL', 'en'] as const)(
    'hold no private name anywhere in the public edition (%s)',
    async (language) => {
      const model = minutesModel(approved(), { edition: 'public', language });
      const opened = openDocx(await wordOf(model));
      for (const surname of privateSurnames) expect(opened.everything).not.toContain(surname);
      expect(opened.everything).not.toContain('@correo.example');
      expect(opened.everything).toContain('Bernardo Allende Kühn');
      expect(opened.everything).not.toContain('Universidad del Litoral Sur');
      expect(opened.properties.CabildoEdicion).toBe('publica');
      expect(blocksOf(model).some(({ kind }) => kind === 'signatures')).toBe(false);
    },
  );

  it('cite the law that rules on the day', () => {
    const notice = (at: string): string =>
      JSON.stringify(blocksOf(minutesModel(sampleState(), { edition: 'public', at }))[4]);
    expect(notice('2026-12-01T02:59:00.000Z')).not.toContain('21.719');
    expect(notice('2026-12-01T03:00:00.000Z')).toContain('21.719');
  });

  it('say so in one sentence where there is nothing', () => {
    const text = JSON.stringify(minutesModel(bare()));
    const none = catalogue('es-CL').none as Catalogue;
    for (const key of [
      'attendance',
      'agenda',
      'method',
      'development',
      'dissents',
      'agreements',
      'commitments',
      'pending',
      'other',
      'nextMeeting',
    ])
      expect(text).toContain(none[key]);
    expect(text).toContain('Sin fecha registrada');
    expect(text).not.toContain('Anexo A');
  });

  it.each(workshopKinds)(
    'can be made of a meeting of kind %s, in both languages and editions',
    async (kind) => {
      const state = bare();
      Object.assign(state.workshop[schemaWorkshop] ?? {}, { kind, date: '2016-12' });
      for (const language of ['es-CL', 'en'] as const)
        for (const edition of ['internal', 'public'] as const)
          expect(blocksOf(minutesModel(state, { language, edition })).length).toBeGreaterThan(20);
    },
  );

  it('tell an expert workshop by its talks', () => {
    const state = sampleState();
    state.minutes[idOf('acta TX')] = {
      id: idOf('acta TX'),
      workshop: expertWorkshop,
      number: 1,
      state: 'draft',
      approvedBy: '',
      approvedAt: null,
      omitted: [],
      version: '',
      hash: '',
    };
    const text = JSON.stringify(minutesModel(state, { minutes: idOf('acta TX'), edition: 'public' }));
    expect(text).toContain('Bernardo Allende Kühn, Fundación Datos Claros');
    expect(text).toContain('Presenta tres experiencias');
    expect(text).toContain('Mayo de 2026');
    expect(text).toContain('Exposición: Datos que sirven a los vecinos (45\u00a0min)');
  });

  it('do not say twice that a talk is one', () => {
    const state = sampleState();
    const talk = Object.values(state.agendaItem).find(
      ({ workshop, kind }) => workshop === schemaWorkshop && kind === 'talk',
    );
    if (!talk) throw new Error('the sample has a talk');
    talk.title = 'Exposición de una vecina';
    const text = JSON.stringify(minutesModel(state));
    expect(text).toContain('Exposición de una vecina (');
    expect(text).not.toContain('Exposición: Exposición');
  });

  it('count a forum without names, small sectors together', () => {
    const state = bare();
    Object.assign(state.workshop[schemaWorkshop] ?? {}, { kind: 'citizenForum' });
    for (const [key, count] of [
      ['citizens', 41],
      ['civilSociety', 6],
      ['academia', 2],
    ] as const)
      state.headcount[idOf(key)] = { id: idOf(key), workshop: schemaWorkshop, by: 'sector', key, count };
    const text = JSON.stringify(minutesModel(state, { edition: 'public' }));
    expect(text).toContain('Asistieron 49\u00a0personas.');
    expect(text).toContain('["Sociedad civil y academia","8"]');
  });

  it('can be made whatever else is gone', () => {
    const whole = sampleState();
    const kept = new Set<string>(['project', 'minutes', 'workshop']);
    const gone = fc.subarray(collections.filter((collection) => !kept.has(collection)));
    fc.assert(
      fc.property(gone, fc.nat({ max: 4 }), (names, every) => {
        const state: State = { ...whole };
        for (const collection of names) {
          const left = Object.entries(whole[collection]).filter(
            (_, at) => every > 0 && at % (every + 1) === 0,
          );
          Object.assign(state, { [collection]: Object.fromEntries(left) });
        }
        for (const edition of ['internal', 'public'] as const)
          expect(blocksOf(minutesModel(state, { edition })).length).toBeGreaterThan(20);
      }),
      { numRuns: 60 },
    );
  });

  const checker = process.env.CABILDO_CHECK_DOCX;
  it.skipIf(!checker)(
    'satisfy the schema of Word, in both editions and languages',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cabildo-minutes-'));
      try {
        for (const edition of ['internal', 'public'] as const)
          for (const language of ['es-CL', 'en'] as const) {
            const file = join(folder, `${edition}-${language}.docx`);
            writeFileSync(file, await wordOf(minutesModel(sampleState(), { edition, language })));
            execFileSync(checker ?? '', [file], { stdio: 'pipe' });
          }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe('the outline of the minutes', () => {
  it('lists the sections that the document prints, with what is in each', () => {
    const outline = minutesOutline(sampleState(), schemaMinutes);
    expect(outline.map(({ number }) => number)).toEqual([...sections.map((_, at) => at + 1), null]);
    const titles = outline.map(
      ({ title }) => (catalogue('es-CL').section as Catalogue)[title.split('.').at(-1) ?? ''],
    );
    expect(titles).toEqual([...sections, 'Aportes']);
    const counts = Object.fromEntries(outline.map(({ key, count }) => [key, count]));
    expect(counts).toMatchObject({
      attendance: 11,
      agenda: 5,
      agreements: 3,
      commitments: 3,
      pending: 2,
      results: 19,
      annex: 35,
    });
    expect(outline.every(({ status }) => status === 'filled')).toBe(true);
  });

  it('says which sections are empty', () => {
    const filled = minutesOutline(bare(), schemaMinutes).filter(({ status }) => status === 'filled');
    expect(filled.map(({ key }) => key)).toEqual(['identification', 'closing']);
  });
});

it('the catalogues of the minutes have the same keys', () => {
  const keys = (part: Catalogue | string, at = ''): string[] =>
    typeof part === 'string'
      ? [at]
      : Object.entries(part).flatMap(([key, value]) => keys(value, `${at}.${key}`));
  expect(keys(catalogue('en')).toSorted()).toEqual(keys(catalogue('es-CL')).toSorted());
});
