import type { CanvasLayout, CardBox, CellBox } from './types.ts';

/** The cell at a point of the matrix, or null beside all of them. */
export function cellAt(layout: CanvasLayout, x: number, y: number): CellBox | null {
  const row = search(layout.rows, (box) => (y < box.y ? -1 : y >= box.y + box.height ? 1 : 0));
  const column = search(layout.columns, (box) => (x < box.x ? -1 : x >= box.x + box.width ? 1 : 0));
  if (row < 0 || column < 0) return null;
  return cellsOfRow(layout, row).find((cell) => cell.column === column) ?? null;
}

/** The card of a cell at a point of the matrix. */
export function cardAt(cell: CellBox, x: number, y: number): CardBox | null {
  return (
    cell.inside.cards.find(
      (card) =>
        x >= cell.x + card.x &&
        x < cell.x + card.x + card.width &&
        y >= cell.y + card.y &&
        y < cell.y + card.y + card.height,
    ) ?? null
  );
}

/** The cells of a row, in order. */
export function cellsOfRow(layout: CanvasLayout, row: number): readonly CellBox[] {
  const from = search(layout.cells, (cell) => row - cell.row);
  if (from < 0) return [];
  let first = from;
  while (layout.cells[first - 1]?.row === row) first -= 1;
  let end = first;
  while (layout.cells[end]?.row === row) end += 1;
  return layout.cells.slice(first, end);
}

/** The cell one step away; a row that is shorter gives its last one. Null at the edge of the matrix. */
export function neighbour(
  layout: CanvasLayout,
  cell: CellBox,
  step: { rows: -1 | 0 | 1; columns: -1 | 0 | 1 },
): CellBox | null {
  if (step.columns !== 0) {
    const column = cell.column + step.columns;
    return cellsOfRow(layout, cell.row).find((other) => other.column === column) ?? null;
  }
  for (let row = cell.row + step.rows; row >= 0 && row < layout.rows.length; row += step.rows) {
    const cells = cellsOfRow(layout, row);
    const found = cells.find((other) => other.column === cell.column) ?? cells.at(-1);
    if (found) return found;
  }
  return null;
}

/** Cards that a rectangle of the matrix touches, by id. */
export function cardsWithin(
  layout: CanvasLayout,
  area: { x: number; y: number; width: number; height: number },
  kind: CardBox['kind'],
): string[] {
  return layout.cells.flatMap((cell) =>
    meets(cell, area)
      ? cell.inside.cards
          .filter(
            (card) => card.kind === kind && meets({ ...card, x: card.x + cell.x, y: card.y + cell.y }, area),
          )
          .map((card) => card.id)
      : [],
  );
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Where the viewport must be so that the same part of the same cell stays under the pointer when the layout changes.
 * `point` is the pointer in the viewport; offsets are how far the matrix is scrolled. Gives the new offset, unclamped.
 */
export function keepInPlace(
  before: CanvasLayout,
  after: CanvasLayout,
  offset: { x: number; y: number },
  point: { x: number; y: number },
): { x: number; y: number } {
  const at = { x: offset.x + point.x, y: offset.y + point.y };
  const cell = cellAt(before, at.x, at.y);
  const same = cell && after.byCell.get(cell.cell);
  if (!cell || !same)
    return {
      x: before.width > 0 ? (at.x / before.width) * after.width - point.x : 0,
      y: before.height > 0 ? (at.y / before.height) * after.height - point.y : 0,
    };
  return {
    x: same.x + ((at.x - cell.x) / cell.width) * same.width - point.x,
    y: same.y + ((at.y - cell.y) / cell.height) * same.height - point.y,
  };
}

/** Index of what `side` calls 0, in a list ordered by it (-1 looks before, 1 after); -1 when there is none. */
function search<T>(list: readonly T[], side: (value: T) => number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = list[middle];
    if (value === undefined) return -1;
    const where = side(value);
    if (where === 0) return middle;
    if (where < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
