import type { State } from '../model/state.ts';
import { type AgeBand, ageBands } from '../model/workshop.ts';
import { type Group, mergeNeighbours } from './small.ts';

/** A band of age, or `none` for those who told none. */
export type AgeKey = AgeBand | 'none';
export type AgeGroup = Group<AgeKey>;

export const ageKeys: readonly AgeKey[] = [...ageBands, 'none'];

/** How a group of bands is kept as one headcount in a public edition. */
const joint = '|';

/**
 * How many were of each band of age at a forum, small bands joined to a neighbour; empty where nobody counted ages.
 * Whoever is present and in no band counts as `none`: a rest of one would be told by subtraction.
 */
export function ageGroups(state: State, workshop: string, present: number): AgeGroup[] {
  const heads = Object.values(state.headcount).filter(
    (entry) => entry.workshop === workshop && entry.by === 'age' && entry.count > 0,
  );
  if (heads.length === 0) return [];
  const merged = heads.map(({ key, count }) => ({ keys: key.split(joint) as AgeKey[], count }));
  if (merged.some(({ keys }) => keys.length > 1 || keys[0] === 'none'))
    return merged.toSorted((a, b) => at(a) - at(b));
  const told = heads.reduce((sum, { count }) => sum + count, 0);
  return mergeNeighbours(
    [
      ...merged.map(({ keys, count }) => [keys[0] as AgeKey, count] as const),
      ['none', Math.max(0, present - told)],
    ],
    ageKeys,
  );
}

/** The key of a headcount that stands for a group of bands. */
export function ageGroupKey({ keys }: AgeGroup): string {
  return keys.join(joint);
}

function at({ keys }: AgeGroup): number {
  return keys[0] ? ageKeys.indexOf(keys[0]) : 0;
}
