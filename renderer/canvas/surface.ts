import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { cardAt, cellAt, keepInPlace } from '../../shared/layout/canvas/locate.ts';
import type { CanvasLayout, CellBox } from '../../shared/layout/canvas/types.ts';
import { registerSurface } from './drag.ts';
import type { Carried } from './viewState.ts';

interface Point {
  x: number;
  y: number;
}

/** The window onto the matrix: how far it is scrolled, and the ways to scroll it. Offsets are whole pixels at rest. */
export interface Port {
  /** The element that shows the matrix. */
  pane: React.RefObject<HTMLDivElement | null>;
  offset(): Point;
  scrollTo(offset: Point): void;
  /** Brings a cell into sight with as little movement as that takes. */
  reveal(cell: CellBox): void;
  /** From a point of the window to one of the matrix; null outside the pane. */
  inside(x: number, y: number): Point | null;
  layout(): CanvasLayout;
  /** Calls back now and after every scroll; gives a way to stop. */
  watch(listener: () => void): () => void;
}

const EDGE = 36;
const STEP = 14;

/** Makes the port for a layout, keeps what is under the pointer in place when the layout changes, and serves drags. */
export function usePort(layout: CanvasLayout, size: { width: number; height: number }): Port {
  const pane = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const store = useStoreApi();
  const current = useRef(layout);
  const room = useRef(size);
  room.current = size;
  const shown = useRef<CanvasLayout>(layout);

  const offset = useCallback((): Point => {
    const [x, y] = store.getState().transform;
    return { x: -x, y: -y };
  }, [store]);

  const scrollTo = useCallback(
    (wanted: Point) => {
      const { width, height } = current.current;
      const x = Math.round(Math.max(0, Math.min(wanted.x, width - room.current.width)));
      const y = Math.round(Math.max(0, Math.min(wanted.y, height - room.current.height)));
      const now = offset();
      if (now.x !== x || now.y !== y) void flow.setViewport({ x: -x, y: -y, zoom: 1 });
    },
    [flow, offset],
  );

  const inside = useCallback(
    (x: number, y: number): Point | null => {
      const box = pane.current?.getBoundingClientRect();
      if (!box || x < box.left || y < box.top || x >= box.right || y >= box.bottom) return null;
      const at = offset();
      return { x: x - box.left + at.x, y: y - box.top + at.y };
    },
    [offset],
  );

  useLayoutEffect(() => {
    current.current = layout;
    const before = shown.current;
    if (before === layout) return;
    shown.current = layout;
    const zoomed = before.level !== layout.level || before.zoom !== layout.zoom;
    const anchor = zoomed ? (pointer(pane.current) ?? middle(room.current)) : { x: 0, y: 0 };
    const at = offset();
    // At the very top and left nothing is kept but the corner itself.
    if (!zoomed && at.x === 0 && at.y === 0) return;
    scrollTo(keepInPlace(before, layout, at, anchor));
  }, [layout, offset, scrollTo]);

  const reveal = useCallback(
    (cell: CellBox) => {
      const at = offset();
      const { width, height } = room.current;
      const x = cell.x < at.x ? cell.x : Math.max(at.x, Math.min(cell.x, cell.x + cell.width - width));
      const y = cell.y < at.y ? cell.y : Math.max(at.y, Math.min(cell.y, cell.y + cell.height - height));
      scrollTo({ x, y });
    },
    [offset, scrollTo],
  );

  useEffect(
    () =>
      registerSurface({
        locate: (x, y, carried) => locate(current.current, inside(x, y), carried),
        nudge: (x, y) => {
          const box = pane.current?.getBoundingClientRect();
          if (
            !box ||
            x < box.left - EDGE ||
            x > box.right + EDGE ||
            y < box.top - EDGE ||
            y > box.bottom + EDGE
          )
            return;
          const push = (value: number, low: number, high: number): number =>
            value < low + EDGE ? -STEP : value > high - EDGE ? STEP : 0;
          const dx = push(x, box.left, box.right);
          const dy = push(y, box.top, box.bottom);
          if (dx === 0 && dy === 0) return;
          const at = offset();
          scrollTo({ x: at.x + dx, y: at.y + dy });
        },
      }),
    [inside, offset, scrollTo],
  );

  const layoutNow = useCallback(() => current.current, []);
  const watch = useCallback(
    (listener: () => void) => {
      let shown: unknown;
      listener();
      return store.subscribe(({ transform }) => {
        if (transform === shown) return;
        shown = transform;
        listener();
      });
    },
    [store],
  );
  return useMemo(
    () => ({ pane, offset, scrollTo, reveal, inside, layout: layoutNow, watch }),
    [offset, scrollTo, reveal, inside, layoutNow, watch],
  );
}

function middle({ width, height }: { width: number; height: number }): Point {
  return { x: width / 2, y: height / 2 };
}

let last: Point | null = null;
window.addEventListener(
  'pointermove',
  (event) => {
    last = { x: event.clientX, y: event.clientY };
  },
  { passive: true },
);

/** The pointer inside an element; null when it is elsewhere. */
function pointer(element: HTMLElement | null): Point | null {
  const box = element?.getBoundingClientRect();
  if (!box || !last) return null;
  const at = { x: last.x - box.left, y: last.y - box.top };
  return at.x >= 0 && at.y >= 0 && at.x < box.width && at.y < box.height ? at : null;
}

function locate(
  layout: CanvasLayout,
  at: Point | null,
  carried: Carried,
): { cell: string; tool: string | null; after?: string | null } | null {
  const cell = at && cellAt(layout, at.x, at.y);
  if (!at || !cell) return null;
  const card = cardAt(cell, at.x, at.y);
  const tool = card?.kind === 'tool' ? card.id : null;
  if (!('tool' in carried)) return { cell: cell.cell, tool };
  const tools = cell.inside.cards.filter((each) => each.kind === 'tool' && each.id !== carried.tool);
  if (tools.length === 0) return { cell: cell.cell, tool };
  // Above the middle of a card is before it.
  const next = tools.findIndex((each) => at.y < cell.y + each.y + each.height / 2);
  if (next === 0) return { cell: cell.cell, tool, after: null };
  const after = tools[(next < 0 ? tools.length : next) - 1]?.id;
  return { cell: cell.cell, tool, ...(after === undefined ? {} : { after }) };
}
