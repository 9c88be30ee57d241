import type { Author, Contribution } from '../model/contribution.ts';
import type { Person } from '../model/people.ts';
import type { Project } from '../model/project.ts';
import { type AnyRecord, type Collection, collections, emptyState, type State } from '../model/state.ts';
import type { AgendaItem, Headcount, MeetingRecord } from '../model/workshop.ts';
import { attendanceSummary, sectorCounts } from '../queries/attendance.ts';
import {
  mergeSmallSectors,
  type SectorGroup,
  type SectorKey,
  sectorGroupName,
  sectorOfOrganisation,
  sectorOfPerson,
  smallestGroup,
} from '../queries/sectors.ts';
import { editFreeText } from './freeText.ts';
import { fold, type NameMatcher } from './matcher.ts';
import { findingKey, privateNames } from './names.ts';
import { noInstant } from './wall.ts';

/**
 * The public edition: no names but of those a public source names, in that role; what people said and objected to is
 * by sector, in groups of at least three; no contact data; names in free text omitted but for the findings in `leave`.
 * People stay in it as nameless records, so that attendance still counts by sector and organisation; what was declared
 * of sex stays as a headcount of the workshop.
 */
export function projectPublic(state: State, omitted: string, leave: ReadonlySet<string>): State {
  const names = privateNames(state.person);
  const context: Context = { state, names, groups: new Map(), known: bodies(state) };
  const result = emptyState();
  for (const collection of collections) {
    if (collection === 'counter') continue;
    for (const record of Object.values(state[collection]) as AnyRecord[]) {
      const bare = strip(collection, record, context);
      if (!bare) continue;
      (result[collection] as Record<string, unknown>)[record.id] = editFreeText(
        collection,
        bare,
        (text, field) =>
          names
            .find(text)
            .filter(({ name }) => !leave.has(findingKey(collection, record.id, field, name)))
            .map(({ start, end }) => ({ start, end, replacement: omitted })),
      );
    }
  }
  for (const headcount of sexHeadcounts(state)) result.headcount[headcount.id] = headcount;
  return result;
}

interface Context {
  state: State;
  names: NameMatcher;
  /** Merged sectors of those present, by workshop; under '' those of everybody in the project. */
  groups: Map<string, SectorGroup[]>;
  /** Folded names of committees, organisations and people with a public role. */
  known: ReadonlySet<string>;
}

function strip(collection: Collection, record: AnyRecord, context: Context): AnyRecord | null {
  if (collection === 'person') return nameless(record as Person);
  if (collection === 'project') return withoutContact(record as Project);
  if (collection === 'attendance') return { ...record, arrival: null, departure: null } as AnyRecord;
  if (collection === 'agendaItem') return withPublicSpeakers(record as AgendaItem, context);
  if (collection === 'contribution') return bySector(record as Contribution, context);
  if (collection === 'record') return impersonal(record as MeetingRecord, context);
  if (collection === 'minutes')
    return {
      ...record,
      approvedBy: bodyOnly((record as { approvedBy: string }).approvedBy, context),
    } as AnyRecord;
  // A declared sex is printed as a total only where that is safe: see sexHeadcounts.
  if (collection === 'headcount' && (record as Headcount).by === 'sex') return null;
  return record;
}

function nameless(person: Person): Person {
  const named = person.publicRole !== '';
  return {
    id: person.id,
    name: named ? person.name : '',
    organisation: person.organisation,
    post: '',
    email: '',
    sex: null,
    publicRole: person.publicRole,
  };
}

/** Rows 4 to 7 of the commitment sheet (person, post, e-mail, telephone) are for the internal edition only. */
function withoutContact(project: Project): Project {
  return {
    ...project,
    commitment: { ...project.commitment, responsiblePerson: '', post: '', email: '', phone: '' },
  };
}

function withPublicSpeakers(item: AgendaItem, { state }: Context): AgendaItem {
  const speakers = item.speakers.map(({ person, organisation }) => {
    const held = person === null ? undefined : state.person[person];
    if (held && held.publicRole !== '') return { person, organisation };
    const from = organisation ?? held?.organisation ?? null;
    // An organisation of one would name its only person.
    return { person: null, organisation: held && from !== null && membersOf(state, from) < 2 ? null : from };
  });
  return { ...item, speakers };
}

function membersOf(state: State, organisation: string): number {
  return Object.values(state.person).filter((person) => person.organisation === organisation).length;
}

function bySector(contribution: Contribution, context: Context): Contribution {
  return {
    ...contribution,
    author: publicAuthor(contribution, context),
    at: noInstant,
    respondedBy: bodyOnly(contribution.respondedBy, context),
  };
}

function publicAuthor({ author, workshop }: Contribution, context: Context): Author {
  if (author.kind === 'anonymous' || author.kind === 'group') return author;
  const sector =
    author.kind === 'organisation' || author.organisation !== null
      ? sectorOfOrganisation(context.state, author.organisation)
      : sectorOfPerson(context.state, author.person);
  const name = groupOf(sector, workshop, context);
  return name === '' ? { kind: 'anonymous' } : { kind: 'group', name };
}

/** The group of those present, or else of everybody, in which a sector may be named; empty when none is large enough. */
function groupOf(sector: SectorKey, workshop: string | null, context: Context): string {
  for (const key of workshop === null ? [''] : [workshop, '']) {
    const group = groupsOf(key, context).find((candidate) => candidate.sectors.includes(sector));
    if (group && group.count >= smallestGroup) return sectorGroupName(group.sectors);
  }
  return '';
}

function groupsOf(workshop: string, { state, groups }: Context): SectorGroup[] {
  let found = groups.get(workshop);
  if (!found) {
    const people = Object.keys(state.person).map((person) => [sectorOfPerson(state, person), 1] as const);
    found = mergeSmallSectors(workshop === '' ? people : sectorCounts(state, workshop));
    groups.set(workshop, found);
  }
  return found;
}

/** A dissent keeps the sectors of whose it is; so does an intervention, in the same field, when its speaker is not public. */
function impersonal(record: MeetingRecord, context: Context): MeetingRecord {
  const { state } = context;
  if (record.kind === 'dissent')
    return { ...record, at: noInstant, whose: sectorsIn(record.whose, record.workshop, context) };
  const speaker = record.speaker === null ? undefined : state.person[record.speaker];
  if (speaker?.publicRole !== '') return { ...record, at: noInstant };
  return {
    ...record,
    at: noInstant,
    speaker: null,
    whose: groupOf(sectorOfPerson(state, speaker.id), record.workshop, context),
  };
}

/** What the words "whose" say in terms of sectors: of the organisations or people they name; else nothing, for they may identify. */
function sectorsIn(whose: string, workshop: string, context: Context): string {
  const { state, names } = context;
  const folded = ` ${words(whose)} `;
  const organisation = Object.values(state.organisation).find((held) =>
    folded.includes(` ${words(held.name)} `),
  );
  if (organisation) return groupOf(organisation.sector, workshop, context);
  const named = new Set(names.find(whose).map((match) => match.name));
  const person = Object.values(state.person).find(
    (held) => named.has(held.name) || folded.includes(` ${words(held.name)} `),
  );
  return person ? groupOf(sectorOfPerson(state, person.id), workshop, context) : '';
}

/** Who approved or answered, when that is a body or somebody with a public role; else nothing. */
function bodyOnly(label: string, { known }: Context): string {
  return known.has(words(label)) ? label : '';
}

function bodies(state: State): Set<string> {
  const people = Object.values(state.person).filter((person) => person.publicRole !== '');
  const held = [...Object.values(state.organisation), ...Object.values(state.committee), ...people];
  return new Set(held.map((entry) => words(entry.name)));
}

function words(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function sexHeadcounts(state: State): Headcount[] {
  return Object.values(state.workshop).flatMap((workshop) => {
    const { sex } = attendanceSummary(state, workshop);
    return Object.entries(sex ?? {})
      .filter(([, count]) => count > 0)
      .map(([key, count]) => ({
        id: `${workshop.id}:${key}`,
        workshop: workshop.id,
        by: 'sex' as const,
        key,
        count,
      }));
  });
}
