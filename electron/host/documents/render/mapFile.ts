import { Resvg } from '@resvg/resvg-js';
import { layoutMapSheet, type MapSheet } from '../../../../shared/layout/map/mapSheet.ts';
import { type MapWords, mapSvg } from '../../../../shared/layout/map/mapSvg.ts';
import { measureArial } from '../../../../shared/layout/measureArial.ts';
import { chunkOf } from '../../attachments/png.ts';

/** A map that is to be a file. */
export interface MapFile {
  as: 'svg' | 'png';
  sheet: MapSheet;
  words: MapWords;
}

/** Pixels across: 300 to the inch of a lying A4, more than a projector shows. */
const WIDTH = 3_508;
/** A very tall map has fewer across: what a picture takes in memory, before it is compressed, stays within 140 MB. */
const MOST_PIXELS = 2 * WIDTH * 2_480;
const PER_METRE = Math.round(300 / 0.0254);

/** The bytes of a map's file: a drawing that needs nothing from outside, or the picture of it with its text in it. */
export function mapFileOf({ as, sheet, words }: MapFile, fontFiles: readonly string[]): Uint8Array {
  const layout = layoutMapSheet(sheet, measureArial);
  const svg = mapSvg(layout, words);
  if (as === 'svg') return new TextEncoder().encode(svg);
  if (fontFiles.length === 0) throw new Error('the map needs font files');
  const across = Math.min(WIDTH, Math.sqrt((MOST_PIXELS * layout.width) / layout.height));
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.floor(across) },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Arimo' },
  }).render();
  return told(Buffer.from(picture.asPng()), words);
}

/** The picture with what it says of itself: how large it prints, its title and its description. */
function told(png: Buffer, { title, description, language }: MapWords): Uint8Array {
  const size = Buffer.alloc(9);
  size.writeUInt32BE(PER_METRE, 0);
  size.writeUInt32BE(PER_METRE, 4);
  size[8] = 1;
  const text = (keyword: string, words: string): Buffer =>
    chunkOf('iTXt', Buffer.from(`${keyword}\0\0\0${language}\0\0${words}`));
  // After the header, which is always as long.
  const header = 8 + 12 + 13;
  return Buffer.concat([
    png.subarray(0, header),
    chunkOf('pHYs', size),
    text('Title', title),
    text('Description', description),
    png.subarray(header),
  ]);
}
