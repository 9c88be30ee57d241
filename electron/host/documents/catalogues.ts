import enAttendance from '../../../resources/locales/en/attendanceDocument.json';
import en from '../../../resources/locales/en/documents.json';
import enMinutes from '../../../resources/locales/en/minutesDocument.json';
import esAttendance from '../../../resources/locales/es-CL/attendanceDocument.json';
import es from '../../../resources/locales/es-CL/documents.json';
import esMinutes from '../../../resources/locales/es-CL/minutesDocument.json';
import { type DocumentLanguage, type Texts, textsFrom } from '../../../shared/documents/texts.ts';

const catalogues = {
  'es-CL': { ...es, minutesDocument: esMinutes, attendanceDocument: esAttendance },
  en: { ...en, minutesDocument: enMinutes, attendanceDocument: enAttendance },
};

/** The texts of the documents in one language: those common to all, and each document's own under the name of its file. */
export function documentTexts(language: DocumentLanguage): Texts {
  return textsFrom(catalogues[language], language);
}
