import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { cardAt, cellAt, keepInPlace } from '../../shared/layout/canvas/locate.ts';
import type { CanvasLayout, CellBox } from '../../shared/layout/canvas/types.ts';
import { registerSurface } from './drag.ts';
import type { Carried } from './viewState.ts';

/** A point of the window or of the matrix, in CSS pixels. */
export interface Point {
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

interface Size {
  width: number;
  height: number;
}

/**
 * Makes the port for a layout, keeps what is under the pointer in place when the layout changes, and serves drags.
 * `at` is how far the matrix is scrolled with this layout, known while it is being drawn for the first time.
 */
export function usePort(layout: CanvasLayout, size: Size): { port: Port; at: Point } {
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
      const { x, y } = within(current.current, room.current, wanted);
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

  const pointer = usePointer(pane);
  const at = useMemo(() => {
    const before = shown.current;
    const now = offset();
    if (before === layout) return now;
    const zoomed = before.level !== layout.level || before.zoom !== layout.zoom;
    // At the very top and left nothing is kept but the corner itself.
    if (!zoomed && now.x === 0 && now.y === 0) return now;
    const anchor = zoomed ? (pointer.current ?? middle(size)) : { x: 0, y: 0 };
    return within(layout, size, keepInPlace(before, layout, now, anchor));
  }, [layout, size, offset, pointer]);

  useLayoutEffect(() => {
    current.current = layout;
    if (shown.current === layout) return;
    shown.current = layout;
    scrollTo(at);
  }, [layout, at, scrollTo]);

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
  const port = useMemo(
    () => ({ pane, offset, scrollTo, reveal, inside, layout: layoutNow, watch }),
    [offset, scrollTo, reveal, inside, layoutNow, watch],
  );
  return { port, at };
}

/** The nearest offset at which the matrix still fills the pane, in whole pixels. */
function within(layout: CanvasLayout, size: Size, { x, y }: Point): Point {
  return {
    x: Math.round(Math.max(0, Math.min(x, layout.width - size.width))),
    y: Math.round(Math.max(0, Math.min(y, layout.height - size.height))),
  };
}

function middle({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 };
}

/**
 * Where the pointer is inside an element, null while it is elsewhere. Taken as it moves: asked for after a change of the
 * page, the browser would have to lay the page out first.
 */
function usePointer(element: RefObject<HTMLElement | null>): RefObject<Point | null> {
  const at = useRef<Point | null>(null);
  useEffect(() => {
    const pane = element.current;
    if (!pane) return undefined;
    const move = (event: PointerEvent): void => {
      const box = pane.getBoundingClientRect();
      at.current = { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const leave = (): void => {
      at.current = null;
    };
    pane.addEventListener('pointermove', move, { passive: true });
    pane.addEventListener('pointerleave', leave);
    return () => {
      pane.removeEventListener('pointermove', move);
      pane.removeEventListener('pointerleave', leave);
    };
  }, [element]);
  return at;
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
