import { type Element, elementsNamed, firstNamed } from '../xml.ts';

const HEADING = /^(?:heading|t[íi]tulo) ([1-9])$/i;
/** How far a style may be based on another: files have held circles. */
const MOST_STEPS = 20;

/** Says at which level a paragraph style is a heading, whatever its id is in the language of the program that wrote it. */
export function headingLevels(styles: Element | undefined): (style: string) => number | null {
  const known = new Map<string, { level: number | null; basedOn: string }>();
  for (const style of elementsNamed(styles, 'w:style')) {
    const title = firstNamed(style, 'w:name')?.attributes['w:val'] ?? '';
    const outline = levelOf(firstNamed(style, 'w:pPr'));
    const named = HEADING.exec(title);
    known.set(style.attributes['w:styleId'] ?? '', {
      level: outline ?? (named ? Number(named[1]) : null),
      basedOn: firstNamed(style, 'w:basedOn')?.attributes['w:val'] ?? '',
    });
  }
  return (style) => {
    let at = style;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const found = known.get(at);
      if (!found) return null;
      if (found.level !== null) return found.level;
      at = found.basedOn;
    }
    return null;
  };
}

/** The outline level that paragraph properties set; null where they set none or that of body text. */
export function levelOf(properties: Element | undefined): number | null {
  const value = Number(firstNamed(properties, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= 8 ? value + 1 : null;
}
