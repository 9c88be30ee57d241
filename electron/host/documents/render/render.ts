import { Packer, type PageNumberEstimator } from 'docx';
import { estimatePageNumbers, estimatePageNumbersWith } from 'docx/layout';
import type { DocumentModel } from '../../../../shared/documents/blocks.ts';
import { documentOf } from './document.ts';
import { finish } from './finish.ts';
import { drawMap } from './map.ts';
import { printable } from './printable.ts';

export interface Rendered {
  bytes: Uint8Array;
  /** Pages as the layout counts them. */
  pages: number;
  /** The layout met something that it had to guess at: the contents may be a page off until the reader presses F9. */
  guessed: boolean;
}

export type Stage = 'building' | 'paging' | 'writing';

/**
 * Word of a document model, in this thread: synchronous for about 60 ms a page, so the application runs it in a worker.
 * `fontFiles` are the TrueType files the map's picture is drawn with.
 */
export async function renderInProcess(
  model: DocumentModel,
  fontFiles: readonly string[],
  onProgress: (stage: Stage) => void = () => {},
): Promise<Rendered> {
  const clean = printable(model);
  const exact = await attempt(clean, fontFiles, onProgress, estimatePageNumbers);
  if (exact.pages !== undefined) return { ...exact, pages: exact.pages, guessed: false };
  const guess = await attempt(clean, fontFiles, onProgress, estimatePageNumbersWith({ guess: true }));
  return { ...guess, pages: guess.pages ?? 0, guessed: true };
}

async function attempt(
  model: DocumentModel,
  fontFiles: readonly string[],
  onProgress: (stage: Stage) => void,
  estimator: PageNumberEstimator,
): Promise<{ bytes: Uint8Array; pages: number | undefined }> {
  let pages: number | undefined;
  // The estimator leaves the count out where it could not lay out the whole document.
  const counting: PageNumberEstimator = Object.assign(
    (...given: Parameters<PageNumberEstimator>) => {
      onProgress('paging');
      const estimated = estimator(...given);
      pages = estimated.pageCount;
      return estimated;
    },
    estimator.listNumbers === undefined ? {} : { listNumbers: estimator.listNumbers },
  );
  onProgress('building');
  const { document, tableDescriptions } = documentOf(
    model,
    (map, width) => drawMap(map, width, fontFiles),
    counting,
  );
  const packed = await Packer.toBuffer(document);
  onProgress('writing');
  return { bytes: finish(packed, model.meta, tableDescriptions), pages };
}
