import type { Measure } from '../measure.ts';

/**
 * How many lines text takes in `width`, at most `max`: broken at spaces and line ends, inside a word only when the word
 * alone is too wide. Words are measured one by one, so that a measure that remembers them is asked little.
 */
export function countLines(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  max: number,
  measure: Measure,
): number {
  if (width <= 0) return text.trim() === '' ? 0 : max;
  const space = measure(' ', size, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    let begun = false;
    for (const word of paragraph.split(/\s+/)) {
      if (word === '') continue;
      const wide = measure(word, size, bold);
      if (begun && used + space + wide <= width) {
        used += space + wide;
        continue;
      }
      lines += Math.max(1, Math.ceil(wide / width));
      used = wide > width ? wide % width : wide;
      begun = true;
      if (lines >= max) return max;
    }
  }
  return Math.min(lines, max);
}
