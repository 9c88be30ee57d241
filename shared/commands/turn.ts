import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { byRank } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import { Turn } from '../model/turn.ts';
import { currentItem, notBefore } from './clock.ts';
import { all, command, put, the } from './command.ts';
import { rankAfter } from './rank.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';

const one = z.strictObject({ id: Id });

/** The speaking queue: who asks for the floor, who has it, for how long. */
export const turnCommands = [
  command(
    'turn.ask',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        person: Id.nullable().default(null),
        who: Turn.shape.who.default(''),
      }),
    },
    (draft, { id: given, workshop, person, who }, { now, newId }) => {
      the(draft, 'workshop', workshop);
      refuseApproved(draft, workshop);
      if (person === null && who === '') throw new Refusal('missing', { collection: 'turn', field: 'who' });
      if (person !== null) the(draft, 'person', person);
      const twice = waiting(draft, workshop).find(
        (turn) => turn.person === person && (person !== null || turn.who === who),
      );
      if (twice) throw new Refusal('duplicate', { collection: 'turn', id: twice.id });
      const turn = put(draft, 'turn', {
        id: given ?? newId(),
        workshop,
        agendaItem: currentItem(draft, workshop)?.id ?? null,
        rank: rankAfter(waiting(draft, workshop), undefined),
        person,
        who: person === null ? who : '',
        state: 'waiting',
        asked: now,
        started: null,
        ended: null,
      });
      return { id: turn.id };
    },
  ),
  command('turn.give', { schema: one }, (draft, { id }, { now }) => {
    const turn = the(draft, 'turn', id);
    if (turn.state !== 'waiting') throw new Refusal('already', { collection: 'turn', id });
    for (const other of all(draft, 'turn'))
      if (other.workshop === turn.workshop && other.state === 'speaking') end(other, now);
    turn.state = 'speaking';
    turn.started = notBefore(now, turn.asked);
    turn.agendaItem = currentItem(draft, turn.workshop)?.id ?? null;
    return { id };
  }),
  command('turn.end', { schema: one }, (draft, { id }, { now }) => {
    const turn = the(draft, 'turn', id);
    if (turn.state !== 'speaking') throw new Refusal('already', { collection: 'turn', id });
    end(turn, now);
    return { id };
  }),
  command('turn.drop', { schema: one }, (draft, { id }) => {
    const turn = the(draft, 'turn', id);
    if (turn.state !== 'waiting') throw new Refusal('already', { collection: 'turn', id });
    turn.state = 'dropped';
    return { id };
  }),
  command(
    'turn.move',
    { schema: z.strictObject({ id: Id, after: Id.nullable() }) },
    (draft, { id, after }) => {
      const turn = the(draft, 'turn', id);
      turn.rank = rankAfter(waiting(draft, turn.workshop), after, id);
      return { id };
    },
  ),
];

function waiting(draft: State, workshop: string): Turn[] {
  return all(draft, 'turn')
    .filter((turn) => turn.workshop === workshop && turn.state === 'waiting')
    .toSorted(byRank);
}

function end(turn: Turn, now: string): void {
  turn.state = 'done';
  turn.ended = notBefore(now, turn.started ?? turn.asked);
}
