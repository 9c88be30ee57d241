import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { namesIn, prepareDocument } from '../../electron/host/documents/prepare.ts';
import { NamesFoundError } from '../../electron/host/documents/request.ts';
import { richText } from '../../shared/model/richText.ts';
import type { State } from '../../shared/model/state.ts';
import { type OpenedDocx, openDocx, textOf } from '../support/docx.ts';
import { checkDocx, frozenVersion, makeProposal, proposalOf } from '../support/proposal.ts';
import { idOf, privateSurnames } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

describe('the proposal of the sample, frozen, public', () => {
  let state: State;
  let bytes: Uint8Array;
  let pages: number;
  let fileName: string;
  let docx: OpenedDocx;
  beforeAll(async () => {
    state = sampleState();
    ({ bytes, pages, fileName } = await makeProposal(state, {
      edition: 'public',
      version: frozenVersion(state),
      names: 'omit',
    }));
    docx = openDocx(bytes);
  });

  it('is named after its version and edition', () =>
    expect(fileName).toBe('propuesta-modelo_v0.1_publica.docx'));

  it('has the chapters in order, as another reader sees them', async () => {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ["p[style-name='Título de anexo'] => h1:fresh"] },
    );
    const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/gs)].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/g, ''),
    );
    expect(headings).toEqual([
      'Resumen ejecutivo',
      'Cómo se construyó esta propuesta',
      'El modelo en una página',
      'Dimensión D1: Transparencia y acceso a la información',
      'Dimensión D2: Participación ciudadana',
      'Dimensión D3: Rendición de cuentas',
      'Dimensión D4: Colaboración e innovación',
      'Dimensión D5: Tecnología y gestión de la información',
      'Próximos pasos',
      'Trazabilidad',
      'Glosario',
      'Referencias',
    ]);
  });

  it('gives every workshop, dimension, cell and tool one bookmark by its id, and every link leads to one', () => {
    const own = docx.bookmarks.filter((name) => name.startsWith('cab_'));
    expect(new Set(own).size).toBe(own.length);
    const { workshop, dimension, cell, tool } = state;
    const expected = [
      ...Object.keys(workshop).map((id) => `cab_w_${id}`),
      ...Object.keys(dimension).map((id) => `cab_d_${id}`),
      ...Object.keys(cell).map((id) => `cab_c_${id}`),
      ...Object.keys(tool).map((id) => `cab_t_${id}`),
    ];
    expect(own.toSorted()).toEqual(expected.toSorted());
    const targets = [...docx.document.matchAll(/w:anchor="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(targets.length).toBeGreaterThan(60);
    expect(targets.filter((name) => !docx.bookmarks.includes(name))).toEqual([]);
  });

  it('prints the code of every tool and cell', () => {
    const text = docx.paragraphs.map((paragraph) => paragraph.text).join('\n');
    for (const tool of Object.values(state.tool)) expect(text).toContain(tool.code);
    expect(text).toContain('D5-E4');
  });

  it('has its contents filled, numbers included, and asks nobody to update fields', () => {
    const entries = docx.paragraphs.filter(({ style }) => /^TOC[12]$/.test(style)).map(({ text }) => text);
    expect(entries[0]).toBe('1. Resumen ejecutivo 4');
    expect(entries).toContain(`Anexo A. Trazabilidad ${pages - 1}`);
    expect(entries.every((entry) => / \d+$/.test(entry))).toBe(true);
    expect(docx.everything).not.toMatch(/w:dirty|updateFields/);
  });

  it('says who it is in its properties, and names no person as its author', () => {
    expect(docx.properties).toMatchObject({
      CabildoEsquema: '1',
      CabildoProyecto: idOf('project'),
      CabildoDocumento: 'CAB-PM-001',
      CabildoTipo: 'propuesta',
      CabildoVersion: '0.1',
      CabildoEdicion: 'publica',
      CabildoHuellaModelo: Object.values(state.version)[0]?.hash,
    });
    const core = docx.parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Unidad Coordinadora del Modelo (ficticia)</dc:creator>');
    expect(core).toContain(
      '<cp:lastModifiedBy>Unidad Coordinadora del Modelo (ficticia)</cp:lastModifiedBy>',
    );
    expect(core).toContain('<dc:language>es-CL</dc:language>');
  });

  it('numbers its captions and describes its tables and figures', () => {
    const captions = docx.paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text);
    expect(
      captions.filter((text) => text.startsWith('Tabla')).map((text) => Number(/\d+/.exec(text)?.[0])),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(captions).toContain('Figura 2. Mapa del modelo: dimensiones, estadios y herramientas');
    expect(docx.document).toMatch(/SEQ Tabla/);
    const drawings = [...docx.document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(drawings).toHaveLength(2);
    expect(drawings[1]).toContain('D5 Tecnología y gestión de la información');
    const tables = docx.document.match(/<w:tblPr>/g)?.length ?? 0;
    expect(docx.document.match(/<w:tblCaption w:val="[^"]+"\/>/g)).toHaveLength(tables);
  });

  it('shows the map as a vector with a picture beside it', () => {
    const files = Object.keys(unzipSync(bytes));
    expect(files.some((file) => file.endsWith('.svg'))).toBe(true);
    expect(files.some((file) => file.endsWith('.png'))).toBe(true);
    expect(docx.document).toContain('asvg:svgBlip');
  });

  it('turns one section for the matrix, whose head is repeated and whose rows stay whole', () => {
    const sections = docx.document.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    const matrix =
      (docx.document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((table) =>
        textOf(table).startsWith('DimensiónE1 Inicial'),
      ) ?? '';
    expect(matrix.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(matrix.match(/<w:cantSplit\/>/g)).toHaveLength(6);
  });

  it('keeps a ficha in one piece', () => {
    const tables = (docx.document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) =>
      textOf(table).startsWith('Descripción'),
    );
    expect(tables).toHaveLength(39);
    for (const table of tables) {
      const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
    }
  });

  it('holds no private surname in any part, the chart’s workbook included', () => {
    const texts = [docx.everything];
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (name.endsWith('.xlsx'))
        for (const inner of Object.values(unzipSync(part))) texts.push(strFromU8(inner));
    expect(texts.length).toBeGreaterThan(1);
    for (const surname of privateSurnames) for (const text of texts) expect(text).not.toContain(surname);
  });

  it('is not marked as a draft', () => expect(docx.everything).not.toContain('BORRADOR'));
});

describe('a draft', () => {
  it('says so at the head of every page, cover included, with the hash of the moment', async () => {
    const docx = openDocx((await makeProposal(sampleState())).bytes);
    const headers = [...docx.parts]
      .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
      .map(([, xml]) => textOf(xml));
    const hash = docx.properties.CabildoHuellaModelo ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(headers.length).toBeGreaterThanOrEqual(4);
    for (const header of headers) expect(header).toContain(`BORRADOR · huella ${hash.slice(0, 8)}`);
    expect(docx.properties).toMatchObject({
      CabildoVersion: '',
      CabildoEstado: 'Borrador',
      CabildoEdicion: 'interna',
      CabildoDocumento: 'CAB-PM-002',
    });
  });

  it('has another hash when the model says something else', () => {
    const state = sampleState();
    const before = prepareDocument(proposalOf(state)).model.meta.properties.CabildoHuellaModelo;
    const cell = Object.values(state.cell)[0];
    if (cell) cell.descriptor = 'Otra cosa.';
    expect(prepareDocument(proposalOf(state)).model.meta.properties.CabildoHuellaModelo).not.toBe(before);
  });
});

describe('a frozen version', () => {
  it('prints what was frozen, whatever the project says now', () => {
    const state = sampleState();
    const version = frozenVersion(state);
    for (const dimension of Object.values(state.dimension)) dimension.name = 'Cambiada después';
    const text = JSON.stringify(prepareDocument(proposalOf(state, { version })).model);
    expect(text).toContain('Participación ciudadana');
    expect(text).not.toContain('Cambiada después');
  });
});

describe('names in free text', () => {
  const withName = (): State => {
    const state = sampleState();
    state.term[idOf('term')] = {
      id: idOf('term'),
      word: 'COSOC',
      meaning: 'Consejo que Rosa Bustos Lagunas preside.',
    };
    return state;
  };

  it('stop a public edition until each has a decision', () => {
    const request = proposalOf(withName(), { edition: 'public' });
    expect(() => prepareDocument(request)).toThrow(NamesFoundError);
    const findings = namesIn(request);
    expect(findings.map(({ collection, name }) => [collection, name])).toEqual([
      ['term', 'Rosa Bustos Lagunas'],
    ]);
    const [finding] = findings;
    const text = (decision: 'omit' | 'leave'): string =>
      JSON.stringify(prepareDocument({ ...request, names: { [finding?.key ?? '']: decision } }).model);
    expect(text('leave')).toContain('Rosa Bustos Lagunas preside');
    expect(text('omit')).not.toContain('Bustos');
    expect(text('omit')).toContain('[nombre omitido]');
  });

  it('are found in a frozen version too, though it holds no names', () => {
    const state = withName();
    expect(namesIn(proposalOf(state, { edition: 'public', version: frozenVersion(state) }))).toHaveLength(1);
  });

  it('do not stop an internal edition', () => {
    expect(JSON.stringify(prepareDocument(proposalOf(withName())).model)).toContain(
      'Rosa Bustos Lagunas preside',
    );
  });
});

describe('the figures', () => {
  it('are the same in the summary and in the tables, whatever was said outside a closed workshop', () => {
    const state = sampleState();
    const [first, second] = Object.values(state.contribution);
    if (first) first.workshop = null;
    if (second) second.state = 'withdrawn';
    for (const workshop of Object.values(state.workshop)) workshop.state = 'prepared';
    const blocks = prepareDocument(proposalOf(state)).model.sections.flatMap(({ content }) => content);
    const figures = blocks.flatMap((block) =>
      block.kind === 'strip' ? block.items.map(({ value }) => value) : [],
    );
    const totals = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.filter((row) => row.total).map((row) => row.cells) : [],
    );
    expect(figures).toEqual(['5', '4', '39', '2', '11', '38']);
    expect(totals[0]).toMatchObject([{ span: 4 }, { content: '11' }, { content: '38' }]);
    expect(totals[1]?.[1]).toBe('11');
    expect(totals[2]?.[1]).toBe('38');
  });
});

describe('the team’s own texts', () => {
  it('stand in the place of the catalogue’s', () => {
    const state = sampleState();
    for (const key of ['summary', 'asks', 'milestone', 'construction', 'reading', 'codes', 'notice'] as const)
      state.documentText[idOf(key)] = { id: idOf(key), key, body: richText(`Texto propio de ${key}.`) };
    const text = JSON.stringify(prepareDocument(proposalOf(state)).model);
    for (const key of ['summary', 'asks', 'milestone', 'construction', 'reading', 'codes', 'notice'])
      expect(text).toContain(`Texto propio de ${key}.`);
    expect(text).not.toContain('Pertinencia:');
    expect(text).not.toContain('Próximo hito.');
  });
});

describe('in English', () => {
  it('leaves no word of the document’s own in Spanish', async () => {
    const state = sampleState();
    for (const project of Object.values(state.project)) project.language = 'en';
    const { bytes, fileName } = await makeProposal(state, { edition: 'public', names: 'omit' });
    const docx = openDocx(bytes);
    const text = docx.paragraphs.map((paragraph) => paragraph.text).join('\n');
    expect(fileName).toBe('model-proposal_draft_public.docx');
    expect(text).toContain('Executive summary');
    expect(text).not.toMatch(
      /\b(Tabla|Figura|Anexo|Dimensión [D]\d|Estadio|Herramientas propuestas|aportes)\b/,
    );
    expect(docx.everything).toContain('<dc:language>en</dc:language>');
  });
});

const checker = process.env.CABILDO_CHECK_DOCX ?? '';
describe.skipIf(checker === '')('the schema of WordprocessingML (needs CABILDO_CHECK_DOCX)', () => {
  it.each(['internal', 'public'] as const)(
    'finds nothing wrong in the %s edition',
    async (edition) => {
      const state = sampleState();
      const { bytes } = await makeProposal(state, {
        edition,
        names: 'omit',
        ...(edition === 'public' ? { version: frozenVersion(state) } : {}),
      });
      expect(checkDocx(bytes, checker)).toMatch(/pages/);
    },
    60_000,
  );
});

describe('where the tools of a proposal come from', () => {
  /** The row of the annex for a tool that two people and nobody in particular brought about. */
  async function rowIn(edition: 'internal' | 'public'): Promise<string> {
    const state = sampleState();
    const tool = Object.values(state.tool)[0];
    const author = Object.values(state.contribution).find((entry) => entry.author.kind === 'person')?.author;
    const nobody = Object.values(state.contribution).find((entry) => entry.author.kind === 'anonymous');
    if (!tool || author?.kind !== 'person' || !nobody) throw new Error('the sample has all of them');
    const said = Object.values(state.contribution).filter((entry) => entry.author === author);
    tool.origins = [...said.slice(0, 1), nobody].map(({ id }) => id);
    const { bytes } = await makeProposal(state, { edition, names: 'omit' });
    const annex = openDocx(bytes).document.split('Herramientas, su origen y talleres').at(-1) ?? '';
    const row = textOf(annex.split('<w:tr>')[2] ?? '');
    const { name } = state.person[author.person] ?? {};
    const organisation = author.organisation ?? state.person[author.person]?.organisation ?? '';
    return row
      .replace(name ?? '?', 'NOMBRE')
      .replace(state.organisation[organisation]?.name ?? '?', 'ORGANIZACIÓN');
  }

  it('says who said it, by name and organisation, in the internal edition', async () => {
    const row = await rowIn('internal');
    expect(row).toMatch(/A-\d{4} · NOMBRE, ORGANIZACIÓN/);
    expect(row).toMatch(/A-\d{4} · Aporte anónimo/);
  });

  it('says it by sectors in the public one', async () => {
    const row = await rowIn('public');
    expect(row).not.toMatch(/NOMBRE|ORGANIZACIÓN/);
    expect(row).toMatch(
      /A-\d{4} · (Municipios|Sociedad civil|Academia|Gobierno|Ciudadanía|Institución|Sector)/,
    );
  });
});
