import { z } from 'zod';
import { Id, Instant, line, name } from './fields.ts';

/**
 * An uninterrupted stretch of an agenda item: from its start, or the end of a pause, to the next pause or its end.
 * The minutes an item took are the sum of its spans. At most one span of a workshop is open (`to` is null).
 */
export const Span = z.strictObject({
  id: Id,
  workshop: Id,
  agendaItem: Id,
  from: Instant,
  to: Instant.nullable(),
});
export type Span = z.infer<typeof Span>;

/** Longest step of a timer, in seconds: 180 minutes. */
export const longestStep = 180 * 60;

export const TimerStep = z.strictObject({ label: line(80), seconds: z.int().min(1).max(longestStep) });
export type TimerStep = z.infer<typeof TimerStep>;

/**
 * A countdown of one step or a chain of them (1-2-4-Todos; rounds between tables). It ticks nowhere: where it stands
 * is worked out from the time of day, so that every screen says the same and a dead window stops nothing.
 */
export const Timer = z.strictObject({
  id: Id,
  workshop: Id,
  agendaItem: Id.nullable(),
  /** `item` counts down what was planned for the agenda item; `chain` is what a technique asks for. */
  kind: z.enum(['item', 'chain']),
  name: name(200),
  steps: z.array(TimerStep).min(1).max(30),
  /** Tables of a World Café, where the chain's steps are its rounds. */
  tables: z.int().min(1).max(50).nullable(),
  /** Since when it runs; null while it is paused. */
  running: Instant.nullable(),
  /** Milliseconds it had run before `running`. */
  elapsed: z.int().min(0).max(1_000_000_000),
  sound: z.boolean(),
  begun: Instant,
  ended: Instant.nullable(),
});
export type Timer = z.infer<typeof Timer>;

export interface TimerPosition {
  /** Index of the step that runs: the last one, once all of them are over. */
  step: number;
  /** Milliseconds left of that step; negative past the end of the last one. */
  left: number;
  /** Milliseconds the timer has run in all, pauses left out. */
  elapsed: number;
}

/**
 * Where a timer stands.
 * @param now UTC milliseconds; before the timer's start (a clock set back) it counts as the start
 */
export function timerPosition(timer: Timer, now: number): TimerPosition {
  const since = timer.running === null ? 0 : Math.max(0, now - Date.parse(timer.running));
  const elapsed = timer.elapsed + since;
  let end = 0;
  for (const [step, { seconds }] of timer.steps.entries()) {
    end += seconds * 1_000;
    if (elapsed < end || step === timer.steps.length - 1) return { step, left: end - elapsed, elapsed };
  }
  throw new RangeError('a timer without steps');
}
