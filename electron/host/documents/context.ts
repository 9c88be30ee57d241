import { createHash } from 'node:crypto';
import type { DocumentModel } from '../../../shared/documents/blocks.ts';
import type { DocumentContext } from '../../../shared/documents/context.ts';
import { formatFor } from '../../../shared/documents/format.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { documentTexts } from './catalogues.ts';
import type { MapFile } from './render/mapFile.ts';
import type { DocumentRequest } from './request.ts';
import type { TableFile } from './table/tableFile.ts';

export interface Prepared {
  model: DocumentModel;
  fileName: string;
}

/** What a file is made of: pages for Word, a table, a map. */
export type Content = DocumentModel | TableFile | MapFile;

/** A document that is no pages for Word, and the name of its file. */
export interface PreparedFile {
  content: TableFile | MapFile;
  fileName: string;
}

/** The state as the edition of a request may see it. */
export type Project = (state: State) => State;

/** What a builder is given besides the state; `hash` is that of what is printed. */
export function contextFor({ edition, at }: DocumentRequest, source: State, hash: string): DocumentContext {
  const { language, zone } = projectOf(source);
  return { t: documentTexts(language), format: formatFor(language, zone), language, edition, at, hash };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
