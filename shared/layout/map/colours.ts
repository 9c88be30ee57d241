import type { Hue } from '../../model/schema.ts';

/** Colours of the dimensions (each at least 5:1 on white). */
export const hueColour: Record<Hue, string> = {
  blue: '#2B5FAB',
  magenta: '#A6336F',
  olive: '#7E6108',
  green: '#23794A',
  brown: '#5E3A22',
  cyan: '#087296',
  indigo: '#45426E',
  violet: '#7A57C4',
};

const stops = ['#DCE8F2', '#B3CDE3', '#3F729D', '#1F4E79'] as const;
const WHITE = '#FFFFFF';
const DARK = '#0F2338';
/** WCAG 2 contrast of normal text. */
const ENOUGH = 4.5;

/** Fill and text of stage `index` of `count`: from light to dark however many there are, always 4.5:1 or better. */
export function stageTint(index: number, count: number): { fill: string; text: string } {
  const position = count <= 1 ? 0 : (index * (stops.length - 1)) / (count - 1);
  const below = Math.min(Math.floor(position), stops.length - 2);
  let fill = mix(stops[below] ?? stops[0], stops[below + 1] ?? stops[3], position - below);
  // Between the light and the dark tints lies a band on which neither text reads well: such a fill goes darker.
  while (contrast(fill, DARK) < ENOUGH && contrast(fill, WHITE) < ENOUGH) fill = mix(fill, '#000000', 0.06);
  return { fill, text: contrast(fill, DARK) >= ENOUGH ? DARK : WHITE };
}

/** WCAG 2 contrast ratio of two `#RRGGBB` colours. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((target[index] ?? 0) - value) * share),
  );
  return `#${mixed
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
