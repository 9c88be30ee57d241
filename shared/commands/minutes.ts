import { z } from 'zod';
import { Id, line, name } from '../model/fields.ts';
import { type Minutes, minutesSectionKeys } from '../model/minutes.ts';
import { RichText } from '../model/richText.ts';
import type { State } from '../model/state.ts';
import { all, command, nextNumber, put, the } from './command.ts';
import { frozenWorkshop } from './freeze.ts';
import { Refusal } from './refusal.ts';
import { write } from './simple.ts';

/** Minutes: opened for a workshop, written section by section, sent to review, approved. */
export const minutesCommands = [
  command(
    'minutes.open',
    { schema: z.strictObject({ id: Id.optional(), workshop: Id }) },
    (draft, { id: given, workshop }, context) => {
      the(draft, 'workshop', workshop);
      const existing = all(draft, 'minutes').find((entry) => entry.workshop === workshop);
      if (existing) return { id: existing.id };
      const id = given ?? context.newId();
      const number = nextNumber(draft, 'minutes');
      put(draft, 'minutes', {
        id,
        workshop,
        number,
        state: 'draft',
        approvedBy: '',
        approvedAt: null,
        omitted: [],
        version: '',
        hash: '',
      });
      return { id };
    },
  ),
  command(
    'minutes.version',
    { schema: z.strictObject({ id: Id, version: line(10) }) },
    (draft, { id, version }) => {
      open(draft, id).version = version;
      return { id };
    },
  ),
  command(
    'minutes.section',
    {
      schema: z.strictObject({
        minutes: Id,
        key: z.enum(minutesSectionKeys),
        agendaItem: Id.nullable().default(null),
        body: RichText,
        base: RichText.nullable().optional(),
      }),
    },
    (draft, { minutes, key, agendaItem, body, base }, context) => {
      const { workshop } = open(draft, minutes);
      if (agendaItem !== null && the(draft, 'agendaItem', agendaItem).workshop !== workshop)
        throw new Refusal('notFound', { collection: 'agendaItem', id: agendaItem });
      for (const block of body.content)
        if (block.type === 'record' && the(draft, 'record', block.attrs.id).workshop !== workshop)
          throw new Refusal('notFound', { collection: 'record', id: block.attrs.id });
      const existing = all(draft, 'minutesSection').find(
        (entry) => entry.minutes === minutes && entry.key === key && entry.agendaItem === agendaItem,
      );
      if (existing) {
        write(
          existing,
          { body },
          base === undefined ? undefined : { body: base ?? { type: 'doc', content: [] } },
          'minutesSection',
        );
        return { id: existing.id };
      }
      return { id: put(draft, 'minutesSection', { id: context.newId(), minutes, key, agendaItem, body }).id };
    },
  ),
  command(
    'minutes.omit',
    { schema: z.strictObject({ id: Id, record: Id, omit: z.boolean() }) },
    (draft, { id, record, omit }) => {
      const minutes = open(draft, id);
      if (the(draft, 'record', record).workshop !== minutes.workshop)
        throw new Refusal('notFound', { collection: 'record', id: record });
      minutes.omitted = minutes.omitted.filter((entry) => entry !== record);
      if (omit) minutes.omitted.push(record);
      return { id };
    },
  ),
  command(
    'minutes.review',
    { schema: z.strictObject({ id: Id, back: z.boolean().default(false) }) },
    (draft, { id, back }) => {
      const minutes = open(draft, id);
      const from = back ? 'inReview' : 'draft';
      if (minutes.state !== from)
        throw new Refusal('wrongKind', { collection: 'minutes', id, field: 'state' });
      minutes.state = back ? 'draft' : 'inReview';
      return { id };
    },
  ),
  command(
    'minutes.approve',
    { schema: z.strictObject({ id: Id, by: name(200) }), lasting: true },
    (draft, { id, by }, context) => {
      const minutes = open(draft, id);
      if (minutes.state !== 'inReview')
        throw new Refusal('wrongKind', { collection: 'minutes', id, field: 'state' });
      Object.assign(minutes, { state: 'approved', approvedBy: by, approvedAt: context.now });
      minutes.hash = context.keep(
        frozenWorkshop(draft, minutes.workshop, context.modelSpans(minutes.workshop)),
      );
      return { id };
    },
  ),
];

function open(draft: State, id: string): Minutes {
  const minutes = the(draft, 'minutes', id);
  if (minutes.state === 'approved')
    throw new Refusal('locked', { collection: 'minutes', id, detail: { number: minutes.number } });
  return minutes;
}
