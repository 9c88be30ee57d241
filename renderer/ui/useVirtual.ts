import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

export interface Virtual {
  /** The element that scrolls. */
  ref: RefObject<HTMLDivElement | null>;
  /** The rows to draw: from (included) to (excluded). */
  from: number;
  to: number;
  /** Height of all the rows, in pixels. */
  height: number;
  /** Inner width of the element that scrolls, in pixels. */
  width: number;
  /** Brings a row into sight. */
  show(row: number): void;
}

/** Rows of one fixed height, of which only those in sight (and a few around them) are drawn: thousands cost as little as dozens. */
export function useVirtual(count: number, rowHeight: number, headHeight = 0, around = 6): Virtual {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600, width: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = (): void =>
      setSeen((was) => {
        // Only a change of row matters; anything finer would draw again at every pixel.
        const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
        const { clientHeight: height, clientWidth: width } = element;
        return was.top === top && was.height === height && was.width === width ? was : { top, height, width };
      });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [rowHeight]);
  const show = useCallback(
    (row: number) => {
      const element = ref.current;
      if (!element) return;
      const top = row * rowHeight;
      const room = element.clientHeight - headHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
    },
    [rowHeight, headHeight],
  );
  const first = Math.floor(seen.top / rowHeight);
  const rows = Math.ceil(seen.height / rowHeight);
  return {
    ref,
    from: Math.max(0, Math.min(first, count - rows) - around),
    to: Math.min(count, first + rows + around),
    height: count * rowHeight,
    width: seen.width,
    show,
  };
}
