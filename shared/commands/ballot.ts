import type { Ballot, Poll } from '../model/poll.ts';
import { optionCount } from '../queries/polls.ts';
import { Refusal } from './refusal.ts';

/** Refuses a ballot that its poll's scale does not allow: too many dots, a step that is not there, no reason where one is due. */
export function checkMarks(poll: Poll, marks: Ballot['marks'], reason: string): void {
  const place = { collection: 'poll', id: poll.id } as const;
  const seen = new Set<number>();
  for (const { option } of marks) {
    if (option >= optionCount(poll) || seen.has(option)) throw new Refusal('ballot', place);
    seen.add(option);
  }
  const { scale } = poll;
  if (scale.kind === 'dots') {
    const most = scale.cumulative ? scale.dots : 1;
    const sum = marks.reduce((total, { value }) => total + value, 0);
    if (sum === 0 || sum > scale.dots || marks.some(({ value }) => value > most))
      throw new Refusal('dots', { ...place, detail: { limit: scale.dots } });
    return;
  }
  if (marks.some(({ value }) => value >= scale.steps.length)) throw new Refusal('ballot', place);
  const due =
    scale.reason === 'must' ||
    (typeof scale.reason === 'number' && marks.some(({ value }) => value >= Number(scale.reason)));
  if (due && reason === '') throw new Refusal('missing', { ...place, field: 'reason' });
}
