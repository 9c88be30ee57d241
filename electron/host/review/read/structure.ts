/** What a document is made of once it is laid out in one line: every position is a count of characters from its beginning. */
export interface Paragraph {
  /** As it was before the tracked changes, and as it reads with them. */
  was: string;
  now: string;
  from: number;
  to: number;
  /** 1 to 9 for a heading; null for the rest. */
  level: number | null;
  /** Names of our own bookmarks that begin in it, and of those that a link in it points at. */
  anchors: string[];
  links: string[];
  cell: Cell | null;
  /** The heading it stands under (for a heading: the one above it in rank). */
  heading: Paragraph | null;
}

export interface Cell {
  row: Row;
  /** The column it begins in, counted from 0. */
  column: number;
  span: number;
  paragraphs: Paragraph[];
}

export interface Row {
  table: Table;
  cells: Cell[];
}

export interface Table {
  rows: Row[];
}

/** A stretch of the document: where one of our bookmarks stands, or what a comment is about. */
export interface Stretch {
  from: number;
  to: number;
  /** The text in it, as it was. */
  text: string;
  paragraph: Paragraph | null;
}

export interface Bookmark extends Stretch {
  name: string;
}

export const revisionKinds = ['ins', 'del', 'moveFrom', 'moveTo'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** A tracked change as it stands in the file: one run of characters. */
export interface RawRevision {
  kind: RevisionKind;
  author: string;
  date: string;
  text: string;
  from: number;
  to: number;
  paragraph: Paragraph;
  /** Ties both ends of a move; empty where the file names none. */
  move: string;
  /** The mark of the paragraph before it is changed in the same way: the change goes on from there. */
  goesOn: boolean;
}

/** A document in one line. */
export interface Line {
  paragraphs: Paragraph[];
  tables: Table[];
  bookmarks: Bookmark[];
  /** By the comment's id. */
  comments: ReadonlyMap<string, Stretch>;
  revisions: RawRevision[];
}

/** The text of a cell: its paragraphs, one a line. */
export function cellText(cell: Cell | undefined, which: 'was' | 'now'): string {
  return (cell?.paragraphs ?? []).map((paragraph) => paragraph[which]).join('\n');
}
