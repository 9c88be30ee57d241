import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Picks the first of `count` ways of drawing that fits its box: draws one, looks whether it overflows, and goes on to the
 * next, before anything is painted. The last one is drawn whether it fits or not.
 * @param content what is drawn. When the window changes the search begins again; when this does, one way before the present
 * one: a card more or less changes little, and each try lays out the whole picture.
 */
export function useVariant<E extends HTMLElement>(
  count: number,
  content: unknown,
): [RefObject<E | null>, number] {
  const box = useRef<E>(null);
  const [size, setSize] = useState('');
  const [tried, setTried] = useState({ content, size, variant: 0 });
  useLayoutEffect(() => {
    const measure = () => setSize(`${window.innerWidth}x${window.innerHeight}`);
    window.addEventListener('resize', measure);
    // Text has other widths once its font is there.
    void document.fonts.ready.then(() => setSize((now) => `${now} font`));
    return () => window.removeEventListener('resize', measure);
  }, []);
  const fresh = tried.content !== content || tried.size !== size;
  const variant = tried.size !== size ? 0 : fresh ? Math.max(0, tried.variant - 1) : tried.variant;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const overflows = [element, ...element.querySelectorAll('[data-fits]')].some(
      (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1,
    );
    const next = overflows && variant < count - 1 ? variant + 1 : variant;
    if (fresh || next !== tried.variant) setTried({ content, size, variant: next });
  });
  return [box, variant];
}
