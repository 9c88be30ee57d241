import type { Sheet } from '../../../shared/documents/model/sheet.ts';
import { type RenderOptions, renderDocument } from './job.ts';
import { makeContent } from './makeContent.ts';
import { prepareContent } from './prepare.ts';
import type { Rendered } from './render/render.ts';
import type { DocumentRequest } from './request.ts';
import type { TableFile } from './table/tableFile.ts';

export interface MadeDocument extends Rendered {
  fileName: string;
  /** Of a table, the sheets that are in the file. */
  sheets?: readonly Sheet[];
}

/**
 * Makes a document: projects, builds, renders. Without a worker file it renders in this thread (tests, tools).
 * Throws a NamesFoundError when the public edition holds names nobody has decided on, and the signal's reason when cancelled.
 */
export async function makeDocument(
  request: DocumentRequest,
  options: Omit<RenderOptions, 'workerFile' | 'pictures'> & { workerFile?: string },
): Promise<MadeDocument> {
  const { content, fileName } = prepareContent(request);
  const { workerFile, ...rest } = options;
  const pictures = (request.kind === 'minutes' ? request.pictures : undefined) ?? new Map();
  const rendered =
    workerFile === undefined
      ? await makeContent(content, rest.fontFiles, undefined, pictures)
      : await renderDocument(content, { ...rest, pictures, workerFile });
  const sheets = 'sheets' in content ? { sheets: inFile(content) } : {};
  return { ...rendered, fileName, ...sheets };
}

function inFile({ as, sheets }: TableFile): readonly Sheet[] {
  return as === 'csv' ? sheets.slice(0, 1) : sheets;
}
