import {
  IconCircleDot,
  IconHandStop,
  IconMessageCheck,
  IconScale,
  IconStairs,
  IconStairsUp,
} from '@tabler/icons-react';
import type { BallotScale, Poll } from '../../../../../../../shared/model/poll.ts';
import type { Icon } from '../../../../../../actions/action.ts';
import { en, es } from '../../../../../../client/catalogue.ts';
import type { Translate } from '../../../../../../client/i18n.ts';

type StepKey = keyof typeof es.polls.steps;
/** Where a vote on a step stands in the minutes; null where its words do not say so. */
export type Stance = 'favour' | 'against' | 'abstained' | null;

/** A way of voting, ready to be opened: its scale is data, its names come from the catalogue. */
export interface PollPreset {
  id: 'dots' | 'fist' | 'gradients' | 'gradientsShort' | 'three' | 'consent';
  icon: Icon;
  /** Empty for dots, which have a number instead. */
  steps: readonly (readonly [StepKey, Stance])[];
  reason: 'no' | 'may' | 'must' | number;
  goes: number[] | null;
}

export const pollPresets: readonly PollPreset[] = [
  { id: 'dots', icon: IconCircleDot, steps: [], reason: 'no', goes: null },
  {
    id: 'fist',
    icon: IconHandStop,
    steps: [
      ['fist0', 'against'],
      ['fist1', null],
      ['fist2', null],
      ['fist3', 'favour'],
      ['fist4', 'favour'],
      ['fist5', 'favour'],
    ],
    reason: 'may',
    goes: [3, 4, 5],
  },
  {
    id: 'gradients',
    icon: IconStairs,
    steps: [
      ['enthusiastic', 'favour'],
      ['minorConcern', 'favour'],
      ['reservations', 'favour'],
      ['abstention', 'abstained'],
      ['moreDiscussion', null],
      ['dislikeButSupport', 'favour'],
      ['seriousDisagreement', 'against'],
      ['veto', 'against'],
    ],
    reason: 'may',
    goes: [0, 1, 2, 3, 5],
  },
  {
    id: 'gradientsShort',
    icon: IconStairsUp,
    steps: [
      ['support', 'favour'],
      ['reservations', 'favour'],
      ['abstention', 'abstained'],
      ['disagreement', 'against'],
      ['veto', 'against'],
    ],
    reason: 'may',
    goes: [0, 1, 2],
  },
  {
    id: 'three',
    icon: IconScale,
    steps: [
      ['agreement', 'favour'],
      ['partial', null],
      ['disagreement', 'against'],
    ],
    reason: 'must',
    goes: null,
  },
  {
    id: 'consent',
    icon: IconMessageCheck,
    steps: [
      ['noObjection', 'favour'],
      ['objection', 'against'],
    ],
    reason: 1,
    goes: [0],
  },
];

/** The scale of a preset, in the language of the screen: it is frozen with the poll. */
export function scaleOf(
  t: Translate,
  preset: PollPreset,
  dots: { dots: number; cumulative: boolean },
): BallotScale {
  if (preset.id === 'dots') return { kind: 'dots', ...dots };
  const { reason, goes } = preset;
  return { kind: 'steps', steps: preset.steps.map(([key]) => t(($) => $.polls.steps[key])), reason, goes };
}

/** The preset that a poll was opened with, in whichever language that was. */
export function presetOf({ scale }: Pick<Poll, 'scale'>): PollPreset | undefined {
  if (scale.kind === 'dots') return pollPresets[0];
  return pollPresets.find(({ steps }) =>
    [es, en].some(
      ({ polls }) =>
        steps.length === scale.steps.length &&
        steps.every(([key], at) => polls.steps[key] === scale.steps[at]),
    ),
  );
}

/** The figure that a step is keyed with: a fist shows its fingers, other steps are counted from one. */
export function keyOfStep(poll: Pick<Poll, 'scale'>, step: number): number {
  return presetOf(poll)?.id === 'fist' ? step : step + 1;
}

/** Votes for, against and abstained on one proposal; null where a vote stands on a step that does not say which. */
export function stances(poll: Poll): Record<Exclude<Stance, null>, number> | null {
  const preset = presetOf(poll);
  const counts = poll.result?.counts;
  if (!preset || !counts || counts.length !== 1 || preset.steps.length === 0) return null;
  const sums = { favour: 0, against: 0, abstained: 0 };
  for (const [at, count] of (counts[0] ?? []).entries()) {
    const stance = preset.steps[at]?.[1] ?? null;
    if (count === 0) continue;
    if (stance === null) return null;
    sums[stance] += count;
  }
  return sums;
}
