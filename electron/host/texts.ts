import en from '../../resources/locales/en/host.json';
import es from '../../resources/locales/es-CL/host.json';

export type HostTexts = typeof es;

/** What the host itself says: on the wall in place of a name, and on the command line. */
export function texts(language: 'es-CL' | 'en'): HostTexts {
  return language === 'en' ? en : es;
}

/** A sentence of a catalogue with its `{{places}}` filled. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key] ?? ''));
}
