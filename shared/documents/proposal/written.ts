import type { DocumentText } from '../../model/project.ts';
import { isBlank } from '../../model/richText.ts';
import type { Block, Callout, Inlines } from '../blocks.ts';
import { richBlocks } from '../parts/rich.ts';
import type { Writer } from './input.ts';

type Key = DocumentText['key'];

/** What the team wrote itself under that key; `null` when the catalogue's text stands. */
export function written({ state }: Writer, key: Key): Block[] | null {
  const found = Object.values(state.documentText).find((text) => text.key === key);
  if (!found || isBlank(found.body)) return null;
  return richBlocks(found.body, () => []);
}

/** The team's text for a box, one paragraph each paragraph or item of a list; else the given one with its bold lead. */
export function writtenOr(
  writer: Writer,
  key: Key,
  otherwise: Pick<Callout, 'lead' | 'text'>,
): Pick<Callout, 'lead' | 'text'> {
  const blocks = written(writer, key);
  if (!blocks) return otherwise;
  const text = blocks.flatMap((block): Inlines[] => {
    if (block.kind === 'list')
      return block.items.map((item) => ['• ', ...(typeof item.text === 'string' ? [item.text] : item.text)]);
    return block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [];
  });
  return { text };
}
