import {
  Document,
  type FileChild,
  type ISectionOptions,
  type PageNumberEstimator,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentModel, Inlines } from '../../../../shared/documents/blocks.ts';
import { draw } from './blocks.ts';
import { coverFrame, headerAndFooter } from './frame.ts';
import { runs } from './inline.ts';
import { numberingFor } from './numbering.ts';
import { pageOf } from './page.ts';
import { paletteOf } from './palette.ts';
import type { Setting } from './setting.ts';
import { stylesFor, type TableLines, tableStyles } from './styles.ts';

/** The library's document of a model, with the descriptions of its tables in print order. */
export function documentOf(
  model: DocumentModel,
  { draw: drawMap, pictures }: Pick<Setting, 'draw' | 'pictures'>,
  pageNumbers: PageNumberEstimator,
  lines: TableLines = 'roomy',
): { document: Document; tableDescriptions: string[] } {
  const { meta } = model;
  const palette = paletteOf(meta.look);
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  let lists = 0;
  let changes = 0;
  const setting: Setting = {
    meta,
    palette,
    width: 0,
    draw: drawMap,
    pictures,
    footnote: (text: Inlines) => {
      const number = Object.keys(footnotes).length + 1;
      footnotes[String(number)] = { children: [] };
      footnotes[String(number)] = {
        children: [
          new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runs(text, setting)] }),
        ],
      };
      return number;
    },
    nextList: () => {
      lists += 1;
      return lists;
    },
    nextChange: () => {
      changes += 1;
      return changes;
    },
    tableDescriptions: [],
  };

  const sections = model.sections.map((section, index): ISectionOptions => {
    const page = pageOf(meta.paper, section.orientation);
    setting.width = page.width;
    const children: FileChild[] = section.content.flatMap((block) => draw(block, setting));
    const { header, footer } = headerAndFooter(meta, page.width);
    const cover = section.cover ? coverFrame(meta) : undefined;
    return {
      properties: {
        ...(index === 0 ? {} : { type: 'nextPage' as const }),
        titlePage: section.cover ?? false,
        page: { size: { ...page.paper, orientation: page.orientation }, margin: page.margin },
      },
      headers: { default: header, ...(cover ? { first: cover.header } : {}) },
      footers: { default: footer, ...(cover ? { first: cover.footer } : {}) },
      children,
    };
  });

  const document = new Document({
    title: meta.title,
    subject: meta.subject,
    creator: meta.institution,
    lastModifiedBy: meta.institution,
    customProperties: Object.entries(meta.properties).map(([name, value]: [string, string]) => ({
      name,
      value,
    })),
    styles: stylesFor(meta, lines),
    externalStyles: tableStyles(palette),
    numbering: numberingFor(meta),
    footnotes,
    ...(meta.protection === undefined ? {} : { protection: { type: meta.protection } }),
    sections,
    pageNumbers,
  });
  return { document, tableDescriptions: setting.tableDescriptions };
}
