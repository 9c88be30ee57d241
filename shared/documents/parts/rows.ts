import type { TableRow } from '../blocks.ts';

/** A table of this many rows, and this many characters, is short enough to stay whole on a page. */
const fewRows = 11;
const fewCharacters = 1_500;
/** A row with more than this may break over two pages; otherwise it could be taller than one. */
const longRow = 500;

/** Rows that stay together when they are few: no page begins with the last line of a short table. */
export function together(rows: readonly TableRow[]): TableRow[] {
  const size = rows.reduce((sum, row) => sum + lengthOf(row.cells), 0);
  if (rows.length > fewRows || size > fewCharacters) return splitting(rows);
  return rows.map((row, at) => (at === rows.length - 1 ? row : { ...row, keepNext: true }));
}

/** Rows of which those with much text may break over two pages. */
export function splitting(rows: readonly TableRow[]): TableRow[] {
  return rows.map((row, at) => {
    if (lengthOf(row.cells) > longRow) return { ...row, cantSplit: false };
    // Neither the first nor the last line of a table stands alone on a page.
    const beside = at === 0 || at === 1 || at === rows.length - 2;
    return beside && at < rows.length - 1 ? { ...row, keepNext: true } : row;
  });
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + lengthOf(entry), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const { text, content, blocks, items } = value as Record<string, unknown>;
  return lengthOf([text, content, blocks, items]);
}
