import { z } from 'zod';
import { Id, Instant, line, name, text, words } from './fields.ts';

export const contributionTypes = ['idea', 'example', 'question', 'objection', 'evidence'] as const;
export const ContributionType = z.enum(contributionTypes);
export type ContributionType = z.infer<typeof ContributionType>;

/** Who said it. An anonymous contribution holds nothing that could lead to a person. */
export const Author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: Id, organisation: Id.nullable() }),
  z.strictObject({ kind: z.literal('organisation'), organisation: Id }),
  z.strictObject({ kind: z.literal('group'), name: name(120) }),
  z.strictObject({ kind: z.literal('anonymous') }),
]);
export type Author = z.infer<typeof Author>;

/** Where it stands: the tray, or a dimension, a cell or a tool of the model. */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tray') }),
  z.strictObject({ kind: z.literal('dimension'), id: Id }),
  z.strictObject({ kind: z.literal('cell'), id: Id }),
  z.strictObject({ kind: z.literal('tool'), id: Id }),
]);
export type Place = z.infer<typeof Place>;

export const responseStates = [
  'unanswered',
  'incorporated',
  'partly',
  'notIncorporated',
  'outOfScope',
  'withdrawn',
] as const;
export const ResponseState = z.enum(responseStates);
export type ResponseState = z.infer<typeof ResponseState>;

export const Contribution = z.strictObject({
  id: Id,
  code: z.string().max(10),
  text: words(2_000),
  type: ContributionType,
  author: Author,
  /** Who typed it in: the actor's role, never a name; `sala` for an anonymous one. */
  typedBy: line(60),
  at: Instant,
  workshop: Id.nullable(),
  agendaItem: Id.nullable(),
  /** The round of writing it was written in; while that is open and hidden, so is this. */
  technique: Id.nullable(),
  /** The table of the forum at which it was said. */
  table: Id.nullable(),
  place: Place,
  cluster: Id.nullable(),
  /** The code of the contribution that this one copies, when it is a copy. */
  copyOf: z.string().max(10),
  /** The picture it was typed from: a photo of a paper wall. */
  picture: Id.nullable(),
  /** Put aside by the facilitator (*dejar pendiente*). */
  parked: z.boolean(),
  state: ResponseState,
  response: text(2_000),
  respondedBy: line(200),
});
export type Contribution = z.infer<typeof Contribution>;

/** A group of contributions; its members carry its id. */
export const Cluster = z.strictObject({ id: Id, name: name(200) });
export type Cluster = z.infer<typeof Cluster>;
