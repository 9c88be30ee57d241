import { useCallback, useSyncExternalStore } from 'react';
import { useClient } from './store.ts';

const SECOND = 1_000;
const listeners = new Set<() => void>();
let tick = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The host's time, UTC milliseconds: what every countdown is read against, whatever this machine's clock says. */
export function hostNow(): number {
  return Date.now() + useClient.getState().view.clockOffset;
}

/** The whole second that the host is in. */
function second(): number {
  return Math.floor(hostNow() / SECOND) * SECOND;
}

function beat(): void {
  tick = second();
  for (const listener of listeners) listener();
  schedule();
}

function schedule(): void {
  // Just past the next whole second of the host, so that every screen turns over at once.
  timer = setTimeout(beat, SECOND - (hostNow() % SECOND) + 5);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick = second();
    schedule();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/**
 * What `read` makes of the host's time, once a second; the component is drawn anew only when that changes. All of them share
 * one timer. Give it something that compares by value (a number, a string).
 */
export function useAtTime<T extends number | string | boolean | null>(read: (now: number) => T): T {
  const snapshot = useCallback(() => read(timer === undefined ? second() : tick), [read]);
  return useSyncExternalStore(listen, snapshot);
}

/** The host's time, to the second or to a coarser step. Every step draws the component anew. */
export function useNow(every: number = SECOND): number {
  const read = useCallback((now: number) => Math.floor(now / every) * every, [every]);
  return useAtTime(read);
}
