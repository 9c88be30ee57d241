import { create } from 'zustand';
import type { Poll } from '../../../../../../../shared/model/poll.ts';
import type { PollPreset } from './presets.ts';

/** What a poll is being prepared with. Kept while one goes to another screen and comes back. */
export interface PollDraft {
  workshop: string;
  preset: PollPreset['id'];
  wording: string;
  /** One a line; a code of the model stands for what it names. */
  options: string;
  dots: string;
  cumulative: boolean;
  named: boolean;
  bySector: boolean;
  entitled: string;
  repeats: string | null;
}

/** The poll that is being prepared; null while none is. */
export const usePollDraft = create<{ draft: PollDraft | null }>(() => ({ draft: null }));

/** Begins to prepare a poll with what is known of it. */
export function preparePoll(given: Partial<PollDraft> & Pick<PollDraft, 'workshop' | 'preset'>): void {
  const blank = { wording: '', options: '', dots: '3', cumulative: true, named: false, bySector: false };
  usePollDraft.setState({ draft: { ...blank, entitled: '', repeats: null, ...given } });
}

/** Prepares the same poll again, word for word: what is opened then names the first. */
export function prepareAgain(poll: Poll, preset: PollPreset): void {
  const { scale } = poll;
  preparePoll({
    workshop: poll.workshop,
    preset: preset.id,
    wording: poll.wording,
    options: poll.options.map(({ label }) => label).join('\n'),
    ...(scale.kind === 'dots' ? { dots: String(scale.dots), cumulative: scale.cumulative } : {}),
    named: poll.named,
    bySector: poll.groups.length > 0,
    entitled: poll.people.length > 0 ? '' : String(poll.entitled),
    repeats: poll.id,
  });
}
