import { z } from 'zod';
import { Id, Instant, line, name, text, words } from './fields.ts';

/** How a poll is answered. It is data: a scale of its own needs no program of its own. */
export const BallotScale = z.discriminatedUnion('kind', [
  /** So many dots a person; several on one option where `cumulative`. */
  z.strictObject({ kind: z.literal('dots'), dots: z.int().min(1).max(20), cumulative: z.boolean() }),
  /** One step out of several, each with its name: gradients of agreement, fist to five, agreement in three. */
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(name(80)).min(2).max(9),
    /** Whether a ballot says why: it may, it must, or it must on steps from this index on. */
    reason: z.union([z.enum(['no', 'may', 'must']), z.int().min(0).max(8)]),
    /** With everybody on one of these steps, the proposal goes ahead; null where the scale has no such rule. */
    goes: z.array(z.int().min(0).max(8)).nullable(),
  }),
]);
export type BallotScale = z.infer<typeof BallotScale>;

/** One thing that is voted on, in the words it had when the poll was opened. */
export const PollOption = z.strictObject({
  label: name(300),
  /** The part of the model it is about, when it is. */
  about: z.strictObject({ kind: z.enum(['dimension', 'cell', 'tool', 'contribution']), id: Id }).nullable(),
});
export type PollOption = z.infer<typeof PollOption>;

/** Sectors that are counted together, never fewer than three people: their keys joined by `+`. */
const Group = z
  .string()
  .regex(/^[A-Za-z]+(\+[A-Za-z]+)*$/)
  .max(200);

/** Votes by option and step: `counts[option][step]`; for dots there is one step, the sum. */
const Counts = z.array(z.array(z.int().min(0).max(1_000_000)).max(9)).max(40);

export const PollResult = z.strictObject({
  cast: z.int().min(0),
  counts: Counts,
  groups: z.array(z.strictObject({ group: Group, cast: z.int().min(0), counts: Counts })).max(10),
});
export type PollResult = z.infer<typeof PollResult>;

/**
 * A vote: the exact wording, the options and who was entitled, as they stood when it was opened. The result is there
 * once it is closed and not before; a vote held again is another poll that names this one.
 */
export const Poll = z.strictObject({
  id: Id,
  workshop: Id,
  agendaItem: Id.nullable(),
  wording: words(2_000),
  /** Empty: the wording itself is the one thing voted on. */
  options: z.array(PollOption).max(40),
  scale: BallotScale,
  /** Whether each ballot is its person's, by name; else nobody can tell whose it is. */
  named: z.boolean(),
  /** Groups by sector in which the result is counted too; empty where the ballot does not ask for it. */
  groups: z.array(Group).max(10),
  /** How many may vote, and who they are where people are on a list. */
  entitled: z.int().min(0).max(10_000),
  people: z.array(Id).max(2_000),
  state: z.enum(['open', 'closed', 'void']),
  opened: Instant,
  closed: Instant.nullable(),
  /** Why it was declared void. */
  reason: text(500),
  repeats: Id.nullable(),
  /** Ballots so far: all that anybody is told before it closes. */
  cast: z.int().min(0),
  result: PollResult.nullable(),
});
export type Poll = z.infer<typeof Poll>;

/** One ballot. It has no time of its own; that of an anonymous poll has no person either. */
export const Ballot = z.strictObject({
  id: Id,
  poll: Id,
  person: Id.nullable(),
  group: Group.nullable(),
  /** What stands on it: a step of each option, or dots on some of them. */
  marks: z
    .array(z.strictObject({ option: z.int().min(0).max(39), value: z.int().min(0).max(20) }))
    .min(1)
    .max(40),
  reason: text(400),
});
export type Ballot = z.infer<typeof Ballot>;

/** Hands or dots on paper that staff counted: so many on one step of one option. */
export const Tally = z.strictObject({
  id: Id,
  poll: Id,
  option: z.int().min(0).max(39),
  value: z.int().min(0).max(8),
  group: Group.nullable(),
  count: z.int().min(0).max(10_000),
});
export type Tally = z.infer<typeof Tally>;

/** An objection to what is being adopted by consent, and what became of it. */
export const Objection = z.strictObject({
  id: Id,
  workshop: Id,
  poll: Id.nullable(),
  /** Whose it is, in the words of the room. */
  whose: line(200),
  text: words(1_000),
  /** What was changed because of it, and the wording that came out. */
  integration: text(1_000),
  adopted: text(2_000),
  state: z.enum(['raised', 'integrated', 'withdrawn', 'standing']),
  at: Instant,
});
export type Objection = z.infer<typeof Objection>;
