import { Resvg } from '@resvg/resvg-js';
import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../../../../shared/documents/blocks.ts';
import { isSideways, type Orientation, orientationIn } from '../../attachments/exif.ts';
import { caption } from './caption.ts';
import type { Setting } from './setting.ts';

/** The most that a picture takes of a page, in pixels at 96 to the inch: 12 by 9 centimetres, so that two fit on one. */
const ROOM = { width: 454, height: 340 };
/** The longer side of what goes into the file: sharp in print at that size, and what bounds the file. */
const SIDE = 900;
/** What weighs no more than this, and lies as it is seen, goes in as it is. */
const LIGHT = 300 * 1024;

/** Pictures of a document by the hash of their bytes. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** A picture with its alternative text and its caption below; nothing where its bytes are not at hand. */
export function pictureFigure(block: Picture, setting: Setting): Paragraph[] {
  const bytes = setting.pictures.get(block.hash);
  if (!bytes) return [];
  const scale = Math.min(1, ROOM.width / block.width, ROOM.height / block.height);
  const image = new ImageRun({
    ...fitting(Buffer.from(bytes), block, SIDE),
    transformation: {
      width: Math.max(1, Math.round(block.width * scale)),
      height: Math.max(1, Math.round(block.height * scale)),
    },
    altText: { name: block.caption, title: block.caption, description: block.alt },
  });
  return [new Paragraph({ style: 'Figura', children: [image] }), caption('figure', block.caption, setting)];
}

/**
 * What of a kept picture goes into the file: the very bytes where they are light and lie as they are seen, else the picture
 * drawn anew, its longer side no more than `side` pixels.
 */
export function fitting(
  bytes: Buffer,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  side: number,
): { type: 'jpg' | 'png'; data: Buffer } {
  const type = bytes[0] === 0xff ? 'jpg' : 'png';
  const orientation = orientationOf(bytes);
  if (orientation === 1 && bytes.length <= LIGHT) return { type, data: bytes };
  const scale = Math.min(1, side / Math.max(width, height));
  const [across, down] = [width, height].map((length) => Math.max(1, Math.round(length * scale))) as [
    number,
    number,
  ];
  const [w, h] = isSideways(orientation) ? [down, across] : [across, down];
  const mime = type === 'jpg' ? 'image/jpeg' : 'image/png';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}"><image width="${w}" height="${h}" preserveAspectRatio="none" transform="matrix(${matrix(orientation, across, down)})" href="data:${mime};base64,${bytes.toString('base64')}"/></svg>`;
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return { type: 'png', data: Buffer.from(drawn) };
}

/** Readers of Word show a picture as it is stored, whatever it says of its orientation; a kept one says it at its start. */
function orientationOf(bytes: Buffer): Orientation {
  const head = bytes.subarray(0, 256);
  for (const mark of ['Exif\0\0', 'eXIf']) {
    const at = head.indexOf(mark, 0, 'latin1');
    if (at >= 0) return orientationIn(bytes.subarray(at + mark.length, at + mark.length + 256));
  }
  return 1;
}

/** From the picture as it is stored to the picture as it is seen, `width` by `height`. */
function matrix(orientation: Orientation, width: number, height: number): string {
  const turns: Record<Orientation, readonly number[]> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, width, 0],
    7: [0, -1, -1, 0, width, height],
    8: [0, -1, 1, 0, 0, height],
  };
  return turns[orientation].join(' ');
}
