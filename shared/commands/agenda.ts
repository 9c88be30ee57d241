import { z } from 'zod';
import { Id } from '../model/fields.ts';
import {
  closeCurrent,
  closeSpan,
  currentItem,
  liveTimers,
  nextItem,
  pauseTimer,
  runWorkshop,
  startItem,
} from './clock.ts';
import { command, put, the } from './command.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';

const ofItem = { schema: z.strictObject({ item: Id }) };
const ofWorkshop = { schema: z.strictObject({ workshop: Id }) };

/** Running an agenda: which item the room is at, since when, and what it took. */
export const agendaCommands = [
  command('agenda.start', ofItem, (draft, { item: id }, context) => {
    const item = the(draft, 'agendaItem', id);
    refuseApproved(draft, item.workshop);
    runWorkshop(draft, item.workshop, context.now);
    if (currentItem(draft, item.workshop)?.id === id) throw new Refusal('already', at(id));
    closeCurrent(draft, item.workshop, context.now);
    startItem(draft, item, context);
    return { id };
  }),
  command('agenda.next', ofWorkshop, (draft, { workshop }, context) => {
    refuseApproved(draft, workshop);
    runWorkshop(draft, workshop, context.now);
    const next = nextItem(draft, workshop);
    if (!next && !currentItem(draft, workshop))
      throw new Refusal('noItem', { collection: 'workshop', id: workshop });
    closeCurrent(draft, workshop, context.now);
    if (!next) return { id: workshop };
    startItem(draft, next, context);
    return { id: next.id };
  }),
  command('agenda.pause', ofWorkshop, (draft, { workshop }, { now }) => {
    the(draft, 'workshop', workshop);
    const item = currentItem(draft, workshop);
    if (!item) throw new Refusal('noItem', { collection: 'workshop', id: workshop });
    if (!closeSpan(draft, workshop, now)) throw new Refusal('already', at(item.id));
    for (const timer of liveTimers(draft, workshop)) pauseTimer(timer, now);
    return { id: item.id };
  }),
  command('agenda.resume', ofWorkshop, (draft, { workshop }, context) => {
    refuseApproved(draft, workshop);
    const item = currentItem(draft, workshop);
    if (!item) throw new Refusal('noItem', { collection: 'workshop', id: workshop });
    if (Object.values(draft.span).some((span) => span.workshop === workshop && span.to === null))
      throw new Refusal('already', at(item.id));
    put(draft, 'span', {
      id: context.newId(),
      workshop,
      agendaItem: item.id,
      from: context.now,
      to: null,
    });
    for (const timer of liveTimers(draft, workshop)) timer.running ??= context.now;
    return { id: item.id };
  }),
  command('agenda.close', ofWorkshop, (draft, { workshop }, { now }) => {
    the(draft, 'workshop', workshop);
    const item = currentItem(draft, workshop);
    if (!item) throw new Refusal('noItem', { collection: 'workshop', id: workshop });
    closeCurrent(draft, workshop, now);
    return { id: item.id };
  }),
];

function at(id: string) {
  return { collection: 'agendaItem', id };
}
