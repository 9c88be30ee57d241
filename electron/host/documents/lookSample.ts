import type { Block, DocumentModel, Section } from '../../../shared/documents/blocks.ts';

/** Rows of the table in it: it is there to be looked at. */
const ROWS = 5;

/**
 * Two pages of a proposal that show its look, in a fraction of the time that all of it takes: its cover, and a page with its
 * first chapter, a table and the first tool, as far as it has them. The blocks are the proposal's own.
 */
export function lookSample({ meta, sections }: DocumentModel): DocumentModel {
  const [cover, ...others] = sections;
  const content = others.flatMap((section) => section.content);
  const inner: Section = {
    orientation: 'portrait',
    content: [...firstChapter(content), ...firstTable(content), ...firstTool(content)],
  };
  return { meta, sections: [...(cover ? [cover] : []), inner] };
}

/** From the first numbered title to the next. */
function firstChapter(content: readonly Block[]): readonly Block[] {
  const starts = content.flatMap((block, at) => (isChapter(block) ? [at] : []));
  const [first = 0, next = content.length] = starts;
  return content.slice(first, next);
}

function firstTable(content: readonly Block[]): readonly Block[] {
  const found = content.find((block) => block.kind === 'table' && block.rows[0]?.header);
  return found?.kind === 'table' ? [{ ...found, rows: found.rows.slice(0, ROWS) }] : [];
}

/** The title of the first tool with what stands under it. */
function firstTool(content: readonly Block[]): readonly Block[] {
  const at = content.findIndex((block) => block.kind === 'heading' && block.level === 3);
  const [title, under] = at < 0 ? [] : content.slice(at, at + 2);
  return title && under && under.kind !== 'heading' ? [title, under] : [];
}

const isChapter = (block: Block): boolean =>
  block.kind === 'heading' && block.level === 1 && block.role === undefined;
