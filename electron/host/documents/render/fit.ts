import type { Inlines } from '../../../../shared/documents/blocks.ts';
import { measureArial } from '../../../../shared/layout/measureArial.ts';
import type { DocumentFont } from '../../../../shared/model/project.ts';

/**
 * How much more than in Arial a line takes in a font, at most: of titles, codes and figures, regular and bold, as the
 * library's layout measures them. Fonts that are not here take no more.
 */
const wider: Partial<Record<DocumentFont, number>> = {
  Verdana: 1.25,
  Georgia: 1.13,
  'Century Gothic': 1.12,
  Tahoma: 1.12,
  'Book Antiqua': 1.06,
  'Gill Sans MT': 1.06,
  'Trebuchet MS': 1.03,
  'Times New Roman': 1.03,
  'Franklin Gothic Book': 1.03,
  Cambria: 1.02,
};

/** Points that a text takes at most, in a font that need not be at hand. */
export function widthIn(font: DocumentFont, text: string, size: number, bold: boolean): number {
  return measureArial(text, size, bold) * (wider[font] ?? 1);
}

/** Text is never set smaller than this share of its size: what does not fit then is broken, as an address is. */
const LEAST = 0.75;

/**
 * By how much a cell's text is set smaller so that its longest word stays whole: 1 where all of them fit, and where one is so
 * long that nothing helps. `room` is in points.
 */
export function shrinkToWords(
  text: Inlines,
  room: number,
  { font, size, bold }: { font: DocumentFont; size: number; bold: boolean },
): number {
  const words = plainText(text).split(/[\s\u00a0-]+/u);
  const longest = Math.max(0, ...words.map((word) => widthIn(font, word, size, bold)));
  const share = longest <= room ? 1 : room / longest;
  return share < LEAST ? 1 : share;
}

function plainText(text: Inlines): string {
  if (typeof text === 'string') return text;
  return text
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      // A note stands at the foot, and a place to fill in is as wide as what is written there.
      return inline.kind === 'footnote' || inline.kind === 'control' ? '' : inline.text;
    })
    .join('');
}
