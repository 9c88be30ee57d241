import { z } from 'zod';
import { Id } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { Technique } from '../model/technique.ts';
import { currentItem } from './clock.ts';
import { type Context, command, put, the } from './command.ts';
import { refuseApproved } from './record.ts';
import { PlaceRef, placeOf } from './refs.ts';
import { Refusal } from './refusal.ts';

const { preset, name, question, writes, hidden } = Technique.shape;

/** Rounds of writing: opened with a question, hidden while they last where that is asked, revealed when they close. */
export const techniqueCommands = [
  command(
    'technique.open',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        preset: preset.default(''),
        name,
        question: question.default(''),
        writes: writes.default('everyone'),
        hidden: hidden.default(true),
        place: PlaceRef.default({ kind: 'tray' }),
      }),
    },
    (draft, { id: given, workshop, place, ...fields }, { now, newId }) => {
      if (the(draft, 'workshop', workshop).state === 'closed')
        throw new Refusal('closed', { collection: 'workshop', id: workshop });
      refuseApproved(draft, workshop);
      const technique = put(draft, 'technique', {
        ...fields,
        id: given ?? newId(),
        workshop,
        agendaItem: currentItem(draft, workshop)?.id ?? null,
        place: placeOf(draft, place),
        state: 'open',
        opened: now,
        closed: null,
        written: 0,
      });
      return { id: technique.id };
    },
  ),
  command('technique.close', { schema: z.strictObject({ id: Id }) }, (draft, { id }, { now }) => {
    const technique = the(draft, 'technique', id);
    if (technique.state === 'closed') throw new Refusal('already', { collection: 'technique', id });
    technique.state = 'closed';
    technique.closed = now < technique.opened ? technique.opened : now;
    return { id };
  }),
];

/** Counts a contribution into its round; refuses one that is closed, of another workshop, or not for this role. */
export function countIn(draft: State, id: string, workshop: string | null, context: Context): void {
  const technique = the(draft, 'technique', id);
  const place = { collection: 'technique', id } as const;
  if (technique.workshop !== workshop) throw new Refusal('notFound', place);
  if (technique.state === 'closed') throw new Refusal('roundClosed', place);
  if (technique.writes === 'staff' && context.role === 'participant')
    throw new Refusal('role', { ...place, detail: { role: context.role } });
  technique.written += 1;
}
