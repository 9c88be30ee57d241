import type { Collection, State } from '../model/state.ts';
import { emptyState } from '../model/state.ts';
import { type FrozenSpan, freezeSpan, type ModelSpan } from '../queries/modelSpans.ts';

// What the proposal prints. Of participants only their number and organisation is in it, so that erasing somebody rarely touches a version.
const modelCollections: readonly Collection[] = [
  'project',
  'documentText',
  'nextStep',
  'term',
  'reference',
  'organisation',
  'committee',
  'workshop',
  'headcount',
  'forumTable',
  'stance',
  'scale',
  'stage',
  'dimension',
  'component',
  'cell',
  'tool',
  'link',
  'experience',
  'contribution',
  'version',
];

/** The canonical JSON of the model as it stands: what a version freezes and what its SHA-256 is taken of. */
export function frozenModel(state: State): string {
  const kept = emptyState();
  for (const collection of modelCollections) Object.assign(kept[collection], state[collection]);
  // Attendance is counted by sector: a person stands there as an id and an organisation, with no name.
  Object.assign(kept.attendance, state.attendance);
  for (const [id, person] of Object.entries(state.person))
    kept.person[id] = {
      id,
      name: '·',
      organisation: person.organisation,
      post: '',
      email: '',
      sex: null,
      publicRole: '',
    };
  return canonical(kept);
}

/** What an approval freezes: the project as far as the minutes print it, and what the workshop changed in the model. */
export interface FrozenWorkshop extends State {
  /** Absent in what was approved before spans were frozen: there the journal is all that tells of them. */
  spans?: readonly FrozenSpan[];
}

/** The canonical JSON of all that the minutes of a workshop print: what an approval freezes. */
export function frozenWorkshop(state: State, workshop: string, spans: readonly ModelSpan[]): string {
  const kept = emptyState();
  for (const collection of [
    'project',
    'workshop',
    'organisation',
    'committee',
    'membership',
    'scale',
    'stage',
    'dimension',
    'component',
    'cell',
    'tool',
    'version',
  ] as const)
    Object.assign(kept[collection], state[collection]);
  for (const collection of [
    'agendaItem',
    'attendance',
    'headcount',
    'forumTable',
    'stance',
    'span',
    'timer',
    'turn',
    'technique',
    'poll',
    'objection',
    'record',
    'contribution',
    'minutes',
  ] as const)
    for (const [id, record] of Object.entries<{ workshop: string | null }>(state[collection]))
      if (record.workshop === workshop) (kept[collection] as Record<string, unknown>)[id] = record;
  for (const [id, section] of Object.entries(state.minutesSection))
    if (Object.hasOwn(kept.minutes, section.minutes)) kept.minutesSection[id] = section;
  for (const [id, reason] of Object.entries(state.stanceReason))
    if (Object.hasOwn(kept.stance, reason.stance)) kept.stanceReason[id] = reason;
  for (const [id, ballot] of Object.entries(state.ballot))
    if (Object.hasOwn(kept.poll, ballot.poll)) kept.ballot[id] = ballot;
  for (const [id, attachment] of Object.entries(state.attachment)) {
    const { owner } = attachment;
    const there =
      owner.kind === 'workshop' ? owner.id === workshop : Object.hasOwn(kept[owner.kind], owner.id);
    if (there) kept.attachment[id] = attachment;
  }
  const groups = new Set(Object.values(kept.contribution).map(({ cluster }) => cluster));
  for (const [id, cluster] of Object.entries(state.cluster)) if (groups.has(id)) kept.cluster[id] = cluster;
  const people = new Set<string | null>();
  for (const poll of Object.values(kept.poll)) for (const person of poll.people) people.add(person);
  for (const { person } of Object.values(kept.attendance)) people.add(person);
  for (const { speakers } of Object.values(kept.agendaItem))
    for (const { person } of speakers) people.add(person);
  for (const { facilitator } of Object.values(kept.forumTable)) people.add(facilitator);
  for (const { speaker } of Object.values(kept.record)) people.add(speaker);
  for (const { person } of Object.values(kept.turn)) people.add(person);
  for (const { author } of Object.values(kept.contribution))
    if (author.kind === 'person') people.add(author.person);
  for (const { person } of Object.values(kept.membership)) people.add(person);
  for (const [id, person] of Object.entries(state.person)) if (people.has(id)) kept.person[id] = person;
  const frozen: FrozenWorkshop = { ...kept, spans: spans.map(freezeSpan) };
  return canonical(frozen);
}

/** JSON with the keys of every object sorted by code unit, so that equal content gives equal bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
