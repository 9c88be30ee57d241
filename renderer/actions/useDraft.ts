import { useEffect, useRef, useState } from 'react';
import type { Done, Refused } from '../client/store.ts';
import { refusalText } from './run.ts';

type Answer = Done | (Refused & { keptTheirs?: boolean });

export interface Draft<T> {
  value: T;
  /** Why what was typed is not kept; null when nothing is wrong. */
  error: string | null;
  change(value: T): void;
  /** Leaving the field: what was typed is sent. */
  leave(): void;
  /** Back to what is kept. */
  giveUp(): void;
}

/**
 * What a person is typing over a value of the project: the window's own until they leave the field, then sent together with
 * what the field said when they began. It stays on screen while it is not kept, and follows the project while untouched.
 * What is not `valid` is never sent: what was kept stays.
 */
export function useDraft<T>(
  kept: T,
  save: (value: T, base: T) => Promise<Answer>,
  same: (a: T, b: T) => boolean = Object.is,
  valid: (value: T) => boolean = () => true,
): Draft<T> {
  const [typed, setTyped] = useState<{ value: T; base: T } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const now = useRef({ typed, save, same, valid });
  now.current = { typed, save, same, valid };
  const busy = useRef(false);

  const leave = async () => {
    const draft = now.current.typed;
    if (!draft || busy.current || !now.current.valid(draft.value)) return;
    if (now.current.same(draft.value, draft.base)) {
      setTyped(null);
      return;
    }
    busy.current = true;
    const answer = await now.current.save(draft.value, draft.base);
    busy.current = false;
    if (answer.kind === 'done' || answer.keptTheirs) {
      // What was typed on in the meantime goes on being the person's own, now over what has just been kept.
      setTyped((current) =>
        current === null || now.current.same(current.value, draft.value)
          ? null
          : { value: current.value, base: draft.value },
      );
      setError(null);
    } else setError(refusalText(answer.code, answer.place));
  };

  // A screen may go while somebody types: what they typed is sent all the same.
  useEffect(
    () => () => {
      const { typed: draft, same: alike, valid: may } = now.current;
      if (draft && !busy.current && !alike(draft.value, draft.base) && may(draft.value))
        void now.current.save(draft.value, draft.base);
    },
    [],
  );

  return {
    value: typed ? typed.value : kept,
    error,
    change: (value) => {
      setError(null);
      setTyped((current) => ({ value, base: current ? current.base : kept }));
    },
    leave: () => void leave(),
    giveUp: () => {
      setTyped(null);
      setError(null);
    },
  };
}
