import { breakLines } from '../../../../shared/layout/measure.ts';
import { measureArial } from '../../../../shared/layout/measureArial.ts';

/** What a chart of bars in a Word file shows: the numbers that the file itself keeps beside the drawing. */
export interface BarChart {
  /** From top to bottom. */
  bars: readonly { label: string; value: number }[];
  /** `#0B6E75`. */
  colour: string;
}

const SIZE = 12;
const LINE = 15;

/** Reads the part `word/charts/chart1.xml`; null when it is not a chart of bars with one series. */
export function readBarChart(xml: string): BarChart | null {
  const part = new DOMParser().parseFromString(xml, 'application/xml');
  const series = part.getElementsByTagName('c:ser');
  const only = series[0];
  if (series.length !== 1 || !only || part.getElementsByTagName('c:barChart').length === 0) return null;
  const points = (tag: string): string[] =>
    [...(only.getElementsByTagName(tag)[0]?.getElementsByTagName('c:v') ?? [])].map(
      ({ textContent }) => textContent ?? '',
    );
  const values = points('c:val').map(Number);
  const bars = points('c:cat').map((label, at) => ({ label, value: values[at] ?? 0 }));
  const colour = only.getElementsByTagName('a:srgbClr')[0]?.getAttribute('val') ?? '0B6E75';
  // Word draws the first one at the bottom.
  return { bars: bars.toReversed(), colour: `#${colour}` };
}

/** The bars as an SVG of that size in pixels, each with its name at the left and its number behind it. */
export function chartPicture({ bars, colour }: BarChart, width: number, height: number): string {
  const lines = bars.map(({ label }) => breakLines(label, width * 0.3, SIZE, false, 2, measureArial));
  const names = Math.max(0, ...lines.flat().map((line) => measureArial(line, SIZE, false)));
  const left = Math.ceil(names) + 8;
  const room = width - left - 48;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = height / Math.max(1, bars.length);
  const thick = Math.min(step * 0.62, 26);
  const rows = bars.map(({ value }, at) => {
    const middle = step * (at + 0.5);
    const long = Math.max(1, (value / most) * room);
    const own = lines[at] ?? [];
    const first = middle + SIZE * 0.35 - ((own.length - 1) * LINE) / 2;
    return [
      ...own.map(
        (line, row) =>
          `<text x="${left - 8}" y="${first + row * LINE}" text-anchor="end">${escaped(line)}</text>`,
      ),
      `<rect x="${left}" y="${middle - thick / 2}" width="${long}" height="${thick}" fill="${colour}"/>`,
      `<text x="${left + long + 5}" y="${middle + SIZE * 0.35}">${value}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Liberation Sans, sans-serif" font-size="${SIZE}" fill="#404040">${rows.join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
