import { z } from 'zod';
import { glance } from '../changes/draft.ts';
import { Id } from '../model/fields.ts';
import { Observation, ObservationPlace, Returned } from '../model/review.ts';
import { command, facilitatorOnly, nextNumber, numbered, put, the } from './command.ts';
import { CellRef, cellId } from './refs.ts';
import { Refusal } from './refusal.ts';
import { omit } from './simple.ts';

const Said = z.strictObject(omit(Observation.shape, 'id', 'code', 'returned'));
const Place = z.strictObject({ kind: ObservationPlace.shape.kind, id: z.union([Id, CellRef]) });

/** Documents that came back from reviewers, and the observations in them. Nothing here changes the model. */
export const reviewCommands = [
  command(
    'review.import',
    {
      schema: z.strictObject({
        id: Id.optional(),
        ...omit(Returned.shape, 'id', 'size', 'at', 'by'),
        observations: z.array(Said).max(5_000),
      }),
      roles: facilitatorOnly,
      lasting: true,
    },
    (draft, { id: given, observations, ...facts }, context) => {
      const size = context.returned(facts.hash);
      if (size === undefined) throw new Refusal('noFile', { collection: 'returned', field: 'hash' });
      const before = glance(draft, 'returned').find(({ hash }) => hash === facts.hash);
      if (before)
        throw new Refusal('returnedBefore', {
          collection: 'returned',
          id: before.id,
          detail: { name: before.name, date: before.at.slice(0, 10) },
        });
      const returned = put(draft, 'returned', {
        ...facts,
        id: given ?? context.newId(),
        size,
        at: context.now,
        by: context.actor,
      });
      for (const said of observations)
        put(draft, 'observation', {
          ...said,
          id: context.newId(),
          code: numbered('OB', nextNumber(draft, 'observation'), 3),
          returned: returned.id,
        });
      return { id: returned.id };
    },
  ),
  command(
    'review.remove',
    { schema: z.strictObject({ id: Id }), roles: facilitatorOnly },
    (draft, { id }) => {
      the(draft, 'returned', id);
      for (const observation of glance(draft, 'observation'))
        if (observation.returned === id) delete draft.observation[observation.id];
      delete draft.returned[id];
      return { id };
    },
  ),
  command(
    'observation.place',
    { schema: z.strictObject({ ids: z.array(Id).min(1).max(2_000), place: Place.nullable() }) },
    (draft, { ids, place }) => {
      const id = place && (place.kind === 'cell' ? cellId(draft, place.id) : place.id);
      for (const each of ids)
        Object.assign(the(draft, 'observation', each), {
          place: place && { kind: place.kind, id },
          placing: 'hand',
          confidence: place ? 1 : 0,
        });
      return { ids };
    },
  ),
];
