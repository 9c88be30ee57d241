import { z } from 'zod';
import { Id, Instant, line } from './fields.ts';
import { RichText } from './richText.ts';

/** The minutes (*acta*) of a workshop. Once approved nothing in them changes. */
export const Minutes = z.strictObject({
  id: Id,
  workshop: Id,
  number: z.int().min(1).max(9_999),
  state: z.enum(['draft', 'inReview', 'approved']),
  approvedBy: line(200),
  approvedAt: Instant.nullable(),
  /** Records of the workshop that these minutes leave out. */
  omitted: z.array(Id).max(2_000),
  /** Number of the model's version that was discussed; empty when none was. */
  version: z.string().max(10),
  /** SHA-256 of the frozen content, an asset of the project; empty until approval. */
  hash: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]),
});
export type Minutes = z.infer<typeof Minutes>;

/** The sections of the minutes in which somebody may write, in print order; `development` has one record an agenda item. */
export const minutesSectionKeys = [
  'identification',
  'attendance',
  'agenda',
  'method',
  'development',
  'results',
  'agreements',
  'commitments',
  'pending',
  'other',
  'nextMeeting',
  'closing',
] as const;
export type MinutesSectionKey = (typeof minutesSectionKeys)[number];

export const MinutesSection = z.strictObject({
  id: Id,
  minutes: Id,
  key: z.enum(minutesSectionKeys),
  agendaItem: Id.nullable(),
  body: RichText,
});
export type MinutesSection = z.infer<typeof MinutesSection>;
