import { once } from 'node:events';
import en from '../../../resources/locales/en/cli.json';
import enRefusals from '../../../resources/locales/en/refusals.json';
import es from '../../../resources/locales/es-CL/cli.json';
import esRefusals from '../../../resources/locales/es-CL/refusals.json';
import type { RefusalPlace } from '../../../shared/commands/refusal.ts';
import { fill } from '../texts.ts';

type Catalogue = Record<string, string>;

/** The language of the system, Spanish unless it is English. */
export function language(): 'es-CL' | 'en' {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE } = process.env;
  const system = LC_ALL || LC_MESSAGES || LANG || LANGUAGE || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^en/i.test(system) ? 'en' : 'es-CL';
}

/** The command line's own texts. */
export function t(): typeof es {
  return language() === 'en' ? en : es;
}

/** One clear sentence for the person, and the exit code that goes with it. */
export class Sentence extends Error {
  readonly exitCode: number;
  constructor(text: string, exitCode = 1) {
    super(text);
    this.exitCode = exitCode;
  }
}

/** What to say about an error: its own sentence, that of its code, or its message. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Sentence) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, place, file } = error as Error & {
    code?: unknown;
    place?: { detail?: Record<string, string | number> };
    file?: string;
  };
  const faults: Catalogue = t().faults;
  const sentence = typeof code === 'string' ? faults[code] : undefined;
  return sentence
    ? fill(sentence, { ...place?.detail, ...(file === undefined ? {} : { file }) })
    : fill(t().unexpected, { problem: error.message });
}

/** The sentence of a refused command, with what its place says. */
export function refusalSentence(code: string, place: RefusalPlace): string {
  const catalogue = (language() === 'en' ? enRefusals : esRefusals) as unknown as Catalogue;
  const sentence = catalogue[code] ?? fill(t().refused, { code });
  const { detail, field, id, collection } = place;
  return fill(sentence, { field: field ?? '', id: id ?? '', collection: collection ?? '', ...detail });
}

/** Writes and waits until the stream has taken it, so that a line printed is a line that can be read. */
export async function out(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
