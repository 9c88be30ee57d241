import { BadReview } from '../badReview.ts';
import { openReview } from '../open.ts';
import { cluesFor } from './clues.ts';
import { commentsIn, opening } from './comments.ts';
import { type MatrixWords, matrixOf, noMatrix } from './matrix.ts';
import type { Reading, Said } from './reading.ts';
import { revisionsOf } from './revisions.ts';
import type { Line, Stretch } from './structure.ts';
import { headingLevels } from './styles.ts';
import { lineOf } from './walk.ts';

export interface ReadingOptions {
  words: MatrixWords;
  /** A text for comparing: case, accents and runs of white space count for nothing. */
  plain(text: string): string;
}

type Placed = Said & { from: number };

/**
 * Reads what came back in a Word file: comments with their threads, tracked changes, a filled matrix, and what the file says of
 * itself; in the order of the document. Nothing is lost for want of a place: what stands nowhere comes last. The bytes are not
 * trusted: whatever they are, all that this throws is a BadReview.
 */
export function readReview(bytes: Buffer, options: ReadingOptions): Reading {
  try {
    return read(bytes, options);
  } catch (error) {
    if (error instanceof BadReview) throw error;
    // What a reader stumbles over in a file that nobody trusts is the file's fault, and told as such.
    throw new BadReview('reviewDamaged');
  }
}

function read(bytes: Buffer, { words, plain }: ReadingOptions): Reading {
  const opened = openReview(bytes);
  const beside = ['footnotes', 'endnotes', 'header', 'footer'].flatMap((type) => opened.related(type));
  const line = lineOf([opened.body, ...beside], headingLevels(opened.related('styles')[0]));
  const property = (name: string): string => opened.properties.get(name) ?? '';
  // A proposal with changes carries tracked changes of its own: they are no observations.
  const ours = property('CabildoAutorCambios');
  // What our matrix with the answers says was taken in already: only what somebody adds to it is new.
  const matrix = property('CabildoTipo') === 'matriz-respuestas' ? noMatrix : matrixOf(line, words, plain);
  const said = [
    ...commentsOf(line, commentsIn(opened.related('comments'), opened.related('commentsExtended'))),
    ...revisionsOf(
      line,
      (revision) => matrix.isAnswer(revision) || (ours !== '' && revision.author === ours),
    ),
    ...matrix.rows,
  ].toSorted((a, b) => a.from - b.from);
  return {
    project: property('CabildoProyecto'),
    document: property('CabildoDocumento'),
    type: property('CabildoTipo'),
    version: property('CabildoVersion'),
    edition: property('CabildoEdicion'),
    modelHash: property('CabildoHuellaModelo'),
    reviewer: matrix.reviewer,
    institution: matrix.institution,
    said: said.map(({ from: _, ...rest }) => rest),
  };
}

/** Comments, each with those that answer it. One that the body does not mention has no place, and comes last. */
function commentsOf(line: Line, comments: ReturnType<typeof commentsIn>): Placed[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const threads = new Map<(typeof comments)[number], Placed>();
  for (const comment of comments) {
    if (opening(comment, byId) !== comment) continue;
    const stretch: Stretch | undefined = line.comments.get(comment.id);
    const paragraph = stretch?.paragraph ?? null;
    const quote = stretch?.text.trim() ?? '';
    threads.set(comment, {
      from: stretch?.from ?? Number.MAX_SAFE_INTEGER,
      kind: 'comment',
      author: comment.author,
      at: comment.at,
      text: comment.text,
      quote: quote === '' ? (paragraph?.was.trim() ?? '') : quote,
      was: '',
      proposal: '',
      type: '',
      resolved: comment.resolved,
      replies: [],
      clues: cluesFor(
        stretch ?? { from: Number.NaN, to: Number.NaN, text: '', paragraph: null },
        line.bookmarks,
        comment.text,
      ),
      context: paragraph?.was ?? '',
    });
  }
  for (const comment of comments) {
    const { author, at, text } = comment;
    const first = opening(comment, byId);
    if (first !== comment) threads.get(first)?.replies.push({ author, at, text });
  }
  return [...threads.values()];
}
