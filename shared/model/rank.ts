/** What has a place among its siblings: a fractional rank, and an id that settles ties. */
export interface Ranked {
  id: string;
  rank: string;
}

/** Compares two ranked records, for `toSorted`: by rank, ties by id, both by code unit, so that every machine and locale agrees. */
export function byRank(a: Ranked, b: Ranked): number {
  return byCodeUnit(a.rank, b.rank) || byCodeUnit(a.id, b.id);
}

/** Compares two texts by code unit, whatever the locale: for ids, ranks, codes, dates and instants, never for what people read as words. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
