import { differences } from '../changes/versions.ts';
import type { Contribution } from '../model/contribution.ts';
import { byRank } from '../model/rank.ts';
import type { Cell, Component, Dimension, Stage, Tool } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { byCode, stands } from './contributions.ts';

/** A row of the matrix: a component, or a dimension without components. */
export interface MatrixRow {
  /** Id of the component, else of the dimension: what a cell calls its `row`. */
  id: string;
  code: string;
  name: string;
  dimension: Dimension;
  component: Component | null;
  stages: readonly Stage[];
  /** One a stage. */
  cells: readonly Cell[];
  /** Rows that the dimension's heading spans, in the first of them; 0 in the others. */
  span: number;
  /** Whether the dimension has a scale of its own. */
  ownScale: boolean;
}

export interface Matrix {
  rows: readonly MatrixRow[];
  /** Stages of the common scale, in order. */
  stages: readonly Stage[];
  /** The common scale's id; null before the first dimension or stage. */
  scale: string | null;
  /** The longest scale in use. */
  columns: number;
  hasComponents: boolean;
  /** Where each cell stands. */
  at: ReadonlyMap<string, { row: number; column: number }>;
}

/** Contributions by where they stand. Arrays keep their identity while nothing in them changes. */
export interface Placed {
  cell: ReadonlyMap<string, readonly Contribution[]>;
  tool: ReadonlyMap<string, readonly Contribution[]>;
  dimension: ReadonlyMap<string, readonly Contribution[]>;
  /** Without a place, not put aside; the newest first. */
  tray: readonly Contribution[];
  /** Put aside (*pendientes*), with or without a place: nothing of them is on the canvas until they are let through. */
  parked: readonly Contribution[];
}

type Groups<T> = Map<string, readonly T[]>;

const none: readonly never[] = [];

const matrices = new WeakMap<State['cell'], { from: State; matrix: Matrix }>();

/** The matrix of a state; the same object while no dimension, component, scale, stage or cell changes. */
export function matrixOf(state: State): Matrix {
  const known = matrices.get(state.cell);
  if (
    known &&
    known.from.dimension === state.dimension &&
    known.from.component === state.component &&
    known.from.stage === state.stage &&
    known.from.scale === state.scale
  )
    return known.matrix;
  const matrix = buildMatrix(state);
  matrices.set(state.cell, { from: state, matrix });
  return matrix;
}

function buildMatrix(state: State): Matrix {
  const scale = Object.values(state.scale).find((each) => each.common)?.id ?? null;
  const stages = grouped(Object.values(state.stage), (stage) => stage.scale);
  for (const list of stages.values()) list.sort(byRank);
  const components = grouped(Object.values(state.component), (component) => component.dimension);
  for (const list of components.values()) list.sort(byRank);
  const cells = new Map(Object.values(state.cell).map((cell) => [`${cell.row} ${cell.stage}`, cell]));
  const rows: MatrixRow[] = [];
  for (const dimension of Object.values(state.dimension).toSorted(byRank)) {
    const parts = components.get(dimension.id) ?? [];
    const own = stages.get(dimension.scale) ?? [];
    for (const [index, component] of (parts.length > 0 ? parts : [null]).entries()) {
      const { id, code, name } = component ?? dimension;
      rows.push({
        id,
        code,
        name,
        dimension,
        component,
        stages: own,
        cells: own.flatMap((stage) => cells.get(`${id} ${stage.id}`) ?? []),
        span: index === 0 ? Math.max(1, parts.length) : 0,
        ownScale: dimension.scale !== scale,
      });
    }
  }
  const common = (scale === null ? undefined : stages.get(scale)) ?? [];
  const at = new Map<string, { row: number; column: number }>();
  for (const [row, { stages: own, cells: list }] of rows.entries())
    for (const cell of list)
      at.set(cell.id, { row, column: own.findIndex((stage) => stage.id === cell.stage) });
  return {
    rows,
    stages: common,
    scale,
    columns: Math.max(common.length, ...rows.map((row) => row.stages.length)),
    hasComponents: rows.some((row) => row.component !== null),
    at,
  };
}

let lastTools: { from: State['tool']; groups: Groups<Tool> } | undefined;

/** The tools of every cell that has any, in order. */
export function toolsByCell(state: State): ReadonlyMap<string, readonly Tool[]> {
  if (lastTools?.from === state.tool) return lastTools.groups;
  const fresh = grouped(Object.values(state.tool), (tool) => tool.cell);
  for (const list of fresh.values()) list.sort(byRank);
  const groups = keepSame(fresh, lastTools?.groups);
  lastTools = { from: state.tool, groups };
  return groups;
}

let lastPlaced: { from: State; placed: Placed } | undefined;

/**
 * Every contribution that stands, by its place, oldest first but in the tray: whoever took one back (*retirado*) meant it
 * to stand nowhere and to count nowhere. A few changes touch the lists that they are about and no other.
 */
export function placedContributions(state: State): Placed {
  if (lastPlaced?.from === state) return lastPlaced.placed;
  const changes = lastPlaced && changesBetween(lastPlaced.from, state);
  let placed = lastPlaced?.placed;
  if (!placed || !changes) placed = placeAll(state.contribution, placed);
  else if (changes.length > 0) placed = patched(placed, changes);
  lastPlaced = { from: state, placed };
  return placed;
}

interface Replaced {
  before: Contribution | undefined;
  after: Contribution | undefined;
}

const FEW = 40;

/** What was added, changed or removed between two states; undefined when that is a lot. */
function changesBetween(from: State, to: State): readonly Replaced[] | undefined {
  // Whoever types a card waits for this: thousands of them are not walked for one.
  const known = differences(from, to, 'contribution');
  if (known) return known.size <= FEW ? ([...known.values()] as unknown as Replaced[]) : undefined;
  const before = from.contribution;
  const after = to.contribution;
  const changes: Replaced[] = [];
  let same = 0;
  for (const id in after) {
    const now = after[id];
    const was = before[id];
    if (was !== undefined) same += 1;
    if (now === was || now === undefined) continue;
    changes.push({ before: was, after: now });
    if (changes.length > FEW) return undefined;
  }
  return same === Object.keys(before).length ? changes : undefined;
}

function patched(placed: Placed, changes: readonly Replaced[]): Placed {
  const next = {
    cell: new Map(placed.cell),
    tool: new Map(placed.tool),
    dimension: new Map(placed.dimension),
    tray: placed.tray,
    parked: placed.parked,
  };
  const change = (
    one: Contribution,
    edit: (list: readonly Contribution[]) => readonly Contribution[],
  ): void => {
    const { place, parked } = one;
    if (parked || place.kind === 'tray') {
      const which = parked ? 'parked' : 'tray';
      next[which] = edit(next[which].toReversed()).toReversed();
      return;
    }
    const groups = next[place.kind];
    const list = edit(groups.get(place.id) ?? none);
    if (list.length === 0) groups.delete(place.id);
    else groups.set(place.id, list);
  };
  for (const { before, after } of changes) {
    if (before && stands(before)) change(before, (list) => list.filter((each) => each.id !== before.id));
    if (after && stands(after)) change(after, (list) => [...list, after].sort(byCode));
  }
  return next;
}

function placeAll(contributions: State['contribution'], before: Placed | undefined): Placed {
  const groups = {
    cell: new Map<string, Contribution[]>(),
    tool: new Map<string, Contribution[]>(),
    dimension: new Map<string, Contribution[]>(),
  };
  const tray: Contribution[] = [];
  const parked: Contribution[] = [];
  for (const contribution of Object.values(contributions)) {
    if (!stands(contribution)) continue;
    const { place } = contribution;
    if (contribution.parked) parked.push(contribution);
    else if (place.kind === 'tray') tray.push(contribution);
    else push(groups[place.kind], place.id, contribution);
  }
  for (const group of Object.values(groups)) for (const list of group.values()) list.sort(byCode);
  return {
    cell: keepSame(groups.cell, before?.cell),
    tool: keepSame(groups.tool, before?.tool),
    dimension: keepSame(groups.dimension, before?.dimension),
    tray: same(tray.sort(byCode).reverse(), before?.tray),
    parked: same(parked.sort(byCode).reverse(), before?.parked),
  };
}

/** Contributions that stand in a cell and at the tools in it, as far as `pass` lets them count. */
export function cellTally(
  state: State,
  cell: string,
  pass: (contribution: Contribution) => boolean = () => true,
): { total: number; answered: number } {
  const placed = placedContributions(state);
  let total = 0;
  let answered = 0;
  const count = (list: readonly Contribution[]): void => {
    for (const contribution of list) {
      if (!pass(contribution)) continue;
      total += 1;
      if (contribution.state !== 'unanswered') answered += 1;
    }
  };
  count(placed.cell.get(cell) ?? none);
  for (const tool of toolsByCell(state).get(cell) ?? none) count(placed.tool.get(tool.id) ?? none);
  return { total, answered };
}

/** Upper bounds of the heat classes after "none": `1-3`, `4-7`, `8-12`, the rest; by quantile above 200 cells. */
export function heatBounds(counts: readonly number[]): readonly [number, number, number] {
  if (counts.length <= 200) return [3, 7, 12];
  const some = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const quantile = (part: number) => some[Math.floor(part * (some.length - 1))] ?? 1;
  const first = Math.max(1, quantile(0.25));
  const second = Math.max(first + 1, quantile(0.5));
  return [first, second, Math.max(second + 1, quantile(0.75))];
}

/** The heat class of a count: 0 (none) to 4. */
export function heatOf(
  count: number,
  [first, second, third]: readonly [number, number, number],
): 0 | 1 | 2 | 3 | 4 {
  if (count === 0) return 0;
  return count <= first ? 1 : count <= second ? 2 : count <= third ? 3 : 4;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const list = groups.get(key);
  if (list) list.push(value);
  else groups.set(key, [value]);
}

function grouped<T>(list: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) push(groups, key(value), value);
  return groups;
}

function same<T>(fresh: readonly T[], known: readonly T[] | undefined): readonly T[] {
  return known && known.length === fresh.length && known.every((value, index) => value === fresh[index])
    ? known
    : fresh;
}

function keepSame<T>(
  fresh: Map<string, T[]>,
  known: ReadonlyMap<string, readonly T[]> | undefined,
): Groups<T> {
  const groups: Groups<T> = fresh;
  if (known) for (const [key, list] of fresh) groups.set(key, same(list, known.get(key)));
  return groups;
}
