import type { Contribution } from '../../model/contribution.ts';
import type { Tool } from '../../model/schema.ts';
import type { Matrix } from '../../queries/matrix.ts';
import type { Measure } from '../measure.ts';
import { headingNeeds, headingScale, headingSize } from './headings.ts';
import { layoutInside } from './inside.ts';
import type { CanvasLayout, CellBox, CellContent, CellInside, Level, Room, RowBox } from './types.ts';

/** What the cells hold; a list that is missing is empty. */
export interface MatrixContent {
  tools: ReadonlyMap<string, readonly Tool[]>;
  contributions: ReadonlyMap<string, readonly Contribution[]>;
}

const leastColumn = { near: 216, middle: 168, far: 120 };
const stageHeading = 44;
/** Own stage headings stand inside the matrix, smaller than the common ones. */
const ownHeading = 32;
const farTallest = 140;
const farLowest = 28;
/** In *Lejos*, a column of low rows is wide enough with this, and a heading gets this much more at most. */
const easyColumn = 216;
const mostSpare = 156;
const none: readonly never[] = [];

interface Remembered {
  descriptor: string;
  tools: readonly Tool[];
  contributions: readonly Contribution[];
  width: number;
  zoom: number;
  open: boolean;
  inside: CellInside;
}

/** What was worked out for one level: a step there and back again measures nothing anew. */
interface Memory {
  insides: Map<string, Remembered>;
  boxes: Map<string, CellBox>;
  layout?: CanvasLayout;
}

export type Layouter = (
  matrix: Matrix,
  content: MatrixContent,
  level: Level,
  room: Room,
  expanded: ReadonlySet<string> | 'all',
) => CanvasLayout;

/**
 * The geometry of the matrix: rectangles in CSS pixels from the corner of the first cell, headings apart. The function
 * given remembers, for each level, what it worked out for cells that have not changed, and gives them as the same objects;
 * and the whole layout when nothing in it changed.
 */
export function createLayouter(measure: Measure): Layouter {
  const memories: Record<Level, Memory> = { near: emptyMemory(), middle: emptyMemory(), far: emptyMemory() };
  return (matrix, content, level, room, expanded) => {
    const memory = memories[level];
    const { insides } = memory;
    const zoom = level === 'near' ? room.zoom : 1;
    const headingHeight = Math.round(stageHeading * headingScale(zoom));
    const farHeight = farHeightOf(matrix, room.height - headingHeight);
    const widths = headingWidths(matrix, level, zoom);
    const { componentWidth } = widths;
    const dimensionWidth =
      level === 'far' && headingSize(farHeight) === 'low'
        ? widths.dimensionWidth + spareWidth(matrix, room.width - widths.dimensionWidth - componentWidth)
        : widths.dimensionWidth;
    const columns = columnsOf(matrix.columns, level, room.width - dimensionWidth - componentWidth, zoom);
    const width = columns[0]?.width ?? 0;
    const inside = (cell: string, descriptor: string): CellInside => {
      const tools = content.tools.get(cell) ?? none;
      const contributions = content.contributions.get(cell) ?? none;
      const open = expanded === 'all' || expanded.has(cell);
      const known = insides.get(cell);
      if (
        known &&
        known.width === width &&
        known.zoom === zoom &&
        known.open === open &&
        known.descriptor === descriptor &&
        known.tools === tools &&
        known.contributions === contributions
      )
        return known.inside;
      const stuff: CellContent = { tools, contributions };
      const made = layoutInside(descriptor, stuff, level, width, zoom, open, measure);
      insides.set(cell, { descriptor, tools, contributions, width, zoom, open, inside: made });
      return made;
    };
    const heights =
      level === 'far'
        ? matrix.rows.map(() => farHeight)
        : matrix.rows.map((row) =>
            Math.max(
              headingNeeds(row, level, zoom, dimensionWidth, componentWidth, measure),
              ...row.cells.map((cell) => inside(cell.id, cell.descriptor).needs),
            ),
          );
    const rows = stackRows(matrix, heights, zoom);
    const cells: CellBox[] = [];
    for (const [index, row] of matrix.rows.entries()) {
      const box = rows[index];
      if (!box) continue;
      for (const [column, cell] of row.cells.entries()) {
        const at = columns[column];
        if (!at) continue;
        const fresh = {
          cell: cell.id,
          row: index,
          column,
          x: at.x,
          y: box.y,
          width: at.width,
          height: box.height,
        };
        cells.push(kept(memory.boxes.get(cell.id), { ...fresh, inside: inside(cell.id, cell.descriptor) }));
      }
    }
    const boxes = new Map(cells.map((cell) => [cell.cell, cell]));
    for (const id of insides.keys()) if (!boxes.has(id)) insides.delete(id);
    const last = rows.at(-1);
    const lastColumn = columns.at(-1);
    const layout = {
      level,
      zoom,
      columns,
      rows,
      cells,
      byCell: boxes,
      dimensionWidth,
      componentWidth,
      headingHeight,
      width: lastColumn ? lastColumn.x + lastColumn.width : 0,
      height: last ? last.y + last.height : 0,
    };
    if (memory.layout && sameLayout(memory.layout, layout)) return memory.layout;
    memory.boxes = boxes;
    memory.layout = layout;
    return layout;
  };
}

function emptyMemory(): Memory {
  return { insides: new Map(), boxes: new Map() };
}

function sameLayout(a: CanvasLayout, b: CanvasLayout): boolean {
  return (
    a.zoom === b.zoom &&
    a.dimensionWidth === b.dimensionWidth &&
    a.componentWidth === b.componentWidth &&
    a.headingHeight === b.headingHeight &&
    a.width === b.width &&
    a.height === b.height &&
    a.columns.length === b.columns.length &&
    a.columns[0]?.width === b.columns[0]?.width &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell === b.cells[index]) &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => {
      const other = b.rows[index];
      return row.y === other?.y && row.height === other.height && row.headingsY === other.headingsY;
    })
  );
}

function kept(before: CellBox | undefined, now: CellBox): CellBox {
  return before &&
    before.inside === now.inside &&
    before.x === now.x &&
    before.y === now.y &&
    before.width === now.width &&
    before.height === now.height &&
    before.row === now.row &&
    before.column === now.column
    ? before
    : now;
}

/** Columns share the width in whole pixels and never go below what the level can be read in. */
function columnsOf(count: number, level: Level, room: number, zoom: number): { x: number; width: number }[] {
  const least = Math.round(leastColumn[level] * zoom);
  const width = Math.max(least, Math.floor(room / Math.max(1, count)));
  return Array.from({ length: count }, (_, index) => ({ x: index * width, width }));
}

function headingWidths(
  matrix: Matrix,
  level: Level,
  zoom: number,
): { dimensionWidth: number; componentWidth: number } {
  const z = level === 'near' ? headingScale(zoom) : 1;
  return matrix.hasComponents
    ? { dimensionWidth: Math.round(132 * z), componentWidth: Math.round(176 * z) }
    : { dimensionWidth: Math.round(144 * z), componentWidth: 0 };
}

/** Rows of *Lejos* share the height, between 140 and 28 px; only then do they scroll. */
function farHeightOf(matrix: Matrix, room: number): number {
  const own = matrix.rows.filter((row) => row.ownScale && row.span > 0).length;
  const each = Math.floor((room - own * ownHeading) / Math.max(1, matrix.rows.length));
  return Math.min(farTallest, Math.max(farLowest, each));
}

/** What low rows, with the name beside the code, may take for the name from columns that hold little but a number. */
function spareWidth(matrix: Matrix, room: number): number {
  return Math.max(0, Math.min(mostSpare, room - matrix.columns * easyColumn));
}

function stackRows(matrix: Matrix, heights: readonly number[], zoom: number): RowBox[] {
  let y = 0;
  return matrix.rows.map((row, index) => {
    const headings = row.ownScale && row.span > 0;
    const headingsY = headings ? y : null;
    if (headings) y += Math.round(ownHeading * zoom);
    const height = heights[index] ?? 0;
    const box = { y, height, headingsY };
    y += height;
    return box;
  });
}
