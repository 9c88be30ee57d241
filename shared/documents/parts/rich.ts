import type { RichBlock, RichInline, RichParagraph, RichText } from '../../model/richText.ts';
import type { Block, Inline, List } from '../blocks.ts';

/**
 * Rich text as blocks of a document. `record` gives what stands for a record shown inside the text; nothing for one
 * that the document leaves out.
 */
export function richBlocks(body: RichText | null, record: (id: string) => readonly Block[]): Block[] {
  return (body?.content ?? []).flatMap((block) => blocksOf(block, record));
}

/** Ids of the records that a rich text shows. */
export function recordsShown(body: RichText | null): string[] {
  return (body?.content ?? []).flatMap((block) => (block.type === 'record' ? [block.attrs.id] : []));
}

/** Plain text with line ends as paragraphs; blank lines fall away. */
export function plainBlocks(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
}

function blocksOf(block: RichBlock, record: (id: string) => readonly Block[]): readonly Block[] {
  if (block.type === 'record') return record(block.attrs.id);
  if (block.type === 'paragraph') {
    const text = inlines(block.content);
    return text.length === 0 ? [] : [{ kind: 'paragraph', text }];
  }
  if (block.type === 'heading') return [{ kind: 'heading', level: 3, text: inlines(block.content) }];
  return lists(block);
}

type ListBlock = Extract<RichBlock, { type: 'bulletList' | 'orderedList' }>;

function lists(block: ListBlock): Block[] {
  const numbered = block.type === 'orderedList';
  const items: List['items'][number][] = [];
  for (const item of block.content) {
    for (const part of item.content) {
      if (part.type === 'paragraph') items.push({ text: inlines(part.content) });
      else
        for (const inner of part.content)
          for (const paragraph of inner.content) items.push({ text: inlines(paragraph.content), level: 1 });
    }
  }
  return [{ kind: 'list', numbered, items }];
}

function inlines(content: RichParagraph['content']): Inline[] {
  return (content ?? []).map((part: RichInline): Inline => {
    if (part.type === 'hardBreak') return '\n';
    const marks = new Set(part.marks?.map((mark) => mark.type));
    if (marks.size === 0) return part.text;
    return {
      kind: 'text',
      text: part.text,
      ...(marks.has('bold') ? { bold: true } : {}),
      ...(marks.has('italic') ? { italic: true } : {}),
    };
  });
}
