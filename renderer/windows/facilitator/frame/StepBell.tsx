import { useCallback, useEffect, useRef } from 'react';
import { type Timer, timerPosition } from '../../../../shared/model/clock.ts';
import { useAtTime } from '../../../client/clock.ts';

/** Rings when a step of a chain ends, unless it is muted or the person wants less of everything that moves. Draws nothing. */
export function StepBell({ timer }: { timer: Timer }) {
  const over = useAtTime(
    useCallback(
      (now) => {
        const { step, left } = timerPosition(timer, now);
        return left <= 0 ? step + 1 : step;
      },
      [timer],
    ),
  );
  const heard = useRef(over);
  const { sound } = timer;
  useEffect(() => {
    const ended = over > heard.current;
    heard.current = over;
    if (ended && sound && !matchMedia('(prefers-reduced-motion: reduce)').matches) ring();
  }, [over, sound]);
  return null;
}

let context: AudioContext | undefined;

/** One soft stroke of a bell, of less than a second. */
function ring(): void {
  context ??= new AudioContext();
  const start = context.currentTime;
  const volume = context.createGain();
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.25, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.9);
  volume.connect(context.destination);
  for (const frequency of [660, 990]) {
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(volume);
    tone.start(start);
    tone.stop(start + 0.95);
  }
}
