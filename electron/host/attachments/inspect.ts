import { attachmentLimit, type FileFacts } from '../../../shared/model/attachment.ts';
import { BadFile } from './badFile.ts';
import { cleanJpeg } from './jpeg.ts';
import { checkPdf, isPdf } from './pdf.ts';
import { cleanPng, PNG_SIGNATURE } from './png.ts';

/** A file as it is kept, and what was seen in it. */
export interface Cleaned extends Omit<FileFacts, 'size'> {
  bytes: Buffer;
}

const MEGABYTE = 1024 * 1024;

/** Refuses a size that no file of that limit may have. Throws a BadFile `fileEmpty` or `fileTooLarge`. */
export function checkSize(size: number, limit = attachmentLimit): void {
  if (size === 0) throw new BadFile('fileEmpty');
  if (size > limit)
    throw new BadFile('fileTooLarge', {
      size: Math.ceil((size / MEGABYTE) * 10) / 10,
      limit: limit / MEGABYTE,
    });
}

/**
 * Looks into a file, whatever it is called: a PNG or JPEG is given back without what it says of place, time and camera, a PDF as
 * it came. Anything else, and what is cut short, damaged or absurd, is refused with a BadFile that says what it is.
 */
export async function inspect(bytes: Buffer): Promise<Cleaned> {
  checkSize(bytes.length);
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return cleanJpeg(bytes);
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return cleanPng(bytes);
  if (isPdf(bytes)) {
    checkPdf(bytes);
    return { bytes, type: 'application/pdf', width: null, height: null };
  }
  const kind = otherKind(bytes);
  if (kind === 'HEIC') throw new BadFile('fileHeic');
  if (kind !== null) throw new BadFile('fileKind', { kind });
  throw new BadFile('fileUnknown');
}

/** Beginnings of files that people take for pictures or papers: where they stand, their bytes, what they are. */
const beginnings: readonly (readonly [at: number, bytes: string, kind: string])[] = [
  [0, 'GIF8', 'GIF'],
  [8, 'WEBP', 'WebP'],
  [0, 'BM', 'BMP'],
  [0, 'II*\0', 'TIFF'],
  [0, 'MM\0*', 'TIFF'],
  [4, 'ftypheic', 'HEIC'],
  [4, 'ftypheix', 'HEIC'],
  [4, 'ftypmif1', 'HEIC'],
  [4, 'ftypavif', 'AVIF'],
  [4, 'ftypqt', 'MOV'],
  [4, 'ftyp', 'MP4'],
  [0, 'PK\x03\x04', 'Word, Excel, ZIP'],
  [0, '\xd0\xcf\x11\xe0', 'Word, Excel (.doc, .xls)'],
  [0, 'MZ', 'EXE'],
  [0, '\x7fELF', 'ELF'],
  [0, 'Rar!', 'RAR'],
  [0, '{\\rtf', 'RTF'],
];

/** What a file that is neither picture nor paper is, by how it begins; null when that says nothing. */
export function otherKind(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 1024);
  for (const [at, begins, kind] of beginnings) if (head.startsWith(begins, at)) return kind;
  if (/<svg[\s>]/i.test(head)) return 'SVG';
  if (/^\s*<(!doctype html|html)/i.test(head)) return 'HTML';
  return null;
}
