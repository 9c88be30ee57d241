import { z } from 'zod';
import { glance } from '../changes/draft.ts';
import { Id } from '../model/fields.ts';
import { Observation, Returned, unanswered } from '../model/review.ts';
import type { State } from '../model/state.ts';
import { type Context, command, facilitatorOnly, nextNumber, numbered, put, the } from './command.ts';
import { ObservedRef, observedAt } from './refs.ts';
import { Refusal } from './refusal.ts';
import { updatePayload, write } from './simple.ts';

const { name, reviewer, institution, version } = Returned.shape;
const { at, proposal, type } = Observation.shape;
const text = Observation.shape.text.min(1);

/** How it came, where there is no file: "Correo del 3 de mayo". */
const Message = z.strictObject({
  name,
  reviewer: reviewer.default(''),
  institution: institution.default(''),
  version: version.default(''),
});

/** What reviewers say otherwise than in a file: somebody writes it down, and may correct what was written. */
export const noteCommands = [
  command(
    'observation.note',
    {
      schema: z.strictObject({
        id: Id.optional(),
        /** What it came in: something that came back before, or a message that is new. */
        returned: z.union([Id, Message]),
        text,
        proposal: proposal.default(''),
        type: type.default(null),
        at: at.default(null),
        place: ObservedRef.nullable().default(null),
      }),
      roles: facilitatorOnly,
    },
    (draft, { id: given, returned: from, place, ...said }, context) => {
      const returned = typeof from === 'string' ? the(draft, 'returned', from) : open(draft, from, context);
      const observation = put(draft, 'observation', {
        ...said,
        id: given ?? context.newId(),
        code: numbered('OB', nextNumber(draft, 'observation'), 3),
        returned: returned.id,
        kind: 'note',
        author: returned.reviewer,
        quote: '',
        was: '',
        resolved: false,
        replies: [],
        place: place && observedAt(draft, place),
        placing: 'hand',
        confidence: place ? 1 : 0,
        ...unanswered,
      });
      return { id: observation.id };
    },
  ),
  command(
    'observation.correct',
    { schema: updatePayload({ text, proposal, type, at }), roles: facilitatorOnly },
    (draft, { id, set, base }) => {
      write(typed(draft, id), set, base, 'observation');
      return { id };
    },
  ),
  command(
    'observation.remove',
    { schema: z.strictObject({ id: Id }), roles: facilitatorOnly },
    (draft, { id }) => {
      const { returned } = typed(draft, id);
      delete draft.observation[id];
      // A message is kept for what was written down of it.
      const last = !glance(draft, 'observation').some(
        (other) => other.id !== id && other.returned === returned,
      );
      if (last && the(draft, 'returned', returned).hash === null) delete draft.returned[returned];
      return { id };
    },
  ),
];

function open(draft: State, message: z.output<typeof Message>, { newId, now, actor }: Context): Returned {
  const blank = { document: '', type: '', edition: '' } as const;
  return put(draft, 'returned', {
    ...message,
    ...blank,
    id: newId(),
    hash: null,
    size: 0,
    at: now,
    by: actor,
  });
}

/** What a file says stays as it came: only what somebody wrote down may be corrected or removed by itself. */
function typed(draft: State, id: string): Observation {
  const observation = the(draft, 'observation', id);
  if (observation.kind !== 'note') throw new Refusal('fromFile', { collection: 'observation', id });
  return observation;
}
