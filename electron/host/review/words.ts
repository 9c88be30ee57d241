import en from '../../../resources/locales/en/observationsDocument.json';
import es from '../../../resources/locales/es-CL/observationsDocument.json';
import { fold } from '../ids.ts';
import type { MatrixWords } from './read/matrix.ts';
import type { ReadingOptions } from './read/read.ts';

const both = [es, en];

/** What our matrix says in the languages in which it is made. */
const words: MatrixWords = {
  column: {
    code: both.map(({ column }) => column.code),
    text: both.map(({ column }) => column.text),
    observation: both.map(({ column }) => column.observation),
    type: both.map(({ column }) => column.type),
    wording: both.map(({ column }) => column.wording),
  },
  reviewer: {
    name: both.map(({ reviewer }) => reviewer.name),
    institution: both.map(({ reviewer }) => reviewer.institution),
  },
  hints: ['', '—', ...both.map(({ choose }) => choose)],
  general: both.map(({ general }) => general.code),
};

/** How a returned document is read by this program. */
export const reading: ReadingOptions = { words, plain: fold };

export type ObservationType = keyof typeof es.type;

/** What a word in the matrix's column of types means; null where it is none of ours. */
export function typeSaid(word: string): ObservationType | null {
  const kinds = Object.keys(es.type) as ObservationType[];
  return kinds.find((kind) => both.some(({ type }) => fold(type[kind]) === fold(word))) ?? null;
}
