import { BadFile, checkDimensions } from './badFile.ts';
import { exifOf, isSideways, type Orientation, orientationIn } from './exif.ts';
import type { Cleaned } from './inspect.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const COM = 0xfe;
/** More scans than any encoder writes; each is another pass over the whole picture. */
const SCANS = 100;

/** JFIF 1.1, no thumbnail: one embedded there may show what was cropped away. */
const JFIF = segment(APP0, Buffer.from('4a46494600010100000100010000', 'hex'));

/**
 * A JPEG without what it says beside the picture: Exif (place, time, camera), XMP, IPTC, comments, embedded thumbnails, and all
 * that stands after its end. The compressed picture is copied byte by byte, so nothing of it is lost; kept are its colour
 * profile and its orientation. Libraries for this decode and compress anew, or only read.
 * Throws a BadFile `fileCut`, `fileDamaged`, `fileDimensions`.
 */
export function cleanJpeg(bytes: Buffer): Cleaned {
  const parts: Buffer[] = [];
  let sides: { width: number; height: number } | null = null;
  let orientation: Orientation = 1;
  let jfif = false;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (at >= bytes.length) throw new BadFile('fileCut');
    if (bytes[at] !== 0xff) throw new BadFile('fileDamaged');
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    at += 1;
    if (marker === undefined) throw new BadFile('fileCut');
    if (marker === EOI) break;
    if (marker === 0 || marker === 1 || marker === SOI || (marker >= 0xd0 && marker <= 0xd7))
      throw new BadFile('fileDamaged');
    if (at + 2 > bytes.length) throw new BadFile('fileCut');
    const length = bytes.readUInt16BE(at);
    if (length < 2) throw new BadFile('fileDamaged');
    if (at + length > bytes.length) throw new BadFile('fileCut');
    const content = bytes.subarray(at + 2, at + length);
    at += length;
    if (marker === SOS) {
      scans += 1;
      if (!sides || scans > SCANS) throw new BadFile('fileDamaged');
      const end = endOfScan(bytes, at);
      parts.push(segment(marker, content), bytes.subarray(at, end));
      at = end;
    } else if (isFrame(marker)) {
      if (sides || content.length < 6) throw new BadFile('fileDamaged');
      sides = { height: content.readUInt16BE(1), width: content.readUInt16BE(3) };
      checkDimensions(sides.width, sides.height);
      parts.push(segment(marker, content));
    } else if (marker === APP0 && startsWith(content, 'JFIF\0')) jfif = true;
    else if (marker === APP0 + 1 && startsWith(content, 'Exif\0\0'))
      orientation = orientationIn(content.subarray(6));
    else if (isPartOfThePicture(marker, content)) parts.push(segment(marker, content));
  }
  if (!sides || scans === 0) throw new BadFile('fileCut');
  const { width, height } = sides;
  const head: Buffer[] = [Buffer.from([0xff, SOI])];
  if (jfif) head.push(JFIF);
  if (orientation !== 1)
    head.push(segment(APP0 + 1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)])));
  const whole = Buffer.concat([...head, ...parts, Buffer.from([0xff, EOI])]);
  const seen = isSideways(orientation) ? { width: height, height: width } : { width, height };
  return { bytes: whole, type: 'image/jpeg', ...seen };
}

/** Where the compressed data that begins at `at` ends: at the next marker that is no restart and no escaped byte. */
function endOfScan(bytes: Buffer, at: number): number {
  for (let found = bytes.indexOf(0xff, at); found !== -1; found = bytes.indexOf(0xff, found + 1)) {
    const next = bytes[found + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return found;
  }
  throw new BadFile('fileCut');
}

/** Start of frame: all of 0xC0 to 0xCF but the Huffman table, JPG and the arithmetic table. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Tables, and of the application's segments the two that say how colours are meant. */
function isPartOfThePicture(marker: number, content: Buffer): boolean {
  if (marker === APP0 + 2) return startsWith(content, 'ICC_PROFILE\0');
  if (marker === APP0 + 14) return startsWith(content, 'Adobe');
  return marker < APP0 && marker !== COM;
}

function startsWith(content: Buffer, text: string): boolean {
  return content.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
