import { VisuallyHidden } from '@mantine/core';
import { useCallback } from 'react';
import { type Timer, timerPosition } from '../../../shared/model/clock.ts';
import { useAtTime } from '../../client/clock.ts';
import { useT } from '../../client/i18n.ts';

// Long enough to be heard, short enough that an old one is never read as new.
const SAID_MS = 5_000;

/** Tells a screen reader of five minutes, one minute and the end; nothing in between. */
export function TimeSaid({ timer }: { timer: Timer | null }) {
  const t = useT();
  const due = useAtTime(useCallback((now) => (timer?.running ? dueAt(timer, now) : null), [timer]));
  return (
    <VisuallyHidden role="status">{due === null ? '' : t(($) => $.running.now.said[due])}</VisuallyHidden>
  );
}

function dueAt(timer: Timer, now: number): 'five' | 'one' | 'end' | null {
  const { left, step } = timerPosition(timer, now);
  const length = (timer.steps[step]?.seconds ?? 0) * 1_000;
  const isDue = (at: number): boolean => length > at && left <= at && left > at - SAID_MS;
  if (isDue(300_000)) return 'five';
  if (isDue(60_000)) return 'one';
  return isDue(0) ? 'end' : null;
}
