import type { Place } from '../model/contribution.ts';
import type { Dimension, Stage } from '../model/schema.ts';
import type { State } from '../model/state.ts';

/** Where in the model something stands; parts that do not apply are `null`. */
export interface Spot {
  /** The visible code: `D2`, `D2-E3`, `D2-E3-H1`; empty in the tray. */
  code: string;
  dimension: Dimension | null;
  stage: Stage | null;
}

const nowhere: Spot = { code: '', dimension: null, stage: null };

/** Finds a place in the model. A place whose record is gone is nowhere, as the tray is. */
export function spotOf(state: State, place: Place): Spot {
  if (place.kind === 'tray') return nowhere;
  if (place.kind === 'dimension') {
    const dimension = state.dimension[place.id];
    return dimension ? { code: dimension.code, dimension, stage: null } : nowhere;
  }
  if (place.kind === 'cell') return spotOfCell(state, place.id);
  const tool = state.tool[place.id];
  return tool ? { ...spotOfCell(state, tool.cell), code: tool.code } : nowhere;
}

/** The dimension, stage and code (`D2-E3`, `D2.1-E3`) of a cell. */
export function spotOfCell(state: State, id: string): Spot {
  const cell = state.cell[id];
  const stage = cell && state.stage[cell.stage];
  if (!cell || !stage) return nowhere;
  const component = state.component[cell.row];
  const dimension = state.dimension[component?.dimension ?? cell.row];
  if (!dimension) return nowhere;
  return { code: `${component?.code ?? dimension.code}-${stage.code}`, dimension, stage };
}
