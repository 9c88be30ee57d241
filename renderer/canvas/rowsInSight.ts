import { useStoreApi } from '@xyflow/react';
import { useEffect, useReducer, useRef } from 'react';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import type { Port } from './surface.ts';

/** Headings this far above and below what is in sight are there before they are needed. */
const AHEAD = 300;
/** With less than this ready on one side, the next ones are made. */
const LEAST = 100;

interface Band {
  from: number;
  to: number;
}

/** The part of the matrix, from top to bottom, whose headings are drawn; it is drawn anew only now and then along a pan. */
export function useRowsInSight(layout: CanvasLayout, height: number, top: number, port: Port): Band {
  const store = useStoreApi();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const ready = useRef<Band & { layout: CanvasLayout | null; height: number; top: number }>({
    layout: null,
    height,
    top,
    from: 0,
    to: 0,
  });
  const { from, to } = ready.current;
  // A level that is come back to, elsewhere in the matrix than it was left.
  const elsewhere =
    ready.current.top !== top && (from > Math.max(0, top) || to < Math.min(layout.height, top + height));
  if (ready.current.layout !== layout || ready.current.height !== height || elsewhere)
    ready.current = { layout, height, top, ...around(top, height) };
  useEffect(
    () =>
      store.subscribe(({ transform: [, y] }) => {
        // Another level is shown: it is not these rows that are panned.
        if (port.layout() !== layout) return;
        const { from, to } = ready.current;
        const above = from > 0 && -y - from < LEAST;
        const below = to < layout.height && to - (height - y) < LEAST;
        if (!above && !below) return;
        const band = around(-y, height);
        // The rows of *Lejos* are low: a pan back would make one in every frame.
        const kept = layout.level === 'far' ? ready.current : band;
        ready.current = {
          ...ready.current,
          from: Math.min(band.from, kept.from),
          to: Math.max(band.to, kept.to),
        };
        draw();
      }),
    [store, layout, height, port],
  );
  return ready.current;
}

function around(top: number, height: number): Band {
  return { from: Math.max(0, top - AHEAD), to: top + height + AHEAD };
}

/** Whether something from `top` to `bottom` has a part in a band. */
export function meets(band: Band, top: number, bottom: number): boolean {
  return top < band.to && bottom > band.from;
}
