import type { Author, Contribution } from '../model/contribution.ts';
import { byCodeUnit } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import { codeKey } from './fold.ts';

export interface AuthorName {
  /** Person, organisation or group; empty for an anonymous author or one that is gone. */
  name: string;
  /** The organisation of a person; empty otherwise. */
  organisation: string;
}

/** Who said it, as the operator sees it. */
export function authorName(state: Pick<State, 'person' | 'organisation'>, author: Author): AuthorName {
  switch (author.kind) {
    case 'person': {
      const person = state.person[author.person];
      const id = author.organisation ?? person?.organisation ?? null;
      return {
        name: person?.name ?? '',
        organisation: id === null ? '' : (state.organisation[id]?.name ?? ''),
      };
    }
    case 'organisation':
      return { name: state.organisation[author.organisation]?.name ?? '', organisation: '' };
    case 'group':
      return { name: author.name, organisation: '' };
    case 'anonymous':
      return { name: '', organisation: '' };
  }
}

/** Whether a contribution counts: whoever withdrew it took it out of every list and every number but that of the withdrawn. */
export function stands({ state }: Pick<Contribution, 'state'>): boolean {
  return state !== 'withdrawn';
}

/** By code: the order in which they were said. */
export function byCode(a: { code: string }, b: { code: string }): number {
  return a.code.length - b.code.length || byCodeUnit(a.code, b.code);
}

/** The contribution with a code typed by a person (`A-127`, `a127`, `127`); undefined when there is none. */
export function contributionWithCode(
  contributions: State['contribution'],
  typed: string,
): Contribution | undefined {
  const key = codeKey(/^\d+$/.test(typed.trim()) ? `A${typed}` : typed);
  if (key === null) return undefined;
  return Object.values(contributions).find((contribution) => codeKey(contribution.code) === key);
}
