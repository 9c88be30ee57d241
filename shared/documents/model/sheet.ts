/** A sheet of a workbook as plain data: how it is written is the host's. */
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  /** Columns at the left that stay when the others are scrolled; the heading always does. */
  frozen: number;
  /** Whether a heading offers what its column holds, to filter by. */
  filter: boolean;
}

export interface SheetColumn extends Look {
  heading: string;
  /** In characters, about. */
  width: number;
}

/** Text or a number; a look where it is not that of the others. */
export type SheetCell = string | number | ({ value: string | number } & Look);

export interface Look {
  /** `#RRGGBB`, behind the text. */
  fill?: string;
  ink?: string;
  bold?: boolean;
}

/** What a cell of a sheet says. */
export function saidIn(cell: SheetCell): string | number {
  return typeof cell === 'object' ? cell.value : cell;
}
