/** A file that is not taken, with a code of the catalogues (`requests`, and `faults` of the command line). */
export class BadFile extends Error {
  readonly code: string;
  readonly place: { detail: Record<string, string | number> };
  constructor(code: string, detail: Record<string, string | number> = {}) {
    super(code);
    this.name = 'BadFile';
    this.code = code;
    this.place = { detail };
  }
}

/** The most that a picture may measure: a side, and all of it. A phone of today takes 50 million pixels, a few 108. */
const SIDE = 20_000;
const PIXELS = 120_000_000;

/** Refuses dimensions that only a bomb has: decoding takes four bytes a pixel, however small the file. */
export function checkDimensions(width: number, height: number): void {
  if (width === 0 || height === 0) throw new BadFile('fileDamaged');
  if (width > SIDE || height > SIDE || width * height > PIXELS)
    throw new BadFile('fileDimensions', { width, height });
}
