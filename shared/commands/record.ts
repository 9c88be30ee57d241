import { z } from 'zod';
import { Id, Instant } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { MeetingRecord, type RecordKind } from '../model/workshop.ts';
import { all, command, nextNumber, numbered, put, the } from './command.ts';
import { Refusal } from './refusal.ts';
import { omit, updatePayload, write } from './simple.ts';

const codes: Record<RecordKind, { prefix: string; width: number }> = {
  agreement: { prefix: 'AC', width: 2 },
  commitment: { prefix: 'CO', width: 2 },
  dissent: { prefix: 'DS', width: 2 },
  pending: { prefix: 'PE', width: 2 },
  intervention: { prefix: 'IN', width: 3 },
};

const shape = omit(MeetingRecord.shape, 'id', 'code', 'workshop', 'kind');
const blank = {
  agendaItem: null,
  form: null,
  favour: null,
  against: null,
  abstained: null,
  reason: '',
  responsible: '',
  due: null,
  state: null,
  whose: '',
  about: null,
  takenUpBy: '',
  speaker: null,
};

/** Acuerdos, compromisos, disensos, pendientes, intervenciones. */
export const recordCommands = [
  command(
    'record.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        kind: MeetingRecord.shape.kind,
        ...z.strictObject(shape).partial().shape,
        text: MeetingRecord.shape.text,
        at: Instant.optional(),
      }),
    },
    (draft, { id: given, workshop, kind, ...fields }, context) => {
      the(draft, 'workshop', workshop);
      refuseApproved(draft, workshop);
      const { prefix, width } = codes[kind];
      const set = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      ) as typeof fields;
      const record = put(draft, 'record', {
        ...blank,
        form: kind === 'agreement' ? ('consensus' as const) : null,
        state: kind === 'commitment' ? ('open' as const) : null,
        at: context.now,
        ...(set as object),
        text: fields.text,
        id: given ?? context.newId(),
        code: numbered(prefix, nextNumber(draft, `record.${kind}`), width),
        workshop,
        kind,
      } as MeetingRecord);
      check(draft, record);
      return { id: record.id };
    },
  ),
  command('record.update', { schema: updatePayload(shape) }, (draft, { id, set, base }) => {
    const record = the(draft, 'record', id);
    // How a commitment stands goes on after the minutes are approved; its words do not.
    if (Object.keys(set).some((field) => field !== 'state')) refuseApproved(draft, record.workshop);
    write(record, set, base, 'record');
    check(draft, record);
    return { id };
  }),
  command('record.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    const record = the(draft, 'record', id);
    refuseApproved(draft, record.workshop);
    for (const other of all(draft, 'record')) if (other.about === id) other.about = null;
    for (const minutes of all(draft, 'minutes'))
      if (minutes.omitted.includes(id)) minutes.omitted = minutes.omitted.filter((entry) => entry !== id);
    for (const section of all(draft, 'minutesSection'))
      if (section.body.content.some((block) => block.type === 'record' && block.attrs.id === id))
        section.body.content = section.body.content.filter(
          (block) => block.type !== 'record' || block.attrs.id !== id,
        );
    delete draft.record[id];
    return { id };
  }),
];

/** Refuses where the workshop's minutes are approved: what they say is locked. */
export function refuseApproved(draft: State, workshop: string): void {
  const minutes = all(draft, 'minutes').find(
    (entry) => entry.workshop === workshop && entry.state === 'approved',
  );
  if (minutes)
    throw new Refusal('locked', {
      collection: 'minutes',
      id: minutes.id,
      detail: { number: minutes.number },
    });
}

function check(draft: State, record: MeetingRecord): void {
  const at = { collection: 'record', id: record.id } as const;
  if (record.agendaItem !== null && the(draft, 'agendaItem', record.agendaItem).workshop !== record.workshop)
    throw new Refusal('notFound', { ...at, field: 'agendaItem' });
  if (record.about !== null && the(draft, 'record', record.about).kind !== 'agreement')
    throw new Refusal('wrongKind', { ...at, field: 'about' });
  const { form, favour, against, abstained } = record;
  if (record.kind !== 'agreement') return;
  if (form === 'unanimity' && ((against ?? 0) > 0 || (abstained ?? 0) > 0))
    throw new Refusal('votes', { ...at, field: 'form' });
  if (form === 'majority' && favour !== null && against !== null && favour <= against)
    throw new Refusal('votes', { ...at, field: 'favour' });
}
