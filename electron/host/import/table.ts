import { type Unzipped, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { cleanText } from '../../../shared/model/fields.ts';

/** A table as a person wrote it: every row with the line (CSV) or row (sheet) it stands in, counted from 1. */
export interface Table {
  heading: string[];
  rows: { line: number; values: string[] }[];
  /** The sheets of a workbook, and which one this is; empty for text. */
  sheets: string[];
  sheet: string;
}

/** A file that cannot be read as a table: a code of the catalogue's `requests`, with what its sentence says. */
export class ImportError extends Error {
  readonly code: string;
  readonly place: { detail: Record<string, string | number> };
  constructor(code: string, detail: Record<string, string | number> = {}) {
    super(code);
    this.name = 'ImportError';
    this.code = code;
    this.place = { detail };
  }
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ROWS = 20_000;
/** Of a workbook: bytes and files when inflated, and the furthest column (XFD is 16,384). */
const MOST_INFLATED = 200 * 1024 * 1024;
const MOST_MEMBERS = 2_000;
const MOST_COLUMNS = 500;
/** Bytes between two tags: a cell of Excel holds 32,767 characters. */
const MOST_BETWEEN = 512 * 1024;

/**
 * Reads a CSV or XLSX file. CSV as Spanish Excel writes it: `;`, `,` or tab, a `sep=` line, UTF-8 (with or without
 * BOM), UTF-16 or Windows-1252. The first row that says anything is the heading.
 * Throws ImportError `tooLarge`, `workbookTooLarge`, `tooManyRows`, `notATable`, `oldExcel`, `noSheet`, `emptyTable`.
 */
export async function readTable(
  bytes: Uint8Array,
  options: { sheet?: string | undefined } = {},
): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw new ImportError('tooLarge', { limit: 20 });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportError('oldExcel');
  const { rows, sheets, sheet } = startsWith(bytes, [0x50, 0x4b])
    ? await readSheets(bytes, options.sheet)
    : readText(bytes);
  return tableOf(rows, sheets, sheet);
}

/** The same for text pasted into the application. */
export function readPasted(text: string): Table {
  return tableOf(parseText(text), [], '');
}

function tableOf(rows: Table['rows'], sheets: string[], sheet: string): Table {
  const said = rows.filter((row) => row.values.some((value) => value !== ''));
  const [heading, ...body] = said;
  if (body.length > MOST_ROWS) throw new ImportError('tooManyRows', { limit: MOST_ROWS, count: body.length });
  if (!heading) throw new ImportError('emptyTable');
  return { heading: heading.values, rows: body, sheets, sheet };
}

function readText(bytes: Uint8Array): { rows: Table['rows']; sheets: string[]; sheet: string } {
  if (bytes.includes(0) && !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff]))
    throw new ImportError('notATable');
  return { rows: parseText(decode(bytes)), sheets: [], sheet: '' };
}

function parseText(text: string): Table['rows'] {
  const sep = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = sep ? text.slice(sep[0].length) : text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(body, {
    delimiter: sep?.[1] ?? guessDelimiter(body),
    skipEmptyLines: false,
  });
  // Lines are counted in the file, so that a quoted cell with line breaks does not shift what a person looks up.
  let line = sep ? 2 : 1;
  return data.map((values) => {
    const row = { line, values: values.map(clean) };
    line += 1 + values.reduce((sum, value) => sum + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

// Blank lines say nothing about the delimiter, but Papa counts them as rows of one cell: it guesses without them.
function guessDelimiter(text: string): string {
  const delimitersToGuess = [';', '\t', ',', '|'];
  return Papa.parse(text, { preview: 50, skipEmptyLines: 'greedy', delimitersToGuess }).meta.delimiter;
}

/** UTF-8 where the bytes are UTF-8, else what Excel on a Spanish Windows writes. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readSheets(
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<{ rows: Table['rows']; sheets: string[]; sheet: string }> {
  let book: { sheet: string; data: unknown[][] }[];
  const judged = judgedWorkbook(bytes);
  try {
    book = (await readWorkbook(Buffer.from(judged))) as { sheet: string; data: unknown[][] }[];
  } catch {
    throw new ImportError('notATable');
  }
  const chosen =
    wanted === undefined
      ? (book.find(({ data }) => data.length > 0) ?? book[0])
      : book.find(({ sheet }) => sheet === wanted);
  if (!chosen) throw new ImportError('noSheet', { name: wanted ?? '' });
  const rows = chosen.data.map((values, index) => ({ line: index + 1, values: values.map(cellText) }));
  return { rows, sheets: book.map(({ sheet }) => sheet), sheet: chosen.sheet };
}

/**
 * The same workbook with only the parts that hold text, once none of them is too much to take in. The library inflates
 * whatever the file holds and makes room for the furthest cell that it names: a few kilobytes could fill the memory.
 * Inflating gives no part more room than its directory declares, so a size that lies only cuts it short.
 */
function judgedWorkbook(bytes: Uint8Array): Uint8Array {
  let inflated = 0;
  let members = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name)) return false;
        inflated += originalSize;
        members += 1;
        if (inflated > MOST_INFLATED || members > MOST_MEMBERS) throw new ImportError('workbookTooLarge');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('notATable');
  }
  for (const part of Object.values(parts)) judgeStretches(part);
  for (const [name, part] of Object.entries(parts))
    if (/^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)) judgeSheet(part);
  return zipSync(parts, { level: 0 });
}

/**
 * Throws ImportError where megabytes stand between two tags. The library reads a part in pieces, begins again from the
 * last tag with each, and takes ever smaller pieces when one takes long: 16 MB of white space kept it busy for minutes.
 */
function judgeStretches(part: Uint8Array): void {
  for (let from = 0; from < part.length; ) {
    const next = part.indexOf(0x3c, from + 1);
    const to = next === -1 ? part.length : next;
    if (to - from > MOST_BETWEEN) throw new ImportError('workbookTooLarge');
    from = to;
  }
}

/** Throws ImportError when a cell or row of the sheet stands further out than a table of people or aportes can. */
function judgeSheet(part: Uint8Array): void {
  for (const [, column = '', row = ''] of Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    .toString('latin1')
    .matchAll(/\br="([A-Z]*)(\d+)"/gi)) {
    // Empty rows between those that say something are allowed for.
    if (Number(row) > 5 * MOST_ROWS)
      throw new ImportError('tooManyRows', { limit: MOST_ROWS, count: Number(row) });
    if (columnNumber(column) > MOST_COLUMNS) throw new ImportError('workbookTooLarge');
  }
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A serial date arrives as a Date at midnight UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return clean(String(value));
}

function clean(value: string): string {
  return cleanText(value);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
