import type { Version } from '../../model/schema.ts';
import type { DocumentContext } from '../context.ts';

/** What a file says of what it was made from, in words. */
export interface PrintedOf {
  /** "versión 0.3", or "BORRADOR · huella 1a2b3c4d" for a draft. */
  version: string;
  /** "Edición pública". */
  edition: string;
  /** The day on which the version was frozen; of a draft, that of now. */
  date: string;
}

/** The version, the edition and the day of a document that has no pages to print them on. */
export function printedOf({
  t,
  format,
  edition,
  hash,
  at,
  version,
}: DocumentContext & { version?: Version }): PrintedOf {
  return {
    version: version
      ? t('document.version', { number: version.number })
      : t('document.draftMark', { hash: hash.slice(0, 8) }),
    edition: t(`document.editions.${edition}`),
    date: format.longDay(version?.at ?? at),
  };
}
