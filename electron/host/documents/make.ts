import { type RenderOptions, renderDocument } from './job.ts';
import { prepareDocument } from './prepare.ts';
import { type Rendered, renderInProcess } from './render/render.ts';
import type { DocumentRequest } from './request.ts';

export interface MadeDocument extends Rendered {
  fileName: string;
}

/**
 * Makes a document: projects, builds, renders. Without a worker file it renders in this thread (tests, tools).
 * Throws a NamesFoundError when the public edition holds names nobody has decided on, and the signal's reason when cancelled.
 */
export async function makeDocument(
  request: DocumentRequest,
  options: Omit<RenderOptions, 'workerFile' | 'pictures'> & { workerFile?: string },
): Promise<MadeDocument> {
  const { model, fileName } = prepareDocument(request);
  const { workerFile, ...rest } = options;
  const pictures = (request.kind === 'minutes' ? request.pictures : undefined) ?? new Map();
  const rendered =
    workerFile === undefined
      ? await renderInProcess(model, rest.fontFiles, undefined, pictures)
      : await renderDocument(model, { ...rest, pictures, workerFile });
  return { ...rendered, fileName };
}
