import type {
  Observation,
  ObservationDecision,
  ObservationPlace,
} from '../../../../../shared/model/review.ts';
import { projectOf, type State } from '../../../../../shared/model/state.ts';
import { useSettings } from '../../../../client/settings.ts';

/** An answer as somebody is writing it. */
export interface Answer {
  decision: ObservationDecision | null;
  reason: string;
  change: string;
  changed: readonly ObservationPlace[];
  incorporated: string;
  respondedBy: string;
}

export interface Draft {
  answer: Answer;
  /** What stood there when the person began; null for many at once. */
  base: Answer | null;
}

/** What was typed and not saved, by the observations it is for: looking at another one first loses nothing. */
const drafts = new Map<string, Draft>();

/** The answer that is being written for some observations, or the one that they have. */
export function draftFor(state: State, observations: readonly Observation[]): Draft {
  const kept = drafts.get(keyOf(observations));
  if (kept) return kept;
  const [first] = observations;
  const respondedBy = useSettings.getState().operator || projectOf(state).institution;
  if (!first || observations.length > 1) return { answer: { ...blank, respondedBy }, base: null };
  const { decision, reason, change, changed, incorporated } = first;
  const base = { decision, reason, change, changed, incorporated, respondedBy: first.respondedBy };
  return { answer: { ...base, respondedBy: first.respondedBy || respondedBy }, base };
}

/** Keeps what was typed. */
export function keepDraft(observations: readonly Observation[], draft: Draft): void {
  drafts.set(keyOf(observations), draft);
}

/** Forgets it: it was saved or given up. */
export function dropDraft(observations: readonly Observation[]): void {
  drafts.delete(keyOf(observations));
}

/** Whether something was typed for one observation and not saved. */
export function hasDraft({ id }: Observation): boolean {
  return drafts.has(id);
}

/** Names the form for these observations. */
export function keyOf(observations: readonly Observation[]): string {
  return observations.map(({ id }) => id).join(' ');
}

const blank: Answer = {
  decision: null,
  reason: '',
  change: '',
  changed: [],
  incorporated: '',
  respondedBy: '',
};
