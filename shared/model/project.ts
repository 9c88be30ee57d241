import { z } from 'zod';
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

/** How the Word documents look. */
export const Appearance = z.strictObject({
  headerText: line(120),
  paper: z.enum(['letter', 'a4']),
});

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
    appearance: { headerText: '', paper: 'letter' },
    example: false,
  };
}
