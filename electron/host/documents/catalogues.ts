import enAnswers from '../../../resources/locales/en/answersDocument.json';
import enAttendance from '../../../resources/locales/en/attendanceDocument.json';
import enChanges from '../../../resources/locales/en/changesDocument.json';
import enCompliance from '../../../resources/locales/en/complianceDocument.json';
import en from '../../../resources/locales/en/documents.json';
import enExperiences from '../../../resources/locales/en/experiencesDocument.json';
import enMinutes from '../../../resources/locales/en/minutesDocument.json';
import enModel from '../../../resources/locales/en/modelDocument.json';
import enObservations from '../../../resources/locales/en/observationsDocument.json';
import enReply from '../../../resources/locales/en/replyDocument.json';
import enResponses from '../../../resources/locales/en/responsesDocument.json';
import esAnswers from '../../../resources/locales/es-CL/answersDocument.json';
import esAttendance from '../../../resources/locales/es-CL/attendanceDocument.json';
import esChanges from '../../../resources/locales/es-CL/changesDocument.json';
import esCompliance from '../../../resources/locales/es-CL/complianceDocument.json';
import es from '../../../resources/locales/es-CL/documents.json';
import esExperiences from '../../../resources/locales/es-CL/experiencesDocument.json';
import esMinutes from '../../../resources/locales/es-CL/minutesDocument.json';
import esModel from '../../../resources/locales/es-CL/modelDocument.json';
import esObservations from '../../../resources/locales/es-CL/observationsDocument.json';
import esReply from '../../../resources/locales/es-CL/replyDocument.json';
import esResponses from '../../../resources/locales/es-CL/responsesDocument.json';
import { type DocumentLanguage, type Texts, textsFrom } from '../../../shared/documents/texts.ts';

const catalogues = {
  'es-CL': {
    ...es,
    minutesDocument: esMinutes,
    attendanceDocument: esAttendance,
    observationsDocument: esObservations,
    answersDocument: esAnswers,
    replyDocument: esReply,
    responsesDocument: esResponses,
    changesDocument: esChanges,
    complianceDocument: esCompliance,
    experiencesDocument: esExperiences,
    modelDocument: esModel,
  },
  en: {
    ...en,
    minutesDocument: enMinutes,
    attendanceDocument: enAttendance,
    observationsDocument: enObservations,
    answersDocument: enAnswers,
    replyDocument: enReply,
    responsesDocument: enResponses,
    changesDocument: enChanges,
    complianceDocument: enCompliance,
    experiencesDocument: enExperiences,
    modelDocument: enModel,
  },
};

/** The texts of the documents in one language: those common to all, and each document's own under the name of its file. */
export function documentTexts(language: DocumentLanguage): Texts {
  return textsFrom(catalogues[language], language);
}
