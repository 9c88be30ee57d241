import { z } from 'zod';
import { Id, Instant, line, Rank } from './fields.ts';

/** Somebody's turn to speak: asked for, given, over; or dropped before it came. */
export const Turn = z.strictObject({
  id: Id,
  workshop: Id,
  agendaItem: Id.nullable(),
  rank: Rank,
  /** Who asks, when it is a person of the directory… */
  person: Id.nullable(),
  /** …or the words that tell who ("Mesa 2"), when it is not. */
  who: line(120),
  state: z.enum(['waiting', 'speaking', 'done', 'dropped']),
  asked: Instant,
  started: Instant.nullable(),
  ended: Instant.nullable(),
});
export type Turn = z.infer<typeof Turn>;
