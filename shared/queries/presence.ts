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
    .toSorted((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));
  const minute = (instant: number): number =>
    Number.isFinite(instant) ? minutesOf(localTime(instant, zone)) : instant;
  const stretches = new Map(
    items.map((item) => [
      item.id,
      stretchesOf(state, item).map(([from, to]) => [minute(from), minute(to)] as const),
    ]),
  );
  const first =
    workshop.start === null ? ([...stretches.values()].flat()[0]?.[0] ?? 0) : minutesOf(workshop.start);
  // A meeting that goes on past midnight: an hour half a day before its start is of the next day.
  const late = (at: number): number => (at < first - 720 ? at + 1_440 : at);
  return items.map((item) => {
    const times = (stretches.get(item.id) ?? []).map(([from, to]) => [late(from), late(to)] as const);
    const [begin] = times;
    if (!begin) return { item, people: null, present: 0 };
    const people = rows.map((row) => ({ row, stays: staysAt(row.attendance, times, late) }));
    return { item, people, present: people.filter(({ stays }) => stays.length > 0).length };
  });
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
  late: (at: number) => number,
): Stay[] {
  const at = (time: string): number => late(minutesOf(time));
  const start = stretches[0]?.[0] ?? 0;
  const end = Math.max(...stretches.map(([, to]) => to));
  const cuts = [...attendance.away].toSorted((a, b) => at(a.from) - at(b.from));
  const here = [
    { from: attendance.arrival, to: cuts[0]?.from ?? attendance.departure },
    ...cuts.map(({ to }, index) => ({ from: to, to: cuts[index + 1]?.from ?? attendance.departure })),
  ];
  return here.flatMap(({ from, to }) => {
    const came = from === null ? Number.NEGATIVE_INFINITY : at(from);
    const left = to === null ? Number.POSITIVE_INFINITY : at(to);
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
