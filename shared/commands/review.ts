import { z } from 'zod';
import { glance } from '../changes/draft.ts';
import { Sha256 } from '../model/attachment.ts';
import { Id } from '../model/fields.ts';
import { Observation, ObservationPlace, Returned, unanswered } from '../model/review.ts';
import { command, facilitatorOnly, nextNumber, numbered, put, the } from './command.ts';
import { ObservedRef, observedAt } from './refs.ts';
import { Refusal } from './refusal.ts';
import { omit, updatePayload, write } from './simple.ts';

const answer = {
  decision: Observation.shape.decision,
  reason: Observation.shape.reason,
  change: Observation.shape.change,
  incorporated: Observation.shape.incorporated,
  respondedBy: Observation.shape.respondedBy,
};
const Said = z.strictObject(
  omit(
    Observation.shape,
    'id',
    'code',
    'returned',
    'changed',
    'respondedAt',
    ...(Object.keys(answer) as (keyof typeof answer)[]),
  ),
);
const Many = z.array(Id).min(1).max(2_000);

/** Documents that came back from reviewers, and the observations in them. Nothing here changes the model. */
export const reviewCommands = [
  command(
    'review.import',
    {
      schema: z.strictObject({
        id: Id.optional(),
        ...omit(Returned.shape, 'id', 'hash', 'size', 'at', 'by'),
        hash: Sha256,
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
          ...unanswered,
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
    { schema: z.strictObject({ ids: Many, place: ObservedRef.nullable() }) },
    (draft, { ids, place }) => {
      const found = place && observedAt(draft, place);
      for (const each of ids)
        Object.assign(the(draft, 'observation', each), {
          place: found,
          placing: 'hand',
          confidence: place ? 1 : 0,
        });
      return { ids };
    },
  ),
  command(
    'observation.respond',
    {
      schema: z.strictObject({
        ids: Many,
        set: z.strictObject({ ...answer, changed: z.array(ObservedRef).max(20) }).partial(),
        base: z
          .strictObject({ ...answer, changed: z.array(ObservationPlace) })
          .partial()
          .optional(),
      }),
    },
    (draft, { ids, set: { changed, ...said }, base }, { now }) => {
      const set = { ...said, ...(changed ? { changed: changed.map((at) => observedAt(draft, at)) } : {}) };
      for (const id of ids) {
        const observation = the(draft, 'observation', id);
        write(observation, set, base, 'observation');
        // A reviewer whose observation is not taken as it came is owed the why: OGP's reasoned response.
        if (observation.decision !== null && observation.decision !== 'accepted' && observation.reason === '')
          throw new Refusal('missing', { collection: 'observation', id, field: 'reason' });
        if (observation.decision === null) Object.assign(observation, { respondedBy: '', respondedAt: null });
        else if (set.decision !== undefined || observation.respondedAt === null)
          observation.respondedAt = now;
      }
      return { ids };
    },
  ),
  command(
    'review.identify',
    {
      schema: updatePayload({
        reviewer: Returned.shape.reviewer,
        institution: Returned.shape.institution,
        version: Returned.shape.version,
      }),
    },
    (draft, { id, set, base }) => {
      const returned = the(draft, 'returned', id);
      write(returned, set, base, 'returned');
      // What was written down of a message is whoever's it is; files say themselves who signs.
      if (set.reviewer !== undefined && returned.hash === null)
        for (const observation of glance(draft, 'observation'))
          if (observation.returned === id)
            the(draft, 'observation', observation.id).author = returned.reviewer;
      return { id };
    },
  ),
];
