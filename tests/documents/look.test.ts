import { beforeAll, describe, expect, it } from 'vitest';
import { makeLookSample } from '../../electron/host/documents/make.ts';
import { prepareContent } from '../../electron/host/documents/prepare.ts';
import { renderInProcess } from '../../electron/host/documents/render/render.ts';
import { readReview } from '../../electron/host/review/read/read.ts';
import { reading } from '../../electron/host/review/words.ts';
import { anchorOf, type DocumentLook } from '../../shared/documents/blocks.ts';
import { contrast } from '../../shared/model/colour.ts';
import { type Appearance, documentFonts, plainAppearance } from '../../shared/model/project.ts';
import { emptyState, projectOf, type State } from '../../shared/model/state.ts';
import { type OpenedDocx, openDocx } from '../support/docx.ts';
import { documentOf, everything } from '../support/everyBlock.ts';
import { png } from '../support/pictures.ts';
import { checkDocx, fonts, frozenVersion, makeProposal, proposalOf } from '../support/proposal.ts';
import { Returned } from '../support/returned.ts';
import { sampleState } from '../support/sampleState.ts';

const HASH = 'ab'.repeat(32);
const wide = { hash: HASH, type: 'image/png' as const, width: 900, height: 120, alternative: '' };
const strong: Partial<Appearance> = { ink: '5B1F3C', accent: '8A4B00', font: 'Georgia', logo: wide };
/** Colours that the plain look has and another one has not. */
const plainColours = /1F3B5C|0B6E75|EEF3F7|F6F8FA|DCE8F2|E6F1F1/;
const EMU_PER_CM = 360_000;

function looking(appearance: Partial<Appearance>, state: State = sampleState()): State {
  const project = projectOf(state);
  const changed = { ...project, appearance: { ...project.appearance, ...appearance } };
  return { ...state, project: { [project.id]: changed } };
}

function lookOfBlocks(look: Partial<DocumentLook>) {
  const model = documentOf(everything);
  return { ...model, meta: { ...model.meta, look: { ...model.meta.look, ...look } } };
}

describe('a proposal in the look of an institution', () => {
  let docx: OpenedDocx;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const made = await makeProposal(looking(strong), { logo: png({ width: 900, height: 120 }) });
    expect(made.guessed).toBe(false);
    ({ bytes } = made);
    docx = openDocx(bytes);
  });
  const part = (name: string): string => docx.parts.get(`word/${name}`) ?? '';

  it('has its colours wherever the plain look has others', () => {
    // The map keeps the colours of its stages.
    for (const [name, xml] of docx.parts)
      if (!name.endsWith('.svg')) expect(plainColours.exec(xml)?.[0], name).toBeUndefined();
    expect(part('styles.xml')).toMatch(/w:styleId="Heading1".*?w:color w:val="5B1F3C"/s);
    expect(part('styles.xml')).toMatch(/w:styleId="Codigo".*?w:color w:val="8A4B00"/s);
    expect(part('styles.xml')).toMatch(/w:styleId="TablaCabildo".*?<w:top [^>]*w:color="5B1F3C"/s);
    expect(part('numbering.xml')).toContain('8A4B00');
    expect(part('charts/chart1.xml')).toContain('8A4B00');
    expect(docx.document).toContain('w:fill="5B1F3C"');
  });

  it('has its font everywhere but in hashes', () => {
    const fontsIn = (xml: string): Set<string> =>
      new Set([...xml.matchAll(/(?:w:ascii|a:latin typeface)="([^"]*)"/g)].map((match) => match[1] ?? ''));
    expect([...fontsIn(part('styles.xml'))].toSorted()).toEqual(['Courier New', 'Georgia']);
    // The theme is the library's, and no style goes by it.
    for (const [name, xml] of docx.parts)
      if (!/styles|theme|svg/.test(name))
        expect(
          [...fontsIn(xml)].filter((font) => !['Courier New', 'Georgia'].includes(font)),
          name,
        ).toEqual([]);
    expect(part('charts/chart1.xml')).toContain('Georgia');
  });

  it('has its logo on the cover, in its proportions, called what the institution is', () => {
    const [drawing = ''] = /<w:drawing>.*?<\/w:drawing>/s.exec(docx.document) ?? [];
    expect(docx.document.indexOf(drawing)).toBeLessThan(docx.document.indexOf('<w:tbl>'));
    expect(drawing).toContain('<wp:inline');
    expect(drawing).toContain(`descr="${projectOf(sampleState()).institution}"`);
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing)?.map(Number) ?? [];
    expect(height).toBeLessThanOrEqual(2 * EMU_PER_CM);
    expect(height).toBeGreaterThan(1.9 * EMU_PER_CM);
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(900 / 120, 1);
  });

  it('comes back with what was said of it in the place where it was said', () => {
    const [tool] = Object.values(sampleState().tool);
    const word = new Returned(bytes);
    word.comment(tool?.description.slice(0, 20) ?? '', 'Falta el plazo', {
      after: word.at(anchorOf('tool', tool?.id ?? '')),
    });
    const { said, type } = readReview(Buffer.from(word.bytes()), reading);
    expect(type).toBe('propuesta');
    expect(said).toMatchObject([{ kind: 'comment', text: 'Falta el plazo' }]);
    expect(JSON.stringify(said)).toContain(tool?.id);
  });

  it.skipIf(!process.env.CABILDO_CHECK_DOCX)(
    'is valid (needs CABILDO_CHECK_DOCX)',
    () => {
      expect(checkDocx(bytes, process.env.CABILDO_CHECK_DOCX ?? '')).toMatch(/pages/);
    },
    60_000,
  );
});

describe('a logo', () => {
  const sides = async (width: number, height: number, compact = false) => {
    const model = lookOfBlocks({ logo: { hash: HASH, width, height, alt: 'Escudo' } });
    const { bytes } = await renderInProcess(
      { ...model, meta: { ...model.meta, compact }, sections: model.sections.slice(0, 1) },
      fonts,
      undefined,
      new Map([[HASH, png({ width, height })]]),
    );
    const found = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(openDocx(bytes).document)?.slice(1).map(Number);
    return (found ?? []).map((side) => side / EMU_PER_CM);
  };

  it('is no wider than the text, however wide', async () => {
    const [width = 0, height = 0] = await sides(4_000, 100);
    expect(width).toBeLessThanOrEqual((9_518 / 1440) * 2.54);
    expect(width / height).toBeCloseTo(40, 0);
  });

  it('is no higher than two centimetres however tall, and lower in a compact document', async () => {
    const [width = 0, height = 0] = await sides(100, 400);
    expect(height).toBeLessThanOrEqual(2);
    expect(height / width).toBeCloseTo(4, 0);
    expect((await sides(100, 400, true))[1]).toBeLessThanOrEqual(1.4);
  });

  it('that is not at hand leaves the document as it is without one', async () => {
    const { bytes } = await makeProposal(looking({ logo: wide }));
    expect(openDocx(bytes).document.indexOf('<w:drawing>')).toBeGreaterThan(
      openDocx(bytes).document.indexOf('<w:tbl>'),
    );
  });

  it.each([40, 60, 90, 120, 160, 200])(
    'leaves a cover one page, under a name of %i letters in the widest font',
    async (letters) => {
      const state = looking({ logo: wide, font: 'Verdana' });
      const project = projectOf(state);
      const name = 'Modelo de gobernanza participativa del acceso a la información pública de las '.repeat(3);
      const long = {
        ...project,
        example: false,
        name: name.slice(0, letters).trim(),
        commitment: { ...project.commitment, title: name.slice(0, 220).trim() },
      };
      const logo = png({ width: 900, height: 120 });
      const request = proposalOf(
        { ...state, project: { [project.id]: long } },
        { logo, edition: 'public', names: 'omit' },
      );
      const { content } = prepareContent(request);
      if (!('sections' in content)) throw new Error('no document');
      const { pages } = await renderInProcess(
        { ...content, sections: content.sections.slice(0, 1) },
        fonts,
        undefined,
        new Map([[HASH, logo]]),
      );
      expect(pages).toBe(1);
    },
  );

  it('leaves the title of a cover where it is without one', () => {
    const gap = (logo: Appearance['logo']): number => {
      const { content } = prepareContent(proposalOf(looking({ logo })));
      const blocks = 'sections' in content ? (content.sections[0]?.content ?? []) : [];
      const found = blocks.find((block) => block.kind === 'space');
      return found?.kind === 'space' ? found.points : 0;
    };
    // Two centimetres and what stands under the picture.
    expect(gap(null) - gap(wide)).toBeCloseTo((2 / 2.54) * 72 + 10, -1);
  });
});

describe('every font of the list', () => {
  it.each(documentFonts)('%s fills the contents with numbers of pages', async (font) => {
    const { bytes, guessed } = await renderInProcess(lookOfBlocks({ font }), fonts);
    expect(guessed).toBe(false);
    const { paragraphs, parts } = openDocx(bytes);
    const lines = paragraphs.filter(({ style }) => style === 'TOC1' || style === 'TOC2');
    expect(lines).toHaveLength(4);
    for (const { text } of lines) expect(text).toMatch(/ \d+$/);
    expect(parts.get('word/styles.xml')).toContain(`w:ascii="${font}"`);
  });
});

describe('the colours of a document', () => {
  it('are read on every tint that is made of them, also at the edge of what is allowed', async () => {
    const edge = '767676';
    const { bytes } = await renderInProcess(lookOfBlocks({ ink: edge, accent: '0078D4' }), fonts);
    const docx = openDocx(bytes);
    const fillsOf = (xml: string): string[] =>
      [...xml.matchAll(/w:fill="([0-9A-F]{6})"/g)].map((match) => match[1] ?? '');
    const fills = new Set([...fillsOf(docx.document), ...fillsOf(docx.parts.get('word/styles.xml') ?? '')]);
    const own = [...fills].filter((fill) => fill !== edge && fill !== '0078D4' && fill !== 'FFF6E0');
    expect(own.length).toBeGreaterThan(0);
    for (const fill of own) {
      expect(contrast(edge, fill), fill).toBeGreaterThanOrEqual(4.5);
      expect(contrast('0078D4', fill), fill).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('give way in a code on a decision that would swallow it', async () => {
    const cell = { content: [{ kind: 'code' as const, text: 'D1-E1' }], fill: 'notIncorporated' as const };
    const model = documentOf([{ kind: 'table', columns: [100], rows: [{ cells: [cell] }] }]);
    const colourOf = async (accent: string): Promise<string | undefined> => {
      const { bytes } = await renderInProcess(
        { ...model, meta: { ...model.meta, look: { ...model.meta.look, accent } } },
        fonts,
      );
      return /<w:rStyle w:val="Codigo"\/>.*?<w:color w:val="([0-9A-F]{6})"/s.exec(
        openDocx(bytes).document.split('</w:rPr>')[0] ?? '',
      )?.[1];
    };
    expect(await colourOf(plainAppearance.accent)).toBeUndefined();
    expect(await colourOf('767676')).toBe('8A1F1F');
  });
});

describe('a frozen version', () => {
  it('is printed in the look of today, whatever it was frozen with', () => {
    const state = looking(strong);
    const version = frozenVersion(sampleState());
    const [id = ''] = Object.keys(version.content.project);
    const held = version.content.project[id];
    // As a program that knew no colours wrote it.
    const old = { ...held, appearance: { headerText: 'De antes', paper: 'a4' } } as unknown as typeof held;
    const content = { ...version.content, project: { [id]: old } } as State;
    const prepared = prepareContent(proposalOf(state, { version: { ...version, content } })).content;
    if (!('meta' in prepared)) throw new Error('no document');
    expect(prepared.meta.look).toMatchObject({ ink: '5B1F3C', accent: '8A4B00', font: 'Georgia' });
    expect(prepared.meta.paper).toBe('letter');
  });
});

describe('a table with words as wide as its columns', () => {
  const model = (font: DocumentLook['font'], word: string) => {
    const block = {
      kind: 'table' as const,
      columns: [12, 88],
      rows: [{ header: true, cells: [word, 'Otra'] }, { cells: ['D1', 'Texto'] }],
    };
    const made = documentOf([block]);
    return { ...made, meta: { ...made.meta, look: { ...made.meta.look, font } } };
  };
  const sizes = async (font: DocumentLook['font'], word: string): Promise<(string | undefined)[]> => {
    const { document } = openDocx((await renderInProcess(model(font, word), fonts)).bytes);
    return [...document.matchAll(/<w:r>.*?<\/w:r>/gs)]
      .slice(0, 4)
      .map(([run]) => /<w:sz w:val="(\d+)"/.exec(run)?.[1]);
  };

  it('sets its whole heading smaller where the font is wide, and leaves the rest', async () => {
    expect(await sizes('Arial', 'Municipio')).toEqual([undefined, undefined, undefined, undefined]);
    const [wide, beside, ...body] = await sizes('Verdana', 'Municipio');
    expect(Number(wide)).toBeLessThan(18);
    expect(beside).toBe(wide);
    expect(body).toEqual([undefined, undefined]);
  });

  it('does not set a word tiny that no size would fit', async () =>
    expect((await sizes('Arial', 'Otorrinolaringológicamente'))[0]).toBeUndefined());
});

describe('the sample of a look', () => {
  const sampleOf = async (state: State) => {
    const { bytes } = await makeLookSample(proposalOf(state), { fontFiles: fonts });
    return openDocx(bytes);
  };

  it('is the cover and one page of the proposal itself', async () => {
    const state = looking(strong);
    const made = await makeLookSample(proposalOf(state), { fontFiles: fonts });
    expect(made.pages).toBe(2);
    const { paragraphs, document } = openDocx(made.bytes);
    const styles = new Set(paragraphs.map(({ style }) => style));
    for (const style of ['BandaTitulo', 'Title', 'Heading1', 'Heading3', 'CifraGrande', 'TablaTitulo'])
      expect(styles, style).toContain(style);
    expect(document).toContain('w:fill="5B1F3C"');
  });

  it('of a project with nothing in it is there too', async () => {
    const { project } = sampleState();
    const { paragraphs } = await sampleOf({ ...emptyState(), project });
    expect(paragraphs.map(({ style }) => style)).toContain('Title');
    expect(paragraphs.map(({ style }) => style)).toContain('Heading1');
  });
});
