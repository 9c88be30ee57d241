import { breakLines, type Measure } from '../measure.ts';
import type { MapContent } from './content.ts';
import { layoutMap } from './layoutMap.ts';
import type { MapLayout, Shape } from './shapes.ts';

/** A map with what it is a map of, to stand on its own. */
export interface MapSheet {
  map: MapContent;
  title: string;
  /** Under the title: version, edition, day. */
  line: string;
}

/** A4 across its height, lying. */
const RATIO = 297 / 210;
/** On A4 type is 8 points high at the first width and 6 at the last; below that nothing could be read in print. */
const WIDTHS = [1_400, 1_550, 1_700, 1_850, 2_000] as const;
const MARGIN = 32;
const INK = '#1F3B5C';
const GREY = '#5A6672';

const title = { size: 26, line: 32 };
const small = { size: 15.5, line: 22 };

/**
 * The map as a picture of its own: on white, with its title, no taller than a lying A4 where its rows let it, in the
 * largest type in which nothing of it has to be left out.
 */
export function layoutMapSheet(sheet: MapSheet, measure: Measure): MapLayout {
  const last = WIDTHS.length - 1;
  for (const [at, width] of WIDTHS.entries()) {
    const layout = sheetOf(sheet, width, measure);
    if (layout.whole || at === last) return layout;
  }
  throw new RangeError('there are no widths');
}

function sheetOf({ map, title: text, line }: MapSheet, width: number, measure: Measure): MapLayout {
  const inner = width - 2 * MARGIN;
  const names = breakLines(text, inner, title.size, true, 2, measure);
  const lines = breakLines(line, inner, small.size, false, 2, measure);
  const top = MARGIN + names.length * title.line + lines.length * small.line + 12;
  const layout = layoutMap(map, measure, {
    width: inner,
    mostHeight: Math.floor(width / RATIO) - top - MARGIN,
  });
  const height = top + layout.height + MARGIN;
  const put = (words: string, y: number, size: number, bold: boolean, fill: string): Shape => ({
    kind: 'text',
    x: MARGIN,
    y,
    size,
    bold,
    anchor: 'start',
    fill,
    text: words,
  });
  return {
    width,
    height,
    whole: layout.whole,
    shapes: [
      { kind: 'box', x: 0, y: 0, width, height, radius: 0, fill: '#FFFFFF' },
      ...names.map((words, at) => put(words, MARGIN + 22 + at * title.line, title.size, true, INK)),
      ...lines.map((words, at) =>
        put(words, MARGIN + names.length * title.line + 14 + at * small.line, small.size, false, GREY),
      ),
      ...layout.shapes.map((shape) => moved(shape, MARGIN, top)),
    ],
  };
}

function moved(shape: Shape, x: number, y: number): Shape {
  return shape.kind === 'polygon'
    ? { ...shape, points: shape.points.map(([px, py]) => [px + x, py + y] as const) }
    : { ...shape, x: shape.x + x, y: shape.y + y };
}
