import type { Contribution } from '../../model/contribution.ts';
import type { Tool } from '../../model/schema.ts';

/** *Cerca*, *Medio*, *Lejos*: three layouts at scale 1, never one drawing scaled. */
export type Level = 'near' | 'middle' | 'far';

/** The room there is for headings and cells, in CSS pixels, and the size of text in *Cerca* (1 to 1.5). */
export interface Room {
  width: number;
  height: number;
  zoom: number;
}

/** What stands in a cell. Arrays keep their identity while nothing in them changes. */
export interface CellContent {
  tools: readonly Tool[];
  contributions: readonly Contribution[];
}

/** A card inside its cell; `x` and `y` are from the cell's corner. */
export interface CardBox {
  kind: 'tool' | 'contribution';
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Lines of its text that are shown. */
  lines: number;
}

/** What a cell shows, whatever its place. */
export interface CellInside {
  /** Lines of the descriptor; 0 when there is none. */
  descriptorLines: number;
  cards: readonly CardBox[];
  /** What did not fit. */
  hidden: { tools: number; contributions: number };
  /** Where the line about what did not fit stands; null when all is shown. */
  moreY: number | null;
  /** Where the question of an empty cell (or of one without tools) stands; its height is what is left, at least this. */
  ghost: { y: number; height: number } | null;
  /** Height that this content asks for. */
  needs: number;
}

export interface CellBox {
  cell: string;
  /** Index of its row and its column. */
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  inside: CellInside;
}

export interface RowBox {
  y: number;
  height: number;
  /** Top of the stage headings of a dimension with a scale of its own; null in every other row. */
  headingsY: number | null;
}

export interface CanvasLayout {
  level: Level;
  zoom: number;
  columns: readonly { x: number; width: number }[];
  rows: readonly RowBox[];
  /** In reading order. */
  cells: readonly CellBox[];
  byCell: ReadonlyMap<string, CellBox>;
  /** Width of the dimension's heading and of the component's beside it (0 in a model without components). */
  dimensionWidth: number;
  componentWidth: number;
  /** Height of the stage headings. */
  headingHeight: number;
  width: number;
  height: number;
}
