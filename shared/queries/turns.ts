import { byRank } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import type { Turn } from '../model/turn.ts';

export interface QueuedTurn {
  turn: Turn;
  /** Which turn of that speaker it is at this workshop, from 1. */
  nth: number;
}

export interface SpeakingQueue {
  speaking: QueuedTurn | null;
  waiting: QueuedTurn[];
  /** People present who have not had the floor yet. */
  unheard: number;
}

/** Who has the floor at a workshop, who waits in which order, and how many have not spoken. */
export function speakingQueue(state: State, workshop: string): SpeakingQueue {
  const turns = Object.values(state.turn).filter((turn) => turn.workshop === workshop);
  const had = new Map<string, number>();
  for (const turn of turns)
    if (turn.state === 'done') had.set(speaker(turn), (had.get(speaker(turn)) ?? 0) + 1);
  const queued = (turn: Turn): QueuedTurn => ({ turn, nth: (had.get(speaker(turn)) ?? 0) + 1 });
  const waiting = turns.filter((turn) => turn.state === 'waiting').toSorted(byRank);
  const now = turns.find((turn) => turn.state === 'speaking');
  const heard = new Set(turns.filter((turn) => turn.started !== null).map((turn) => turn.person));
  const present = Object.values(state.attendance).filter(
    (entry) => entry.workshop === workshop && entry.state === 'present',
  );
  return {
    speaking: now ? queued(now) : null,
    waiting: waiting.map(queued),
    unheard: present.filter((entry) => !heard.has(entry.person)).length,
  };
}

function speaker({ person, who }: Turn): string {
  return person ?? who;
}
