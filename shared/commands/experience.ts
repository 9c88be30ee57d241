import { z } from 'zod';
import { Experience, type ExperiencePlace, experiencePlaces, mostSupports } from '../model/experience.ts';
import { Id } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { type Context, command, facilitatorOnly, nextNumber, numbered, put, the } from './command.ts';
import { CellRef, cellId } from './refs.ts';
import { Refusal } from './refusal.ts';
import { omit, updatePayload, write } from './simple.ts';

const Fields = omit(Experience.shape, 'id', 'code', 'supports');
/** What an experience supports, where a cell may be named by its code. */
const PlaceRef = z.strictObject({ kind: z.enum(experiencePlaces), id: z.union([Id, CellRef]) });
const supports = z.array(PlaceRef).max(mostSupports);

const New = z.strictObject({
  name: Fields.name,
  place: Fields.place.default(''),
  institution: Fields.institution.default(''),
  years: Fields.years.default(''),
  summary: Fields.summary.default(''),
  practices: Fields.practices.default([]),
  source: Fields.source.default(''),
  address: Fields.address.default(''),
  sourceDate: Fields.sourceDate.default(null),
  supports: supports.default([]),
});

/** The library of experiences (stage 1 of the process): what was done elsewhere, where it is told, and what of the model it supports. */
export const experienceCommands = [
  command('experience.add', { schema: New.extend({ id: Id.optional() }) }, (draft, payload, context) => ({
    id: create(draft, payload, context),
  })),
  command(
    'experience.import',
    {
      schema: z.strictObject({ rows: z.array(New).min(1).max(2_000) }),
      roles: facilitatorOnly,
      lasting: true,
    },
    (draft, { rows }, context) => ({ ids: rows.map((row) => create(draft, row, context)) }),
  ),
  command(
    'experience.update',
    {
      schema: updatePayload({ ...Fields, supports }).extend({
        base: z
          .strictObject(omit(Experience.shape, 'id', 'code'))
          .partial()
          .optional(),
      }),
    },
    (draft, { id, set: { supports: places, ...said }, base }) => {
      const set = { ...said, ...(places ? { supports: placesIn(draft, places) } : {}) };
      write(the(draft, 'experience', id), set, base, 'experience');
      return { id };
    },
  ),
  // One place at a time and no base: two people who link different places do not stand in each other's way.
  command(
    'experience.support',
    { schema: z.strictObject({ id: Id, place: PlaceRef, supports: z.boolean() }) },
    (draft, { id, place: ref, supports: wanted }) => {
      const experience = the(draft, 'experience', id);
      const [place] = placesIn(draft, [ref]);
      if (!place) return { id };
      const others = experience.supports.filter((other) => !samePlace(other, place));
      const held = others.length < experience.supports.length;
      if (wanted === held) return { id };
      if (wanted && others.length >= mostSupports)
        throw new Refusal('limit', {
          collection: 'experience',
          id,
          field: 'supports',
          detail: { limit: mostSupports },
        });
      experience.supports = wanted ? [...others, place] : others;
      return { id };
    },
  ),
  command('experience.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    the(draft, 'experience', id);
    delete draft.experience[id];
    return { id };
  }),
];

function create(
  draft: State,
  { id, supports: places, ...said }: z.output<typeof New> & { id?: string | undefined },
  context: Context,
): string {
  const experience = put(draft, 'experience', {
    ...said,
    id: id ?? context.newId(),
    code: numbered('X', nextNumber(draft, 'experience'), 4),
    supports: placesIn(draft, places),
  });
  return experience.id;
}

/** The places that references name, each once; that they are there is checked with all other references. */
function placesIn(draft: State, refs: readonly z.output<typeof PlaceRef>[]): ExperiencePlace[] {
  const places = refs.map(({ kind, id }) => ({ kind, id: kind === 'cell' ? cellId(draft, id) : id }));
  return places.filter((place, at) => places.findIndex((other) => samePlace(other, place)) === at);
}

function samePlace(a: ExperiencePlace, b: ExperiencePlace): boolean {
  return a.kind === b.kind && a.id === b.id;
}
