import { z } from 'zod';
import { longestStep, Timer, timerPosition } from '../model/clock.ts';
import { Id } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { currentItem, endTimer, liveTimers, pauseTimer, planOf } from './clock.ts';
import { command, put, the } from './command.ts';
import { Refusal } from './refusal.ts';

const one = z.strictObject({ id: Id });

/** Countdowns of one step or a chain of them. A workshop has at most one chain that runs. */
export const timerCommands = [
  command(
    'timer.start',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        name: Timer.shape.name,
        steps: Timer.shape.steps,
        tables: Timer.shape.tables.default(null),
        sound: z.boolean().default(true),
      }),
    },
    (draft, { id: given, workshop, ...fields }, { now, newId }) => {
      if (the(draft, 'workshop', workshop).state === 'closed')
        throw new Refusal('closed', { collection: 'workshop', id: workshop });
      for (const other of liveTimers(draft, workshop)) if (other.kind === 'chain') endTimer(other, now);
      const timer = put(draft, 'timer', {
        ...fields,
        id: given ?? newId(),
        workshop,
        agendaItem: currentItem(draft, workshop)?.id ?? null,
        kind: 'chain',
        running: now,
        elapsed: 0,
        begun: now,
        ended: null,
      });
      return { id: timer.id };
    },
  ),
  command('timer.pause', { schema: one }, (draft, { id }, { now }) => {
    pauseTimer(live(draft, id), now);
    return { id };
  }),
  command('timer.resume', { schema: one }, (draft, { id }, { now }) => {
    live(draft, id).running ??= now;
    return { id };
  }),
  command(
    'timer.add',
    { schema: z.strictObject({ id: Id, seconds: z.int().min(-longestStep).max(longestStep) }) },
    (draft, { id, seconds }, { now }) => {
      const timer = live(draft, id);
      const { step } = timerPosition(timer, Date.parse(now));
      const current = timer.steps[step];
      if (!current) return { id };
      const longer = current.seconds + seconds;
      if (longer < 1 || longer > longestStep)
        throw new Refusal('limit', { collection: 'timer', id, detail: { limit: longestStep / 60 } });
      current.seconds = longer;
      return { id };
    },
  ),
  command('timer.next', { schema: one }, (draft, { id }, { now }) => {
    const timer = live(draft, id);
    const { step } = timerPosition(timer, Date.parse(now));
    if (step === timer.steps.length - 1) {
      endTimer(timer, now);
      return { id };
    }
    timer.elapsed = timer.steps.slice(0, step + 1).reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
    if (timer.running !== null) timer.running = now;
    return { id };
  }),
  command('timer.restart', { schema: one }, (draft, { id }, { now }) => {
    const timer = live(draft, id);
    const item = timer.kind === 'item' && timer.agendaItem ? draft.agendaItem[timer.agendaItem] : undefined;
    const [first] = timer.steps;
    if (item && first) first.seconds = planOf(item);
    timer.elapsed = 0;
    if (timer.running !== null) timer.running = now;
    return { id };
  }),
  command('timer.stop', { schema: one }, (draft, { id }, { now }) => {
    endTimer(live(draft, id), now);
    return { id };
  }),
  command(
    'timer.sound',
    { schema: z.strictObject({ id: Id, sound: z.boolean() }) },
    (draft, { id, sound }) => {
      live(draft, id).sound = sound;
      return { id };
    },
  ),
];

function live(draft: State, id: string): Timer {
  const timer = the(draft, 'timer', id);
  if (timer.ended !== null) throw new Refusal('already', { collection: 'timer', id });
  return timer;
}
