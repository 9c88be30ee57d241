import { useCallback, useState, useSyncExternalStore } from 'react';
import { openSocket } from '../../client/socket.ts';
import type { Who } from './Join.tsx';
import { keptIn } from './kept.ts';
import { type LineView, PhoneLine } from './line.ts';
import { type Texts, textsIn } from './texts.ts';

const kept = keptIn(() => localStorage);

/** This phone's line to the room. */
export const line: PhoneLine = new PhoneLine({
  // The cookie says whose it is.
  dial: () => openSocket(`ws://${location.host}/channel`),
  ask: async () => (await fetch('/me')).json(),
  kept,
  now: Date.now,
  later: (ms, run) => setTimeout(run, ms),
  reload: () => location.reload(),
});

/** Knocks with a code. Undefined when let in; else a code of the catalogue's `door`. */
export async function knock(code: string, who: Who): Promise<string | undefined> {
  try {
    const response = await fetch('/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, ...who }),
    });
    const said: { in: boolean; code?: string } = await response.json();
    if (!said.in) return said.code ?? 'malformed';
  } catch {
    return 'unreachable';
  }
  await line.enter();
  return undefined;
}

/** How the room stands, as this phone knows it. */
export function useLine(): LineView {
  return useSyncExternalStore(
    (tell) => line.listen(tell),
    () => line.view,
  );
}

/** The texts in the room's language. */
export function useTexts(): Texts {
  return textsIn(useLine().language);
}

/** A state that a reload does not lose. */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.get(key) as T | null) ?? initial);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      kept.set(key, next);
    },
    [key],
  );
  return [value, keep];
}
