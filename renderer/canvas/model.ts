import { useMemo } from 'react';
import { createLayouter, type MatrixContent } from '../../shared/layout/canvas/layout.ts';
import type { CanvasLayout, CellBox } from '../../shared/layout/canvas/types.ts';
import type { Contribution } from '../../shared/model/contribution.ts';
import type { Cell, Hue, Tool } from '../../shared/model/schema.ts';
import type { State } from '../../shared/model/state.ts';
import {
  cellTally,
  heatBounds,
  heatOf,
  type Matrix,
  matrixOf,
  placedContributions,
  toolsByCell,
} from '../../shared/queries/matrix.ts';
import { type ContributionFilter, isOpen, passes } from '../../shared/queries/matrixFilter.ts';
import { measure } from './measure.ts';

/** All that a cell's drawing needs; the same object while nothing in it changes, so that nothing is drawn twice. */
export interface CellView {
  box: CellBox;
  cell: Cell;
  code: string;
  hue: Hue;
  tools: readonly Tool[];
  contributions: readonly Contribution[];
  level: CanvasLayout['level'];
  total: number;
  answered: number;
  heat: 0 | 1 | 2 | 3 | 4;
  /** Whether links begin or end at its tools. */
  linked: boolean;
}

export interface CanvasModel {
  matrix: Matrix;
  content: MatrixContent;
  layout: CanvasLayout;
  /** In reading order. */
  cells: readonly CellView[];
  bounds: readonly [number, number, number];
  /** Contributions that pass the filter, by dimension (its cells and itself), by component and by stage. */
  totals: ReadonlyMap<string, number>;
}

const none: readonly never[] = [];

type Modeller = (
  state: State,
  level: CanvasLayout['level'],
  room: { width: number; height: number; zoom: number },
  filter: ContributionFilter,
  expanded: ReadonlySet<string> | 'all',
) => CanvasModel;

interface Remembered {
  model: CanvasModel;
  views: Map<string, CellView>;
}

/** The last of each level, by what it was made of: a step back to a level in which nothing changed costs nothing. */
function remembering(make: Modeller): Modeller {
  const last = new Map<CanvasLayout['level'], { of: readonly unknown[]; model: CanvasModel }>();
  return (...of) => {
    const [state, level, { width, height, zoom }, filter, expanded] = of;
    const made = [state, width, height, zoom, filter, expanded];
    const known = last.get(level);
    if (known?.of.every((each, index) => each === made[index])) return known.model;
    const model = make(...of);
    last.set(level, { of: made, model });
    return model;
  };
}

/** Makes models, and remembers the last of each level: what did not change since is the same object. */
function createModeller(): Modeller {
  const layouter = createLayouter(measure);
  const models: Partial<Record<CanvasLayout['level'], Remembered>> = {};
  const filterContent = createContentFilter();
  return remembering((state, level, room, filter, expanded) => {
    const matrix = matrixOf(state);
    const pass = passes(state, filter);
    const content = filterContent(state, filter, pass);
    const layout = layouter(matrix, content, level, room, expanded);
    const before = models[level];
    const tallies = new Map(layout.cells.map((box) => [box.cell, cellTally(state, box.cell, pass)]));
    const bounds = heatBounds([...tallies.values()].map((tally) => tally.total));
    const linked = linkedTools(state);
    const views = new Map<string, CellView>();
    for (const box of layout.cells) {
      const row = matrix.rows[box.row];
      const cell = state.cell[box.cell];
      if (!row || !cell) continue;
      const { total, answered } = tallies.get(box.cell) ?? { total: 0, answered: 0 };
      const tools = content.tools.get(box.cell) ?? none;
      const view: CellView = {
        box,
        cell,
        code: `${row.code}-${row.stages[box.column]?.code ?? ''}`,
        hue: row.dimension.hue,
        tools,
        contributions: content.contributions.get(box.cell) ?? none,
        level,
        total,
        answered,
        heat: level === 'far' ? heatOf(total, bounds) : 0,
        linked: linked.size > 0 && tools.some((tool) => linked.has(tool.id)),
      };
      const known = before?.views.get(box.cell);
      views.set(box.cell, known && sameView(known, view) ? known : view);
    }
    const totals = totalsOf(matrix, tallies, placedContributions(state).dimension, pass);
    const model = { matrix, content, layout, cells: [...views.values()], bounds, totals };
    if (before && sameModel(before.model, model)) return before.model;
    models[level] = { model, views };
    return model;
  });
}

/** What stands in the cells as far as the filter lets it; lists that did not change stay the same. */
function createContentFilter() {
  let last: { filter: ContributionFilter; lists: WeakMap<object, readonly Contribution[]> } | undefined;
  return (
    state: State,
    filter: ContributionFilter,
    pass: (contribution: Contribution) => boolean,
  ): MatrixContent => {
    const tools = toolsByCell(state);
    const placed = placedContributions(state).cell;
    if (isOpen(filter)) return { tools, contributions: placed };
    if (last?.filter !== filter) last = { filter, lists: new WeakMap() };
    const { lists } = last;
    const contributions = new Map(
      [...placed].map(([cell, list]) => {
        const kept = lists.get(list) ?? list.filter(pass);
        lists.set(list, kept);
        return [cell, kept] as const;
      }),
    );
    return { tools, contributions };
  };
}

/**
 * What the canvas draws, from the confirmed state, the level, the room and the filter. A contribution that goes into the
 * tray changes none of it.
 */
export function useCanvasModel(
  state: State,
  level: CanvasLayout['level'],
  room: { width: number; height: number; zoom: number },
  filter: ContributionFilter,
  expanded: ReadonlySet<string> | 'all',
  fontReady: boolean,
): CanvasModel {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another font measures otherwise, so what was remembered goes.
  const modeller = useMemo(() => createModeller(), [fontReady]);
  const { width, height, zoom } = room;
  return useMemo(
    () => modeller(state, level, { width, height, zoom }, filter, expanded),
    [state, filter, level, width, height, zoom, expanded, modeller],
  );
}

function sameModel(a: CanvasModel, b: CanvasModel): boolean {
  return (
    a.matrix === b.matrix &&
    a.content.tools === b.content.tools &&
    a.layout === b.layout &&
    a.bounds.every((bound, index) => bound === b.bounds[index]) &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell === b.cells[index]) &&
    a.totals.size === b.totals.size &&
    [...a.totals].every(([id, total]) => b.totals.get(id) === total)
  );
}

function totalsOf(
  matrix: Matrix,
  tallies: ReadonlyMap<string, { total: number }>,
  atDimension: ReadonlyMap<string, readonly Contribution[]>,
  pass: (contribution: Contribution) => boolean,
): Map<string, number> {
  const totals = new Map<string, number>();
  const add = (id: string, count: number) => totals.set(id, (totals.get(id) ?? 0) + count);
  for (const [id, list] of atDimension) add(id, list.filter(pass).length);
  for (const row of matrix.rows)
    for (const cell of row.cells) {
      const count = tallies.get(cell.id)?.total ?? 0;
      add(row.dimension.id, count);
      add(cell.stage, count);
      if (row.component) add(row.component.id, count);
    }
  return totals;
}

function sameView(a: CellView, b: CellView): boolean {
  return (
    a.box === b.box &&
    a.cell === b.cell &&
    a.code === b.code &&
    a.hue === b.hue &&
    a.tools === b.tools &&
    a.contributions === b.contributions &&
    a.level === b.level &&
    a.total === b.total &&
    a.answered === b.answered &&
    a.heat === b.heat &&
    a.linked === b.linked
  );
}

const linkSets = new WeakMap<State['link'], ReadonlySet<string>>();

function linkedTools(state: State): ReadonlySet<string> {
  const known = linkSets.get(state.link);
  if (known) return known;
  const set = new Set(Object.values(state.link).flatMap((link) => [link.from, link.to]));
  linkSets.set(state.link, set);
  return set;
}
