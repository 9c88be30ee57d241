import type { Hue } from '../../model/schema.ts';

/** What the map of the model shows: nothing of how. */
export interface MapContent {
  /** Stages at the head of the columns, in order; rows with a scale of their own carry their stages in their cells. */
  stages: readonly { code: string; name: string }[];
  rows: readonly MapRow[];
}

export interface MapRow {
  code: string;
  name: string;
  hue: Hue;
  enabling: boolean;
  /** A line under the name in smaller type: what kind of dimension it is, its components. */
  note?: string;
  /** In the order of the row's stages. `stage` is given when the row has a scale of its own. */
  cells: readonly { text: string; tools: readonly string[]; stage?: string; empty?: boolean }[];
}
