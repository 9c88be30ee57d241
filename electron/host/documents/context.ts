import { createHash } from 'node:crypto';
import { frozenModel } from '../../../shared/commands/freeze.ts';
import type { DocumentModel } from '../../../shared/documents/blocks.ts';
import type { DocumentContext, NumberedInput, VersionInput } from '../../../shared/documents/context.ts';
import { formatFor } from '../../../shared/documents/format.ts';
import type { Version } from '../../../shared/model/schema.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { documentTexts } from './catalogues.ts';
import type { MapFile } from './render/mapFile.ts';
import type { VersionedRequest } from './request.ts';
import type { TableFile } from './table/tableFile.ts';

export interface Prepared {
  model: DocumentModel;
  fileName: string;
}

/** What a file is made of: pages for Word, a table, a map. */
export type Content = DocumentModel | TableFile | MapFile;

/** A document that is no pages for Word, and the name of its file. */
export interface PreparedFile {
  content: TableFile | MapFile;
  fileName: string;
}

/** The state as the edition of a request may see it. */
export type Project = (state: State) => State;

/**
 * What every builder is given besides the state.
 * @param hash of what is printed; without it that of the version, or of the model as it stands
 */
export function contextFor(
  { edition, at, version }: Pick<VersionedRequest, 'edition' | 'at' | 'version'>,
  source: State,
  hash = version?.record.hash ?? sha256(frozenModel(source)),
): DocumentContext {
  const { language, zone } = projectOf(source);
  return { t: documentTexts(language), format: formatFor(language, zone), language, edition, at, hash };
}

/** What the builder of a document of a version, or of the draft of this moment, is given. */
export function versionInput(request: VersionedRequest, source: State, project: Project): VersionInput {
  return {
    ...contextFor(request, source),
    state: project(source),
    ...(request.version ? { version: request.version.record } : {}),
  };
}

/** The same with every version of the project, for a document that is numbered by them. */
export function numberedInput(request: VersionedRequest, source: State, project: Project): NumberedInput {
  const versions = Object.values(project(request.state).version);
  return { ...versionInput(request, source, project), versions };
}

/**
 * The name of a file, from a text of `fileName` in the catalogue; it may use the edition and the number of the version.
 * @param params what else that text uses
 */
export function fileNameOf(
  { t, edition, version }: DocumentContext & { version?: Version },
  key: string,
  params: Readonly<Record<string, string>> = {},
  extension = 'docx',
): string {
  const common = { edition: t(`fileName.${edition}`), number: version?.number ?? '' };
  return `${t(`fileName.${key}`, { ...common, ...params })}.${extension}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
