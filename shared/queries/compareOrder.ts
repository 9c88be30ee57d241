import { byRank, type Ranked } from '../model/rank.ts';
import type { ComparedModel, ComparedPart } from './compare.ts';

/** Places among the same neighbours, counted from 1. */
export interface OrderChange {
  before: number;
  after: number;
}

/** The field whose value neighbours share; null where all records of the table are neighbours. */
const groups = {
  stage: 'scale',
  dimension: null,
  component: 'dimension',
  tool: 'cell',
} as const satisfies Partial<Record<ComparedPart, string | null>>;

/**
 * What stands elsewhere among its neighbours in two versions, by id, with both places. Only neighbours of both versions count, so that
 * what came or went moves nothing; and of those that changed places, the fewest are named whose moving explains the new order.
 */
export function orderChanges(before: ComparedModel, after: ComparedModel): Map<string, OrderChange> {
  const found = new Map<string, OrderChange>();
  for (const [part, field] of Object.entries(groups)) {
    const [was, is] = [before, after].map((model) => grouped(model[part as keyof typeof groups], field));
    if (!was || !is) continue;
    for (const [group, now] of is) {
      const then = was.get(group) ?? [];
      if (then.length === now.length && then.every(({ id, rank }, at) => same(now[at], id, rank))) continue;
      const ids = new Set(now.map(({ id }) => id));
      const kept = then.filter(({ id }) => ids.has(id));
      const place = new Map(kept.map(({ id, rank }, at) => [id, { at, rank }]));
      const shared = now.flatMap(({ id, rank }) => {
        const old = place.get(id);
        return old ? [{ id, was: old.at, untouched: old.rank === rank }] : [];
      });
      const still = longestRise(shared);
      for (const [at, { id, was: old }] of shared.entries())
        if (!still.has(at)) found.set(id, { before: old + 1, after: at + 1 });
    }
  }
  return found;
}

function same(other: Ranked | undefined, id: string, rank: string): boolean {
  return other?.id === id && other.rank === rank;
}

/** The records of a table by what they share, each list in its order: by rank, ties by id, both by code unit. */
function grouped(table: Readonly<Record<string, Ranked>>, field: string | null): Map<string, Ranked[]> {
  const found = new Map<string, Ranked[]>();
  for (const record of Object.values(table)) {
    const key = field === null ? '' : String((record as unknown as Record<string, unknown>)[field]);
    const list = found.get(key);
    if (list) list.push(record);
    else found.set(key, [record]);
  }
  for (const list of found.values()) list.sort(byRank);
  return found;
}

/**
 * The places in the new order of the longest series that stands as it stood; of those as long, the one with most that nobody touched:
 * of two that changed places, the one that was moved is told.
 */
function longestRise(shared: readonly { was: number; untouched: boolean }[]): Set<number> {
  const best: { score: number; from: number }[] = [];
  let end = -1;
  for (const [at, { was, untouched }] of shared.entries()) {
    const own = shared.length + 1 + (untouched ? 1 : 0);
    let [score, from] = [own, -1];
    for (const [earlier, held] of best.entries())
      if ((shared[earlier]?.was ?? 0) < was && held.score + own > score)
        [score, from] = [held.score + own, earlier];
    best.push({ score, from });
    if (score > (best[end]?.score ?? 0)) end = at;
  }
  const places = new Set<number>();
  for (let at = end; at !== -1; at = best[at]?.from ?? -1) places.add(at);
  return places;
}
