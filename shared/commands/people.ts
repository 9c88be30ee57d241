import { z } from 'zod';
import { CalendarDate, cleanLine, Id, line, name } from '../model/fields.ts';
import { Committee, Organisation, Person, Sector } from '../model/people.ts';
import type { State } from '../model/state.ts';
import { capacities } from '../model/workshop.ts';
import { all, type Command, type Context, command, put, the } from './command.ts';
import { Refusal } from './refusal.ts';
import { omit, simpleCommands } from './simple.ts';

const PersonShape = omit(Person.shape, 'id');
const blankPerson = { organisation: null, post: '', email: '' as const, sex: null, publicRole: '' };

/** One row of a table of people: the organisation by name, made when it is new. */
export const PersonRow = z.strictObject({
  name: name(200),
  organisation: line(200).optional(),
  sector: Sector.optional(),
  commune: line(120).optional(),
  post: line(200).optional(),
  email: Person.shape.email.optional(),
  /** In the workshop that the table is for. */
  capacity: z.enum(capacities).optional(),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** Organisations, people, committees and their seats. */
export const peopleCommands = [
  ...simpleCommands({
    collection: 'organisation',
    shape: omit(Organisation.shape, 'id'),
    blank: { commune: '' },
  }),
  ...simpleCommands({ collection: 'person', shape: PersonShape, blank: blankPerson }).map(remembering),
  ...simpleCommands({ collection: 'committee', shape: omit(Committee.shape, 'id'), blank: {} }),
  ...simpleCommands({
    collection: 'membership',
    shape: {
      committee: Id,
      person: Id.nullable(),
      organisation: Id.nullable(),
      from: CalendarDate,
      to: CalendarDate,
    },
    blank: { person: null, organisation: null, from: null, to: null },
  }),
  command(
    'person.import',
    {
      schema: z.strictObject({ rows: z.array(PersonRow).min(1).max(2_000), workshop: Id.optional() }),
      lasting: true,
    },
    (draft, { rows, workshop }, context) => {
      const ids: string[] = [];
      if (workshop) the(draft, 'workshop', workshop);
      for (const row of rows) {
        const organisation = row.organisation
          ? organisationNamed(draft, row.organisation, row.sector ?? 'citizens', row.commune ?? '', context)
          : null;
        const same = all(draft, 'person').find(
          (person) =>
            context.fold(person.name) === context.fold(row.name) &&
            (organisation === null || person.organisation === null || person.organisation === organisation),
        );
        const person =
          same ?? put(draft, 'person', { ...blankPerson, id: context.newId(), name: row.name, organisation });
        if (person.organisation === null) person.organisation = organisation;
        if (row.post) person.post = row.post;
        if (row.email) person.email = row.email;
        ids.push(person.id);
        // Convened, until somebody sees them come in.
        const listed = all(draft, 'attendance').some(
          (entry) => entry.workshop === workshop && entry.person === person.id,
        );
        if (workshop && !listed)
          put(draft, 'attendance', {
            id: context.newId(),
            workshop,
            person: person.id,
            state: 'absent',
            capacity: row.capacity ?? 'guest',
            arrival: null,
            departure: null,
            away: [],
          });
      }
      return { ids };
    },
  ),
];

/** A person's command that keeps the name (and address) it takes away: texts may go on holding it. */
function remembering(simple: Command): Command {
  return {
    ...simple,
    run: (draft, payload, context) => {
      const { id } = payload as { id?: string };
      const before = id === undefined ? undefined : draft.person[id];
      const { name: was, email, publicRole } = before ?? { name: '', email: '', publicRole: '' };
      const outcome = simple.run(draft, payload, context);
      const now = id === undefined ? undefined : draft.person[id];
      const kept = all(draft, 'formerName').some((former) => former.name === was && former.email === email);
      if (before && !kept && (now?.name !== was || now.email !== email))
        put(draft, 'formerName', { id: context.newId(), name: was, email, publicRole });
      return outcome;
    },
  };
}

/** The id of the organisation with that name (case and accents apart), made when there is none. */
export function organisationNamed(
  draft: State,
  wanted: string,
  sector: Sector,
  commune: string,
  context: Context,
): string {
  const clean = cleanLine(wanted);
  if (clean === '') throw new Refusal('malformed', { field: 'organisation' });
  const found = all(draft, 'organisation').find(
    (organisation) => context.fold(organisation.name) === context.fold(clean),
  );
  return (found ?? put(draft, 'organisation', { id: context.newId(), name: clean, sector, commune })).id;
}
