import { BorderStyle, Paragraph, Table, TableCell, TableRow } from 'docx';
import type {
  Align,
  TableCell as CellBlock,
  Fill,
  Inlines,
  LabelTable,
  ParagraphStyle,
  TableRow as RowBlock,
  Table as TableBlock,
} from '../../../../shared/documents/blocks.ts';
import { caption } from './caption.ts';
import { shrinkToWords } from './fit.ts';
import { runs } from './inline.ts';
import { cm } from './page.ts';
import { colour } from './palette.ts';
import { listParagraphs, paragraph } from './paragraph.ts';
import { type Setting, separator } from './setting.ts';
import { tableTextOf } from './styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: colour.line } as const;
/** Borders of a table that shows none. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
/** Left and right of a cell's text in twips, as the table's style has it. */
const CELL_MARGIN = 96;
const looks = {
  grid: {},
  form: {
    borders: {
      top: hair,
      bottom: hair,
      left: hair,
      right: hair,
      insideHorizontal: hair,
      insideVertical: hair,
    },
  },
  open: { borders: noBorders },
  cover: { borders: { ...noBorders, top: hair, bottom: hair, insideHorizontal: hair } },
};

/** Twips of each column; they add up to the width exactly, or the table would be wider than the text. */
export function widths(percents: readonly number[], width: number): number[] {
  const total = percents.reduce((sum, value) => sum + value, 0);
  const result = percents.map((value) => Math.floor((value * width) / total));
  const last = result.length - 1;
  result[last] = (result[last] ?? 0) + width - result.reduce((sum, value) => sum + value, 0);
  return result;
}

/** The frame of any table of the product: fixed columns, the product's style, its description kept for the finished file. */
export function frame(
  columns: number[],
  rows: TableRow[],
  look: keyof typeof looks,
  description: string,
  setting: Setting,
): Table {
  setting.tableDescriptions.push(description);
  return new Table({
    style: 'TablaCabildo',
    layout: 'fixed',
    width: { size: columns.reduce((sum, value) => sum + value, 0), type: 'dxa' },
    columnWidths: columns,
    tableLook: {
      firstRow: false,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows,
    ...looks[look],
  });
}

/** A table with its caption above and its note below. */
export function table(block: TableBlock, setting: Setting): (Paragraph | Table)[] {
  const columns = widths(block.columns, setting.width);
  const rows = block.rows.map((row, at) => {
    // The note below belongs to the table: it does not begin the next page by itself.
    const noted = block.source !== undefined && at === block.rows.length - 1;
    return tableRow(noted ? { ...row, keepNext: true } : row, block, columns, setting);
  });
  const description = block.description ?? block.caption ?? '';
  return [
    ...(block.caption === undefined ? [] : [caption('table', block.caption, setting)]),
    frame(columns, rows, block.look ?? 'grid', description, setting),
    ...(block.source === undefined
      ? [separator()]
      : [new Paragraph({ style: 'Fuente', children: runs(block.source, setting) })]),
  ];
}

function tableRow(row: RowBlock, block: TableBlock, columns: number[], setting: Setting): TableRow {
  let column = row.skip ?? 0;
  const placed = row.cells.map((given) => {
    const cell = asCell(given);
    const span = cell.span ?? 1;
    const width = columns.slice(column, column + span).reduce((sum, value) => sum + value, 0);
    const align = cell.align ?? block.align?.[column];
    column += span;
    const place: CellPlace = { row, block, width, ...(align === undefined ? {} : { align }) };
    return { cell, place, shrink: shrinkOf(cell, place, setting) };
  });
  // The cells of a heading are of one size.
  const smallest = row.header ? Math.min(1, ...placed.map(({ shrink }) => shrink)) : undefined;
  const cells = placed.map(({ cell, place, shrink }) => tableCell(cell, place, smallest ?? shrink, setting));
  return new TableRow({
    children: cells,
    tableHeader: row.header ?? false,
    cantSplit: row.cantSplit ?? true,
    ...(row.keepNext || row.header ? { keepNext: true } : {}),
    ...(row.minHeight === undefined ? {} : { height: { value: cm(row.minHeight), rule: 'atLeast' } }),
  });
}

function asCell(given: CellBlock | Inlines): CellBlock {
  return typeof given === 'string' || Array.isArray(given)
    ? { content: given as Inlines }
    : (given as CellBlock);
}

interface CellPlace {
  row: RowBlock;
  block: TableBlock;
  width: number;
  align?: Align;
}

function fillOf({ fill }: CellBlock, { row }: CellPlace): Fill | undefined {
  return fill ?? (row.header ? 'header' : row.total ? 'total' : undefined);
}

function styleOf(cell: CellBlock, place: CellPlace): ParagraphStyle | 'TablaTitulo' {
  if (cell.style) return cell.style;
  if (place.row.header) return 'TablaTitulo';
  return fillOf(cell, place) === 'label' ? 'TablaEtiqueta' : (place.block.style ?? 'TablaTexto');
}

/** By how much the text of a cell is set smaller, so that no word of it is broken. */
function shrinkOf(cell: CellBlock, place: CellPlace, { meta, palette }: Setting): number {
  const { content } = cell;
  if (typeof content === 'object' && 'blocks' in content) return 1;
  const look = tableTextOf(styleOf(cell, place), palette);
  const bold = look.bold || (cell.bold ?? place.row.total ?? false);
  const room = (place.width - 2 * CELL_MARGIN) / 20;
  return shrinkToWords(content, room, { font: meta.look.font, size: look.size, bold });
}

function tableCell(cell: CellBlock, place: CellPlace, shrink: number, setting: Setting): TableCell {
  const fill = fillOf(cell, place);
  const look = fill === undefined ? undefined : setting.palette.fills[fill];
  const textColour = look?.text;
  const bold = cell.bold ?? (place.row.total ? true : undefined);
  const style = styleOf(cell, place);
  const { size } = tableTextOf(style, setting.palette);
  const mark = {
    ...(bold === undefined ? {} : { bold }),
    ...(textColour === undefined ? {} : { color: textColour }),
    ...(look?.code === undefined ? {} : { code: look.code }),
    ...(shrink === 1 ? {} : { size: Math.floor(size * shrink * 2) }),
  };
  const alignment = place.align === undefined ? {} : { align: place.align };
  const { content } = cell;
  const children =
    typeof content === 'object' && 'blocks' in content
      ? content.blocks.flatMap((inner) =>
          inner.kind === 'list'
            ? listParagraphs(inner, setting, true)
            : [
                paragraph(
                  { ...inner, style: inner.style ?? place.block.style ?? 'TablaTexto', ...alignment },
                  setting,
                  mark,
                ),
              ],
        )
      : [
          paragraph(
            { kind: 'paragraph', text: content, style: 'TablaTexto', ...alignment },
            setting,
            mark,
            style,
          ),
        ];
  return new TableCell({
    width: { size: place.width, type: 'dxa' },
    children: children.length === 0 ? [new Paragraph({ style: 'TablaTexto' })] : children,
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    ...(look === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: look.background } }),
    ...(place.row.minHeight === undefined && !place.row.header ? {} : { verticalAlign: 'center' }),
  });
}

/** Label and value side by side. */
export function labelTable(block: LabelTable, setting: Setting): (Paragraph | Table)[] {
  const labels = block.labelWidth ?? 27;
  const cover = block.look === 'cover';
  const columns = widths([labels, 100 - labels], setting.width);
  const rows: RowBlock[] = block.rows.map(({ label, value }, index) => ({
    cells: [cover ? { content: label, style: 'TablaEtiqueta' } : { content: label, fill: 'label' }, value],
    // Neither the first nor the last line stands alone on a page.
    keepNext:
      index < block.rows.length - 1 &&
      (block.keepNext === true || index === 0 || index === block.rows.length - 2),
  }));
  const shape: TableBlock = { kind: 'table', columns: [labels, 100 - labels], rows };
  return [
    ...(block.caption === undefined ? [] : [caption('table', block.caption, setting)]),
    frame(
      columns,
      rows.map((row) => tableRow(row, shape, columns, setting)),
      cover ? 'cover' : 'grid',
      block.caption ?? block.rows.map(({ label }) => label).join(', '),
      setting,
    ),
    separator(),
  ];
}
