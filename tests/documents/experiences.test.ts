import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import { type ExperiencesRequest, NamesFoundError } from '../../electron/host/documents/request.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { linesOf, openDocx, textOf } from '../support/docx.ts';
import { experience, withExperiences } from '../support/experiences.ts';
import { checkDocx, fonts, frozenVersion, made, makeProposal } from '../support/proposal.ts';
import { idOf } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';
import { stressState } from '../support/stressState.ts';

const checker = process.env.CABILDO_CHECK_DOCX;

function annexOf(
  state: State = withExperiences(sampleState()),
  more: Partial<Omit<ExperiencesRequest, 'kind' | 'state'>> = {},
): ExperiencesRequest {
  return { kind: 'experiences', state, edition: 'internal', at: made, ...more };
}

async function opened(request: ExperiencesRequest) {
  const { bytes, fileName } = await makeDocument(request, { fontFiles: fonts });
  const docx = openDocx(bytes);
  return { ...docx, bytes, fileName, lines: linesOf(docx) };
}

describe('the annex of experiences in Word', () => {
  it('has a line, a ficha and a reference for each, and says what each supports by code and name', async () => {
    const state = withExperiences(sampleState());
    const { lines, bookmarks, properties, everything, fileName, document, parts } = await opened(
      annexOf(state),
    );
    for (const { id, code } of Object.values(state.experience)) {
      expect(bookmarks.filter((name) => name === anchorOf('experience', id))).toHaveLength(1);
      expect(lines).toContain(`\n${code}\n`);
    }
    expect(lines).toContain('\nX-0001  Actas abiertas <y> buscables\n');
    // Its ficha: the stage, the row, the cell and the tool, in the order of the model.
    expect(lines).toMatch(/\nE1 Inicial\nD1 [^\n]+\nD1-E1 [^\n]+, Inicial\nD1-E1-H1 [^\n]+\nFuente\n/);
    expect(lines).toContain(
      '\nPublicación en formato abierto\nBuscador por palabra y por persona concejala\n',
    );
    expect(lines).toContain(
      '\nX-0001 · Unidad Coordinadora del Modelo (2016), Informe de sistematización. Fecha: 7 de diciembre de 2016. https://informe.example/actas\n',
    );
    expect(lines).toContain('\nX-0002 · Fecha: marzo de 2017. https://asambleas.example\n');
    expect(lines).toContain('\nX-0003 · Nota de prensa. Sin fecha registrada.\n');
    expect(lines).toContain('\nSin fuente registrada: X-0004.\n');
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="https://informe.example/actas"');
    // What is missing is said, and is no text of anybody's.
    expect(document).toMatch(/<w:rStyle w:val="Omitido"\/>.{0,60}Sin información registrada/s);
    expect(everything).toMatch(/BORRADOR · huella/);
    expect(properties).toMatchObject({
      CabildoTipo: 'experiencias',
      CabildoDocumento: 'CAB-AE-002',
      CabildoVersion: '',
      CabildoEdicion: 'interna',
    });
    expect(fileName).toBe('anexo-experiencias_borrador_interna.docx');
  });

  it('says which dimensions have experiences behind them and which none', async () => {
    const { lines } = await opened(annexOf());
    expect(lines).toContain('\nEstas dimensiones no tienen experiencias que las apoyen: D3, D4 y D5.\n');
    expect(lines).toMatch(/\nD1\n[^\n]+\n1\nX-0001\nD2\n[^\n]+\n1\nX-0002\nD3\n[^\n]+\n0\n—\n/);
    expect(lines).toContain(
      '\nEstas experiencias no están vinculadas con ninguna dimensión: X-0003 y X-0004.\n',
    );
  });

  it('of a frozen version prints what was frozen with it, and is no draft', async () => {
    const state = withExperiences(sampleState());
    const version = frozenVersion(state);
    const later = { ...state, experience: {} };
    const { lines, everything, properties, fileName } = await opened(
      annexOf(later, { version, edition: 'public' }),
    );
    expect(lines).toContain('\nX-0004  Sin fuente\n');
    expect(everything).not.toContain('BORRADOR');
    expect(properties).toMatchObject({ CabildoDocumento: 'CAB-AE-001', CabildoVersion: '0.1' });
    expect(fileName).toBe('anexo-experiencias_v0.1_publica.docx');
  });

  it('without experiences says so, and what will be there', async () => {
    const { lines } = await opened(annexOf(sampleState()));
    expect(lines).toContain('Todavía no hay experiencias registradas.');
    expect(lines).not.toContain('Referencias');
    // A version that was frozen before there were any has none, whatever the project has now.
    const version = frozenVersion(sampleState());
    expect((await opened(annexOf(undefined, { version }))).lines).toContain('Todavía no hay experiencias');
  });

  it('is stopped in its public edition by a name in what it prints, and only there', async () => {
    const state = withExperiences(sampleState());
    const said = 'Lo contó Rosa Bustos Lagunas.';
    const [first, second] = Object.values(state.tool);
    if (!first || !second) throw new Error('the sample has tools');
    state.experience[idOf('X-0003')] = experience(3, { practices: [said], source: said });
    state.tool = { ...state.tool, [second.id]: { ...second, description: said } };
    const request = annexOf(state, { edition: 'public' });
    expect(namesIn(request).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'X-0003 practices',
      'X-0003 source',
    ]);
    await expect(opened(request)).rejects.toThrow(NamesFoundError);
    const { everything, lines } = await opened({ ...request, names: 'omit' });
    expect(everything).not.toContain('Bustos');
    expect(lines).toContain('\nLo contó [nombre omitido].\n');
    // The tool it supports is named in it, so its name is looked at.
    state.tool = { ...state.tool, [first.id]: { ...first, name: said } };
    expect(namesIn(annexOf(state, { edition: 'public' })).map(({ code }) => code)).toContain(first.code);
  });

  it('is what the proposal and the table of the model cite among the origins of a tool', async () => {
    const state = withExperiences(sampleState());
    const { document } = openDocx((await makeProposal(state)).bytes);
    const cells = [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([xml]) => textOf(xml));
    expect(cells[cells.indexOf('Origen') + 1]).toBe('A-0001, X-0001');
    expect(cells.some((text) => /^A-0001 · .*X-0001 · Actas abiertas <y> buscables$/s.test(text))).toBe(true);
    const { sheets = [] } = await makeDocument(
      { kind: 'model', format: 'xlsx', state, edition: 'internal', at: made },
      { fontFiles: [] },
    );
    const tools = sheets.find(({ name }) => name === 'Herramientas');
    const at = tools?.columns.findIndex(({ heading }) => heading === 'Origen: experiencias') ?? -1;
    expect(tools?.rows.slice(0, 2).map((row) => row[at])).toEqual(['X-0001', '']);
  });

  it.skipIf(!checker)(
    'is sound for the checker, in English, and with 100 long experiences of a large model too',
    async () => {
      const english = withExperiences(sampleState());
      for (const project of Object.values(english.project)) project.language = 'en';
      const large = withExperiences(stressState());
      const tools = Object.keys(large.tool);
      for (let at = 5; at <= 100; at += 1) {
        const supports = tools.slice(0, at % 60).map((id) => ({ kind: 'tool' as const, id }));
        const practices = Array.from({ length: at % 30 }, (_, n) => `Práctica ${n} `.repeat(at % 40).trim());
        const long = at % 25 === 0 ? 'palabra '.repeat(490) : 'Se hizo por acuerdo del concejo.';
        const each = experience(at, {
          summary: long,
          source: `Fuente ${at}`,
          practices: practices.filter(Boolean),
          supports,
        });
        large.experience[each.id] = each;
      }
      for (const state of [sampleState(), english, large])
        expect(checkDocx((await opened(annexOf(state))).bytes, checker ?? '')).toContain('pages');
    },
    300_000,
  );
});
