import { type Sheet, type SheetCell, saidIn } from '../../../../shared/documents/model/sheet.ts';
import { breakLines } from '../../../../shared/layout/measure.ts';
import { measureArial } from '../../../../shared/layout/measureArial.ts';

/** Pixels of ten-point type, of a character of a column's width, and of what a column has beside its text. */
const SIZE = 40 / 3;
const CHARACTER = 7;
const BESIDE = 8;
/** Points of a line and around all of them; the most that a row may have. */
const LINE = 12.75;
const AROUND = 3;
const MOST = 409;

/** The points that a row takes for all of its texts to be seen: programs other than Excel do not work that out on opening. */
export function rowHeight(cells: readonly SheetCell[], columns: Sheet['columns']): number {
  const lines = cells.map((cell, at) => {
    const room = (columns[at]?.width ?? 10) * CHARACTER - BESIDE;
    const bold = typeof cell === 'object' && cell.bold === true;
    return String(saidIn(cell))
      .split('\n')
      .reduce(
        (sum, line) =>
          sum +
          Math.max(1, breakLines(line, room, SIZE, bold, Number.POSITIVE_INFINITY, measureArial).length),
        0,
      );
  });
  return Math.min(MOST, Math.max(1, ...lines) * LINE + AROUND);
}
