import { BorderStyle, type FileChild, Paragraph, StyleLevel, TableOfContents } from 'docx';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { barChart, mapFigure } from './figure.ts';
import { callout, heading, listParagraphs, paragraph } from './paragraph.ts';
import { band, signatures, strip } from './parts.ts';
import { pictureFigure } from './picture.ts';
import type { Setting } from './setting.ts';
import { labelTable, table } from './table.ts';

/** What a block is in Word. The switch is whole: a new kind of block does not compile until it is drawn here. */
export function draw(block: Block, setting: Setting): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, setting)];
    case 'paragraph':
      return [paragraph(block, setting)];
    case 'callout':
      return callout(block, setting);
    case 'list':
      return listParagraphs(block, setting);
    case 'table':
      return table(block, setting);
    case 'labels':
      return labelTable(block, setting);
    case 'map':
      return mapFigure(block, setting);
    case 'picture':
      return pictureFigure(block, setting);
    case 'chart':
      return barChart(block, setting);
    case 'strip':
      return strip(block, setting);
    case 'band':
      return band(block, setting);
    case 'signatures':
      return signatures(block, setting);
    case 'contents':
      return [
        heading({ kind: 'heading', level: 1, role: 'front', text: block.title, pageBreak: true }, setting),
        new TableOfContents(block.title, {
          hyperlink: true,
          headingStyleRange: '1-2',
          stylesWithLevels: [new StyleLevel('TituloAnexo', 1)],
        }),
      ];
    case 'pageBreak':
      return [new Paragraph({ style: 'Separador', pageBreakBefore: true })];
    case 'space':
      return [
        new Paragraph({ style: 'Separador', spacing: { before: Math.round(block.points * 20), after: 0 } }),
      ];
    case 'rule':
      return [
        new Paragraph({
          style: 'Separador',
          border: { top: { style: BorderStyle.SINGLE, size: 12, space: 1, color: setting.palette.accent } },
          spacing: { before: 60, after: 0 },
        }),
      ];
  }
}
