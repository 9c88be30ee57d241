/**
 * Colours of documents, RGB in six hexadecimal digits, and how well one is read on another: relative luminance and contrast
 * ratio as WCAG 2.2 defines them (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, #dfn-contrast-ratio).
 */

/** The least contrast of text with what is behind it (WCAG 2.2, 1.4.3, level AA). */
export const leastContrast = 4.5;

export const white = 'FFFFFF';

/** The contrast ratio of two colours, 1 to 21; it is the same both ways. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Whether text in that colour is read on white, and white text on it: the contrast is the same. */
export function isReadable(colour: string): boolean {
  return contrast(colour, white) >= leastContrast;
}

/** A ratio as it is said, cut to one decimal: rounded, one that is not enough would read as if it were. */
export function saidContrast(ratio: number): number {
  return Math.floor(ratio * 10) / 10;
}

/**
 * A light tint: white with `share` of the colour in it, or with as much less of it as leaves every text colour that may
 * stand on it readable. White where none of it does.
 */
export function tintOf(colour: string, share: number, texts: readonly string[]): string {
  for (let part = share; part > 0.005; part -= 0.005) {
    const tint = mixed(colour, part);
    if (texts.every((text) => contrast(text, tint) >= leastContrast)) return tint;
  }
  return white;
}

function mixed(colour: string, share: number): string {
  return channels(colour)
    .map((value) => Math.round(255 - (255 - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
