import { once } from 'node:events';
import { crc32, createInflate, inflateSync } from 'node:zlib';
import { BadFile, checkDimensions } from './badFile.ts';
import { exifOf, isSideways, type Orientation, orientationIn } from './exif.ts';
import type { Cleaned } from './inspect.ts';

export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What says how the picture looks. Text, time, Exif, animation and everything unknown is left out. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI'.split(' '));
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** The most that a picture may be before it is compressed; a colour profile. */
const RAW = 512 * 2 ** 20;
const PROFILE = 4 * 2 ** 20;

const channels: Record<number, { count: number; depths: readonly number[] }> = {
  0: { count: 1, depths: [1, 2, 4, 8, 16] },
  2: { count: 3, depths: [8, 16] },
  3: { count: 1, depths: [1, 2, 4, 8] },
  4: { count: 2, depths: [8, 16] },
  6: { count: 4, depths: [8, 16] },
};

/**
 * A PNG without what it says beside the picture (texts, time, Exif but for the orientation) and what stands after its end. The
 * compressed picture is copied as it is, and inflated once, piece by piece, to know that it is all there and no more than
 * its size says. Throws a BadFile `fileCut`, `fileDamaged`, `fileDimensions`.
 */
export async function cleanPng(bytes: Buffer): Promise<Cleaned> {
  const parts: Buffer[] = [PNG_SIGNATURE];
  const data: Buffer[] = [];
  let header: Header | null = null;
  let palette = false;
  let orientation: Orientation = 1;
  let last = '';
  for (let at = PNG_SIGNATURE.length; last !== 'IEND'; ) {
    if (at + 12 > bytes.length) throw new BadFile('fileCut');
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) throw new BadFile('fileCut');
    const chunk = bytes.subarray(at, at + 12 + length);
    const name = chunk.toString('latin1', 4, 8);
    const content = chunk.subarray(8, 8 + length);
    if (crc32(chunk.subarray(4, 8 + length)) !== chunk.readUInt32BE(8 + length))
      throw new BadFile('fileDamaged');
    if ((header === null) !== (name === 'IHDR')) throw new BadFile('fileDamaged');
    // A reader must not guess at a chunk without which the picture means something else.
    if (/^[A-Z]/.test(name) && !CRITICAL.has(name)) throw new BadFile('fileDamaged');
    if (name === 'IHDR') header = headerOf(content);
    if (name === 'PLTE') palette = true;
    if (name === 'IDAT') {
      if (data.length > 0 && last !== 'IDAT') throw new BadFile('fileDamaged');
      data.push(content);
    }
    if (name === 'eXIf') orientation = orientationIn(content);
    if (KEPT.has(name) && (name !== 'iCCP' || isProfile(content))) parts.push(chunk);
    at += chunk.length;
    last = name;
  }
  if (!header || data.length === 0 || (header.colour === 3 && !palette)) throw new BadFile('fileDamaged');
  await checkData(data, rawLength(header));
  // Before the data, where readers look for it.
  if (orientation !== 1) parts.splice(2, 0, chunkOf('eXIf', exifOf(orientation)));
  const { width, height } = header;
  const seen = isSideways(orientation) ? { width: height, height: width } : { width, height };
  return { bytes: Buffer.concat(parts), type: 'image/png', ...seen };
}

interface Header {
  width: number;
  height: number;
  /** Bits of one pixel. */
  bits: number;
  colour: number;
  interlaced: boolean;
}

function headerOf(content: Buffer): Header {
  if (content.length !== 13) throw new BadFile('fileDamaged');
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = content.subarray(8);
  const kind = channels[colour];
  if (!kind?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1)
    throw new BadFile('fileDamaged');
  const width = content.readUInt32BE(0);
  const height = content.readUInt32BE(4);
  checkDimensions(width, height);
  const header = { width, height, bits: kind.count * depth, colour, interlaced: interlace === 1 };
  if (rawLength(header) > RAW) throw new BadFile('fileDimensions', { width, height });
  return header;
}

/** Start and step of the seven passes of an interlaced picture, across and down. */
const passes = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of the picture before it was compressed: a filter byte and the pixels of every line. */
function rawLength({ width, height, bits, interlaced }: Header): number {
  const of = (across: number, down: number): number =>
    across === 0 || down === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (!interlaced) return of(width, height);
  return passes.reduce(
    (sum, [x, dx, y, dy]) =>
      sum + of(Math.max(0, Math.ceil((width - x) / dx)), Math.max(0, Math.ceil((height - y) / dy))),
    0,
  );
}

async function checkData(data: readonly Buffer[], expected: number): Promise<void> {
  const inflate = createInflate();
  let length = 0;
  inflate.on('data', (piece: Buffer) => {
    length += piece.length;
    if (length > expected) inflate.destroy(new BadFile('fileDamaged'));
  });
  const ended = once(inflate, 'end');
  // Nobody waits for it while pieces are written, and it may fail there.
  ended.catch(() => undefined);
  try {
    for (const piece of data) if (!inflate.write(piece)) await Promise.race([once(inflate, 'drain'), ended]);
    inflate.end();
    await ended;
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile((error as { code?: unknown }).code === 'Z_BUF_ERROR' ? 'fileCut' : 'fileDamaged');
  }
  if (length !== expected) throw new BadFile('fileCut');
}

/** A colour profile that inflates to the size of one. */
function isProfile(content: Buffer): boolean {
  const end = content.indexOf(0);
  if (end < 1 || content[end + 1] !== 0) return false;
  try {
    return inflateSync(content.subarray(end + 2), { maxOutputLength: PROFILE }).length > 128;
  } catch {
    return false;
  }
}

/** A chunk of a PNG: its length, its name of four letters, its content, its sum. */
export function chunkOf(name: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(name, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}
