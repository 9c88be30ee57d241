import type { Attachment } from '../model/attachment.ts';
import type { Author, Contribution } from '../model/contribution.ts';
import type { Person } from '../model/people.ts';
import type { Objection } from '../model/poll.ts';
import type { Project } from '../model/project.ts';
import type { Observation, Returned } from '../model/review.ts';
import { type AnyRecord, type Collection, collections, emptyState, type State } from '../model/state.ts';
import type { AgendaItem, Headcount, MeetingRecord } from '../model/workshop.ts';
import { sectorCounts } from '../queries/attendance.ts';
import { fold } from '../queries/fold.ts';
import {
  mergeSmallSectors,
  type SectorGroup,
  type SectorKey,
  sectorGroupName,
  sectorOfOrganisation,
  sectorOfPerson,
} from '../queries/sectors.ts';
import { smallestGroup } from '../queries/small.ts';
import { type PublicForums, publicForums, safeHeadcounts } from './forum.ts';
import { editFreeText } from './freeText.ts';
import { allNames, findingKey, privateNames } from './names.ts';
import { noInstant } from './wall.ts';

/**
 * The public edition: no names but of those a public source names, in that role; what people said and objected to is
 * by sector, in groups of at least three; no contact data; names in free text omitted but for the findings in `leave`.
 * People stay in it as nameless records, so that attendance still counts by sector and organisation; what was declared
 * of sex and age stays as a headcount of the workshop, in totals that are safe. Small tables of a forum are merged, and
 * what was said at a table is the table's: with the sector beside it, it would point at somebody.
 */
export function projectPublic(state: State, omitted: string, leave: ReadonlySet<string>): State {
  const names = privateNames(state);
  const forums = publicForums(state);
  const context: Context = { state, forums, groups: new Map(), known: bodies(state) };
  const { tableOf: _, ...merged } = forums;
  const source: State = { ...state, ...merged };
  const result = emptyState();
  for (const collection of collections) {
    if (collection === 'counter' || collection === 'formerName') continue;
    for (const record of Object.values(source[collection]) as AnyRecord[]) {
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
  for (const headcount of safeHeadcounts(state)) result.headcount[headcount.id] = headcount;
  return result;
}

interface Context {
  state: State;
  forums: PublicForums;
  /** Merged sectors by workshop; under '' those of everybody in the project. */
  groups: Map<string, SectorGroup[]>;
  /** Names of committees, organisations and people with a public role, by their comparable words. */
  known: ReadonlyMap<string, string>;
}

function strip(collection: Collection, record: AnyRecord, context: Context): AnyRecord | null {
  if (collection === 'person') return nameless(record as Person);
  if (collection === 'project') return withoutContact(record as Project);
  if (collection === 'attendance')
    return { ...record, arrival: null, departure: null, away: [] } as AnyRecord;
  // Who asked for the floor and when is for the room; what was said is in the records.
  if (collection === 'turn') return null;
  // A result is public, in the groups it was counted in; a ballot is its voter's, and an objection that of whoever raised it.
  if (collection === 'ballot' || collection === 'tally') return null;
  if (collection === 'poll') return { ...record, people: [] } as AnyRecord;
  if (collection === 'objection')
    return {
      ...record,
      at: noInstant,
      whose: sectorsIn((record as Objection).whose, (record as Objection).workshop, context),
    } as AnyRecord;
  // To whom something was sent is between them and whoever sent it.
  if (collection === 'mailing') return null;
  if (collection === 'returned') return unsigned(record as Returned);
  if (collection === 'observation') return byNobody(record as Observation, context);
  if (collection === 'attachment') return markedPublic(record as Attachment);
  if (collection === 'agendaItem') return withPublicSpeakers(record as AgendaItem, context);
  if (collection === 'contribution') return bySector(record as Contribution, context);
  if (collection === 'record') return impersonal(record as MeetingRecord, context);
  if (collection === 'minutes')
    return {
      ...record,
      approvedBy: bodyOnly((record as { approvedBy: string }).approvedBy, context),
    } as AnyRecord;
  // Declared sex and age are printed as totals only where that is safe: see safeHeadcounts.
  if (collection === 'headcount' && (record as Headcount).by !== 'sector') return null;
  return record;
}

/**
 * A picture may show faces, badges and handwriting, a PDF says what it says, and a file's name often holds a person's:
 * nothing here can tell, so nothing attached is public until somebody has looked at it and marked it so. The wall shows
 * no attachment at all: of what the operator has at hand it gets only what is shown to it on purpose.
 */
function markedPublic(attachment: Attachment): Attachment | null {
  return attachment.public ? { ...attachment, at: noInstant, by: '' } : null;
}

/** Of what came back the public edition says which document it was. Its name, its head and its very bytes may name somebody. */
function unsigned(returned: Returned): Returned {
  const blank = { name: '·', at: noInstant, by: '', reviewer: '', institution: '' };
  return { ...returned, ...blank, hash: returned.hash && '0'.repeat(64) };
}

/** What a reviewer says, without who and when, unless it is a body or somebody whom a public source names. */
function byNobody(observation: Observation, context: Context): Observation {
  const { author, replies, respondedBy } = observation;
  const bare = (said: Observation['replies'][number]) => ({
    ...said,
    author: bodyOnly(said.author, context),
    at: null,
  });
  return {
    ...observation,
    author: bodyOnly(author, context),
    at: null,
    replies: replies.map(bare),
    respondedBy: bodyOnly(respondedBy, context),
    respondedAt: null,
  };
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
    // Whoever was there alone from an organisation would be named by it, however many more it has elsewhere.
    const alone = held && from !== null && peopleThere(state, item.workshop, from) < 2;
    return { person: null, organisation: alone ? null : from };
  });
  return { ...item, speakers };
}

/**
 * Among how many nameless people of an organisation one who spoke for it is hidden: those present on the list and those
 * who spoke for it. Whoever would be named hides nobody, and whoever spoke for another body is not taken for one of this.
 */
function peopleThere(state: State, workshop: string, organisation: string): number {
  const spoke = Object.values(state.agendaItem)
    .filter((item) => item.workshop === workshop)
    .flatMap(({ speakers }) => speakers)
    .flatMap(({ person, organisation: from }) =>
      person === null ? [] : [{ person, from: from ?? state.person[person]?.organisation }],
    );
  const elsewhere = new Set(spoke.filter(({ from }) => from !== organisation).map(({ person }) => person));
  const listed = Object.values(state.attendance)
    .filter(
      (entry) => entry.workshop === workshop && entry.state === 'present' && !elsewhere.has(entry.person),
    )
    .map((entry) => ({ person: entry.person, from: state.person[entry.person]?.organisation }));
  const those = [...listed, ...spoke].filter(
    ({ person, from }) => from === organisation && state.person[person]?.publicRole === '',
  );
  return new Set(those.map(({ person }) => person)).size;
}

function bySector(contribution: Contribution, context: Context): Contribution {
  const table = context.forums.tableOf.get(contribution.table ?? '');
  return {
    ...contribution,
    table: table?.id ?? null,
    author: table ? tableAuthor(contribution.author, table.name) : publicAuthor(contribution, context),
    at: noInstant,
    picture: null,
    respondedBy: bodyOnly(contribution.respondedBy, context),
  };
}

/** What was said at a table, unless nobody was to know who said it. */
function tableAuthor(author: Author, table: string): Author {
  return author.kind === 'anonymous' ? author : { kind: 'group', name: table };
}

function publicAuthor({ author, workshop }: Contribution, context: Context): Author {
  if (author.kind === 'anonymous' || author.kind === 'group') return author;
  const name = groupOf(sectorOfAuthor(context.state, author), workshop, context);
  return name === '' ? { kind: 'anonymous' } : { kind: 'group', name };
}

/** The group in which a sector may be named; empty when none is large enough. */
function groupOf(sector: SectorKey, workshop: string | null, context: Context): string {
  const group = groupsOf(workshop ?? '', context).find((candidate) => candidate.sectors.includes(sector));
  return group && group.count >= smallestGroup ? sectorGroupName(group.sectors) : '';
}

/**
 * One partition of the sectors for all that a workshop's documents say: two groups that overlap would tell, by
 * difference, who is in one of them. So whoever spoke and is not on the list of those present is counted too.
 */
function groupsOf(workshop: string, { state, groups }: Context): SectorGroup[] {
  let found = groups.get(workshop);
  if (!found) {
    const counts = new Map<SectorKey, number>(workshop === '' ? [] : sectorCounts(state, workshop));
    const extra = new Map<SectorKey, Set<string>>();
    const heard =
      workshop === ''
        ? Object.keys(state.person).map((id) => [sectorOfPerson(state, id), id] as const)
        : voices(state, workshop);
    for (const [sector, who] of heard)
      if (!counts.has(sector)) extra.set(sector, (extra.get(sector) ?? new Set()).add(who));
    found = mergeSmallSectors([...counts, ...[...extra].map(([sector, who]) => [sector, who.size] as const)]);
    groups.set(workshop, found);
  }
  return found;
}

/** Everybody whose sector a workshop's documents may name, each with an id. */
function voices(state: State, workshop: string): (readonly [SectorKey, string])[] {
  const found: (readonly [SectorKey, string])[] = [];
  for (const { author, workshop: where, table } of Object.values(state.contribution)) {
    if (
      where !== workshop ||
      Object.hasOwn(state.forumTable, table ?? '') ||
      author.kind === 'group' ||
      author.kind === 'anonymous'
    )
      continue;
    found.push([
      sectorOfAuthor(state, author),
      author.kind === 'person' ? author.person : (author.organisation ?? ''),
    ]);
  }
  for (const record of Object.values(state.record)) {
    if (record.workshop !== workshop) continue;
    if (record.speaker !== null) found.push([sectorOfPerson(state, record.speaker), record.speaker]);
    const whose = record.kind === 'dissent' ? whoseSector(state, record.whose) : null;
    if (whose) found.push([whose, record.whose]);
  }
  return found;
}

type Named = Extract<Author, { kind: 'person' | 'organisation' }>;

function sectorOfAuthor(state: State, author: Named): SectorKey {
  return author.organisation !== null
    ? sectorOfOrganisation(state, author.organisation)
    : sectorOfPerson(state, author.kind === 'person' ? author.person : null);
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

/** What the words "whose" say in terms of sectors; nothing where they name nobody known, for they may identify. */
function sectorsIn(whose: string, workshop: string, context: Context): string {
  const sector = whoseSector(context.state, whose);
  return sector === null ? '' : groupOf(sector, workshop, context);
}

/** The sector of the organisation or the person that some words name; `null` where they name none that is known. */
function whoseSector(state: State, whose: string): SectorKey | null {
  const folded = ` ${words(whose)} `;
  const organisation = Object.values(state.organisation).find((held) =>
    folded.includes(` ${words(held.name)} `),
  );
  if (organisation) return organisation.sector;
  const named = new Set(
    allNames(state)
      .find(whose)
      .map((match) => match.name),
  );
  const person = Object.values(state.person).find((held) => named.has(held.name));
  return person ? sectorOfPerson(state, person.id) : null;
}

/** Who approved or answered, when that is a body or somebody with a public role, as the project names it; else nothing. */
function bodyOnly(label: string, { known }: Context): string {
  if (label === '') return '';
  // "Comité ejecutivo, sesión del 3 de junio" is the committee; the rest is dropped, being anybody's words.
  const [first = ''] = label.split(/[,;:·–—]/);
  return known.get(outsideBrackets(label)) ?? known.get(outsideBrackets(first)) ?? '';
}

function bodies(state: State): Map<string, string> {
  const people = Object.values(state.person).filter((person) => person.publicRole !== '');
  const held = [...Object.values(state.organisation), ...Object.values(state.committee), ...people];
  return new Map(held.map(({ name }) => [outsideBrackets(name), name]));
}

/** Comparable words of a label: "Comité ejecutivo (sesión 3)" is the executive committee. */
function outsideBrackets(label: string): string {
  return words(label.replace(/\([^)]*\)/g, ' '));
}

function words(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
