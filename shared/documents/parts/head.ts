import type { Project } from '../../model/project.ts';
import type { Block, Inlines } from '../blocks.ts';

/** The title of a document and, under it, of what or to whom it is. */
export function titles(title: string, subtitle: Inlines): Block[] {
  return [
    { kind: 'paragraph', style: 'Title', text: title },
    { kind: 'paragraph', style: 'Subtitle', text: subtitle },
  ];
}

/**
 * The head of a document without a cover: the band, with the institution and the project at its left, and the titles.
 * @param which at the right of the band, the number of the document and its day or state
 */
export function head(
  { institution, name }: Pick<Project, 'institution' | 'name'>,
  which: readonly [id: string, more: string],
  title: string,
  subtitle: Inlines,
): Block[] {
  return [
    { kind: 'band', left: [institution, name], right: which },
    { kind: 'space', points: 10 },
    ...titles(title, subtitle),
  ];
}
