import { z } from 'zod';
import { CalendarDate, Id, Instant, line, text } from './fields.ts';

/** Whom something was sent to. */
export const Recipient = z.strictObject({ kind: z.enum(['person', 'organisation']), id: Id });
export type Recipient = z.infer<typeof Recipient>;

/** A version that was sent for review: to whom, and until when the answers are waited for. */
export const Mailing = z.strictObject({
  id: Id,
  code: z.string().max(12),
  version: Id,
  at: Instant,
  /** Who recorded it: the actor's role, never a name. */
  by: line(60),
  deadline: CalendarDate,
  note: text(1_000),
  recipients: z.array(Recipient).min(1).max(500),
});
export type Mailing = z.infer<typeof Mailing>;
