import { useCallback, useEffect, useState } from 'react';
import type { Project } from '../../../../../../shared/model/project.ts';
import { failureText } from '../../../../../actions/run.ts';
import { request } from '../../../../../client/store.ts';

export interface LookSample {
  /** The file that was made last, in base64; null before the first. */
  data: string | null;
  /** Another one is being made: what is shown is of before. */
  making: boolean;
  /** Why it was not made; null when nothing is wrong. */
  fault: string | null;
  again(): void;
}

/** Two pages in the look that documents have now, made anew whenever something changes that shows on them. */
export function useLookSample({ name, institution, language, appearance, commitment }: Project): LookSample {
  const [data, setData] = useState<string | null>(null);
  const [making, setMaking] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const { number, title } = commitment;
  const key = JSON.stringify([name, institution, language, appearance, number, title, turn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the pages are made of
  useEffect(() => {
    const controller = new AbortController();
    setMaking(true);
    request<{ data: string }>('document.look', {}, { signal: controller.signal }).then(
      (made) => {
        if (controller.signal.aborted) return;
        setData(made.data);
        setFault(null);
        setMaking(false);
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setFault(failureText(error));
        setMaking(false);
      },
    );
    return () => controller.abort();
  }, [key]);
  return { data, making, fault, again: useCallback(() => setTurn((times) => times + 1), []) };
}
