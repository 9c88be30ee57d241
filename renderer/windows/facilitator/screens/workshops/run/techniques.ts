import { IconClockHour4, IconCoffee, IconListNumbers, IconUsersGroup } from '@tabler/icons-react';
import { longestStep, type TimerStep } from '../../../../../../shared/model/clock.ts';
import type { Icon } from '../../../../../actions/action.ts';
import type { Translate } from '../../../../../client/i18n.ts';

/** A step as it is typed. */
export interface TypedStep {
  label: string;
  minutes: string;
}

/** What a person sets before a technique starts. */
export interface Setup {
  steps: readonly TypedStep[];
  rounds: string;
  minutes: string;
  tables: string;
}

/** A technique that runs on a chain of times. */
export interface Technique {
  id: 'oneTwoFourAll' | 'worldCafe' | 'countdown' | 'custom';
  icon: Icon;
  /** What is asked: each step, how many rounds between how many tables, or one number of minutes. */
  asks: 'steps' | 'rounds' | 'minutes';
  name(t: Translate): string;
  /** What it begins with. */
  setup(t: Translate): Setup;
}

const nothing: Setup = { steps: [], rounds: '', minutes: '', tables: '' };

/** The chains that a facilitator starts with one press; every number can be changed first. */
export const techniques: readonly Technique[] = [
  {
    id: 'oneTwoFourAll',
    icon: IconUsersGroup,
    asks: 'steps',
    name: (t) => t(($) => $.running.technique.oneTwoFourAll.name),
    setup: (t) => ({
      ...nothing,
      steps: [
        { label: t(($) => $.running.technique.oneTwoFourAll.alone), minutes: '1' },
        { label: t(($) => $.running.technique.oneTwoFourAll.pairs), minutes: '2' },
        { label: t(($) => $.running.technique.oneTwoFourAll.fours), minutes: '4' },
        { label: t(($) => $.running.technique.oneTwoFourAll.all), minutes: '5' },
      ],
    }),
  },
  {
    id: 'worldCafe',
    icon: IconCoffee,
    asks: 'rounds',
    name: (t) => t(($) => $.running.technique.worldCafe.name),
    setup: () => ({ ...nothing, rounds: '3', minutes: '15', tables: '4' }),
  },
  {
    id: 'countdown',
    icon: IconClockHour4,
    asks: 'minutes',
    name: (t) => t(($) => $.running.technique.countdown.name),
    setup: () => ({ ...nothing, minutes: '10' }),
  },
  {
    id: 'custom',
    icon: IconListNumbers,
    asks: 'steps',
    name: (t) => t(($) => $.running.technique.custom.name),
    setup: () => ({
      ...nothing,
      steps: [
        { label: '', minutes: '10' },
        { label: '', minutes: '10' },
      ],
    }),
  },
];

export const mostSteps = 30;
const mostTables = 50;

/** What is wrong with a setup, or the steps it makes. */
export type Chain =
  | { fault: 'minutes' | 'rounds' | 'tables' }
  | { fault: null; steps: TimerStep[]; tables: number | null };

/** The steps that a technique runs with what was typed. */
export function chainOf(t: Translate, technique: Technique, setup: Setup): Chain {
  if (technique.asks === 'rounds') {
    const rounds = whole(setup.rounds, mostSteps);
    const tables = whole(setup.tables, mostTables);
    const seconds = secondsOf(setup.minutes);
    if (rounds === undefined) return { fault: 'rounds' };
    if (tables === undefined) return { fault: 'tables' };
    if (seconds === undefined) return { fault: 'minutes' };
    const steps = Array.from({ length: rounds }, (_, at) => ({
      label: t(($) => $.running.technique.worldCafe.round, { number: at + 1 }),
      seconds,
    }));
    return { fault: null, steps, tables };
  }
  const typed = technique.asks === 'minutes' ? [{ label: '', minutes: setup.minutes }] : setup.steps;
  const steps: TimerStep[] = [];
  for (const [at, { label, minutes }] of typed.entries()) {
    const seconds = secondsOf(minutes);
    if (seconds === undefined) return { fault: 'minutes' };
    const unnamed =
      technique.asks === 'minutes' ? '' : t(($) => $.running.technique.custom.step, { number: at + 1 });
    steps.push({ label: label.trim() || unnamed, seconds });
  }
  return steps.length === 0 ? { fault: 'minutes' } : { fault: null, steps, tables: null };
}

/** Minutes as they are said of steps: halves only where there are any. */
export function minutesIn(seconds: number): number {
  return Math.round(seconds / 6) / 10;
}

function secondsOf(minutes: string): number | undefined {
  const value = whole(minutes, longestStep / 60);
  return value === undefined ? undefined : value * 60;
}

/** A whole number from 1 to `most`, or undefined. */
function whole(typed: string, most: number): number | undefined {
  const text = typed.trim();
  const value = Number(text);
  return /^\d+$/.test(text) && value >= 1 && value <= most ? value : undefined;
}
