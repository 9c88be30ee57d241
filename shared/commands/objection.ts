import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { Objection } from '../model/poll.ts';
import { command, put, the } from './command.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';
import { updatePayload, write } from './simple.ts';

/** Objections to what is adopted by consent: raised, integrated into a new wording, withdrawn, or standing. */
export const objectionCommands = [
  command(
    'objection.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        poll: Id.nullable().default(null),
        whose: Objection.shape.whose.default(''),
        text: Objection.shape.text,
      }),
    },
    (draft, { id: given, workshop, poll, ...fields }, { now, newId }) => {
      the(draft, 'workshop', workshop);
      refuseApproved(draft, workshop);
      if (poll !== null && the(draft, 'poll', poll).workshop !== workshop)
        throw new Refusal('notFound', { collection: 'poll', id: poll });
      const objection = put(draft, 'objection', {
        ...fields,
        id: given ?? newId(),
        workshop,
        poll,
        integration: '',
        adopted: '',
        state: 'raised',
        at: now,
      });
      return { id: objection.id };
    },
  ),
  command(
    'objection.update',
    {
      schema: updatePayload({
        whose: Objection.shape.whose,
        text: Objection.shape.text,
        integration: Objection.shape.integration,
        adopted: Objection.shape.adopted,
        state: Objection.shape.state,
      }),
    },
    (draft, { id, set, base }) => {
      const objection = the(draft, 'objection', id);
      refuseApproved(draft, objection.workshop);
      write(objection, set, base, 'objection');
      // What changed because of it is what makes it integrated.
      if (objection.state === 'integrated' && objection.integration === '')
        throw new Refusal('missing', { collection: 'objection', id, field: 'integration' });
      return { id };
    },
  ),
  command('objection.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    refuseApproved(draft, the(draft, 'objection', id).workshop);
    delete draft.objection[id];
    return { id };
  }),
];
