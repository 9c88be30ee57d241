import type { JSONContent } from '@tiptap/react';
import { type RichBlock, RichText } from '../../../shared/model/richText.ts';

/**
 * What the editor holds as the rich text that a project keeps: two levels of lists at most (deeper items come up to the
 * second), nothing but paragraphs in them, records and headings between the blocks. Words are never dropped.
 * Throws a ZodError when the editor holds what no document prints.
 */
export function tidy(document: JSONContent): RichText {
  return RichText.parse({ type: 'doc', content: (document.content ?? []).flatMap(block) });
}

function block(node: JSONContent): JSONContent[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const out: JSONContent[] = [];
    const kept = list(node, 1, out);
    return [...(kept ? [kept] : []), ...out];
  }
  return [node];
}

/** A list of this level; records found inside go to `out`. */
function list(node: JSONContent, level: 1 | 2, out: JSONContent[]): JSONContent | undefined {
  const items = (node.content ?? []).flatMap((item) => listItem(item, level, out));
  if (items.length === 0) return undefined;
  return { ...bare(node), content: items };
}

function listItem(item: JSONContent, level: 1 | 2, out: JSONContent[]): JSONContent[] {
  const content: JSONContent[] = [];
  const deeper: JSONContent[] = [];
  for (const part of item.content ?? []) {
    if (part.type === 'record') out.push(part);
    else if (part.type === 'bulletList' || part.type === 'orderedList') {
      if (level === 1) {
        const inner = list(part, 2, out);
        if (inner) content.push(inner);
      } else for (const inner of part.content ?? []) deeper.push(...listItem(inner, 2, out));
    } else content.push(part.type === 'heading' ? { type: 'paragraph', content: part.content ?? [] } : part);
  }
  const own = content.length > 0 ? [{ type: 'listItem', content }] : [];
  return [...own, ...deeper];
}

function bare(node: JSONContent): JSONContent {
  return node.type === 'orderedList' ? { type: 'orderedList', attrs: { start: 1 } } : { type: 'bulletList' };
}

/** The same text, whatever the editor added to it that says nothing. */
export function sameText(a: RichText, b: RichText): boolean {
  return JSON.stringify(stripped(a)) === JSON.stringify(stripped(b));
}

function stripped(text: RichText): readonly RichBlock[] {
  const blocks = text.content;
  const last = blocks.findLastIndex(
    (each) => each.type !== 'paragraph' || (each.content !== undefined && each.content.length > 0),
  );
  return blocks.slice(0, last + 1);
}
