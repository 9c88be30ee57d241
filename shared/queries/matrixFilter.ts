import type { Contribution, ContributionType, ResponseState } from '../model/contribution.ts';
import type { State } from '../model/state.ts';

/** Which contributions are looked at; an empty list lets all pass. Parts are joined by "and", values in a part by "or". */
export interface ContributionFilter {
  workshops: readonly string[];
  organisations: readonly string[];
  /** Sectors of organisations, beside `organisations`: either lets a contribution pass. */
  sectors: readonly string[];
  types: readonly ContributionType[];
  states: readonly ResponseState[];
}

export const noFilter: ContributionFilter = {
  workshops: [],
  organisations: [],
  sectors: [],
  types: [],
  states: [],
};

/** Whether a filter lets everything pass. */
export function isOpen(filter: ContributionFilter): boolean {
  return Object.values(filter).every((part: readonly string[]) => part.length === 0);
}

/** The organisation that a contribution speaks for; null for groups, anonymous ones and people without one. */
export function organisationOf(state: State, contribution: Contribution): string | null {
  const { author } = contribution;
  if (author.kind === 'organisation') return author.organisation;
  if (author.kind === 'person')
    return author.organisation ?? state.person[author.person]?.organisation ?? null;
  return null;
}

/** The test that a filter makes of each contribution. */
export function passes(state: State, filter: ContributionFilter): (contribution: Contribution) => boolean {
  if (isOpen(filter)) return () => true;
  const { workshops, organisations, sectors, types, states } = filter;
  return (contribution) => {
    if (workshops.length > 0 && !(contribution.workshop && workshops.includes(contribution.workshop)))
      return false;
    if (types.length > 0 && !types.includes(contribution.type)) return false;
    if (states.length > 0 && !states.includes(contribution.state)) return false;
    if (organisations.length === 0 && sectors.length === 0) return true;
    const organisation = organisationOf(state, contribution);
    if (organisation === null) return false;
    const sector = state.organisation[organisation]?.sector;
    return organisations.includes(organisation) || (sector !== undefined && sectors.includes(sector));
  };
}
