import { useSyncExternalStore } from 'react';
import type { Measure } from '../../shared/layout/measure.ts';

const FAMILY = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';
const context = document.createElement('canvas').getContext('2d');
let widths = new Map<string, number>();

/** Widths in the font of the windows, each word asked of the browser once. Bold is 600, as on the cards. */
export const measure: Measure = (text, size, bold) => {
  const key = `${size}${bold ? 'b' : 'r'}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!context) return text.length * size * 0.5;
  context.font = `${bold ? 600 : 400} ${size}px ${FAMILY}`;
  const width = context.measureText(text).width;
  if (widths.size > 20_000) widths = new Map();
  widths.set(key, width);
  return width;
};

let ready = document.fonts.check(`14px ${FAMILY}`) && document.fonts.check(`600 14px ${FAMILY}`);
const waiting = new Set<() => void>();

if (!ready)
  void Promise.allSettled([
    document.fonts.load(`14px ${FAMILY}`),
    document.fonts.load(`600 14px ${FAMILY}`),
  ]).then(() => {
    // What was measured before was another font's.
    widths = new Map();
    ready = true;
    for (const tell of waiting) tell();
  });

/** Whether the font is there: before, widths are those of the fallback, and the layout is made again after. */
export function useFontReady(): boolean {
  return useSyncExternalStore(
    (tell) => {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
    () => ready,
  );
}
