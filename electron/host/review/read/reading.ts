/** What is said at one place of a returned document, and what in the document says which place that is. */
export interface Said {
  kind: 'comment' | 'insertion' | 'deletion' | 'replacement' | 'move' | 'row';
  author: string;
  at: string | null;
  /** What the reviewer says; empty for a tracked change. */
  text: string;
  /** The text it is about, as it was. */
  quote: string;
  /** Text as it was and as it is proposed. */
  was: string;
  proposal: string;
  /** What a row of the matrix calls it, in the document's words. */
  type: string;
  resolved: boolean;
  replies: { author: string; at: string | null; text: string }[];
  clues: Clue[];
  /** The paragraph it stands in, as it was: what similarity goes by. */
  context: string;
}

/** Something that may say where it belongs; the first that leads to one place wins. */
export interface Clue {
  by: 'bookmark' | 'code';
  confidence: number;
  /** Names of our bookmarks, or codes as printed. */
  names: string[];
  /** One of several may be taken: the first. */
  first?: true;
}

/** A returned document as it was read, before anything of it is looked for in the project. */
export interface Reading {
  /** Of its custom properties; empty where they are gone. */
  project: string;
  document: string;
  type: string;
  version: string;
  edition: string;
  modelHash: string;
  /** What the matrix's head says of who answers. */
  reviewer: string;
  institution: string;
  said: Said[];
}
