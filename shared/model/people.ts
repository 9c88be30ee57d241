import { z } from 'zod';
import { CalendarDate, Id, line, name } from './fields.ts';

export const sectors = [
  'municipality',
  'centralGovernment',
  'convener',
  'civilSociety',
  'academia',
  'privateSector',
  'citizens',
  'international',
] as const;
export const Sector = z.enum(sectors);
export type Sector = z.infer<typeof Sector>;

export const Organisation = z.strictObject({ id: Id, name: name(200), sector: Sector, commune: line(120) });
export type Organisation = z.infer<typeof Organisation>;

export const Person = z.strictObject({
  id: Id,
  name: name(200),
  organisation: Id.nullable(),
  post: line(200),
  email: z.union([z.literal(''), z.email().max(200)]),
  /** Declared by the person, used in totals only. */
  sex: z.enum(['woman', 'man', 'other']).nullable(),
  /** The role in which a public source names this person; with it the name may stand in a public edition, in that role. */
  publicRole: line(200),
});
export type Person = z.infer<typeof Person>;

/**
 * What somebody was called before, or who is no longer in the list: texts go on naming them, and a wall or a public
 * edition must not. Erasing a person takes these away too.
 */
export const FormerName = z.strictObject({
  id: Id,
  name: name(200),
  email: Person.shape.email,
  publicRole: line(200),
});
export type FormerName = z.infer<typeof FormerName>;

export const Committee = z.strictObject({
  id: Id,
  name: name(200),
  kind: z.enum(['executive', 'advisory', 'other']),
});
export type Committee = z.infer<typeof Committee>;

/** A person's or an organisation's seat on a committee: exactly one of the two is given. */
export const Membership = z
  .strictObject({
    id: Id,
    committee: Id,
    person: Id.nullable(),
    organisation: Id.nullable(),
    from: CalendarDate,
    to: CalendarDate,
  })
  .refine((seat) => (seat.person === null) !== (seat.organisation === null), 'member');
export type Membership = z.infer<typeof Membership>;
