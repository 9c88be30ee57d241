import type { Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import { useMemo, useRef } from 'react';
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
export interface CellView extends Record<string, unknown> {
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
  /** Ids of its tools that have links, joined: where links begin and end depends on them. */
  linked: string;
}

export type CellNode = Node<CellView, 'cell'>;

export interface CanvasModel {
  matrix: Matrix;
  content: MatrixContent;
  layout: CanvasLayout;
  nodes: CellNode[];
  bounds: readonly [number, number, number];
  /** Contributions that pass the filter, by dimension (its cells and itself), by component and by stage. */
  totals: ReadonlyMap<string, number>;
}

const none: readonly never[] = [];

/**
 * What the canvas draws, from the confirmed state, the level, the room and the filter. Cells that did not change keep
 * their node object.
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
  const layouter = useMemo(() => createLayouter(measure), [fontReady]);
  const nodes = useRef(new Map<string, CellNode>());
  const filtered = useRef<{ filter: ContributionFilter; lists: WeakMap<object, readonly Contribution[]> }>(
    undefined,
  );
  const { width, height, zoom } = room;
  return useMemo(() => {
    const matrix = matrixOf(state);
    const pass = passes(state, filter);
    const open = isOpen(filter);
    if (filtered.current?.filter !== filter) filtered.current = { filter, lists: new WeakMap() };
    const { lists } = filtered.current;
    const placed = placedContributions(state);
    const contributions = open
      ? placed.cell
      : new Map(
          [...placed.cell].map(([cell, list]) => {
            const kept = lists.get(list) ?? list.filter(pass);
            lists.set(list, kept);
            return [cell, kept] as const;
          }),
        );
    const content: MatrixContent = { tools: toolsByCell(state), contributions };
    const layout = layouter(matrix, content, level, { width, height, zoom }, expanded);
    const tallies = new Map(layout.cells.map((box) => [box.cell, cellTally(state, box.cell, pass)]));
    const bounds = heatBounds([...tallies.values()].map((tally) => tally.total));
    const linked = linkedTools(state);
    const next = new Map<string, CellNode>();
    for (const box of layout.cells) {
      const row = matrix.rows[box.row];
      const cell = state.cell[box.cell];
      if (!row || !cell) continue;
      const { total, answered } = tallies.get(box.cell) ?? { total: 0, answered: 0 };
      const view: CellView = {
        box,
        cell,
        code: `${row.code}-${row.stages[box.column]?.code ?? ''}`,
        hue: row.dimension.hue,
        tools: content.tools.get(box.cell) ?? none,
        contributions: contributions.get(box.cell) ?? none,
        level,
        total,
        answered,
        heat: level === 'far' ? heatOf(total, bounds) : 0,
        linked: linkedIn(content.tools.get(box.cell) ?? none, linked),
      };
      next.set(box.cell, keepNode(nodes.current.get(box.cell), view));
    }
    nodes.current = next;
    const totals = totalsOf(matrix, tallies, placed.dimension, pass);
    return { matrix, content, layout, nodes: [...next.values()], bounds, totals };
  }, [state, filter, level, width, height, zoom, expanded, layouter]);
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

function keepNode(before: CellNode | undefined, view: CellView): CellNode {
  if (before && sameView(before.data, view)) return before;
  const { box } = view;
  const size = { width: box.width, height: box.height };
  return {
    id: view.cell.id,
    type: 'cell',
    position: { x: box.x, y: box.y },
    ...size,
    // Given, so that React Flow measures nothing: sizes and handles come from the layout.
    measured: size,
    handles: linkEnds(view),
    data: view,
    ariaRole: 'group',
    ariaLabel: view.code,
    domAttributes: { 'aria-roledescription': undefined, id: `cell-${view.cell.id}` } as NonNullable<
      CellNode['domAttributes']
    >,
  };
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

function linkedIn(tools: readonly Tool[], linked: ReadonlySet<string>): string {
  if (linked.size === 0) return '';
  return tools
    .filter((tool) => linked.has(tool.id))
    .map((tool) => tool.id)
    .join(' ');
}

/** Where links begin and end: at both sides of a tool's card, or of the line that stands for those not shown. */
export function linkEnds({ box, tools, linked }: CellView): NonNullable<CellNode['handles']> {
  if (linked === '') return [];
  const ids = new Set(linked.split(' '));
  return tools
    .filter((tool) => ids.has(tool.id))
    .flatMap((tool) => {
      const card = box.inside.cards.find((each) => each.id === tool.id);
      const y = card ? card.y + card.height / 2 : (box.inside.moreY ?? box.height - 24) + 12;
      const left = card ? card.x : 10;
      const right = card ? card.x + card.width : box.width / 2;
      const base = { y, width: 1, height: 1 };
      const ends = {
        left: { position: Position.Left, x: left },
        right: { position: Position.Right, x: right - 1 },
      };
      return (['left', 'right'] as const).flatMap((side) => [
        { ...base, ...ends[side], id: `${tool.id}-${side}`, type: 'source' as const },
        { ...base, ...ends[side], id: `${tool.id}-${side}-end`, type: 'target' as const },
      ]);
    });
}
