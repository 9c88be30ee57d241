import { Bookmark, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type {
  Callout,
  Heading,
  List,
  Paragraph as ParagraphBlock,
} from '../../../../shared/documents/blocks.ts';
import { runs } from './inline.ts';
import { numbering } from './numbering.ts';
import { codeOnWarning } from './palette.ts';
import type { Setting } from './setting.ts';

type Mark = Parameters<typeof runs>[2];

/** A paragraph; `style` wins over the block's own (a table's row has styles that a builder does not choose). */
export function paragraph(
  block: ParagraphBlock,
  setting: Setting,
  mark: Mark = {},
  style?: string,
): Paragraph {
  return new Paragraph({
    style: style ?? block.style ?? 'Normal',
    children: anchored(block.anchor, runs(block.text, setting, mark)),
    ...(block.align === undefined ? {} : { alignment: block.align }),
    ...(block.keepNext ? { keepNext: true } : {}),
  });
}

/** A heading of level 1 to 3, of an annex, or of the front matter. */
export function heading(block: Heading, setting: Setting): Paragraph {
  const style =
    block.role === 'annex'
      ? 'TituloAnexo'
      : block.role === 'front'
        ? 'TituloPreliminar'
        : `Heading${block.level}`;
  return new Paragraph({
    style,
    children: anchored(block.anchor, runs(block.text, setting)),
    ...(block.numbered === false ? { numbering: false } : {}),
    ...(block.pageBreak ? { pageBreakBefore: true } : {}),
  });
}

/** The box with a bar at its left. */
export function callout(block: Callout, setting: Setting): Paragraph[] {
  const style = block.tone === 'note' ? 'Destacado' : 'Aviso';
  const code = block.tone === 'note' ? undefined : codeOnWarning(setting.palette);
  const last = block.text.length - 1;
  return block.text.map(
    (text, index) =>
      new Paragraph({
        style,
        children: [
          ...(index === 0 && block.lead !== undefined
            ? [new TextRun({ text: `${block.lead} `, bold: true })]
            : []),
          ...runs(text, setting, code === undefined ? {} : { code }),
        ],
        // Paragraphs of one box touch, so that the fill and the bar are unbroken.
        spacing: {
          before: index === 0 ? 140 : 0,
          after: index === last ? 180 : 0,
          line: 264,
          lineRule: 'auto',
        },
        ...(index === last ? {} : { keepNext: true }),
      }),
  );
}

/** The paragraphs of a list; inside a table they are smaller and hang less. */
export function listParagraphs(block: List, setting: Setting, inTable = false): Paragraph[] {
  const instance = setting.nextList();
  return block.items.map(({ text, level = 0 }, at) => {
    // Neither the first nor the last item stands alone on a page.
    const beside = !inTable && at < block.items.length - 1 && (at === 0 || at === block.items.length - 2);
    const reference = block.numbered
      ? numbering.numbers
      : inTable
        ? numbering.tableBullets
        : numbering.bullets;
    const style = inTable
      ? 'TablaVineta'
      : block.numbered
        ? 'ListaNumero'
        : level === 0
          ? 'ListaVineta'
          : 'ListaVineta2';
    return new Paragraph({
      style,
      // Only numbers begin anew: an instance for every bulleted list would fill the numbering part with copies.
      numbering: { reference, level, ...(block.numbered ? { instance } : {}) },
      children: runs(text, setting),
      ...(block.keepNext || beside ? { keepNext: true } : {}),
    });
  });
}

function anchored(anchor: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return anchor === undefined ? children : [new Bookmark({ id: anchor, children })];
}
