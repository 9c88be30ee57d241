import { ImageRun, Paragraph } from 'docx';
import { fitting } from './picture.ts';
import type { Setting } from './setting.ts';

const pixelsPerTwip = 96 / 1440;
const pixelsPerCm = 96 / 2.54;
/** The most that a logo is high on the page, in centimetres: on a cover, and over the head of a compact document. */
const HEIGHT = { cover: 2, compact: 1.4 };
/** The longer side of what goes into the file: sharp in print across the whole text. */
const SIDE = 1_800;

/**
 * The institution's logo in a paragraph of its own, on the white of the paper: on the band a dark one with nothing behind
 * it would not be seen. Nothing where there is none, or where its bytes are not at hand.
 */
export function logo(setting: Setting): Paragraph[] {
  const { look, compact } = setting.meta;
  const bytes = look.logo && setting.pictures.get(look.logo.hash);
  if (!look.logo || !bytes) return [];
  const { width, height, alt } = look.logo;
  const room = {
    width: Math.floor(setting.width * pixelsPerTwip),
    height: HEIGHT[compact ? 'compact' : 'cover'] * pixelsPerCm,
  };
  // A small drawing is drawn larger as well: every logo takes the place that it has.
  const scale = Math.min(room.width / width, room.height / height);
  const image = new ImageRun({
    ...fitting(Buffer.from(bytes), look.logo, SIDE),
    transformation: { width: width * scale, height: height * scale },
    altText: { name: alt, title: alt, description: alt },
  });
  return [
    new Paragraph({
      alignment: 'left',
      keepNext: true,
      spacing: { before: 0, after: compact ? 120 : 200, line: 240, lineRule: 'auto' },
      children: [image],
    }),
  ];
}
