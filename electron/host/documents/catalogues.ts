import en from '../../../resources/locales/en/documents.json';
import enMinutes from '../../../resources/locales/en/minutesDocument.json';
import es from '../../../resources/locales/es-CL/documents.json';
import esMinutes from '../../../resources/locales/es-CL/minutesDocument.json';
import { type DocumentLanguage, type Texts, textsFrom } from '../../../shared/documents/texts.ts';

/** The texts of the documents in one language, the minutes' own under `minutesDocument`. */
export function documentTexts(language: DocumentLanguage): Texts {
  const catalogue =
    language === 'en' ? { ...en, minutesDocument: enMinutes } : { ...es, minutesDocument: esMinutes };
  return textsFrom(catalogue, language);
}
