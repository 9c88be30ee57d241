import type { Sheet } from '../../../../shared/documents/model/sheet.ts';

/** A table that is to be a file. */
export interface TableFile {
  as: 'xlsx' | 'csv';
  /** Text holds the first one only. */
  sheets: readonly [Sheet, ...Sheet[]];
  /** On every page that is printed: what it is, of which version and edition. */
  footer: string;
  paper: 'letter' | 'a4';
  /** Colour of the heading, six hexadecimal digits. */
  ink: string;
}
