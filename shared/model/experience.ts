import { z } from 'zod';
import { CalendarDate, Id, line, name, text, words } from './fields.ts';

export const experiencePlaces = ['dimension', 'component', 'stage', 'cell', 'tool'] as const;
/** The most places that one experience supports. */
export const mostSupports = 200;
/** What of the model an experience supports. */
export const ExperiencePlace = z.strictObject({ kind: z.enum(experiencePlaces), id: Id });
export type ExperiencePlace = z.infer<typeof ExperiencePlace>;

/** A practice of open government elsewhere, systematised from a published source (stage 1 of the process). */
export const Experience = z.strictObject({
  id: Id,
  code: z.string().max(12),
  name: name(200),
  /** Where: a commune, a city, a country. */
  place: line(200),
  institution: line(200),
  /** As the source tells it: "2015", "2014-2016". */
  years: line(40),
  summary: text(4_000),
  /** What was done, one practice each. */
  practices: z.array(words(1_000)).max(30),
  /** Where it is told: citation, address, and the date of the source or of its consultation. */
  source: text(1_000),
  address: line(500),
  sourceDate: CalendarDate,
  supports: z.array(ExperiencePlace).max(mostSupports),
});
export type Experience = z.infer<typeof Experience>;
