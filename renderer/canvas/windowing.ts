import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import { inIdle } from './idle.ts';
import type { CanvasModel, CellView } from './model.ts';
import type { Point } from './surface.ts';

/** Cells this far beside the screen are made ready before a pan shows them; those of *Lejos*, which are small, all. */
const AHEAD = { near: 600, middle: 600, far: Number.POSITIVE_INFINITY };
/** Cells farther away than this are let go. */
const BEHIND = { near: 1_400, middle: 1_400, far: Number.POSITIVE_INFINITY };
/** How many are made ready in a frame of a pan, or in an idle moment; those of *Lejos* are small and many. */
const A_FRAME = { near: 2, middle: 3, far: 10 };
/** How long a level or a size is left alone before what is near the screen is made ready. */
const AT_REST_MS = 600;

interface Size {
  width: number;
  height: number;
}

/**
 * The cells to draw: those on screen in the first frame of a layout and whenever a pan brings them there; those near it
 * little by little, a few in every frame of a pan, else when there is nothing else to do.
 * @param at how far the matrix is scrolled, or will be once this layout is on screen
 */
export function useWindow(model: CanvasModel, size: Size, at: Point, shown: boolean): readonly CellView[] {
  const { layout, cells } = model;
  const store = useStoreApi();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const ready = useRef<{ layout: CanvasLayout | null; size: Size | null; ids: ReadonlySet<string> }>({
    layout: null,
    size: null,
    ids: new Set(),
  });
  if (shown && (ready.current.layout !== layout || ready.current.size !== size))
    ready.current = { layout, size, ids: next(layout, size, at, ready.current.ids, 0).ids };

  // A level that is left must not take the scrolling to the next one's place, in this same commit, for a pan of its own.
  const live = useRef<CanvasLayout | null>(null);
  useLayoutEffect(() => {
    live.current = shown ? layout : null;
    return () => {
      live.current = null;
    };
  }, [layout, shown]);

  useEffect(() => {
    if (!shown) return undefined;
    let stopWaiting = () => {};
    const look = (moving: boolean, few: number): void => {
      stopWaiting();
      const [x, y] = store.getState().transform;
      const before = ready.current.ids;
      const { ids, left } = next(layout, size, { x: -x, y: -y }, before, few);
      if (left) stopWaiting = moving ? inFrame(() => look(true, few)) : inIdle(() => look(false, few));
      if (ids.size === before.size && [...ids].every((id) => before.has(id))) return;
      ready.current = { layout, size, ids };
      draw();
    };
    const few = A_FRAME[layout.level];
    // Whoever steps through the levels, steps on: nothing is made ready for a level that is left again at once.
    const rest = setTimeout(() => {
      stopWaiting = inIdle(() => look(false, few));
    }, AT_REST_MS);
    let last = store.getState().transform;
    const stop = store.subscribe(({ transform }) => {
      if (transform === last || live.current !== layout) return;
      last = transform;
      look(true, few);
    });
    return () => {
      clearTimeout(rest);
      stopWaiting();
      stop();
    };
  }, [store, layout, size, shown]);

  return cells.filter((view) => ready.current.ids.has(view.cell.id));
}

/** Which cells are there next: all on screen, those that are still near it, and a `few` of the nearest others. */
function next(layout: CanvasLayout, size: Size, at: Point, before: ReadonlySet<string>, few: number) {
  const ids = new Set<string>();
  const waiting: { id: string; distance: number }[] = [];
  for (const cell of layout.cells) {
    const distance = Math.max(
      at.y - (cell.y + cell.height),
      cell.y - (at.y + size.height),
      at.x - (cell.x + cell.width),
      cell.x - (at.x + size.width),
    );
    if (distance <= 0 || (distance <= BEHIND[layout.level] && before.has(cell.cell))) ids.add(cell.cell);
    else if (distance <= AHEAD[layout.level]) waiting.push({ id: cell.cell, distance });
  }
  waiting.sort((a, b) => a.distance - b.distance);
  for (const { id } of waiting.slice(0, few)) ids.add(id);
  return { ids, left: waiting.length > few };
}

function inFrame(run: () => void): () => void {
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
}
