import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderInProcess } from '../../electron/host/documents/render/render.ts';
import type { Block, DocumentModel } from '../../shared/documents/blocks.ts';
import { type OpenedDocx, openDocx, textOf } from '../support/docx.ts';
import { documentOf, everything } from '../support/everyBlock.ts';
import { checkDocx, fonts } from '../support/proposal.ts';

describe('every block', () => {
  let docx: OpenedDocx;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const rendered = await renderInProcess(documentOf(everything), fonts);
    ({ bytes } = rendered);
    expect(rendered.guessed).toBe(false);
    docx = openDocx(bytes);
  });
  const styled = (style: string): string[] =>
    docx.paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);

  it('has the style of the sheet, and every style that is used is there', () => {
    const styles = docx.parts.get('word/styles.xml') ?? '';
    const used = new Set(
      [...docx.document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    for (const style of [
      'Title',
      'Heading1',
      'Heading4',
      'TituloAnexo',
      'TituloPreliminar',
      'Destacado',
      'Aviso',
      'Caption',
      'Fuente',
      'TablaTitulo',
      'CifraGrande',
      'TOC1',
      'Firma',
      'Codigo',
      'TablaCabildo',
    ])
      expect(used, style).toContain(style);
    for (const style of used) expect(styles, style).toContain(`w:styleId="${style}"`);
    expect(styles).toMatch(/w:styleId="TituloAnexo".*?<w:basedOn w:val="Heading1"\/>/s);
  });

  it('fills the contents with numbers and annexes, and leaves the front matter out', () => {
    expect(styled('TOC1').map((text) => text.replace(/ \d+$/, ''))).toEqual([
      '1. Primero',
      'Sin número',
      'Anexo A. El anexo',
    ]);
    expect(styled('TOC2')[0]).toMatch(/^1\.1 Segundo \d$/);
    expect(styled('TituloPreliminar')).toEqual(['Contenido']);
  });

  it('starts each numbered list at 1', () => {
    const numbers = [
      ...docx.document.matchAll(/<w:pStyle w:val="ListaNumero"\/>.*?<w:numId w:val="(\d+)"/gs),
    ].map((match) => match[1]);
    expect(numbers).toHaveLength(3);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[0]);
  });

  it('keeps the note of a table on the page of its last row', async () => {
    const rows = ['uno', 'dos'].map((cell) => ({ cells: [cell] }));
    const table = { kind: 'table' as const, columns: [100], rows };
    const kept = async (block: Block): Promise<boolean> => {
      const { bytes } = await renderInProcess(documentOf([block]), fonts);
      const last = openDocx(bytes).document.split('<w:tr>').at(-1) ?? '';
      return last.slice(0, last.indexOf('</w:tbl>')).includes('<w:keepNext/>');
    };
    expect(await kept(table)).toBe(false);
    expect(await kept({ ...table, source: 'Fuente: prueba' })).toBe(true);
  });

  it('leaves neither the first nor the last line of a list or a glossary alone on a page', async () => {
    const lines = ['uno', 'dos', 'tres', 'cuatro'];
    const { bytes } = await renderInProcess(
      documentOf([
        { kind: 'list', items: lines.map((text) => ({ text })) },
        { kind: 'labels', rows: lines.map((text) => ({ label: text, value: `valor ${text}` })) },
      ]),
      fonts,
    );
    const { document } = openDocx(bytes);
    const kept = [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
      .filter(([xml]) => xml.includes('<w:keepNext/>'))
      .map(([xml]) => textOf(xml));
    expect(kept).toEqual(['uno', 'tres', 'uno', 'valor uno', 'tres', 'valor tres']);
  });

  it('names every bar of a chart', () => {
    expect(docx.parts.get('word/charts/chart1.xml')).toContain('<c:tickLblSkip val="1"/>');
  });

  it('gives the result of a field a run of its own, where every reader finds it', () => {
    const runs = [...docx.everything.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map((match) => match[1] ?? '');
    expect(runs.filter((run) => run.includes('<w:fldChar') && run.includes('<w:t'))).toEqual([]);
    expect(styled('Caption')[0]).toBe('Tabla 1. Una tabla');
  });

  it('makes links of web addresses only', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html).toContain('href="https://ejemplo.cl/a?b=1&amp;c=2"');
    expect(html).toContain('no es enlace');
    expect(docx.everything).not.toContain('javascript:');
    expect(docx.parts.get('word/footnotes.xml')).toContain('Nota al pie.');
  });

  it('keeps the header on one line, whatever the title', () => {
    const header = textOf(docx.parts.get('word/header1.xml') ?? '');
    expect(header.length).toBeLessThan(140);
    expect(header).toMatch(/… CAB-XX-001$/);
    expect(textOf(docx.parts.get('word/footer1.xml') ?? '')).toContain('Página ');
  });

  it('keeps signatures together and away from the top of a page of their own', () => {
    const signers = styled('Firma').filter((text) => text !== '');
    expect(signers).toEqual([
      'Una',
      'cargo',
      'institución',
      'Dos',
      'cargo',
      'institución',
      'Tres',
      'cargo',
      'institución',
    ]);
  });

  it.skipIf(!process.env.CABILDO_CHECK_DOCX)(
    'is valid (needs CABILDO_CHECK_DOCX)',
    () => {
      expect(checkDocx(bytes, process.env.CABILDO_CHECK_DOCX ?? '')).toMatch(/pages/);
    },
    60_000,
  );
});

describe('what people paste', () => {
  it('leaves nothing that XML cannot hold, and escapes the rest', async () => {
    const nasty = 'a\u0000b\u000bc\u001fd\ufffee\uffff\ud800 <w:p> & "comillas" \u202Etodo';
    const { bytes } = await renderInProcess(
      documentOf([
        { kind: 'paragraph', text: nasty },
        { kind: 'labels', rows: [{ label: nasty, value: nasty }] },
      ]),
      fonts,
    );
    const { document, paragraphs } = openDocx(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that must not be there
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]/);
    expect(paragraphs[0]?.text).toBe('abcde\ufffd <w:p> & "comillas" todo');
  });

  it('keeps line breaks and the spaces between runs', async () => {
    const { bytes } = await renderInProcess(
      documentOf([
        { kind: 'paragraph', text: ['uno ', { kind: 'text', text: 'dos', bold: true }, ' tres\ncuatro'] },
      ]),
      fonts,
    );
    expect(openDocx(bytes).paragraphs[0]?.text).toBe('uno dos tres cuatro');
    expect(openDocx(bytes).document).toContain('<w:br/>');
  });
});

describe('paper', () => {
  it('is letter, or A4 by choice, and each orientation has its own header', async () => {
    const model = documentOf([{ kind: 'paragraph', text: 'x' }]);
    const a4: DocumentModel = {
      ...model,
      meta: { ...model.meta, paper: 'a4' },
      sections: [
        ...model.sections,
        { orientation: 'landscape', content: [{ kind: 'paragraph', text: 'y' }] },
      ],
    };
    const { document, parts } = openDocx((await renderInProcess(a4, fonts)).bytes);
    expect([...document.matchAll(/<w:pgSz ([^>]*)\/>/g)].map((match) => match[1])).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ]);
    const tabs = ['word/header1.xml', 'word/header2.xml'].map(
      (name) => /<w:tab w:val="right" w:pos="(\d+)"/.exec(parts.get(name) ?? '')?.[1],
    );
    expect(Number(tabs[1])).toBeGreaterThan(Number(tabs[0]));
  });
});
