/** Width of a line of text set in one font, in the unit of `size`. */
export type Measure = (text: string, size: number, bold: boolean) => number;

const ELLIPSIS = '…';

/**
 * Breaks text into lines no wider than `width`, at spaces, and inside a word only when the word alone is too wide. What
 * does not fit in `maxLines` is cut with an ellipsis. Gives no line for text that says nothing.
 */
export function breakLines(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  maxLines: number,
  measure: Measure,
): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((each) => pieces(each, width, size, bold, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  if (maxLines < 1) return [];
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = shorten(kept[maxLines - 1] ?? '', width, size, bold, measure);
  return kept;
}

/** The line with an ellipsis at its end, as much of it as fits. */
function shorten(line: string, width: number, size: number, bold: boolean, measure: Measure): string {
  let kept = line;
  while (kept !== '' && measure(kept + ELLIPSIS, size, bold) > width) kept = kept.slice(0, -1).trimEnd();
  return kept.replace(/[\s.,;:]+$/, '') + ELLIPSIS;
}

function pieces(word: string, width: number, size: number, bold: boolean, measure: Measure): string[] {
  if (measure(word, size, bold) <= width) return [word];
  const result: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character, size, bold) > width) {
      result.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...result, piece];
}
