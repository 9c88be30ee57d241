import { cellPadding } from './inside.ts';
import type { CanvasLayout, CellBox } from './types.ts';

export interface RoutePoint {
  x: number;
  y: number;
}

/** The way of a link through the matrix, and where its word stands, upright in a gutter; null where it would not fit. */
export interface LinkRoute {
  points: readonly RoutePoint[];
  label: RoutePoint | null;
}

export interface LinkedTools {
  id: string;
  from: { tool: string; cell: string };
  to: { tool: string; cell: string };
}

type Side = 'left' | 'right';

interface End {
  box: CellBox;
  y: number;
  left: number;
  right: number;
}

/** A way of getting from one card to another: the gutters on which it leaves and comes in. */
interface Way {
  out: Side;
  /** Side of the other card that it comes in at. */
  into: Side;
  leaves: number;
  arrives: number;
}

// Cards stand 10 px from the border of their cell (`cellPadding`), so between columns there are 20 px. A lane is a distance
// from the border; the farther ones first, for a link that comes in needs room for its arrow.
const columnLanes = [6, 3, 8];
const rowLanes = [4, 7];
/** What a word needs along the way. */
const wordRoom = 84;

/**
 * Routes links between tools so that they cross no card and no wording: out at a card's side, along the gutters between
 * columns and, past a column, along the top or bottom edge of a row, in at the other card's side. Links that would run
 * over one another take lanes of their own while there are any.
 */
export function routesOf(layout: CanvasLayout, links: readonly LinkedTools[]): Map<string, LinkRoute> {
  const lanes = new Lanes();
  const routes = new Map<string, LinkRoute>();
  for (const { id, from, to } of links) {
    const start = endOf(layout, from);
    const end = endOf(layout, to);
    if (start && end) routes.set(id, route(layout, start, end, lanes));
  }
  return routes;
}

/** The card of a tool, or the line that stands for those not shown. */
function endOf(layout: CanvasLayout, { tool, cell }: { tool: string; cell: string }): End | null {
  const box = layout.byCell.get(cell);
  if (!box) return null;
  const card = box.inside.cards.find((each) => each.id === tool);
  const y = box.y + (card ? card.y + card.height / 2 : (box.inside.moreY ?? box.height - 24) + 12);
  const left = box.x + (card ? card.x : cellPadding);
  return { box, y, left, right: box.x + (card ? card.x + card.width : box.width - cellPadding) };
}

function wayOf(layout: CanvasLayout, start: CellBox, end: CellBox): Way {
  const by = end.column - start.column;
  if (by > 0) return { out: 'right', into: 'left', leaves: start.column + 1, arrives: end.column };
  if (by < 0) return { out: 'left', into: 'right', leaves: start.column, arrives: end.column + 1 };
  // In one column: along the gutter at its right, which the last one does not have.
  const last = start.column > 0 && start.column === layout.columns.length - 1;
  const side = last ? 'left' : 'right';
  const gutter = last ? start.column : start.column + 1;
  return { out: side, into: side, leaves: gutter, arrives: gutter };
}

function route(layout: CanvasLayout, start: End, end: End, lanes: Lanes): LinkRoute {
  const way = wayOf(layout, start.box, end.box);
  const from = { x: start[way.out], y: start.y };
  const to = { x: end[way.into], y: end.y };
  // The lane is on the far side of the border, seen from the card that the arrow comes in at.
  const beyond = way.into === 'left' ? -1 : 1;
  const along = (gutter: number, a: number, b: number): number =>
    gutterX(layout, gutter) + lanes.take(`x${gutter}`, a, b, columnLanes) * lanesSide(layout, gutter, beyond);
  if (way.leaves === way.arrives) {
    const x = along(way.leaves, from.y, to.y);
    return made(layout, [from, { x, y: from.y }, { x, y: to.y }, to]);
  }
  const above = start.box.row <= end.box.row;
  const edge = above ? end.box.y : end.box.y + end.box.height;
  const lane = lanes.take(`y${edge}`, from.x, to.x, rowLanes);
  const y = edge + (above ? lane : -lane);
  const out = along(way.leaves, from.y, y);
  const into = along(way.arrives, y, to.y);
  return made(layout, [from, { x: out, y: from.y }, { x: out, y }, { x: into, y }, { x: into, y: to.y }, to]);
}

function gutterX(layout: CanvasLayout, gutter: number): number {
  return layout.columns[gutter]?.x ?? layout.width;
}

/** At the edges of the matrix there is a gutter on the inner side only. */
function lanesSide(layout: CanvasLayout, gutter: number, side: number): number {
  return gutter === 0 ? 1 : gutter >= layout.columns.length ? -1 : side;
}

function made(layout: CanvasLayout, points: readonly RoutePoint[]): LinkRoute {
  let label: LinkRoute['label'] = null;
  let longest = wordRoom;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (!from || from.x !== to.x || Math.abs(to.y - from.y) < longest) continue;
    longest = Math.abs(to.y - from.y);
    // In the middle of its gutter, whatever the lane: there it stands clear of the cards at both sides.
    const border = layout.columns.find(({ x }) => x > 0 && Math.abs(x - to.x) <= cellPadding)?.x;
    label = border === undefined ? null : { x: border, y: (from.y + to.y) / 2 };
  }
  return { points, label };
}

/** Which stretches of each gutter are taken, lane by lane. */
class Lanes {
  readonly #taken = new Map<string, [from: number, to: number][]>();

  /** The first lane of a gutter that is free along the whole stretch; the first of all when none is. */
  take(gutter: string, a: number, b: number, lanes: readonly number[]): number {
    const from = Math.min(a, b);
    const to = Math.max(a, b);
    for (const lane of lanes) {
      const key = `${gutter} ${lane}`;
      const taken = this.#taken.get(key) ?? [];
      if (taken.some((stretch) => stretch[0] < to && from < stretch[1])) continue;
      this.#taken.set(key, [...taken, [from, to]]);
      return lane;
    }
    return lanes[0] ?? 0;
  }
}

/** A way as the path of an SVG, its corners rounded. */
export function pathOf(points: readonly RoutePoint[], radius = 4): string {
  return points
    .map((point, at) => {
      const before = points[at - 1];
      const after = points[at + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const [enter, leave] = [towards(point, before, radius), towards(point, after, radius)];
      return `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
    })
    .join('');
}

/** A point on the way from one to another, at most half of it away. */
function towards(from: RoutePoint, to: RoutePoint, by: number): RoutePoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
