import { z } from 'zod';
import { Place } from './contribution.ts';
import { Id, Instant, line, name, text } from './fields.ts';

/**
 * A round of writing at a workshop: what is asked, who may write, where it goes, and whether it stays hidden until the
 * round is closed (silent writing, then reveal).
 */
export const Technique = z.strictObject({
  id: Id,
  workshop: Id,
  agendaItem: Id.nullable(),
  /** Key of the preset it was made from; empty for one of its own. */
  preset: line(40),
  name: name(120),
  question: text(300),
  writes: z.enum(['everyone', 'staff']),
  hidden: z.boolean(),
  place: Place,
  state: z.enum(['open', 'closed']),
  opened: Instant,
  closed: Instant.nullable(),
  /** Contributions so far: all that is told of a hidden round before it closes. */
  written: z.int().min(0),
});
export type Technique = z.infer<typeof Technique>;
