import type { Timer } from '../model/clock.ts';
import { longestStep, timerPosition } from '../model/clock.ts';
import { byRank } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import type { AgendaItem } from '../model/workshop.ts';
import { all, type Context, put, the } from './command.ts';
import { Refusal } from './refusal.ts';

/** The later of two instants: a clock that was set back must not make anything end before it began. */
export function notBefore(now: string, start: string): string {
  return now < start ? start : now;
}

/** The agenda item that is being dealt with at a workshop, paused or not. */
export function currentItem(draft: State, workshop: string): AgendaItem | undefined {
  return all(draft, 'agendaItem').find(
    (item) => item.workshop === workshop && item.started !== null && item.ended === null,
  );
}

/** Starts an item, or takes it up again after it was closed; its countdown goes on where it stood. */
export function startItem(draft: State, item: AgendaItem, context: Context): void {
  const { now } = context;
  item.started ??= now;
  item.ended = null;
  put(draft, 'span', {
    id: context.newId(),
    workshop: item.workshop,
    agendaItem: item.id,
    from: now,
    to: null,
  });
  const held = all(draft, 'timer').find((timer) => timer.kind === 'item' && timer.agendaItem === item.id);
  if (held) {
    held.ended = null;
    held.running = now;
    return;
  }
  put(draft, 'timer', {
    id: context.newId(),
    workshop: item.workshop,
    agendaItem: item.id,
    kind: 'item',
    name: item.title,
    steps: [{ label: '', seconds: planOf(item) }],
    tables: null,
    running: now,
    elapsed: 0,
    sound: true,
    begun: now,
    ended: null,
  });
}

/** What a countdown of an item starts from, in seconds. */
export function planOf(item: AgendaItem): number {
  return Math.min(item.planned * 60, longestStep);
}

/** Closes what is being dealt with: the item, its span, every timer of the workshop, and whoever has the floor. */
export function closeCurrent(draft: State, workshop: string, now: string): void {
  closeSpan(draft, workshop, now);
  const item = currentItem(draft, workshop);
  if (item?.started) item.ended = notBefore(now, item.started);
  for (const timer of liveTimers(draft, workshop)) endTimer(timer, now);
  for (const turn of all(draft, 'turn'))
    if (turn.workshop === workshop && turn.state === 'speaking') {
      turn.state = 'done';
      turn.ended = notBefore(now, turn.started ?? turn.asked);
    }
}

/** Ends the open span of a workshop; says whether there was one. */
export function closeSpan(draft: State, workshop: string, now: string): boolean {
  const open = openSpan(draft, workshop);
  if (open) open.to = notBefore(now, open.from);
  return open !== undefined;
}

/** The span that runs: there is none while the clock is paused. */
export function openSpan(draft: State, workshop: string) {
  return all(draft, 'span').find((span) => span.workshop === workshop && span.to === null);
}

/** Timers of a workshop that have not ended, paused or not. */
export function liveTimers(draft: State, workshop: string): Timer[] {
  return all(draft, 'timer').filter((timer) => timer.workshop === workshop && timer.ended === null);
}

/** Stops a timer where it stands; what it has run is kept. */
export function pauseTimer(timer: Timer, now: string): void {
  if (timer.running === null) return;
  timer.elapsed = timerPosition(timer, Date.parse(now)).elapsed;
  timer.running = null;
}

/** Ends a timer for good. */
export function endTimer(timer: Timer, now: string): void {
  pauseTimer(timer, now);
  timer.ended = notBefore(now, timer.begun);
}

/** The first item in the order of the agenda that nobody has started. */
export function nextItem(draft: State, workshop: string): AgendaItem | undefined {
  return all(draft, 'agendaItem')
    .filter((item) => item.workshop === workshop && item.started === null)
    .toSorted(byRank)[0];
}

/** The workshop, running: one that was prepared starts, and whichever ran before is closed. Refuses a closed one. */
export function runWorkshop(draft: State, id: string, now: string): void {
  const workshop = the(draft, 'workshop', id);
  if (workshop.state === 'closed')
    throw new Refusal('closed', { collection: 'workshop', id, detail: { code: workshop.code } });
  if (workshop.state === 'running') return;
  closeOthers(draft, id, now);
  workshop.state = 'running';
}

/** Closes every running workshop but one: there is one room. */
export function closeOthers(draft: State, id: string, now: string): void {
  for (const other of all(draft, 'workshop'))
    if (other.id !== id && other.state === 'running') {
      closeCurrent(draft, other.id, now);
      other.state = 'closed';
    }
}
