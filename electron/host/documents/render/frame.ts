import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { DocumentMeta } from '../../../../shared/documents/blocks.ts';
import { breakLines } from '../../../../shared/layout/measure.ts';
import type { DocumentFont } from '../../../../shared/model/project.ts';
import { widthIn } from './fit.ts';
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
        children: [
          new TextRun(oneLine(meta.headerLeft, meta.id, width, meta.look.font)),
          new TextRun({ children: [new Tab(), meta.id], bold: true }),
        ],
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
          new TextRun(oneLine(meta.footerLeft, 'Página 000 de 000', width, meta.look.font)),
          new TextRun({
            children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
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
      spacing: { before: 40, after: 0 },
      children: [new TextRun({ text: meta.draftMark, bold: true, color: colour.draft, size: 17 })],
    }),
  ];
}

/** The text cut to one line that leaves room for what stands at its right: a second line would reach into the page. */
function oneLine(text: string, right: string, width: number, font: DocumentFont): string {
  const of = (words: string, bold = false): number => widthIn(font, words, 8, bold);
  const room = width / 20 - of(right, true) - 24;
  if (of(text) <= room) return text;
  const words = breakLines(text, room, 8, false, 1, (line, _size, bold) => of(line, bold))[0] ?? '';
  if (of(words) > room / 2) return words;
  // A name without spaces is cut where the room ends, not left out.
  const letters = [...text];
  while (letters.length > 0 && of(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('')}…`;
}

/** "Página {page} de {pages}" in its three pieces. */
function pageWords(pattern: string): [string, string, string] {
  const [before = '', rest = ''] = pattern.split('{page}');
  const [between = '', after = ''] = rest.split('{pages}');
  return [before, between, after];
}
