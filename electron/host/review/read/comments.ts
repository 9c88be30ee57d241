import { type Element, elementsNamed, stringsIn } from '../xml.ts';
import { instantOf } from './instant.ts';

/** A comment as its own part of the file holds it. */
export interface RawComment {
  id: string;
  author: string;
  at: string | null;
  text: string;
  resolved: boolean;
  /** The id of the comment that it answers; null for one that opens a thread. */
  answers: string | null;
}

/**
 * The comments, in the order of the file. Threads and what is resolved stand in a part of their own (`commentsExtended`), which
 * names comments by their paragraphs; without it, as LibreOffice 7.4 leaves it, every comment is one by itself.
 */
export function commentsIn(comments: readonly Element[], extended: readonly Element[]): RawComment[] {
  const byParagraph = new Map<string, RawComment>();
  const found = comments.flatMap((root) =>
    elementsNamed(root, 'w:comment').map((element) => {
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = element.attributes;
      const comment: RawComment = {
        id,
        author,
        at: instantOf(date),
        text: '',
        resolved: false,
        answers: null,
      };
      const paragraphs: string[] = [];
      for (const paragraph of within(element, 'w:p')) {
        paragraphs.push(within(paragraph, 'w:t', 'w:tab', 'w:br').map(written).join(''));
        byParagraph.set(paragraph.attributes['w14:paraId'] ?? '', comment);
      }
      comment.text = paragraphs.join('\n').trim();
      return comment;
    }),
  );
  byParagraph.delete('');
  for (const root of extended)
    for (const { attributes } of elementsNamed(root, 'w15:commentEx')) {
      const comment = byParagraph.get(attributes['w15:paraId'] ?? '');
      if (!comment) continue;
      comment.resolved ||= ['1', 'true'].includes(attributes['w15:done'] ?? '');
      const parent = byParagraph.get(attributes['w15:paraIdParent'] ?? '');
      if (parent && parent !== comment) comment.answers = parent.id;
    }
  return found;
}

/** The comment that opened the thread of one. Answers in a circle have no beginning: each of them is its own. */
export function opening(comment: RawComment, byId: ReadonlyMap<string, RawComment>): RawComment {
  const seen = new Set<RawComment>([comment]);
  let at = comment;
  for (let next = parent(at, byId); next; next = parent(at, byId)) {
    if (seen.has(next)) return comment;
    seen.add(next);
    at = next;
  }
  return at;
}

function parent({ answers }: RawComment, byId: ReadonlyMap<string, RawComment>): RawComment | undefined {
  return answers === null ? undefined : byId.get(answers);
}

function written(element: Element): string {
  if (element.name === 'w:t') return stringsIn(element);
  return element.name === 'w:tab' ? '\t' : '\n';
}

function within(element: Element, ...names: string[]): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return names.includes(child.name) ? [child] : within(child, ...names);
  });
}
