/** The smallest group that may be printed: with fewer, a number would point at somebody. */
export const smallestGroup = 3;

/** Things that are counted together, in order, and how many they are. */
export interface Group<K> {
  keys: K[];
  count: number;
}

/**
 * Groups of at least `smallestGroup`: the smallest one under it is joined to the next smallest until none is left (a
 * total under it stays one group). Ties go by `order`; the result and the keys of each group are in it. What counts
 * nobody is left out unless `keepEmpty`, and the counts add up to those given.
 */
export function mergeSmall<K>(
  counts: Iterable<readonly [K, number]>,
  order: readonly K[],
  keepEmpty = false,
): Group<K>[] {
  let groups = groupsOf(counts, order, keepEmpty);
  const at = (group: Group<K>): number => order.indexOf(group.keys[0] as K);
  for (;;) {
    const [first, second] = groups.toSorted((a, b) => a.count - b.count || at(a) - at(b));
    if (!first || !second || first.count >= smallestGroup) return groups.toSorted((a, b) => at(a) - at(b));
    const keys = [...first.keys, ...second.keys].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    const merged = { keys, count: first.count + second.count };
    groups = [...groups.filter((group) => group !== first && group !== second), merged];
  }
}

/**
 * As `mergeSmall` for keys along a line, such as bands of age: a small group is joined to the smaller of its neighbours,
 * so that each group is one stretch.
 */
export function mergeNeighbours<K>(counts: Iterable<readonly [K, number]>, order: readonly K[]): Group<K>[] {
  const groups = groupsOf(counts, order, false);
  for (;;) {
    const small = Math.min(...groups.map(({ count }) => count));
    if (groups.length < 2 || small >= smallestGroup) return groups;
    const at = groups.findIndex(({ count }) => count === small);
    const before = groups[at - 1]?.count ?? Number.POSITIVE_INFINITY;
    const after = groups[at + 1]?.count ?? Number.POSITIVE_INFINITY;
    const from = before <= after ? at - 1 : at;
    const [low, high] = groups.slice(from, from + 2);
    if (low && high)
      groups.splice(from, 2, { keys: [...low.keys, ...high.keys], count: low.count + high.count });
  }
}

function groupsOf<K>(
  counts: Iterable<readonly [K, number]>,
  order: readonly K[],
  keepEmpty: boolean,
): Group<K>[] {
  const totals = new Map<K, number>();
  for (const [key, count] of counts) totals.set(key, (totals.get(key) ?? 0) + count);
  return order
    .filter((key) => (keepEmpty ? totals.has(key) : (totals.get(key) ?? 0) > 0))
    .map((key) => ({ keys: [key], count: totals.get(key) ?? 0 }));
}
