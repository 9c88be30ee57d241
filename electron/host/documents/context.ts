import { createHash } from 'node:crypto';
import type { DocumentModel } from '../../../shared/documents/blocks.ts';
import type { DocumentContext } from '../../../shared/documents/context.ts';
import { formatFor } from '../../../shared/documents/format.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { documentTexts } from './catalogues.ts';
import type { DocumentRequest } from './request.ts';

export interface Prepared {
  model: DocumentModel;
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
