import type { Format } from './format.ts';
import type { DocumentLanguage, Texts } from './texts.ts';

export type Edition = 'internal' | 'public';

/**
 * What every builder gets besides the projected state. `t` reads a catalogue made of `documents.json` with
 * `minutesDocument.json` under the key `minutesDocument`; the project's language decides which.
 */
export interface DocumentContext {
  t: Texts;
  format: Format;
  language: DocumentLanguage;
  edition: Edition;
  /** When the document is made: a UTC instant. */
  at: string;
  /** SHA-256, in hexadecimal, of the canonical JSON of what is printed: of the frozen version, or of this moment for a draft. */
  hash: string;
}
