import { z } from 'zod';
import { Id } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { AgendaItem, Attendance, Workshop, type WorkshopKind } from '../model/workshop.ts';
import { dropAttachments } from './attachment.ts';
import { closeCurrent, closeOthers } from './clock.ts';
import { all, command, nextNumber, put, the } from './command.ts';
import { Refusal } from './refusal.ts';
import { omit, simpleCommands, updatePayload, write } from './simple.ts';

const prefixes: Record<WorkshopKind, string> = {
  expert: 'TX',
  schema: 'TS',
  citizenForum: 'FC',
  internalForum: 'FI',
  committee: 'SC',
};

const WorkshopShape = omit(Workshop.shape, 'id', 'code', 'number', 'kind', 'state');
const blank = {
  title: '',
  date: null,
  start: null,
  end: null,
  place: '',
  commune: '',
  convenes: '',
  objectives: '',
  method: '',
};
const AgendaShape = omit(AgendaItem.shape, 'id', 'rank');
const AttendanceShape = omit(Attendance.shape, 'id', 'workshop', 'person');

/** Workshops with their agenda and attendance. */
export const workshopCommands = [
  command(
    'workshop.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        kind: Workshop.shape.kind,
        ...z.strictObject(WorkshopShape).partial().shape,
      }),
    },
    (draft, { id: given, kind, ...fields }, context) => {
      const id = given ?? context.newId();
      const number = nextNumber(draft, `workshop.${kind}`);
      const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const record = put(draft, 'workshop', {
        ...blank,
        ...set,
        id,
        kind,
        number,
        code: `${prefixes[kind]}-${number}`,
        state: 'prepared',
      });
      checkHours(record);
      return { id };
    },
  ),
  command('workshop.update', { schema: updatePayload(WorkshopShape) }, (draft, { id, set, base }) => {
    const record = the(draft, 'workshop', id);
    write(record, set, base, 'workshop');
    checkHours(record);
    return { id };
  }),
  command(
    'workshop.state',
    { schema: z.strictObject({ id: Id, state: Workshop.shape.state }) },
    (draft, { id, state }, { now }) => {
      const workshop = the(draft, 'workshop', id);
      if (state === 'running') closeOthers(draft, id, now);
      else closeCurrent(draft, id, now);
      workshop.state = state;
      return { id };
    },
  ),
  command('workshop.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    const workshop = the(draft, 'workshop', id);
    const minutes = all(draft, 'minutes').find((entry) => entry.workshop === id);
    if (minutes?.state === 'approved') throw new Refusal('locked', { collection: 'minutes', id: minutes.id });
    const said = all(draft, 'contribution').filter((entry) => entry.workshop === id).length;
    const noted = all(draft, 'record').filter((entry) => entry.workshop === id).length;
    if (said + noted > 0)
      throw new Refusal('inUse', {
        collection: 'workshop',
        id,
        detail: { code: workshop.code, count: said + noted },
      });
    refuseAnswered(draft, id);
    for (const collection of [
      'agendaItem',
      'attendance',
      'headcount',
      'forumTable',
      'span',
      'timer',
      'turn',
      'technique',
      'objection',
    ] as const)
      for (const entry of all(draft, collection))
        if (entry.workshop === id) {
          if (collection === 'agendaItem') dropAttachments(draft, collection, entry.id);
          delete draft[collection][entry.id];
        }
    dropAttachments(draft, 'workshop', id);
    if (minutes) {
      for (const section of all(draft, 'minutesSection'))
        if (section.minutes === minutes.id) delete draft.minutesSection[section.id];
      delete draft.minutes[minutes.id];
    }
    delete draft.workshop[id];
    return { id };
  }),
  ...simpleCommands({
    collection: 'agendaItem',
    shape: AgendaShape,
    blank: {
      planned: 15,
      kind: 'point',
      started: null,
      ended: null,
      speakers: [],
      summary: '',
      material: '',
    },
    rankedBy: 'workshop',
    removing: (draft, id) => dropAttachments(draft, 'agendaItem', id),
  }),
  command(
    'attendance.set',
    {
      schema: z.strictObject({
        workshop: Id,
        person: Id,
        ...z.strictObject(AttendanceShape).partial().shape,
      }),
    },
    (draft, { workshop, person, ...fields }, context) => {
      the(draft, 'workshop', workshop);
      the(draft, 'person', person);
      const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const existing = all(draft, 'attendance').find(
        (entry) => entry.workshop === workshop && entry.person === person,
      );
      if (existing) Object.assign(existing, set);
      const record =
        existing ??
        put(draft, 'attendance', {
          state: 'present',
          capacity: 'guest',
          arrival: null,
          departure: null,
          away: [],
          ...set,
          id: context.newId(),
          workshop,
          person,
        });
      if (record.state !== 'present') {
        record.arrival = null;
        record.departure = null;
        record.away = [];
      }
      return { id: record.id };
    },
  ),
  command(
    'attendance.back',
    { schema: z.strictObject({ workshop: Id, person: Id, at: Attendance.shape.arrival.unwrap() }) },
    (draft, { workshop, person, at }) => {
      const record = all(draft, 'attendance').find(
        (entry) => entry.workshop === workshop && entry.person === person,
      );
      if (!record) throw new Refusal('notFound', { collection: 'attendance' });
      if (record.state !== 'present' || record.departure === null)
        throw new Refusal('already', { collection: 'attendance', id: record.id });
      record.away = [...record.away, { from: record.departure, to: at }].slice(-20);
      record.departure = null;
      return { id: record.id };
    },
  ),
  command('attendance.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    the(draft, 'attendance', id);
    delete draft.attendance[id];
    return { id };
  }),
];

function checkHours(workshop: Workshop): void {
  const { start, end, id } = workshop;
  if (start !== null && end !== null && end <= start)
    throw new Refusal('order', { collection: 'workshop', id, field: 'end', detail: { start } });
}

/** A vote that was held, or what a forum answered, is not lost with its workshop. */
function refuseAnswered(draft: State, id: string): void {
  for (const by of ['poll', 'stance'] as const) {
    const count = all(draft, by).filter((answer) => answer.workshop === id).length;
    if (count > 0) throw new Refusal('inUse', { collection: 'workshop', id, detail: { count, by } });
  }
}
