import { experiencePlaces } from './experience.ts';
import { observationPlaces } from './review.ts';
import type { Collection } from './state.ts';

type Rec = Record<string, unknown>;
type Target = Collection | readonly Collection[];

/** Which field of which collection holds the id of what. `row` of a cell is a dimension or a component. */
const fields: Partial<Record<Collection, Record<string, Target>>> = {
  person: { organisation: 'organisation' },
  membership: { committee: 'committee', person: 'person', organisation: 'organisation' },
  agendaItem: { workshop: 'workshop' },
  attendance: { workshop: 'workshop', person: 'person' },
  headcount: { workshop: 'workshop' },
  forumTable: { workshop: 'workshop', facilitator: 'person' },
  // The row of a stance may be gone: it keeps its code and name.
  stance: { workshop: 'workshop', table: 'forumTable', poll: 'poll' },
  stanceReason: { stance: 'stance' },
  span: { workshop: 'workshop', agendaItem: 'agendaItem' },
  timer: { workshop: 'workshop', agendaItem: 'agendaItem' },
  turn: { workshop: 'workshop', agendaItem: 'agendaItem', person: 'person' },
  technique: { workshop: 'workshop', agendaItem: 'agendaItem' },
  poll: { workshop: 'workshop', agendaItem: 'agendaItem', people: 'person', repeats: 'poll' },
  ballot: { poll: 'poll', person: 'person' },
  tally: { poll: 'poll' },
  objection: { workshop: 'workshop', poll: 'poll' },
  stage: { scale: 'scale' },
  dimension: { scale: 'scale' },
  component: { dimension: 'dimension' },
  cell: { row: ['dimension', 'component'], stage: 'stage' },
  tool: { cell: 'cell', origins: 'contribution' },
  link: { from: 'tool', to: 'tool' },
  contribution: {
    workshop: 'workshop',
    agendaItem: 'agendaItem',
    technique: 'technique',
    table: 'forumTable',
    cluster: 'cluster',
    picture: 'attachment',
  },
  record: { workshop: 'workshop', agendaItem: 'agendaItem', about: 'record', speaker: 'person' },
  minutes: { workshop: 'workshop', omitted: 'record' },
  mailing: { version: 'version' },
  observation: { returned: 'returned' },
  minutesSection: { minutes: 'minutes', agendaItem: 'agendaItem' },
};

export interface Reference {
  field: string;
  id: string;
  targets: readonly Collection[];
}

/** Every id that a record points at, with the field it stands in and the collections it may live in. */
export function referencesOf(collection: Collection, record: Rec): Reference[] {
  const found: Reference[] = [];
  const add = (field: string, value: unknown, target: Target): void => {
    const targets = typeof target === 'string' ? [target] : target;
    for (const id of Array.isArray(value) ? value : [value])
      if (typeof id === 'string') found.push({ field, id, targets });
  };
  for (const [field, target] of Object.entries(fields[collection] ?? {})) add(field, record[field], target);
  if (collection === 'contribution') {
    const place = record.place as { kind: Collection | 'tray'; id?: string };
    if (place.kind !== 'tray') add('place', place.id, place.kind);
    const author = record.author as { person?: string; organisation?: string | null };
    add('author', author.person, 'person');
    add('author', author.organisation, 'organisation');
  }
  if (collection === 'observation') {
    const place = record.place as { kind: Collection; id: string } | null;
    if (place) add('place', place.id, place.kind);
    for (const { kind, id } of record.changed as { kind: Collection; id: string }[]) add('changed', id, kind);
  }
  if (collection === 'experience')
    for (const { kind, id } of record.supports as { kind: Collection; id: string }[])
      add('supports', id, kind);
  if (collection === 'mailing')
    for (const { kind, id } of record.recipients as { kind: Collection; id: string }[])
      add('recipients', id, kind);
  if (collection === 'attachment') {
    const owner = record.owner as { kind: Collection; id: string };
    add('owner', owner.id, owner.kind);
  }
  if (collection === 'agendaItem') {
    for (const speaker of record.speakers as { person: string | null; organisation: string | null }[]) {
      add('speakers', speaker.person, 'person');
      add('speakers', speaker.organisation, 'organisation');
    }
  }
  return found;
}

/** Collections whose records may point at a record of `target`. */
export function referrersOf(target: Collection): Collection[] {
  const named = Object.entries(fields)
    .filter(([, map]) =>
      Object.values(map ?? {}).some((to) => (typeof to === 'string' ? to === target : to.includes(target))),
    )
    .map(([collection]) => collection as Collection);
  const extra: Collection[] = [];
  if (['dimension', 'cell', 'tool', 'person', 'organisation'].includes(target)) extra.push('contribution');
  if (target === 'person' || target === 'organisation') extra.push('agendaItem', 'mailing');
  if (['workshop', 'agendaItem', 'contribution', 'tool'].includes(target)) extra.push('attachment');
  if ((observationPlaces as readonly Collection[]).includes(target)) extra.push('observation');
  if ((experiencePlaces as readonly Collection[]).includes(target)) extra.push('experience');
  return [...new Set([...named, ...extra])];
}
