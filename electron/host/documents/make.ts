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
  options: Omit<RenderOptions, 'workerFile'> & { workerFile?: string },
): Promise<MadeDocument> {
  const { model, fileName } = prepareDocument(request);
  const { workerFile, ...rest } = options;
  const rendered =
    workerFile === undefined
      ? await renderInProcess(model, rest.fontFiles)
      : await renderDocument(model, { ...rest, workerFile });
  return { ...rendered, fileName };
}
