import type { Contribution } from '../model/contribution.ts';
import type { Cell } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { cellTally, toolsByCell } from './matrix.ts';

/** How much stands in some cells. */
export interface Extent {
  cells: number;
  /** Cells with tools, and cells whose wording is agreed. */
  covered: number;
  agreed: number;
  tools: number;
  /** Contributions in the cells and at their tools, and those of them with an answer; none that was withdrawn. */
  contributions: number;
  answered: number;
}

/** Counts what stands in `cells`, and with it the contributions in `beside` (those at a dimension as a whole). */
export function extentOf(state: State, cells: readonly Cell[], beside: readonly Contribution[] = []): Extent {
  const byCell = toolsByCell(state);
  const extent: Extent = {
    cells: cells.length,
    covered: 0,
    agreed: 0,
    tools: 0,
    contributions: beside.length,
    answered: beside.filter((each) => each.state !== 'unanswered').length,
  };
  for (const { id, state: agreement } of cells) {
    const tools = byCell.get(id)?.length ?? 0;
    const { total, answered } = cellTally(state, id);
    if (tools > 0) extent.covered += 1;
    if (agreement === 'agreed') extent.agreed += 1;
    extent.tools += tools;
    extent.contributions += total;
    extent.answered += answered;
  }
  return extent;
}
