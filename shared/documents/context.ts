import type { Version } from '../model/schema.ts';
import type { State } from '../model/state.ts';
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

/** What a builder gets to print from. */
export interface ProjectInput extends DocumentContext {
  /** The projected project: what is not to be printed is no longer in it. */
  state: State;
}

/** The same for what is printed of one version. */
export interface VersionInput extends ProjectInput {
  /** The frozen version that `state` is the content of; absent for a draft of this moment. */
  version?: Version;
}

/** The same for a document whose number says which of the versions it is of. */
export interface NumberedInput extends VersionInput {
  /** Every version of the project, the printed one too: a frozen content does not hold its own record. */
  versions: readonly Version[];
}
