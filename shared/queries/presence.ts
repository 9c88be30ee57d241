import { byRank } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import type { AgendaItem, Attendance, Workshop } from '../model/workshop.ts';
import { localTime, minutesOf } from './agenda.ts';
import { type AttendanceRow, attendanceRows } from './attendance.ts';

/** A part of an item that somebody was there for; null at an end that the item itself set. */
export interface Stay {
  /** When they came in while it was being dealt with, `10:20`. */
  from: string | null;
  /** When they left while it was being dealt with. */
  to: string | null;
}

/** Somebody present at the workshop, at one item: `stays` is empty when they were not there for any of it. */
export interface PresenceAtItem {
  row: AttendanceRow;
  stays: Stay[];
}

export interface ItemAttendance {
  item: AgendaItem;
  /** Everybody who came to the workshop; null for an item whose times nobody knows. */
  people: PresenceAtItem[] | null;
  /** How many of them were there for at least part of it. */
  present: number;
}

/**
 * Who was there at each item of an agenda, worked out from the hours of arrival and departure and from the times of the
 * items, to the minute. An hour that was not recorded counts as before everything (arrival) or after it (departure); an item
 * that is open has no end yet.
 * @param zone IANA zone of the project: the hours on the list are in it
 */
export function attendanceByItem(
  state: State,
  workshop: Workshop,
  options: { zone: string; language: string },
): ItemAttendance[] {
  const { zone, language } = options;
  const rows = attendanceRows(state, workshop, language).filter(
    ({ attendance }) => attendance.state === 'present',
  );
  const items = Object.values(state.agendaItem)
    .filter((item) => item.workshop === workshop.id)
    .toSorted(byRank);
  const stretches = new Map(items.map((item) => [item.id, stretchesOf(state, item)]));
  const axis = axisOf([...stretches.values()].flat(), workshop.start, zone);
  return items.map((item) => {
    const times = (stretches.get(item.id) ?? []).map(
      ([from, to]) => [axis.ofInstant(from), axis.ofInstant(to)] as const,
    );
    const [begin] = times;
    if (!begin) return { item, people: null, present: 0 };
    const people = rows.map((row) => ({ row, stays: staysAt(row.attendance, times, axis) }));
    return { item, people, present: people.filter(({ stays }) => stays.length > 0).length };
  });
}

/** Minutes that go by one after the other, whatever the clocks on the wall do in that night. */
interface Axis {
  ofInstant(instant: number): number;
  /** Where somebody came in. An hour that the night has twice is the first of the two. */
  ofArrival(time: string): number;
  /** Where somebody went out. An hour that the night has twice is the second of the two. */
  ofDeparture(time: string): number;
}

const MINUTE = 60_000;
const DAY = 1_440;

/** The axis that begins with a meeting, at the time of day it had then. @param start the hour it was planned to begin at */
function axisOf(stretches: readonly [number, number][], start: string | null, zone: string): Axis {
  const zero = Math.floor(Math.min(...stretches.map(([from]) => from)) / MINUTE);
  if (!Number.isFinite(zero)) return { ofInstant: Number, ofArrival: minutesOf, ofDeparture: minutesOf };
  const local = (minute: number): number => minutesOf(localTime(minute * MINUTE, zone));
  const first = start === null ? local(zero) : minutesOf(start);
  // A meeting that goes on past midnight: an hour half a day before its start is of the next day.
  const late = (at: number): number => (at < first - DAY / 2 ? at + DAY : at);
  const begin = late(local(zero));
  const shiftAt = (passed: number): number =>
    ((local(zero + passed) - begin - passed + 3.5 * DAY) % DAY) - DAY / 2;
  // How much the clocks are put on (or back) in the half day that a meeting may last, and after how many minutes.
  const shift = shiftAt(DAY / 2);
  let [before, after] = [0, DAY / 2];
  while (shift !== 0 && after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (shiftAt(middle) === 0) before = middle;
    else after = middle;
  }
  const ofHour = (time: string, last: boolean): number => {
    const at = late(minutesOf(time));
    if (shift === 0) return at;
    const changed = begin + after;
    const [isBefore, isAfter] = [at < changed, at - shift >= changed];
    return isAfter && (last || !isBefore) ? at - shift : at;
  };
  return {
    ofInstant: (instant) =>
      Number.isFinite(instant) ? begin + Math.floor(instant / MINUTE) - zero : instant,
    ofArrival: (time) => ofHour(time, false),
    ofDeparture: (time) => ofHour(time, true),
  };
}

/** When an item was being dealt with, pauses left out: UTC milliseconds, in order. */
function stretchesOf(state: State, item: AgendaItem): [from: number, to: number][] {
  const spans = Object.values(state.span)
    .filter((span) => span.agendaItem === item.id)
    .map(({ from, to }): [number, number] => {
      const start = Date.parse(from);
      return [start, to === null ? Number.POSITIVE_INFINITY : Math.max(start, Date.parse(to))];
    })
    .toSorted(([a], [b]) => a - b);
  if (spans.length > 0 || item.started === null || item.ended === null) return spans;
  // Written down afterwards, for an item that nobody ran with the clock.
  return [[Date.parse(item.started), Math.max(Date.parse(item.started), Date.parse(item.ended))]];
}

/** The parts of an item's stretches that somebody was there for. */
function staysAt(
  attendance: Attendance,
  stretches: readonly (readonly [from: number, to: number])[],
  axis: Axis,
): Stay[] {
  const start = stretches[0]?.[0] ?? 0;
  const end = Math.max(...stretches.map(([, to]) => to));
  const cuts = [...attendance.away].toSorted((a, b) => axis.ofDeparture(a.from) - axis.ofDeparture(b.from));
  const here = [
    { from: attendance.arrival, to: cuts[0]?.from ?? attendance.departure },
    ...cuts.map(({ to }, index) => ({ from: to, to: cuts[index + 1]?.from ?? attendance.departure })),
  ];
  return here.flatMap(({ from, to }) => {
    const came = from === null ? Number.NEGATIVE_INFINITY : axis.ofArrival(from);
    const left = to === null ? Number.POSITIVE_INFINITY : axis.ofDeparture(to);
    // What lasted less than a minute counts as the minute it was in.
    const there = stretches.some(([begin, over]) => came < Math.max(over, begin + 1) && left > begin);
    if (!there) return [];
    return [{ from: came > start ? from : null, to: left < end ? to : null }];
  });
}

/** Whether anybody's hour of coming or going is on the list. */
export function hasHours(state: State, workshop: string): boolean {
  return Object.values(state.attendance).some(
    ({ workshop: where, state: was, arrival, departure, away }) =>
      where === workshop && was === 'present' && (arrival ?? departure ?? away[0]) != null,
  );
}
