import en from '../../../resources/locales/en/documents.json';
import es from '../../../resources/locales/es-CL/documents.json';
import { type DocumentLanguage, type Texts, textsFrom } from '../../../shared/documents/texts.ts';

/** The texts of the documents in one language. */
export function documentTexts(language: DocumentLanguage): Texts {
  return textsFrom(language === 'en' ? en : es, language);
}
