import { readFileSync } from 'node:fs';
import { renderInProcess } from '../../electron/host/documents/render/render.ts';
import type { DocumentModel } from '../../shared/documents/blocks.ts';
import type { Edition } from '../../shared/documents/context.ts';
import { formatFor } from '../../shared/documents/format.ts';
import { buildMinutes } from '../../shared/documents/minutes/build.ts';
import type { MatrixChange } from '../../shared/documents/minutes/input.ts';
import { type Catalogue, type DocumentLanguage, textsFrom } from '../../shared/documents/texts.ts';
import type { State } from '../../shared/model/state.ts';
import { countPresence } from '../../shared/projection/presence.ts';
import { projectState } from '../../shared/projection/project.ts';
import { schemaMinutes } from './sampleIds.ts';

interface MinutesOptions {
  edition?: Edition;
  language?: DocumentLanguage;
  minutes?: string;
  matrixChanges?: readonly MatrixChange[];
  at?: string;
  /** Bytes of pictures, by their hash. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

/** The minutes of the sample (or others) as a document, built from the projection of their edition. */
export function minutesModel(state: State, options: MinutesOptions = {}): DocumentModel {
  const {
    edition = 'internal',
    language = 'es-CL',
    minutes = schemaMinutes,
    matrixChanges,
    at = '2026-11-22T15:00:00.000Z',
    pictures,
  } = options;
  const omitted = language === 'es-CL' ? '[nombre omitido]' : '[name omitted]';
  const workshop = state.workshop[state.minutes[minutes]?.workshop ?? ''];
  return buildMinutes({
    state: projectState(state, edition, { omitted }),
    minutes,
    edition,
    language,
    t: textsFrom({ minutesDocument: catalogue(language) }, language),
    format: formatFor(language, 'America/Santiago'),
    at,
    hash: 'a1b2c3d4'.repeat(8),
    ...(matrixChanges ? { matrixChanges } : {}),
    ...(pictures ? { pictures: new Set(pictures.keys()) } : {}),
    ...(workshop && edition === 'public' ? { presence: countPresence(state, workshop, language) } : {}),
  });
}

/** The catalogue of the minutes in one language. */
export function catalogue(language: DocumentLanguage): Catalogue {
  return JSON.parse(readFileSync(`resources/locales/${language}/minutesDocument.json`, 'utf8')) as Catalogue;
}

/** Word's bytes of a document. */
export async function wordOf(
  model: DocumentModel,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const fonts = ['resources/fonts/Arimo-Regular.ttf', 'resources/fonts/Arimo-Bold.ttf'];
  const { bytes } = await renderInProcess(model, fonts, undefined, pictures);
  return bytes;
}
