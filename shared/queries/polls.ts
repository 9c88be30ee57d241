import type { Ballot, BallotScale, Poll, PollResult, Tally } from '../model/poll.ts';
import type { State } from '../model/state.ts';

/** How many things a poll asks about: its options, or its wording alone. */
export function optionCount(poll: Pick<Poll, 'options'>): number {
  return Math.max(1, poll.options.length);
}

/** How many different values a mark may have: the steps of a scale; dots are summed in one. */
export function stepCount(scale: BallotScale): number {
  return scale.kind === 'dots' ? 1 : scale.steps.length;
}

/** Counts ballots and what staff counted by hand. `cast` is how many voted: by hand, the most that one option got. */
export function countVotes(poll: Poll, ballots: readonly Ballot[], tallies: readonly Tally[]): PollResult {
  return {
    ...count(poll, ballots, tallies),
    groups: poll.groups.map((group) => ({
      group,
      ...count(
        poll,
        ballots.filter((ballot) => ballot.group === group),
        tallies.filter((tally) => tally.group === group),
      ),
    })),
  };
}

function count(poll: Poll, ballots: readonly Ballot[], tallies: readonly Tally[]) {
  const dots = poll.scale.kind === 'dots';
  const steps = stepCount(poll.scale);
  const counts = Array.from({ length: optionCount(poll) }, () => Array<number>(steps).fill(0));
  const add = (option: number, step: number, more: number): void => {
    const row = counts[option];
    if (row?.[step] !== undefined) row[step] += more;
  };
  for (const { marks } of ballots)
    for (const { option, value } of marks) add(option, dots ? 0 : value, dots ? value : 1);
  const byHand = new Map<number, number>();
  for (const { option, value, count: more } of tallies) {
    add(option, dots ? 0 : value, more);
    byHand.set(option, (byHand.get(option) ?? 0) + more);
  }
  // Dots on paper tell how many dots there are, not how many people put them there.
  const hands = dots ? 0 : Math.max(0, ...byHand.values());
  return { cast: ballots.length + hands, counts };
}

/** Ballots of a poll; their order says nothing. */
export function ballotsOf(state: State, poll: string): Ballot[] {
  return Object.values(state.ballot).filter((ballot) => ballot.poll === poll);
}

/** What staff counted by hand for a poll. */
export function talliesOf(state: State, poll: string): Tally[] {
  return Object.values(state.tally).filter((tally) => tally.poll === poll);
}

/**
 * Whether a proposal goes ahead by its scale's own rule: everybody who voted stands on a step that lets it go. `null`
 * where the scale has no such rule, or nobody voted.
 */
export function goesAhead(poll: Poll, option: number): boolean | null {
  const { scale, result } = poll;
  if (scale.kind !== 'steps' || scale.goes === null || !result) return null;
  const counts = result.counts[option] ?? [];
  const all = counts.reduce((sum, some) => sum + some, 0);
  if (all === 0) return null;
  return scale.goes.reduce((sum, step) => sum + (counts[step] ?? 0), 0) === all;
}

/** Options by votes, most first; equal ones share their place. Only for dots. */
export function ranking(poll: Poll): { option: number; votes: number; place: number }[] {
  const rows = (poll.result?.counts ?? []).map(([votes = 0], option) => ({ option, votes }));
  return rows
    .toSorted((a, b) => b.votes - a.votes || a.option - b.option)
    .map((row) => ({ ...row, place: 1 + rows.filter((other) => other.votes > row.votes).length }));
}

/** One bar of a result, with its name: a step of a scale, or an option that got dots. */
export interface Bar {
  name: string;
  /** Index of the step or of the option. */
  at: number;
  count: number;
  /** Of the votes (or dots) counted beside it, from 0 to 1. */
  share: number;
  /** Among options that got dots; equal ones share it. */
  place: number | null;
}

/** Bars that are read together: all options of dots, or all steps of one option. */
export interface BarGroup {
  /** What they are about; empty where the wording is the one thing voted on. */
  label: string;
  total: number;
  bars: Bar[];
}

/** A closed poll's result as bars: every one is there and has its name, also where nobody chose it. */
export function barsOf(poll: Poll): BarGroup[] {
  const { scale, options, wording, result } = poll;
  if (!result) return [];
  if (scale.kind === 'dots') {
    const total = result.counts.reduce((sum, [dots = 0]) => sum + dots, 0);
    return [
      {
        label: '',
        total,
        bars: ranking(poll).map(({ option, votes, place }) => ({
          name: options[option]?.label ?? wording,
          at: option,
          count: votes,
          share: part(votes, total),
          place,
        })),
      },
    ];
  }
  return result.counts.map((counts, option) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const bars = scale.steps.map((name, at) => {
      const count = counts[at] ?? 0;
      return { name, at, count, share: part(count, total), place: null };
    });
    return { label: options[option]?.label ?? '', total, bars };
  });
}

function part(count: number, total: number): number {
  return total === 0 ? 0 : count / total;
}
