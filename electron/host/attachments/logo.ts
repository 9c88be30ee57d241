import { logoLimit, logoSides } from '../../../shared/model/project.ts';
import { BadFile } from './badFile.ts';
import { type Cleaned, checkSize, inspect } from './inspect.ts';

/** Refuses a size that no logo may have. Throws a BadFile `fileEmpty` or `fileTooLarge`. */
export function checkLogoSize(size: number): void {
  checkSize(size, logoLimit);
}

/**
 * Looks into a logo as into any attachment, whatever it is called, and gives it back clean. Throws what `inspect` throws, or a
 * BadFile `logoKind` for what is no picture and `logoSides` for one too small to be seen or larger than any print needs.
 */
export async function inspectLogo(bytes: Buffer): Promise<Cleaned> {
  checkLogoSize(bytes.length);
  const cleaned = await inspect(bytes).catch((error: unknown) => {
    if (!(error instanceof BadFile)) throw error;
    // What may be attached elsewhere is not what may be a logo.
    if (error.code === 'fileKind') throw new BadFile('logoKind', error.place.detail);
    if (error.code === 'fileUnknown') throw new BadFile('logoUnknown');
    throw error;
  });
  const { width, height } = cleaned;
  if (width === null || height === null) throw new BadFile('logoKind', { kind: 'PDF' });
  const { least, most } = logoSides;
  if (Math.min(width, height) < least || Math.max(width, height) > most)
    throw new BadFile('logoSides', { width, height, least, most });
  return cleaned;
}
