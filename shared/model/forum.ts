import { z } from 'zod';
import { Id, line, name, Rank, words } from './fields.ts';

/** A table (*mesa*) of a forum: who facilitates it, where its people come from, how many they are. No names of those who sit at it. */
export const ForumTable = z.strictObject({
  id: Id,
  workshop: Id,
  rank: Rank,
  name: name(60),
  facilitator: Id.nullable(),
  /** Where its people come from, when that is not the forum's own commune. */
  commune: line(120),
  people: z.int().min(0).max(10_000).nullable(),
});
export type ForumTable = z.infer<typeof ForumTable>;

/** Acuerdo, acuerdo parcial, desacuerdo: the three answers of a forum, in the order in which they are read. */
export const stanceSides = ['agree', 'partly', 'disagree'] as const;
export const StanceSide = z.enum(stanceSides);
export type StanceSide = z.infer<typeof StanceSide>;

const count = z.int().min(0).max(10_000);

/** How many agreed, agreed in part and disagreed with a dimension (or component), at one table or in the plenary. */
export const Stance = z.strictObject({
  id: Id,
  workshop: Id,
  /** Null: the plenary, or a forum without tables. */
  table: Id.nullable(),
  /**
   * The dimension or component, and what it was called when the forum first answered: what was said of it stays on
   * record when the model no longer has it.
   */
  row: Id,
  code: line(10),
  name: name(200),
  agree: count,
  partly: count,
  disagree: count,
  /** The poll that the counts were taken from; null where staff keyed them in. */
  poll: Id.nullable(),
});
export type Stance = z.infer<typeof Stance>;

/** Why (*fundamento*): in the words of the sheet or of the table, and on how many sheets it stood. */
export const StanceReason = z.strictObject({
  id: Id,
  stance: Id,
  side: StanceSide,
  text: words(1_000),
  count: z.int().min(1).max(10_000),
});
export type StanceReason = z.infer<typeof StanceReason>;
