import type { Clue } from './reading.ts';
import type { Bookmark, Cell, Paragraph, Stretch } from './structure.ts';

const CODE =
  /(?<![\w-])D\d{1,3}(?:\.\d{1,3})?(?:[-\u2010-\u2013]E\d{1,3}(?:[-\u2010-\u2013]H\d{1,3})?)?(?![\w]|\.\d|-\d)/g;

/** The codes of dimensions, components, cells and tools that a text prints, in order, each once. */
export function codesIn(text: string): string[] {
  return [...new Set([...text.matchAll(CODE)].map(([code]) => code.replace(/[\u2010-\u2013]/g, '-')))];
}

/**
 * What says where a stretch of the document belongs, the surest first. A part of a document belongs to the innermost heading that
 * names something; what has no such heading (a table of the whole model) goes by the links and codes that are nearest.
 * @param bookmarks those of ours, in the order of the document
 * @param cited what the reviewer writes, which may cite a code
 */
export function cluesFor(stretch: Stretch, bookmarks: readonly Bookmark[], cited: string): Clue[] {
  const { paragraph } = stretch;
  const row = paragraph?.cell?.row;
  const bookmark = (confidence: number, names: string[], first?: true): Clue => ({
    by: 'bookmark',
    confidence,
    names,
    ...(first ? { first } : {}),
  });
  const code = (confidence: number, names: string[]): Clue => ({ by: 'code', confidence, names });
  const inRow = row?.cells.flatMap(({ paragraphs }) => paragraphs) ?? [];
  const inCell = paragraph?.cell?.paragraphs ?? [];
  const clues = [
    bookmark(1, overlapping(stretch, bookmarks), true),
    bookmark(1, paragraph?.anchors ?? []),
    bookmark(
      1,
      inRow.flatMap(({ anchors }) => anchors),
    ),
    ...headingClues(paragraph),
    bookmark(0.9, paragraph?.links ?? []),
    bookmark(
      0.9,
      inCell.flatMap(({ links }) => links),
    ),
    bookmark(
      0.9,
      inRow.flatMap(({ links }) => links),
    ),
    code(0.9, codesIn(stretch.text)),
    code(0.9, codesIn(paragraph?.was ?? '')),
    code(0.9, codeOfCell(paragraph?.cell)),
    code(
      0.9,
      inRow.flatMap(({ was }) => codesIn(was)),
    ),
    code(0.7, codesIn(cited)),
  ];
  return clues.filter(({ names }) => names.length > 0);
}

/** Bookmarks that the stretch touches: who begins first is another from program to program. */
function overlapping({ from, to }: Stretch, bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.filter((mark) => mark.from <= to && from <= mark.to).map(({ name }) => name);
}

function headingClues(paragraph: Paragraph | null): Clue[] {
  const clues: Clue[] = [];
  const own = paragraph?.level == null ? paragraph?.heading : paragraph;
  for (let heading = own; heading; heading = heading.heading) {
    clues.push({ by: 'bookmark', confidence: 0.95, names: heading.anchors });
    // A heading names its part at its beginning; a code later in it is spoken of.
    const [code] = codesIn(heading.was.slice(0, 60));
    if (code !== undefined) clues.push({ by: 'code', confidence: 0.9, names: [code] });
  }
  return clues;
}

/** A cell of the model's table begins with its own code, and goes on with those of its tools. */
function codeOfCell(cell: Cell | null | undefined): string[] {
  return codesIn(cell?.paragraphs[0]?.was ?? '').slice(0, 1);
}
