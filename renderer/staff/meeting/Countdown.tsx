import { useCallback } from 'react';
import { type Timer, timerPosition } from '../../../shared/model/clock.ts';
import { useAtTime } from '../../client/clock.ts';
import { countdownText } from '../../ui/countdown.ts';

/** What is left of the step that runs. Drawn anew once a second, and nothing else with it. */
export function Countdown({ timer, className }: { timer: Timer; className?: string | undefined }) {
  const text = useAtTime(useCallback((now) => countdownText(timerPosition(timer, now).left), [timer]));
  return (
    <span role="timer" className={className} data-over={text.startsWith('+') || undefined}>
      {text}
    </span>
  );
}

/** Whether the time of the last step is over. */
export function useOver(timer: Timer | null): boolean {
  return useAtTime(
    useCallback((now) => timer !== null && Math.ceil(timerPosition(timer, now).left / 1_000) < 0, [timer]),
  );
}

/** The index of the step that runs. */
export function useStep(timer: Timer): number {
  return useAtTime(useCallback((now) => timerPosition(timer, now).step, [timer]));
}

/** How much of a step has gone by, from 0 to 1. */
export function useShare(timer: Timer, step: number): number {
  return useAtTime(
    useCallback(
      (now) => {
        const at = timerPosition(timer, now);
        const length = (timer.steps[step]?.seconds ?? 1) * 1_000;
        if (at.step !== step) return at.step > step ? 1 : 0;
        return Math.min(1, Math.max(0, Math.round((1 - at.left / length) * 1_000) / 1_000));
      },
      [timer, step],
    ),
  );
}
