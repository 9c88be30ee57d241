import { breakLines, type Measure } from '../measure.ts';
import { stageTint } from './colours.ts';
import type { MapContent } from './content.ts';
import type { Shape } from './shapes.ts';

const TIP = 14;
const LEAST_HEIGHT = 52;
const MOST_LINES = 3;

/** The arrows at the head of the columns, all as tall as the longest name asks for; no height where there are no stages. */
export function stageHeads(
  stages: MapContent['stages'],
  place: { left: number; width: number; gap: number },
  measure: Measure,
): { height: number; shapes: Shape[] } {
  // Narrow columns get smaller type before a name loses letters.
  const size = stages.length > 4 ? 14 : 16;
  const line = size + 2;
  const labels = stages.map(({ code, name }) =>
    breakLines(`${code} ${name}`.trim(), place.width - 2 * TIP, size, true, MOST_LINES, measure),
  );
  const height =
    stages.length === 0 ? 0 : Math.max(LEAST_HEIGHT, ...labels.map((lines) => lines.length * line + 14));
  const shapes = labels.flatMap((lines, index): Shape[] => {
    const x = place.left + index * (place.width + place.gap);
    const shoulder = x + place.width - TIP + 4;
    const tint = stageTint(index, stages.length);
    const first = height / 2 + size * 0.35 - ((lines.length - 1) * line) / 2;
    const notch: [number, number][] = index === 0 ? [] : [[x + TIP, height / 2]];
    return [
      {
        kind: 'polygon',
        points: [
          [x, 0],
          [shoulder, 0],
          [shoulder + TIP, height / 2],
          [shoulder, height],
          [x, height],
          ...notch,
        ],
        fill: tint.fill,
      },
      ...lines.map(
        (text, at): Shape => ({
          kind: 'text',
          x: x + place.width / 2 + 3,
          y: first + at * line,
          size,
          bold: true,
          anchor: 'middle',
          fill: tint.text,
          text,
        }),
      ),
    ];
  });
  return { height, shapes };
}
