import { z } from 'zod';
import { CalendarDate, Id, Instant, line, name, Rank, TimeOfDay, text, words } from './fields.ts';

/** Expert workshop TX, schema workshop TS, citizen forum FC, internal forum FI, committee session SC. */
export const workshopKinds = ['expert', 'schema', 'citizenForum', 'internalForum', 'committee'] as const;
export const WorkshopKind = z.enum(workshopKinds);
export type WorkshopKind = z.infer<typeof WorkshopKind>;

export const Workshop = z.strictObject({
  id: Id,
  code: z.string().max(10),
  kind: WorkshopKind,
  number: z.int().min(1).max(999),
  title: line(200),
  date: CalendarDate,
  start: TimeOfDay,
  end: TimeOfDay,
  place: line(300),
  commune: line(120),
  convenes: line(300),
  objectives: text(2_000),
  method: text(4_000),
  state: z.enum(['prepared', 'running', 'closed']),
});
export type Workshop = z.infer<typeof Workshop>;

export const Speaker = z.strictObject({ person: Id.nullable(), organisation: Id.nullable() });

export const AgendaItem = z.strictObject({
  id: Id,
  workshop: Id,
  rank: Rank,
  title: name(200),
  planned: z.int().min(1).max(600),
  kind: z.enum(['point', 'talk', 'break']),
  started: Instant.nullable(),
  ended: Instant.nullable(),
  speakers: z.array(Speaker).max(20),
  summary: text(8_000),
  material: line(500),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const attendanceStates = ['present', 'excused', 'absent'] as const;
export const capacities = ['speaker', 'member', 'guest', 'observer', 'facilitator', 'secretary'] as const;
export const Attendance = z.strictObject({
  id: Id,
  workshop: Id,
  person: Id,
  state: z.enum(attendanceStates),
  capacity: z.enum(capacities),
  arrival: TimeOfDay,
  /** When they left for good, as far as is known. */
  departure: TimeOfDay,
  /** Each time they left and came back. */
  away: z.array(z.strictObject({ from: TimeOfDay.unwrap(), to: TimeOfDay.unwrap() })).max(20),
});
export type Attendance = z.infer<typeof Attendance>;

export const sexes = ['woman', 'man', 'other'] as const;
export type Sex = (typeof sexes)[number];

/** Bands in which a forum counts ages, the youngest first. */
export const ageBands = ['0-14', '15-29', '30-44', '45-59', '60+'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Attendance as a count with no names (forums): by sector, by sex declared, or by age band. */
export const Headcount = z.strictObject({
  id: Id,
  workshop: Id,
  by: z.enum(['sector', 'sex', 'age']),
  key: z.string().min(1).max(40),
  count: z.int().min(0).max(10_000),
});
export type Headcount = z.infer<typeof Headcount>;

export const recordKinds = ['agreement', 'commitment', 'dissent', 'pending', 'intervention'] as const;
export const RecordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof RecordKind>;

/** What the secretary puts on record. Fields that a kind does not use are empty. */
export const MeetingRecord = z.strictObject({
  id: Id,
  code: z.string().max(10),
  workshop: Id,
  agendaItem: Id.nullable(),
  kind: RecordKind,
  text: words(2_000),
  at: Instant,
  /** Agreement: how it was adopted, and the votes where it was by majority or unanimity. */
  form: z.enum(['unanimity', 'consensus', 'majority']).nullable(),
  favour: z.int().min(0).max(10_000).nullable(),
  against: z.int().min(0).max(10_000).nullable(),
  abstained: z.int().min(0).max(10_000).nullable(),
  reason: text(1_000),
  /** Commitment: who does it, by when, how it stands. */
  responsible: line(200),
  due: CalendarDate,
  state: z.enum(['open', 'inProgress', 'done']).nullable(),
  /** Dissent: whose it is (a group or organisation as said in the room), and about which agreement. */
  whose: line(200),
  about: Id.nullable(),
  /** Pending: who takes it up again. */
  takenUpBy: line(200),
  /** Intervention: who spoke. */
  speaker: Id.nullable(),
});
export type MeetingRecord = z.infer<typeof MeetingRecord>;
