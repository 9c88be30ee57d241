import { BadFile } from './badFile.ts';

/** Readers take a PDF whose first line stands within the first kilobyte, and so must we. */
const HEAD = 1024;
const TAIL = 2048;

export function isPdf(bytes: Buffer): boolean {
  return /%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, HEAD));
}

/**
 * Refuses a PDF that is not all there: its end mark, and the place where its table of contents begins, which must be inside it.
 * What it holds is neither opened nor changed. Throws a BadFile `fileCut`.
 */
export function checkPdf(bytes: Buffer): void {
  const begins = bytes.indexOf('%PDF-');
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL));
  const found = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1);
  const at = begins + Number(found?.[1] ?? Number.NaN);
  if (!found || at >= bytes.length) throw new BadFile('fileCut');
  if (!/^\s*(xref|\d+\s+\d+\s+obj)/.test(bytes.toString('latin1', at, at + 64))) throw new BadFile('fileCut');
}
