/** By rank, ties by id, compared by code unit as the authority does. */
export function byRank(a: { id: string; rank: string }, b: { id: string; rank: string }): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
