import type { List, Paragraph } from '../blocks.ts';

export type Blocks = readonly (Paragraph | List)[];

const bullet = /^\s*[-–—•*·]\s+/;

/** A text that people wrote, with its lines as paragraphs and those with a bullet as a list; nothing for a blank one. */
export function writtenBlocks(text: string): Blocks {
  const blocks: (Paragraph | List)[] = [];
  let items: List['items'][number][] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (!bullet.test(line)) {
      items = [];
      blocks.push({ kind: 'paragraph', text: line.trim() });
      continue;
    }
    if (items.length === 0) blocks.push({ kind: 'list', items });
    items.push({ text: line.replace(bullet, '').trim(), level: /^\s{2,}/.test(line) ? 1 : 0 });
  }
  return blocks;
}
