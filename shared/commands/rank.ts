import { generateKeyBetween } from 'fractional-indexing';
import { byRank, type Ranked } from '../model/rank.ts';
import { Refusal } from './refusal.ts';

/**
 * A rank for a place among `siblings`: after the one with id `after`, first when it is `null`, last when it is not given.
 * `except` is the record being moved. Only the authority calls this: two windows would make equal keys.
 */
export function rankAfter(
  siblings: readonly Ranked[],
  after: string | null | undefined,
  except?: string,
): string {
  const others = siblings.filter((sibling) => sibling.id !== except).toSorted(byRank);
  let index = others.length - 1;
  if (after === null) index = -1;
  else if (after !== undefined) {
    index = others.findIndex((sibling) => sibling.id === after);
    if (index < 0) throw new Refusal('notFound', { id: after, field: 'after' });
  }
  const low = others[index]?.rank ?? null;
  // Equal neighbours cannot be made here, but a merged project may hold them; the next different one bounds the gap.
  const high = others.slice(index + 1).find((sibling) => low === null || sibling.rank > low)?.rank ?? null;
  return generateKeyBetween(low, high);
}
