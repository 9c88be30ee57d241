import { BorderStyle, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentMeta } from '../../../../shared/documents/blocks.ts';
import { colour } from './palette.ts';

const rule = { style: BorderStyle.SINGLE, size: 4, space: 2, color: colour.line } as const;

/** Header and footer of a section whose text is `width` twips wide: each orientation has its own, for the right tab. */
export function headerAndFooter(meta: DocumentMeta, width: number): { header: Header; footer: Footer } {
  const tabStops = [{ type: 'right' as const, position: width }];
  const header = new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops,
        border: { bottom: rule },
        children: [new TextRun(meta.headerLeft), new TextRun({ text: `\t${meta.id}`, bold: true })],
      }),
      ...draft(meta),
    ],
  });
  const [before, between, after] = pageWords(meta.words.page);
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops,
        border: { top: rule },
        children: [
          new TextRun(meta.footerLeft),
          new TextRun({
            children: [`\t${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
  return { header, footer };
}

/** Of a cover: nothing but the mark of a draft, which stands on every page. */
export function coverFrame(meta: DocumentMeta): { header: Header; footer: Footer } {
  const marks = draft(meta);
  return {
    header: new Header({ children: marks.length > 0 ? marks : [new Paragraph({ style: 'Header' })] }),
    footer: new Footer({ children: [new Paragraph({ style: 'Footer' })] }),
  };
}

function draft(meta: DocumentMeta): Paragraph[] {
  if (meta.draftMark === undefined) return [];
  return [
    new Paragraph({
      style: 'Header',
      alignment: 'center',
      spacing: { before: 60, after: 0 },
      children: [new TextRun({ text: meta.draftMark, bold: true, color: colour.draft, size: 18 })],
    }),
  ];
}

/** "Página {page} de {pages}" in its three pieces. */
function pageWords(pattern: string): [string, string, string] {
  const [before = '', rest = ''] = pattern.split('{page}');
  const [between = '', after = ''] = rest.split('{pages}');
  return [before, between, after];
}
