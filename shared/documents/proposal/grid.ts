import { byRank } from '../../model/rank.ts';
import type { Cell, Component, Dimension, Stage, Tool } from '../../model/schema.ts';
import type { State } from '../../model/state.ts';

/** A cell with its code and its tools in order. */
export interface GridCell {
  cell: Cell;
  stage: Stage;
  code: string;
  tools: readonly Tool[];
}

/** What has cells: a dimension, or a component of one. */
export interface GridRow {
  id: string;
  code: string;
  name: string;
  definition: string;
  /** The dimension's own row when `null`. */
  component: Component | null;
  cells: readonly GridCell[];
}

/** A dimension with its stages and its rows, in the order of the model. */
export interface Chapter {
  dimension: Dimension;
  stages: readonly Stage[];
  /** Its stages are not the common ones. */
  ownScale: boolean;
  rows: readonly GridRow[];
}

/** The model in print order. A cell whose record is missing is left out, not invented. */
export function chaptersOf(state: State): Chapter[] {
  const tools = groupBy(Object.values(state.tool).toSorted(byRank), (tool) => tool.cell);
  const cells = new Map(Object.values(state.cell).map((cell) => [`${cell.row} ${cell.stage}`, cell]));
  const row = (
    record: Dimension | Component,
    component: Component | null,
    stages: readonly Stage[],
  ): GridRow => ({
    id: record.id,
    code: record.code,
    name: record.name,
    definition: record.definition,
    component,
    cells: stages.flatMap((stage) => {
      const cell = cells.get(`${record.id} ${stage.id}`);
      return cell
        ? [{ cell, stage, code: `${record.code}-${stage.code}`, tools: tools.get(cell.id) ?? [] }]
        : [];
    }),
  });
  const dimensions = Object.values(state.dimension).toSorted(byRank);
  return dimensions.map((dimension) => {
    const stages = stagesOf(state, dimension.scale);
    const components = Object.values(state.component)
      .filter((entry) => entry.dimension === dimension.id)
      .toSorted(byRank);
    return {
      dimension,
      stages,
      ownScale: state.scale[dimension.scale]?.common !== true,
      rows:
        components.length > 0
          ? components.map((component) => row(component, component, stages))
          : [row(dimension, null, stages)],
    };
  });
}

/** The stages of a scale, first to last. */
export function stagesOf(state: State, scale: string): Stage[] {
  return Object.values(state.stage)
    .filter((stage) => stage.scale === scale)
    .toSorted(byRank);
}

/** The stages common to the dimensions that have no scale of their own. */
export function commonStages(state: State): Stage[] {
  const common = Object.values(state.scale).find((scale) => scale.common);
  return common ? stagesOf(state, common.id) : [];
}

/** Every tool of the model in print order, with the cell that it is in. */
export function toolsOf(chapters: readonly Chapter[]): { tool: Tool; in: GridCell }[] {
  return chapters.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.tools.map((tool) => ({ tool, in: cell })))),
  );
}

function groupBy<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}
