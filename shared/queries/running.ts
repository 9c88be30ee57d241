import type { Timer } from '../model/clock.ts';
import type { State } from '../model/state.ts';
import type { AgendaItem, Workshop } from '../model/workshop.ts';

/** What a room is at, with no figure that changes by itself. The wall's projection holds enough for it. */
export interface RunningNow {
  workshop: Workshop;
  item: AgendaItem | null;
  /** The item's own countdown. */
  itemTimer: Timer | null;
  /** A technique's chain of steps. */
  chain: Timer | null;
  /** The item is open and its clock stands still. */
  paused: boolean;
}

type Needed = Pick<State, 'workshop' | 'agendaItem' | 'timer'>;

/** The workshop that runs and what it is at; null while none does. */
export function runningNow(state: Needed): RunningNow | null {
  const workshop = Object.values(state.workshop).find((entry) => entry.state === 'running');
  return workshop ? runOf(state, workshop) : null;
}

/** The same of one workshop, whatever its state. */
export function runOf(state: Needed, workshop: Workshop): RunningNow {
  const item =
    Object.values(state.agendaItem).find(
      (entry) => entry.workshop === workshop.id && entry.started !== null && entry.ended === null,
    ) ?? null;
  const live = Object.values(state.timer).filter(
    (timer) => timer.workshop === workshop.id && timer.ended === null,
  );
  const itemTimer = live.find(({ kind, agendaItem }) => kind === 'item' && agendaItem === item?.id) ?? null;
  return {
    workshop,
    item,
    itemTimer,
    chain: live.find(({ kind }) => kind === 'chain') ?? null,
    paused: itemTimer !== null && itemTimer.running === null,
  };
}
