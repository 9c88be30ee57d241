import { type ResponseState, responseStates } from '../model/contribution.ts';
import type { State } from '../model/state.ts';

export interface ResponseSummary {
  /** Contributions that stand: withdrawn ones are not counted in it. */
  total: number;
  /** Of those, the ones with a decision. */
  answered: number;
  /** `answered` over `total`, 0 to 1; 1 when there is nothing to answer. */
  share: number;
  byState: Record<ResponseState, number>;
}

/** How many contributions have been answered and how, in the whole project or in one workshop. */
export function responseSummary(state: State, workshop?: string): ResponseSummary {
  const byState = Object.fromEntries(responseStates.map((key) => [key, 0])) as Record<ResponseState, number>;
  for (const contribution of Object.values(state.contribution))
    if (workshop === undefined || contribution.workshop === workshop) byState[contribution.state]++;
  const all = Object.values(byState).reduce((sum, count) => sum + count, 0);
  const total = all - byState.withdrawn;
  const answered = total - byState.unanswered;
  return { total, answered, share: total === 0 ? 1 : answered / total, byState };
}
