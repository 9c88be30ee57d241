import { z } from 'zod';
import { type FileFacts, Sha256 } from './attachment.ts';
import { CalendarDate, Id, line, name, Rank, text, words } from './fields.ts';
import { RichText } from './richText.ts';

export const Language = z.enum(['es-CL', 'en']);
export type Language = z.infer<typeof Language>;

/** The 18 fields of the "Plantilla de cumplimiento de Compromisos" (open-government action plan of Chile, 2016-2018). */
export const CommitmentSheet = z.strictObject({
  number: line(10),
  title: line(300),
  theme: line(300),
  start: CalendarDate,
  end: CalendarDate,
  responsibleBody: line(200),
  responsiblePerson: line(200),
  post: line(200),
  email: line(200),
  phone: line(60),
  governmentActors: text(2_000),
  otherActors: text(2_000),
  problem: text(4_000),
  objective: text(4_000),
  summary: text(2_000),
  relevance: text(4_000),
  ambition: text(4_000),
  completion: z.enum(['notStarted', 'limited', 'substantial', 'complete']).nullable(),
  results: text(8_000),
  concluded: CalendarDate,
  challenges: text(4_000),
});
export type CommitmentSheet = z.infer<typeof CommitmentSheet>;

/** Fonts that Office brings and whose widths are known, so that the contents can be filled with page numbers. */
export const documentFonts = [
  'Arial',
  'Aptos',
  'Book Antiqua',
  'Calibri',
  'Cambria',
  'Candara',
  'Century Gothic',
  'Corbel',
  'Franklin Gothic Book',
  'Georgia',
  'Gill Sans MT',
  'Tahoma',
  'Times New Roman',
  'Trebuchet MS',
  'Verdana',
] as const;
export type DocumentFont = (typeof documentFonts)[number];

/** RGB as six hexadecimal digits in upper case. */
export const Colour = z.string().regex(/^[0-9A-F]{6}$/, 'colour');

/** The institution's logo on the covers; its bytes are an asset under `hash`. Sides in pixels, as they are seen. */
export const Logo = z.strictObject({
  hash: Sha256,
  type: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
  /** What it shows, in words, for who cannot see it. */
  alternative: line(200),
});
export type Logo = z.infer<typeof Logo>;

/** The most that a logo may weigh: 5 MB. */
export const logoLimit = 5 * 1024 * 1024;
/** The sides that a logo may have, in pixels: enough to be seen on paper, no more than any print needs. */
export const logoSides = { least: 32, most: 8_000 };

/** Whether what was seen in a file is what a logo may be. */
export function mayBeLogo({ type, size, width, height }: FileFacts): boolean {
  if (type === 'application/pdf' || width === null || height === null || size > logoLimit) return false;
  return Math.min(width, height) >= logoSides.least && Math.max(width, height) <= logoSides.most;
}

/** How the Word documents look. */
export const Appearance = z.strictObject({
  headerText: line(120),
  paper: z.enum(['letter', 'a4']),
  logo: Logo.nullable(),
  /** The two colours: of the cover's band, titles and table heads, and of what stands out. */
  ink: Colour,
  accent: Colour,
  font: z.enum(documentFonts),
});
export type Appearance = z.infer<typeof Appearance>;

/** The look of the documents of an institution that chose none. */
export const plainAppearance: Appearance = {
  headerText: '',
  paper: 'letter',
  logo: null,
  ink: '1F3B5C',
  accent: '0B6E75',
  font: 'Arial',
};

export const Project = z.strictObject({
  id: Id,
  name: name(200),
  institution: name(200),
  language: Language,
  zone: z.string().min(1).max(60),
  commitment: CommitmentSheet,
  appearance: Appearance,
  example: z.boolean(),
});
export type Project = z.infer<typeof Project>;

/** Texts of the documents that a team may write itself; without one the catalogue's default is printed. */
export const documentTextKeys = [
  'summary',
  'asks',
  'milestone',
  'construction',
  'reading',
  'codes',
  'notice',
] as const;
export const DocumentText = z.strictObject({ id: Id, key: z.enum(documentTextKeys), body: RichText });
export type DocumentText = z.infer<typeof DocumentText>;

export const NextStep = z.strictObject({
  id: Id,
  rank: Rank,
  text: words(1_000),
  responsible: line(200),
  due: line(100),
  substeps: z.array(name(500)).max(20),
});
export type NextStep = z.infer<typeof NextStep>;

export const Term = z.strictObject({ id: Id, word: name(120), meaning: words(1_000) });
export type Term = z.infer<typeof Term>;

export const Reference = z.strictObject({ id: Id, rank: Rank, citation: words(1_000), address: line(500) });
export type Reference = z.infer<typeof Reference>;

const blankSheet: CommitmentSheet = {
  number: '',
  title: '',
  theme: '',
  start: null,
  end: null,
  responsibleBody: '',
  responsiblePerson: '',
  post: '',
  email: '',
  phone: '',
  governmentActors: '',
  otherActors: '',
  problem: '',
  objective: '',
  summary: '',
  relevance: '',
  ambition: '',
  completion: null,
  results: '',
  concluded: null,
  challenges: '',
};

/** A new project with nothing in its sheet, in Chile's main time zone. */
export function newProject(
  id: Id,
  fields: { name: string; institution: string; language: Language },
): Project {
  return {
    id,
    ...fields,
    zone: 'America/Santiago',
    commitment: { ...blankSheet },
    appearance: { ...plainAppearance },
    example: false,
  };
}
