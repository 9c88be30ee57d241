import type { Sheet } from '../../../shared/documents/model/sheet.ts';
import { projectOf } from '../../../shared/model/state.ts';
import type { Content } from './context.ts';
import { type RenderOptions, renderDocument } from './job.ts';
import { lookSample } from './lookSample.ts';
import { makeContent } from './makeContent.ts';
import { prepareContent, prepareDocument } from './prepare.ts';
import type { Pictures } from './render/picture.ts';
import type { Rendered } from './render/render.ts';
import type { DocumentRequest, ProposalRequest } from './request.ts';
import type { TableFile } from './table/tableFile.ts';

export interface MadeDocument extends Rendered {
  fileName: string;
  /** Of a table, the sheets that are in the file. */
  sheets?: readonly Sheet[];
}

type MakeOptions = Omit<RenderOptions, 'workerFile' | 'pictures'> & { workerFile?: string };

/**
 * Makes a document: projects, builds, renders. Without a worker file it renders in this thread (tests, tools).
 * Throws a NamesFoundError when the public edition holds names nobody has decided on, and the signal's reason when cancelled.
 */
export async function makeDocument(request: DocumentRequest, options: MakeOptions): Promise<MadeDocument> {
  const { content, fileName } = prepareContent(request);
  const rendered = await rendering(content, picturesOf(request), options);
  const sheets = 'sheets' in content ? { sheets: inFile(content) } : {};
  return { ...rendered, fileName, ...sheets };
}

/** Makes the cover and one page of a proposal, to show the look that documents have now. Throws as `makeDocument` does. */
export async function makeLookSample(request: ProposalRequest, options: MakeOptions): Promise<Rendered> {
  return rendering(lookSample(prepareDocument(request).model), picturesOf(request), options);
}

function rendering(
  content: Content,
  pictures: Pictures,
  { workerFile, ...rest }: MakeOptions,
): Promise<Rendered> {
  return workerFile === undefined
    ? makeContent(content, rest.fontFiles, undefined, pictures)
    : renderDocument(content, { ...rest, pictures, workerFile });
}

/** The bytes of all that the document shows. */
export function picturesOf(request: DocumentRequest): Pictures {
  const annex = request.kind === 'minutes' ? request.pictures : undefined;
  const { logo } = projectOf(request.state).appearance;
  return new Map([...(annex ?? []), ...(logo && request.logo ? [[logo.hash, request.logo] as const] : [])]);
}

function inFile({ as, sheets }: TableFile): readonly Sheet[] {
  return as === 'csv' ? sheets.slice(0, 1) : sheets;
}
