import type { z } from 'zod';
import { Attachment } from './attachment.ts';
import { Span, Timer } from './clock.ts';
import { Cluster, Contribution } from './contribution.ts';
import { Counter } from './counter.ts';
import { Experience } from './experience.ts';
import type { Id } from './fields.ts';
import { ForumTable, Stance, StanceReason } from './forum.ts';
import { Mailing } from './mailing.ts';
import { Minutes, MinutesSection } from './minutes.ts';
import { Committee, FormerName, Membership, Organisation, Person } from './people.ts';
import { Ballot, Objection, Poll, Tally } from './poll.ts';
import { DocumentText, NextStep, Project, Reference, Term } from './project.ts';
import { Observation, Returned } from './review.ts';
import { Cell, Component, Dimension, Link, Scale, Stage, Tool, Version } from './schema.ts';
import { Technique } from './technique.ts';
import { Turn } from './turn.ts';
import { AgendaItem, Attendance, Headcount, MeetingRecord, Workshop } from './workshop.ts';

/** Every collection of a project and the schema of its records. The order is that of the snapshot. */
export const schemas = {
  project: Project,
  documentText: DocumentText,
  nextStep: NextStep,
  term: Term,
  reference: Reference,
  organisation: Organisation,
  person: Person,
  formerName: FormerName,
  committee: Committee,
  membership: Membership,
  workshop: Workshop,
  agendaItem: AgendaItem,
  attendance: Attendance,
  headcount: Headcount,
  forumTable: ForumTable,
  stance: Stance,
  stanceReason: StanceReason,
  span: Span,
  timer: Timer,
  turn: Turn,
  technique: Technique,
  poll: Poll,
  ballot: Ballot,
  tally: Tally,
  objection: Objection,
  scale: Scale,
  stage: Stage,
  dimension: Dimension,
  component: Component,
  cell: Cell,
  tool: Tool,
  link: Link,
  experience: Experience,
  contribution: Contribution,
  cluster: Cluster,
  attachment: Attachment,
  record: MeetingRecord,
  minutes: Minutes,
  minutesSection: MinutesSection,
  version: Version,
  mailing: Mailing,
  returned: Returned,
  observation: Observation,
  counter: Counter,
} as const;

export type Collection = keyof typeof schemas;
export type RecordOf<C extends Collection> = z.infer<(typeof schemas)[C]>;
export type AnyRecord = RecordOf<Collection>;

/** A whole project: records in id-keyed collections. */
export type State = { [C in Collection]: Record<Id, RecordOf<C>> };

export const collections = Object.keys(schemas) as Collection[];

/** A state with no records. */
export function emptyState(): State {
  return Object.fromEntries(collections.map((collection) => [collection, {}])) as State;
}

/** The project's own record; there is exactly one in every opened project. */
export function projectOf(state: State): Project {
  const project = Object.values(state.project)[0];
  if (!project) throw new Error('a state without its project record');
  return project;
}
