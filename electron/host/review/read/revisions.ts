import { cluesFor } from './clues.ts';
import { instantOf } from './instant.ts';
import type { Said } from './reading.ts';
import type { Line, Paragraph, RawRevision } from './structure.ts';

interface Merged {
  parts: RawRevision[];
  text: string;
}

/**
 * The tracked changes that say something, in the order of the document: what was put in the place of what was taken out is one
 * change, and so are both ends of a move. How something looks, and white space alone, is not among them.
 */
export function revisionsOf(
  line: Line,
  ignored: (revision: RawRevision) => boolean,
): (Said & { from: number })[] {
  const merged = merge(line.revisions.filter((revision) => !ignored(revision)));
  const used = new Set<Merged>();
  const found: (Said & { from: number })[] = [];
  for (const [index, change] of merged.entries()) {
    if (used.has(change)) continue;
    used.add(change);
    const first = change.parts[0];
    if (!first) continue;
    const other = partner(change, merged, index, used);
    if (other) used.add(other);
    const said = other ? pair(change, other, line) : alone(change, line);
    if (said.was.trim() !== '' || said.proposal.trim() !== '') found.push(said);
  }
  return found;
}

/** Runs that differ in looks only, and paragraphs that were changed as one, come together. */
function merge(revisions: readonly RawRevision[]): Merged[] {
  const merged: Merged[] = [];
  for (const revision of revisions) {
    const last = merged.findLast(({ parts }) => parts[0]?.kind === revision.kind);
    const end = last?.parts.at(-1);
    if (last && end && revision.goesOn && end.author === revision.author && end.to + 1 === revision.from) {
      last.parts.push(revision);
      last.text += `\n${revision.text}`;
    } else merged.push({ parts: [revision], text: revision.text });
  }
  return merged;
}

/** What belongs with a change: the other end of a move, or what the same person wrote in its place. */
function partner(
  change: Merged,
  all: readonly Merged[],
  index: number,
  used: ReadonlySet<Merged>,
): Merged | undefined {
  const [first] = change.parts;
  const last = change.parts.at(-1);
  if (!first || !last) return undefined;
  if (first.kind === 'moveFrom' || first.kind === 'moveTo') {
    const wanted = first.kind === 'moveFrom' ? 'moveTo' : 'moveFrom';
    return all.find((other) => {
      const [there] = other.parts;
      if (there?.kind !== wanted || used.has(other) || there.author !== first.author) return false;
      // LibreOffice names no move: its two ends say the same.
      return first.move === '' || there.move === '' ? other.text === change.text : there.move === first.move;
    });
  }
  const next = all[index + 1];
  const [there] = next?.parts ?? [];
  const opposite = first.kind === 'del' ? 'ins' : 'del';
  const follows = there?.kind === opposite && there.author === first.author && there.from === last.to;
  return follows && next && !used.has(next) ? next : undefined;
}

function alone(change: Merged, line: Line): Said & { from: number } {
  const kind = change.parts[0]?.kind;
  const taken = kind === 'del' || kind === 'moveFrom';
  return said(
    change,
    line,
    taken ? 'deletion' : 'insertion',
    taken ? change.text : '',
    taken ? '' : change.text,
  );
}

function pair(one: Merged, other: Merged, line: Line): Said & { from: number } {
  const kind = one.parts[0]?.kind;
  const taken = kind === 'del' || kind === 'moveFrom' ? one : other;
  const put = taken === one ? other : one;
  const move = kind === 'moveFrom' || kind === 'moveTo';
  // A move belongs where the text was: that is the text that it is about.
  return said(taken, line, move ? 'move' : 'replacement', taken.text, move ? movedTo(put) : put.text);
}

/** Where a moved text stands now: in the words around it. */
function movedTo({ text, parts }: Merged): string {
  const around = parts[0]?.paragraph.now.trim() ?? '';
  return around.length > text.trim().length ? around : text;
}

function said(
  change: Merged,
  line: Line,
  kind: Said['kind'],
  was: string,
  proposal: string,
): Said & { from: number } {
  const first = change.parts[0] as RawRevision;
  const to = change.parts.at(-1)?.to ?? first.to;
  const paragraph = standing(first, line);
  const stretch = { from: first.from, to, text: was, paragraph };
  return {
    from: first.from,
    kind,
    author: first.author,
    at: instantOf(first.date),
    text: '',
    quote: paragraph.was,
    was,
    proposal,
    type: '',
    resolved: false,
    replies: [],
    clues: cluesFor(stretch, line.bookmarks, ''),
    context: paragraph.was,
  };
}

/** A paragraph that is new altogether says nothing of where it belongs: the one before it, in the same cell, does. */
function standing({ paragraph }: RawRevision, { paragraphs }: Line): Paragraph {
  if (paragraph.was.trim() !== '' || paragraph.anchors.length > 0) return paragraph;
  const before = paragraphs[paragraphs.indexOf(paragraph) - 1];
  return before && before.cell === paragraph.cell ? before : paragraph;
}
