import { byRank } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import type { AgendaItem, Workshop } from '../model/workshop.ts';

/** One item of an agenda as it is being run. Durations in milliseconds. */
export interface RunItem {
  item: AgendaItem;
  state: 'done' | 'current' | 'next';
  planned: number;
  /** What it has taken, pauses left out. */
  actual: number;
  /** How far past the plan it is; 0 while within it. */
  over: number;
}

export interface AgendaRun {
  items: RunItem[];
  current: RunItem | null;
  /** The item is open and the clock stands still. */
  paused: boolean;
  /** Whether anything was started at all. */
  begun: boolean;
  /** When it will end if the rest takes what was planned: UTC milliseconds; null when there is no agenda. */
  estimatedEnd: number | null;
}

/**
 * An agenda against its clock.
 * @param now UTC milliseconds; a time before a span's start (a clock set back) counts as its start
 */
export function agendaRun(state: State, workshop: string, now: number): AgendaRun {
  const taken = new Map<string, number>();
  let ticking = false;
  let begun = false;
  for (const span of Object.values(state.span)) {
    if (span.workshop !== workshop) continue;
    begun = true;
    if (span.to === null) ticking = true;
    const to = span.to === null ? now : Date.parse(span.to);
    const length = Math.max(0, to - Date.parse(span.from));
    taken.set(span.agendaItem, (taken.get(span.agendaItem) ?? 0) + length);
  }
  const items = Object.values(state.agendaItem)
    .filter((item) => item.workshop === workshop)
    .toSorted(byRank)
    .map((item): RunItem => {
      const planned = item.planned * 60_000;
      const actual = taken.get(item.id) ?? recorded(item);
      const stateOf = item.ended !== null ? 'done' : item.started !== null ? 'current' : 'next';
      return { item, state: stateOf, planned, actual, over: Math.max(0, actual - planned) };
    });
  const current = items.find((entry) => entry.state === 'current') ?? null;
  const rest = items.reduce((sum, entry) => sum + left(entry), 0);
  return {
    items,
    current,
    paused: current !== null && !ticking,
    begun: begun || items.some((entry) => entry.state !== 'next'),
    estimatedEnd: items.length === 0 ? null : now + rest,
  };
}

/** When the last item of an agenda that was run was left: a UTC instant; null while one is open, or when none was run. */
export function endOfAgenda(state: State, workshop: string): string | null {
  const spans = Object.values(state.span).filter((span) => span.workshop === workshop);
  if (spans.some(({ to }) => to === null)) return null;
  return spans.reduce<string | null>(
    (last, { to }) => (last === null || (to ?? '') > last ? to : last),
    null,
  );
}

/** What an item will still take, by the plan. */
function left({ state, planned, actual }: RunItem): number {
  return state === 'done' ? 0 : Math.max(0, planned - actual);
}

/** Minutes that somebody wrote down afterwards, for an item that nobody ran with the clock. */
function recorded({ started, ended }: AgendaItem): number {
  return started === null || ended === null ? 0 : Math.max(0, Date.parse(ended) - Date.parse(started));
}

/**
 * How many minutes an end is past the end that was planned; negative before it, null when nothing was planned.
 * @param end UTC milliseconds
 * @param zone IANA zone of the project: the workshop's hours are in it, on whichever side of a change of the clocks
 */
export function minutesPastEnd({ start, end: planned }: Workshop, end: number, zone: string): number | null {
  if (planned === null) return null;
  const minutes = minutesOf(localTime(end, zone)) - minutesOf(planned);
  // A workshop that runs past midnight: the same evening, not a day before.
  return minutes < -720 && start !== null ? minutes + 1_440 : minutes;
}

/** The time of day of an instant in a zone, `13:06`. */
export function localTime(instant: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return format.format(instant);
}

/** Minutes since midnight of a time of day, `09:30`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
