import { Packer, type PageNumberEstimator } from 'docx';
import { estimatePageNumbers, estimatePageNumbersWith } from 'docx/layout';
import type { DocumentModel } from '../../../../shared/documents/blocks.ts';
import { documentOf } from './document.ts';
import { finish } from './finish.ts';
import { hasEndlessWord, withBreaks } from './longWords.ts';
import { drawMap } from './map.ts';
import type { Pictures } from './picture.ts';
import { printable } from './printable.ts';
import type { TableLines } from './styles.ts';

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
 * `fontFiles` are the TrueType files the map's picture is drawn with; `pictures` are those that the model names.
 */
export async function renderInProcess(
  model: DocumentModel,
  fontFiles: readonly string[],
  onProgress: (stage: Stage) => void = () => {},
  pictures: Pictures = new Map(),
): Promise<Rendered> {
  const clean = printable(model);
  const sources: Sources = { fontFiles, pictures, onProgress };
  const exact = await attempt(clean, sources, estimatePageNumbers);
  if (exact.pages !== undefined) return { ...exact, pages: exact.pages };
  // The layout stops at a row that breaks over pages with more than single spacing; a table of hundreds of cells has some.
  const single = await attempt(clean, sources, estimatePageNumbers, 'single');
  if (single.pages !== undefined) return { ...single, pages: single.pages };
  const guess = await attempt(clean, sources, estimatePageNumbersWith({ guess: true }));
  return { ...guess, pages: guess.pages ?? 0, guessed: true };
}

interface Sources {
  fontFiles: readonly string[];
  pictures: Pictures;
  onProgress: (stage: Stage) => void;
}

async function attempt(
  model: DocumentModel,
  { fontFiles, pictures, onProgress }: Sources,
  estimator: PageNumberEstimator,
  lines: TableLines = 'roomy',
): Promise<{ bytes: Uint8Array; pages: number | undefined; guessed: boolean }> {
  let pages: number | undefined;
  let guessed = false;
  // The estimator leaves the count out where it could not lay out the whole document.
  const counting: PageNumberEstimator = Object.assign(
    (...[body, context]: Parameters<PageNumberEstimator>) => {
      onProgress('paging');
      const measured = withBreaks(body);
      guessed = measured !== body && hasEndlessWord(body);
      const estimated = estimator(measured, context);
      pages = estimated.pageCount;
      return estimated;
    },
    estimator.listNumbers === undefined ? {} : { listNumbers: estimator.listNumbers },
  );
  onProgress('building');
  const { document, tableDescriptions } = documentOf(
    model,
    { draw: (map, width) => drawMap(map, width, fontFiles), pictures },
    counting,
    lines,
  );
  const packed = await Packer.toBuffer(document);
  onProgress('writing');
  return { bytes: finish(packed, model.meta, tableDescriptions), pages, guessed };
}
