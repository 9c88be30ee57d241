import type { Author, Contribution, ContributionType, ResponseState } from '../model/contribution.ts';
import type { Sector } from '../model/people.ts';
import type { State } from '../model/state.ts';
import { codeKey } from './fold.ts';

/** Which contributions are looked at. An empty list lets everything pass; the lists are joined by "and". */
export interface ContributionFilters {
  workshops: readonly string[];
  organisations: readonly string[];
  sectors: readonly Sector[];
  types: readonly ContributionType[];
  states: readonly ResponseState[];
}

export const noFilters: ContributionFilters = {
  workshops: [],
  organisations: [],
  sectors: [],
  types: [],
  states: [],
};

export function isFiltering(filters: ContributionFilters): boolean {
  return Object.values(filters).some((list: readonly unknown[]) => list.length > 0);
}

/** The organisation for which an author spoke; null for a group, an anonymous one and a person without any. */
export function organisationOf(author: Author): string | null {
  return author.kind === 'person' || author.kind === 'organisation' ? author.organisation : null;
}

export interface AuthorName {
  /** Person, organisation or group; empty for an anonymous author or one that is gone. */
  name: string;
  /** The organisation of a person; empty otherwise. */
  organisation: string;
}

/** Who said it, as the operator sees it. */
export function authorName(state: Pick<State, 'person' | 'organisation'>, author: Author): AuthorName {
  const id = organisationOf(author);
  const organisation = id === null ? '' : (state.organisation[id]?.name ?? '');
  switch (author.kind) {
    case 'person':
      return { name: state.person[author.person]?.name ?? '', organisation };
    case 'organisation':
      return { name: organisation, organisation: '' };
    case 'group':
      return { name: author.name, organisation: '' };
    case 'anonymous':
      return { name: '', organisation: '' };
  }
}

/** Whether a contribution passes the filters. Withdrawn ones pass only where that state is asked for. */
export function passes(
  organisations: State['organisation'],
  contribution: Contribution,
  filters: ContributionFilters,
): boolean {
  const { workshops, organisations: named, sectors, types, states } = filters;
  const { author, type, state, workshop } = contribution;
  if (state === 'withdrawn' && !states.includes('withdrawn')) return false;
  if (states.length > 0 && !states.includes(state)) return false;
  if (types.length > 0 && !types.includes(type)) return false;
  if (workshops.length > 0 && (workshop === null || !workshops.includes(workshop))) return false;
  if (named.length === 0 && sectors.length === 0) return true;
  const organisation = organisationOf(author);
  if (organisation === null) return false;
  if (named.length > 0 && !named.includes(organisation)) return false;
  const sector = organisations[organisation]?.sector;
  return sectors.length === 0 || (sector !== undefined && sectors.includes(sector));
}

/** By code: the order in which they were said. */
export function byCode(a: { code: string }, b: { code: string }): number {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

export interface Tray {
  /** Waiting for a place, newest first. */
  waiting: readonly Contribution[];
  /** Put aside (*pendientes*), newest first. */
  parked: readonly Contribution[];
}

const trays = new WeakMap<State['contribution'], Tray>();

/** What stands in the tray: everything without a place that was not withdrawn. Kept for as long as no contribution changes. */
export function trayOf(contributions: State['contribution']): Tray {
  const kept = trays.get(contributions);
  if (kept) return kept;
  const waiting: Contribution[] = [];
  const parked: Contribution[] = [];
  for (const contribution of Object.values(contributions))
    if (contribution.place.kind === 'tray' && contribution.state !== 'withdrawn')
      (contribution.parked ? parked : waiting).push(contribution);
  const newestFirst = (a: Contribution, b: Contribution): number => byCode(b, a);
  const tray = { waiting: waiting.sort(newestFirst), parked: parked.sort(newestFirst) };
  trays.set(contributions, tray);
  return tray;
}

/** The contribution with a code typed by a person, with or without its zeros; undefined when there is none. */
export function contributionWithCode(
  contributions: State['contribution'],
  typed: string,
): Contribution | undefined {
  const key = codeKey(/^\d+$/.test(typed.trim()) ? `A${typed}` : typed);
  if (key === null) return undefined;
  return Object.values(contributions).find((contribution) => codeKey(contribution.code) === key);
}
