import { cluesFor, codesIn } from './clues.ts';
import { instantOf } from './instant.ts';
import type { Clue, Said } from './reading.ts';
import { type Cell, cellText, type Line, type RawRevision, type Row, type Table } from './structure.ts';

/** The words of our matrix in the languages in which it is made: what its columns and its places to fill in are called. */
export interface MatrixWords {
  column: Readonly<Record<'code' | 'text' | 'observation' | 'type' | 'wording', readonly string[]>>;
  reviewer: Readonly<Record<'name' | 'institution', readonly string[]>>;
  /** What stands in a place that nobody has filled in. */
  hints: readonly string[];
  /** Stands for the code in the line about the whole. */
  general: readonly string[];
}

type Columns = Record<keyof MatrixWords['column'], number>;

/** Of a matrix as we make it: what a reviewer may have widened, moved or translated, the heading of the table tells. */
const made: Columns = { code: 1, text: 2, observation: 3, type: 4, wording: 5 };

export interface FilledMatrix {
  reviewer: string;
  institution: string;
  rows: (Said & { from: number })[];
  /** Whether a tracked change is how a reviewer filled in a place: it is told with its row. */
  isAnswer(revision: RawRevision): boolean;
}

/** Of a document that is read as if it held none. */
export const noMatrix: FilledMatrix = { reviewer: '', institution: '', rows: [], isAnswer: () => false };

/** What a reviewer wrote into our matrix; empty where the document holds none. Rows go by what the columns are called, else by where they stand. */
export function matrixOf(line: Line, words: MatrixWords, plain: (text: string) => string): FilledMatrix {
  const filled: FilledMatrix = { ...noMatrix, rows: [] };
  const answers = new Set<Cell>();
  for (const table of line.tables) {
    const columns = columnsOf(table, words, plain);
    if (!columns) {
      const name = beside(table, words.reviewer.name, words, plain);
      const institution = beside(table, words.reviewer.institution, words, plain);
      filled.reviewer ||= name ?? '';
      filled.institution ||= institution ?? '';
      // Who answers, from where and with what address is no observation.
      if (name !== null && institution !== null)
        for (const cell of table.rows.flatMap(({ cells }) => cells)) answers.add(cell);
      continue;
    }
    for (const row of table.rows.slice(1)) {
      for (const name of ['observation', 'type', 'wording'] as const) {
        const cell = cellAt(row, columns[name]);
        if (cell && cell.span === 1) answers.add(cell);
      }
      const said = rowSaid(row, columns, line, words, plain);
      if (said) filled.rows.push(said);
    }
  }
  filled.isAnswer = ({ paragraph }) => paragraph.cell !== null && answers.has(paragraph.cell);
  const { reviewer } = filled;
  for (const row of filled.rows) row.author ||= reviewer;
  return filled;
}

function columnsOf(table: Table, words: MatrixWords, plain: (text: string) => string): Columns | null {
  const heads = table.rows[0]?.cells ?? [];
  const found: Partial<Columns> = {};
  for (const name of Object.keys(made) as (keyof Columns)[]) {
    const head = heads.find((cell) =>
      words.column[name].some((word) => plain(word) === plain(cellText(cell, 'now'))),
    );
    if (head) found[name] = head.column;
  }
  // One column called "Código" is many a table; these two together are a matrix.
  if (found.observation === undefined || (found.code === undefined && found.wording === undefined))
    return null;
  return { ...made, ...found };
}

function rowSaid(
  row: Row,
  columns: Columns,
  line: Line,
  words: MatrixWords,
  plain: (text: string) => string,
): (Said & { from: number }) | null {
  const cell = (name: keyof Columns) => cellAt(row, columns[name]);
  const answer = (name: keyof Columns) => answerIn(cell(name), words, plain);
  const observed = cell('observation');
  if (observed?.span !== 1) return null;
  const text = answer('observation');
  const proposal = answer('wording');
  const type = answer('type');
  if (text === '' && proposal === '' && type === '') return null;
  const printed = cell('code');
  const from = row.cells[0]?.paragraphs[0]?.from ?? 0;
  const paragraph = printed?.paragraphs[0] ?? observed.paragraphs[0] ?? null;
  const code = cellText(printed, 'was').trim();
  const quote = cellText(cell('text'), 'was').trim();
  const change = line.revisions.find(
    (revision) => revision.kind === 'ins' && row.cells.some((held) => held === revision.paragraph.cell),
  );
  return {
    from,
    kind: 'row',
    author: change?.author ?? '',
    at: change ? instantOf(change.date) : null,
    text,
    quote,
    was: proposal === '' ? '' : quote,
    proposal,
    type,
    resolved: false,
    replies: [],
    clues: [
      ...printedCode(code, words, plain),
      ...cluesFor({ from, to: from, text: code, paragraph }, line.bookmarks, text),
    ].toSorted((a, b) => Number(b.by === 'bookmark') - Number(a.by === 'bookmark')),
    context: quote,
  };
}

/** The code of a row is what its second column says and nothing else in it: stages and the whole have codes that no text is searched for. */
function printedCode(code: string, words: MatrixWords, plain: (text: string) => string): Clue[] {
  if (words.general.some((word) => plain(word) === plain(code)))
    return [{ by: 'code', confidence: 0.9, names: ['*'] }];
  if (/^E\d{1,3}$/.test(code)) return [{ by: 'code', confidence: 0.9, names: [code] }];
  const codes = codesIn(code);
  return codes.length === 1 ? [{ by: 'code', confidence: 0.9, names: codes }] : [];
}

function cellAt(row: Row, column: number): Cell | undefined {
  return row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
}

function answerIn(cell: Cell | undefined, words: MatrixWords, plain: (text: string) => string): string {
  const text = cellText(cell, 'now').replaceAll('\u00a0', ' ').trim();
  return words.hints.some((hint) => plain(hint) === plain(text)) ? '' : text;
}

/** What is written beside a label in the table of who answers; null where the table has no such label. */
function beside(
  table: Table,
  labels: readonly string[],
  words: MatrixWords,
  plain: (text: string) => string,
): string | null {
  for (const { cells } of table.rows)
    for (const [index, cell] of cells.entries())
      if (labels.some((label) => plain(label) === plain(cellText(cell, 'now'))))
        return answerIn(cells[index + 1], words, plain).replace(/\s+/g, ' ');
  return null;
}
