import type { Organisation, Person } from '../model/people.ts';
import type { State } from '../model/state.ts';
import type { Attendance, Sex, Workshop } from '../model/workshop.ts';
import { minutesOf } from './agenda.ts';
import { type AgeGroup, ageGroups } from './ages.ts';
import {
  mergeSmallSectors,
  type SectorGroup,
  type SectorKey,
  sectorKeys,
  sectorOfPerson,
} from './sectors.ts';
import { smallestGroup } from './small.ts';

/** Minutes after the start from which an arrival counts as late. */
export const lateAfter = 10;

export interface AttendanceRow {
  attendance: Attendance;
  person: Person;
  organisation: Organisation | null;
  sector: SectorKey;
  late: boolean;
}

/** Who is on a workshop's list, by name in the given language's order. */
export function attendanceRows(state: State, workshop: Workshop, language: string): AttendanceRow[] {
  const collator = new Intl.Collator(language);
  const rows: AttendanceRow[] = [];
  for (const attendance of Object.values(state.attendance)) {
    const person = attendance.workshop === workshop.id ? state.person[attendance.person] : undefined;
    if (!person) continue;
    rows.push({
      attendance,
      person,
      organisation: person.organisation === null ? null : (state.organisation[person.organisation] ?? null),
      sector: sectorOfPerson(state, person.id),
      late: isLate(workshop, attendance),
    });
  }
  return rows.toSorted(
    (a, b) => collator.compare(a.person.name, b.person.name) || (a.person.id < b.person.id ? -1 : 1),
  );
}

/** Whether somebody came more than ten minutes after the start; not when either time is unknown. */
export function isLate(workshop: Workshop, attendance: Attendance): boolean {
  if (attendance.state !== 'present' || workshop.start === null || attendance.arrival === null) return false;
  return minutesOf(attendance.arrival) - minutesOf(workshop.start) > lateAfter;
}

export interface AttendanceSummary {
  /** People present: counted on the list, or from the headcount where a forum kept only that. */
  present: number;
  excused: number;
  absent: number;
  late: number;
  /** Whether `present` comes from a headcount with no names. */
  counted: boolean;
  /** Organisations with somebody present. */
  organisations: number;
  /** Sectors with small ones merged; fit to be printed. */
  sectors: SectorGroup[];
  /** Declared sex; `null` unless every figure, and the rest that declared nothing, is none or at least three. */
  sex: Record<Sex, number> | null;
  /** Bands of age with small ones merged, those who told none among them; empty where nobody counted. Fit to be printed. */
  ages: AgeGroup[];
}

/** The figures of one workshop's attendance. */
export function attendanceSummary(state: State, workshop: Workshop): AttendanceSummary {
  const list = Object.values(state.attendance).filter((entry) => entry.workshop === workshop.id);
  const people = list.filter((entry) => entry.state === 'present');
  const counts = sectorCounts(state, workshop.id);
  const present = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const organisations = new Set(people.map((entry) => state.person[entry.person]?.organisation ?? null));
  organisations.delete(null);
  return {
    present,
    excused: list.filter((entry) => entry.state === 'excused').length,
    absent: list.filter((entry) => entry.state === 'absent').length,
    late: people.filter((entry) => isLate(workshop, entry)).length,
    counted: isCounted(state, workshop.id),
    organisations: organisations.size,
    sectors: mergeSmallSectors(counts),
    sex: sexTotals(state, workshop.id, present),
    ages: ageGroups(state, workshop.id, present),
  };
}

/** Attendances (not distinct people) over all the workshops of a project, by sector, small ones merged. */
export function attendancesBySector(state: State): { total: number; groups: SectorGroup[] } {
  const counts = new Map<SectorKey, number>();
  for (const workshop of Object.keys(state.workshop))
    for (const [sector, count] of sectorCounts(state, workshop))
      counts.set(sector, (counts.get(sector) ?? 0) + count);
  return {
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    groups: mergeSmallSectors(counts),
  };
}

/**
 * How many were present, by sector, not merged: never to be printed as it is. A headcount by sector rules; where
 * people are only counted another way, those whose sector nobody knows are under `none`.
 */
export function sectorCounts(state: State, workshop: string): Map<SectorKey, number> {
  const counts = new Map<SectorKey, number>();
  const add = (key: SectorKey, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  const heads = Object.values(state.headcount).filter((entry) => entry.workshop === workshop);
  const bySector = heads.filter((entry) => entry.by === 'sector');
  for (const { key, count } of bySector)
    add((sectorKeys as readonly string[]).includes(key) ? (key as SectorKey) : 'none', count);
  if (bySector.length > 0) return counts;
  for (const entry of Object.values(state.attendance))
    if (entry.workshop === workshop && entry.state === 'present') add(sectorOfPerson(state, entry.person), 1);
  if (counts.size > 0) return counts;
  const total = (by: 'sex' | 'age'): number =>
    heads.reduce((sum, entry) => sum + (entry.by === by ? entry.count : 0), 0);
  const heard = Math.max(total('sex'), total('age'));
  if (heard > 0) add('none', heard);
  return counts;
}

function isCounted(state: State, workshop: string): boolean {
  const heads = Object.values(state.headcount).some(
    (entry) => entry.workshop === workshop && entry.count > 0,
  );
  if (!heads) return false;
  if (Object.values(state.headcount).some((entry) => entry.workshop === workshop && entry.by === 'sector'))
    return true;
  return !Object.values(state.attendance).some(
    (entry) => entry.workshop === workshop && entry.state === 'present',
  );
}

function sexTotals(state: State, workshop: string, present: number): AttendanceSummary['sex'] {
  const totals = { woman: 0, man: 0, other: 0 };
  const heads = Object.values(state.headcount).filter(
    (entry) => entry.workshop === workshop && entry.by === 'sex',
  );
  for (const { key, count } of heads)
    if (Object.hasOwn(totals, key)) totals[key as keyof typeof totals] += count;
  if (heads.length === 0)
    for (const entry of Object.values(state.attendance)) {
      const sex =
        entry.workshop === workshop && entry.state === 'present' ? state.person[entry.person]?.sex : null;
      if (sex) totals[sex]++;
    }
  const { woman, man, other } = totals;
  const declared = woman + man + other;
  const safe = [woman, man, other, Math.max(0, present - declared)].every(
    (count) => count === 0 || count >= smallestGroup,
  );
  return declared > 0 && safe ? totals : null;
}

/** Organisations with at least two people present, by name, and how many others there were: one of a single person would name them. */
export function organisationsPresent(
  rows: readonly AttendanceRow[],
  language: string,
): { named: Organisation[]; others: number } {
  const counts = new Map<Organisation, number>();
  for (const { attendance, organisation } of rows)
    if (organisation && attendance.state === 'present')
      counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  const collator = new Intl.Collator(language);
  const named = [...counts].filter(([, count]) => count > 1).map(([organisation]) => organisation);
  return {
    named: named.toSorted((a, b) => collator.compare(a.name, b.name)),
    others: counts.size - named.length,
  };
}

/** People on a workshop's list who are there and have not left, in the order of their ids. */
export function presentPeople(state: State, workshop: string): string[] {
  return Object.values(state.attendance)
    .filter((entry) => entry.workshop === workshop && entry.state === 'present' && entry.departure === null)
    .map((entry) => entry.person)
    .toSorted();
}

/** How many are there, by the list or by a headcount with no names. */
export function headcount(state: State, workshop: string): number {
  return [...sectorCounts(state, workshop).values()].reduce((sum, count) => sum + count, 0);
}
