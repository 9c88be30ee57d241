import type { Content } from './context.ts';
import { mapFileOf } from './render/mapFile.ts';
import type { Pictures } from './render/picture.ts';
import { type Rendered, renderInProcess, type Stage } from './render/render.ts';
import { csvOf } from './table/csv.ts';
import { xlsxOf } from './table/xlsx.ts';

/** The bytes of any content, made in this thread; what is no document of Word has no pages. */
export async function makeContent(
  content: Content,
  fontFiles: readonly string[],
  onProgress: (stage: Stage) => void = () => {},
  pictures: Pictures = new Map(),
): Promise<Rendered> {
  if ('sections' in content) return renderInProcess(content, fontFiles, onProgress, pictures);
  onProgress('building');
  return { bytes: await bytesOf(content, fontFiles), pages: 0, guessed: false };
}

async function bytesOf(
  content: Exclude<Content, { sections: unknown }>,
  fontFiles: readonly string[],
): Promise<Uint8Array> {
  if ('sheet' in content) return mapFileOf(content, fontFiles);
  return content.as === 'xlsx' ? xlsxOf(content) : csvOf(content.sheets[0]);
}
