import en from '../../../resources/locales/en/phone.json';
import es from '../../../resources/locales/es-CL/phone.json';

export type Texts = typeof es;
export type Language = 'es-CL' | 'en';

/** Every text of the page, in one language. Both are part of it: nothing is fetched. */
export function textsIn(language: Language): Texts {
  return language === 'en' ? en : es;
}

/** Puts values where a text has `{{name}}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/{{(\w+)}}/g, (_, key: string) => String(values[key] ?? ''));
}
