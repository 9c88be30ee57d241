import attachmentsEn from '../../resources/locales/en/attachments.json';
import canvasEn from '../../resources/locales/en/canvas.json';
import captureEn from '../../resources/locales/en/capture.json';
import commandsEn from '../../resources/locales/en/commands.json';
import commonEn from '../../resources/locales/en/common.json';
import contributionsEn from '../../resources/locales/en/contributions.json';
import documentsScreenEn from '../../resources/locales/en/documentsScreen.json';
import experiencesEn from '../../resources/locales/en/experiences.json';
import forumsEn from '../../resources/locales/en/forums.json';
import frameEn from '../../resources/locales/en/frame.json';
import homeEn from '../../resources/locales/en/home.json';
import importsEn from '../../resources/locales/en/imports.json';
import inspectorEn from '../../resources/locales/en/inspector.json';
import keysEn from '../../resources/locales/en/keys.json';
import minutesEn from '../../resources/locales/en/minutes.json';
import modelEn from '../../resources/locales/en/model.json';
import outlineEn from '../../resources/locales/en/outline.json';
import paletteEn from '../../resources/locales/en/palette.json';
import peopleEn from '../../resources/locales/en/people.json';
import pollsEn from '../../resources/locales/en/polls.json';
import projectEn from '../../resources/locales/en/project.json';
import recordsEn from '../../resources/locales/en/records.json';
import refusalsEn from '../../resources/locales/en/refusals.json';
import requestsEn from '../../resources/locales/en/requests.json';
import reviewEn from '../../resources/locales/en/review.json';
import roomEn from '../../resources/locales/en/room.json';
import runningEn from '../../resources/locales/en/running.json';
import secretaryEn from '../../resources/locales/en/secretary.json';
import settingsEn from '../../resources/locales/en/settings.json';
import versionsEn from '../../resources/locales/en/versions.json';
import wallEn from '../../resources/locales/en/wall.json';
import workshopsEn from '../../resources/locales/en/workshops.json';
import attachmentsEs from '../../resources/locales/es-CL/attachments.json';
import canvasEs from '../../resources/locales/es-CL/canvas.json';
import captureEs from '../../resources/locales/es-CL/capture.json';
import commandsEs from '../../resources/locales/es-CL/commands.json';
import commonEs from '../../resources/locales/es-CL/common.json';
import contributionsEs from '../../resources/locales/es-CL/contributions.json';
import documentsScreenEs from '../../resources/locales/es-CL/documentsScreen.json';
import experiencesEs from '../../resources/locales/es-CL/experiences.json';
import forumsEs from '../../resources/locales/es-CL/forums.json';
import frameEs from '../../resources/locales/es-CL/frame.json';
import homeEs from '../../resources/locales/es-CL/home.json';
import importsEs from '../../resources/locales/es-CL/imports.json';
import inspectorEs from '../../resources/locales/es-CL/inspector.json';
import keysEs from '../../resources/locales/es-CL/keys.json';
import minutesEs from '../../resources/locales/es-CL/minutes.json';
import modelEs from '../../resources/locales/es-CL/model.json';
import outlineEs from '../../resources/locales/es-CL/outline.json';
import paletteEs from '../../resources/locales/es-CL/palette.json';
import peopleEs from '../../resources/locales/es-CL/people.json';
import pollsEs from '../../resources/locales/es-CL/polls.json';
import projectEs from '../../resources/locales/es-CL/project.json';
import recordsEs from '../../resources/locales/es-CL/records.json';
import refusalsEs from '../../resources/locales/es-CL/refusals.json';
import requestsEs from '../../resources/locales/es-CL/requests.json';
import reviewEs from '../../resources/locales/es-CL/review.json';
import roomEs from '../../resources/locales/es-CL/room.json';
import runningEs from '../../resources/locales/es-CL/running.json';
import secretaryEs from '../../resources/locales/es-CL/secretary.json';
import settingsEs from '../../resources/locales/es-CL/settings.json';
import versionsEs from '../../resources/locales/es-CL/versions.json';
import wallEs from '../../resources/locales/es-CL/wall.json';
import workshopsEs from '../../resources/locales/es-CL/workshops.json';

/** Every text a window shows, by area; one file an area and language in resources/locales. */
export const es = {
  common: commonEs,
  model: modelEs,
  commands: commandsEs,
  refusals: refusalsEs,
  requests: requestsEs,
  home: homeEs,
  frame: frameEs,
  palette: paletteEs,
  settings: settingsEs,
  keys: keysEs,
  attachments: attachmentsEs,
  canvas: canvasEs,
  capture: captureEs,
  inspector: inspectorEs,
  outline: outlineEs,
  contributions: contributionsEs,
  experiences: experiencesEs,
  people: peopleEs,
  workshops: workshopsEs,
  records: recordsEs,
  review: reviewEs,
  room: roomEs,
  running: runningEs,
  forums: forumsEs,
  secretary: secretaryEs,
  minutes: minutesEs,
  polls: pollsEs,
  project: projectEs,
  versions: versionsEs,
  documentsScreen: documentsScreenEs,
  wall: wallEs,
  imports: importsEs,
};

/** The same keys in English. */
export const en = {
  common: commonEn,
  model: modelEn,
  commands: commandsEn,
  refusals: refusalsEn,
  requests: requestsEn,
  home: homeEn,
  frame: frameEn,
  palette: paletteEn,
  settings: settingsEn,
  keys: keysEn,
  attachments: attachmentsEn,
  canvas: canvasEn,
  capture: captureEn,
  inspector: inspectorEn,
  outline: outlineEn,
  contributions: contributionsEn,
  experiences: experiencesEn,
  people: peopleEn,
  workshops: workshopsEn,
  records: recordsEn,
  review: reviewEn,
  room: roomEn,
  running: runningEn,
  forums: forumsEn,
  secretary: secretaryEn,
  minutes: minutesEn,
  polls: pollsEn,
  project: projectEn,
  versions: versionsEn,
  documentsScreen: documentsScreenEn,
  wall: wallEn,
  imports: importsEn,
};
