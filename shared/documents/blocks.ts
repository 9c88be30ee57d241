import type { MapContent } from '../layout/map/content.ts';
import type { DocumentFont } from '../model/project.ts';

/**
 * The closed vocabulary of a document: plain JSON that a builder makes and the renderer turns into Word. Nothing here
 * knows of Word's library, so that a model can cross to a worker thread and be compared in a test.
 */

/** A piece of text inside a paragraph. A bare string is plain text; `\n` in it is a line break. */
export type Inline =
  | string
  | { kind: 'text'; text: string; bold?: boolean; italic?: boolean; style?: CharacterStyle }
  /** A printed code with its bookmark: `anchor` from `anchorOf`. The text gets the style `Codigo`. */
  | { kind: 'code'; text: string; anchor?: string }
  /** A link to a bookmark of this document; `code: true` prints it as a code. */
  | { kind: 'link'; to: string; text: string; code?: boolean }
  /** A link outside; only http, https and mailto addresses become links, others print as text. */
  | { kind: 'address'; address: string; text: string }
  | { kind: 'footnote'; text: readonly Inline[] | string }
  /** Text that came or went, as a tracked change that a reader may accept or reject. Its author is the institution. */
  | { kind: 'tracked'; change: 'inserted' | 'deleted'; text: string }
  | Control;

/**
 * A place to fill in (a content control of Word). `tag` names it for whoever reads the file again, in the control's title
 * too, since other programs keep only that; `hint` stands in it until somebody writes, and is no answer.
 */
export interface Control {
  kind: 'control';
  tag: string;
  hint: string;
  /** What may be chosen; without it anything may be written. */
  options?: readonly string[];
}

export type Inlines = string | readonly Inline[];

/**
 * Codigo: a visible code · Omitido: what is left out or not yet there · DatoPersonal: personal data, marked to be found ·
 * Huella: a hash, in a monospaced font · AyudaCampo: what a form says about one of its fields.
 */
export type CharacterStyle = 'Codigo' | 'Omitido' | 'DatoPersonal' | 'Huella' | 'AyudaCampo';

export type ParagraphStyle =
  | 'Normal'
  | 'Rotulo'
  | 'Title'
  | 'Subtitle'
  | 'Entradilla'
  | 'Fuente'
  | 'Ayuda'
  | 'Firma'
  | 'TablaTexto'
  | 'TablaEtiqueta'
  | 'TablaNumero'
  | 'TablaPequena'
  | 'TablaVineta';

export type Align = 'left' | 'center' | 'right';

/** Fills of cells, by what they mean: the renderer knows the colours. */
export type Fill =
  | 'header'
  | 'headerSecond'
  | 'label'
  | 'soft'
  | 'total'
  | 'second'
  | 'band'
  | 'incorporated'
  | 'partly'
  | 'notIncorporated'
  | 'outOfScope';

export interface Heading {
  kind: 'heading';
  /** 1 and 2 are numbered, 3 and 4 are not. */
  level: 1 | 2 | 3 | 4;
  text: Inlines;
  /** `annex`: "Anexo A." and in the contents · `front`: neither numbered nor in the contents. Level 1 only. */
  role?: 'annex' | 'front';
  /** `false` takes the number away and keeps it in the contents. */
  numbered?: boolean;
  pageBreak?: boolean;
  /** Name of a bookmark on the heading (`anchorOf`). */
  anchor?: string;
}

export interface Paragraph {
  kind: 'paragraph';
  text: Inlines;
  /** Default `Normal`. */
  style?: ParagraphStyle;
  align?: Align;
  keepNext?: boolean;
  anchor?: string;
}

/** A box with a bar at its left: `note` (accent) or `warning` (amber). One paragraph each item of `text`. */
export interface Callout {
  kind: 'callout';
  tone: 'note' | 'warning';
  /** Printed bold before the first paragraph. */
  lead?: string;
  text: readonly Inlines[];
}

/** A list of at most two levels. Numbered lists start at 1 each. */
export interface List {
  kind: 'list';
  numbered?: boolean;
  items: readonly { text: Inlines; level?: 0 | 1 }[];
  keepNext?: boolean;
}

export interface TableCell {
  /** A string or runs is one paragraph in the row's style; blocks may be paragraphs and lists. */
  content: Inlines | { blocks: readonly (Paragraph | List)[] };
  align?: Align;
  fill?: Fill;
  bold?: boolean;
  span?: number;
  rowSpan?: number;
  style?: ParagraphStyle;
}

export interface TableRow {
  cells: readonly (TableCell | Inlines)[];
  /** Repeated on every page; header cells get the header's fill and style. */
  header?: boolean;
  /** The last line of sums: shaded and bold. */
  total?: boolean;
  /** Columns at the left that a cell of the row above reaches down into. */
  skip?: number;
  /** Default true: a row does not break over two pages. */
  cantSplit?: boolean;
  /** Stays on the page of the next row. */
  keepNext?: boolean;
  /** Least height, in centimetres. */
  minHeight?: number;
}

export interface Table {
  kind: 'table';
  /** Printed above as "Tabla n. …"; without it the table has neither caption nor number. */
  caption?: string;
  /** Widths in percent; they add up to 100. */
  columns: readonly number[];
  rows: readonly TableRow[];
  /** Alignment of each column, header included. */
  align?: readonly Align[];
  /** `grid` (default): the product's table · `form`: every border · `open`: no border at all. */
  look?: 'grid' | 'form' | 'open';
  /** Style of its text, default `TablaTexto`. */
  style?: ParagraphStyle;
  /** Note under the table ("Fuente: …"). */
  source?: string;
  /** Read aloud by screen readers; the caption where absent. */
  description?: string;
}

/** Label at the left, value at the right: identification blocks, glossaries. */
export interface LabelTable {
  kind: 'labels';
  caption?: string;
  rows: readonly { label: string; value: Inlines }[];
  /** Width of the labels in percent, default 27. */
  labelWidth?: number;
  /** `box` (default): shaded labels · `cover`: hairlines only, as on a cover. */
  look?: 'box' | 'cover';
  keepNext?: boolean;
}

/** A drawn figure with caption and alternative text, the full width of the text. */
export interface Figure {
  kind: 'map';
  map: MapContent;
  caption: string;
  alt: string;
}

/** A picture kept with the project. Its bytes travel beside the model, by their hash; sides in pixels, as it is seen. */
export interface Picture {
  kind: 'picture';
  hash: string;
  width: number;
  height: number;
  caption: string;
  alt: string;
}

/** A native Word chart of horizontal bars, the first category at the top. */
export interface Chart {
  kind: 'chart';
  caption: string;
  alt: string;
  series: string;
  categories: readonly string[];
  values: readonly number[];
}

/** Big numbers with a word under each, at most eight. */
export interface FigureStrip {
  kind: 'strip';
  items: readonly { value: string; label: string }[];
}

/** The table of contents: levels 1, 2 and the annexes. Filled by the renderer. */
export interface Contents {
  kind: 'contents';
  title: string;
}

export interface PageBreak {
  kind: 'pageBreak';
}

/** Empty vertical space, in points. */
export interface Space {
  kind: 'space';
  points: number;
}

/** The rule of a cover, in the accent. */
export interface Rule {
  kind: 'rule';
}

/** The dark band, under the institution's logo if it has one: lines at the left (the first one bold), optionally at the right. */
export interface Band {
  kind: 'band';
  left: readonly string[];
  right?: readonly string[];
}

/** Two signatures a row, each with its line; kept together with what comes before it when that keeps next. */
export interface Signatures {
  kind: 'signatures';
  signers: readonly { name: Inlines; role: Inlines; institution: Inlines }[];
}

export type Block =
  | Heading
  | Paragraph
  | Callout
  | List
  | Table
  | LabelTable
  | Figure
  | Picture
  | Chart
  | FigureStrip
  | Contents
  | PageBreak
  | Space
  | Rule
  | Band
  | Signatures;

/** A run of pages with one orientation. `cover`: no header and no footer on its first page. */
export interface Section {
  orientation: 'portrait' | 'landscape';
  cover?: boolean;
  content: readonly Block[];
}

/** How the institution's documents look. Fills and styles are named by what they mean; these are the colours they get. */
export interface DocumentLook {
  /** Of the bands, titles and heads of tables, and of what stands out: six hexadecimal digits. */
  ink: string;
  accent: string;
  font: DocumentFont;
  /** Above the band of a head; its bytes travel beside the model, by their hash. Sides in pixels, as it is seen. */
  logo: { hash: string; width: number; height: number; alt: string } | null;
}

export interface DocumentMeta {
  title: string;
  subject: string;
  /** Author and last editor in the file's metadata: an institution, never a person. */
  institution: string;
  language: 'es-CL' | 'en';
  /** The document's number, "CAB-PM-003". */
  id: string;
  paper: 'letter' | 'a4';
  look: DocumentLook;
  /** Compact headings and title (minutes, answers). */
  compact: boolean;
  /** Word keeps a record of every change that a reader makes. It is a nudge: other programs drop it. */
  protection?: 'trackedChanges';
  /** Whose the tracked changes are that it prints, and when they were made (a UTC instant). */
  changes?: { author: string; at: string };
  /** Custom properties of the file; the reader of a returned copy looks for them. */
  properties: DocumentProperties;
  headerLeft: string;
  footerLeft: string;
  /** Printed in the header of every page, cover included: "BORRADOR · huella 1a2b3c4d". */
  draftMark?: string;
  /** Words that the renderer writes: "Tabla", "Figura", "Anexo", and the page line "Página {page} de {pages}". */
  words: { table: string; figure: string; annex: string; page: string };
}

export interface DocumentProperties {
  CabildoEsquema: '1';
  CabildoProyecto: string;
  CabildoDocumento: string;
  CabildoTipo: string;
  CabildoVersion: string;
  CabildoEstado: string;
  CabildoEdicion: 'interna' | 'publica';
  /** SHA-256 of the canonical JSON of the model that was printed; never of the Word file. */
  CabildoHuellaModelo: string;
  /** Author of the tracked changes that the document itself prints; whoever reads it again takes them for no observation. */
  CabildoAutorCambios?: string;
}

export interface DocumentModel {
  meta: DocumentMeta;
  sections: readonly Section[];
}

const anchorLetters = {
  project: 'p',
  stage: 'e',
  dimension: 'd',
  component: 'k',
  cell: 'c',
  tool: 't',
  contribution: 'a',
  record: 'r',
  workshop: 'w',
  section: 's',
  experience: 'x',
} as const;

/** The name of the bookmark of a record: its internal id, since a printed code changes when a tool moves (26 characters). */
export function anchorOf(kind: keyof typeof anchorLetters, id: string): string {
  return `cab_${anchorLetters[kind]}_${id}`;
}

/** What a bookmark's name says that it stands on; null for one that is not of our making. */
export function anchored(name: string): { kind: keyof typeof anchorLetters; id: string } | null {
  const [, letter, id] = /^cab_([a-z])_([0-9a-z]{20})$/.exec(name) ?? [];
  const kinds = Object.keys(anchorLetters) as (keyof typeof anchorLetters)[];
  const kind = kinds.find((each) => anchorLetters[each] === letter);
  return kind && id !== undefined ? { kind, id } : null;
}
