import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../../../../shared/documents/model/sheet.ts';
import { colour } from '../render/palette.ts';
import { forPrinting } from './forPrinting.ts';
import { rowHeight } from './rowHeight.ts';
import type { TableFile } from './tableFile.ts';

/** Whatever the font of the documents: the rows are as tall as their text is in this one. */
const FONT = 'Arial';

type WrittenSheet = Parameters<typeof writeWorkbook>[0][number];

/** An underscore that Excel would read as the beginning of a character's number, `_x0041_`. */
const ESCAPE = /_(?=x[0-9A-F]{4}_)/gi;

/** Characters that stand for nothing. The writer drops them, and after some of them the next character too. */
const NO_TEXT = /\p{Noncharacter_Code_Point}/gu;

/** A workbook: typed cells, a heading that stays, texts that wrap in rows as tall as they are. */
export async function xlsxOf(file: TableFile): Promise<Uint8Array> {
  const sheets = file.sheets.map((sheet) => writtenSheet(sheet, file.ink));
  const bytes = await writeWorkbook(sheets, {
    fontFamily: FONT,
    fontSize: 10,
    features: [forPrinting(file)],
  }).toBuffer();
  return new Uint8Array(bytes);
}

function writtenSheet({ name, columns, rows, frozen }: Sheet, dark: string): WrittenSheet {
  const heading = columns.map(({ heading: value, fill = `#${dark}`, ink = `#${colour.white}` }) => ({
    value,
    fill,
    ink,
    bold: true,
  }));
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    columns: columns.map(({ width }) => ({ width })),
    data: [heading, ...rows].map((row) => {
      const height = rowHeight(row, columns);
      return row.map((cell) => ({ ...written(cell), height }));
    }),
  };
}

function written(cell: SheetCell): CellObject {
  const { value, fill, ink, bold } = typeof cell === 'object' ? cell : { value: cell };
  return {
    ...(typeof value === 'number'
      ? { value, type: Number, align: 'right' as const }
      : // As text: what begins like a formula stays what it is when somebody edits the cell.
        {
          value: storable(value.replace(NO_TEXT, '').replace(ESCAPE, '_x005F_')),
          type: String,
          ...(/^[=+\-@]/.test(value) ? { format: '@' } : {}),
          wrap: true,
        }),
    alignVertical: 'top',
    borderStyle: 'thin',
    borderColor: `#${colour.line}`,
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(ink === undefined ? {} : { textColor: ink }),
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  };
}

/**
 * The writer looks texts up in a plain object, where `valueOf` and its like are there before anybody wrote them, and writes a
 * workbook that nobody can open. Such a text has its first letter written by number; whoever reads it reads the letter.
 */
function storable(text: string): string {
  if (!(text in Object.prototype)) return text;
  const number = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${number}_${text.slice(1)}`;
}
