import { z } from 'zod';
import { Sha256 } from './attachment.ts';
import { Id, Instant, line, name, text } from './fields.ts';

/**
 * What a reviewer answered with: a document that came back, as the file says of itself, whose bytes as they came are an asset under
 * `hash`; or, without a file, an e-mail, a letter, a call that somebody writes down.
 */
export const Returned = z.strictObject({
  id: Id,
  /** The file's name as it came, or how it came: "Correo del 3 de mayo". */
  name: name(200),
  hash: Sha256.nullable(),
  /** Bytes; 0 without a file. */
  size: z.int().min(0),
  at: Instant,
  /** Who took it in: the actor's role, never a name. */
  by: line(60),
  /** "CAB-PM-003", its type (`propuesta`, `matriz`) and the number of its version; empty where the file no longer says. */
  document: line(60),
  type: line(60),
  version: line(20),
  edition: z.enum(['internal', 'public', '']),
  /** What the head of the matrix says of who answers. */
  reviewer: line(200),
  institution: line(200),
});
export type Returned = z.infer<typeof Returned>;

export const observationPlaces = ['project', 'stage', 'dimension', 'component', 'cell', 'tool'] as const;
/** What an observation is about; `project` is the whole. */
export const ObservationPlace = z.strictObject({ kind: z.enum(observationPlaces), id: Id });
export type ObservationPlace = z.infer<typeof ObservationPlace>;

export const observationKinds = [
  'comment',
  'insertion',
  'deletion',
  'replacement',
  'move',
  'row',
  'note',
] as const;
export const observationTypes = ['substance', 'form', 'wording', 'query'] as const;

/** What is decided about an observation, in the words of the matrix. */
export const observationDecisions = ['accepted', 'partly', 'notAccepted', 'outOfScope', 'clarify'] as const;
export type ObservationDecision = (typeof observationDecisions)[number];

/** How its place was found; `hand` without a place waits for a person, with one a person put it there. */
export const placings = ['bookmark', 'code', 'similarity', 'hand'] as const;
export type Placing = (typeof placings)[number];

/** The most that one text of a reviewer holds; more is cut, and whole in the file that was kept. */
export const observationLimit = 10_000;
const said = text(observationLimit);

/** One thing that a reviewer says: a comment with its answers, a tracked change, a row of the matrix. */
export const Observation = z.strictObject({
  id: Id,
  code: z.string().max(12),
  returned: Id,
  kind: z.enum(observationKinds),
  /** As the file names them: people's programs sign "Usuario" too. */
  author: line(200),
  at: Instant.nullable(),
  text: said,
  /** The text it is about, as it was. */
  quote: said,
  /** Of a tracked change or a wording that is proposed: the text as it was, and as it would be. */
  was: said,
  proposal: said,
  type: z.enum(observationTypes).nullable(),
  resolved: z.boolean(),
  replies: z.array(z.strictObject({ author: line(200), at: Instant.nullable(), text: said })).max(200),
  place: ObservationPlace.nullable(),
  placing: z.enum(placings),
  /** From 0 to 1; 0 while it waits for a place, 1 where a person put it. */
  confidence: z.number().min(0).max(1),
  /** Null while nothing is decided; a reason may be drafted before. */
  decision: z.enum(observationDecisions).nullable(),
  reason: text(2_000),
  /** What changed because of it, in words, and where in the model. */
  change: text(2_000),
  changed: z.array(ObservationPlace).max(20),
  /** Number of the version that has the change; empty: the first one that was frozen after the decision. */
  incorporated: line(20),
  respondedBy: line(200),
  respondedAt: Instant.nullable(),
});
export type Observation = z.infer<typeof Observation>;

/** An observation that nobody has decided on yet. */
export const unanswered = {
  decision: null,
  reason: '',
  change: '',
  changed: [],
  incorporated: '',
  respondedBy: '',
  respondedAt: null,
} satisfies Partial<Observation>;
