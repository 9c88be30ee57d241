import type { ForumTable, Stance, StanceReason } from '../model/forum.ts';
import { stanceSides } from '../model/forum.ts';
import type { State } from '../model/state.ts';
import type { Headcount } from '../model/workshop.ts';
import { ageGroupKey } from '../queries/ages.ts';
import { attendanceSummary } from '../queries/attendance.ts';
import { forumsOf, mostAnswered, tablesOf } from '../queries/forum.ts';
import { mergeSmall } from '../queries/small.ts';

/** Forums as a public edition may tell of them. */
export interface PublicForums {
  forumTable: Record<string, ForumTable>;
  stance: Record<string, Stance>;
  stanceReason: Record<string, StanceReason>;
  /** The table under which what was said at a table is printed. */
  tableOf: Map<string, ForumTable>;
}

/**
 * Tables with fewer than three people, or with nobody knows how many, are one with the next smallest, and their answers
 * and reasons with them. A table keeps its facilitator only where a public source names them.
 */
export function publicForums(state: State): PublicForums {
  const made: PublicForums = { forumTable: {}, stance: {}, stanceReason: {}, tableOf: new Map() };
  const answered = mostAnswered(Object.values(state.stance));
  for (const { id } of forumsOf(state)) {
    const tables = tablesOf(state, id);
    const sizes = tables.map((table) => [table, table.people ?? answered.get(table.id) ?? 0] as const);
    for (const { keys, count } of mergeSmall(sizes, tables, true)) {
      const [first] = keys;
      if (!first) continue;
      const merged = keys.length === 1 ? shown(state, first) : joined(first, keys, count);
      made.forumTable[first.id] = merged;
      for (const table of keys) made.tableOf.set(table.id, merged);
    }
  }
  addStances(state, made);
  return made;
}

function shown(state: State, table: ForumTable): ForumTable {
  const facilitator = table.facilitator === null ? undefined : state.person[table.facilitator];
  return { ...table, facilitator: facilitator && facilitator.publicRole !== '' ? facilitator.id : null };
}

function joined(first: ForumTable, tables: readonly ForumTable[], people: number): ForumTable {
  return {
    ...first,
    name: tables.map(({ name }) => name).join(' + '),
    facilitator: null,
    commune: tables.every(({ commune }) => commune === first.commune) ? first.commune : '',
    people: tables.some((table) => table.people === null) ? null : people,
  };
}

function addStances(state: State, { stance: made, stanceReason, tableOf }: PublicForums): void {
  const under = new Map<string, Stance>();
  const placeOf = new Map<string, string>();
  for (const stance of Object.values(state.stance)) {
    const table = stance.table === null ? null : (tableOf.get(stance.table)?.id ?? null);
    const key = `${stance.workshop} ${table ?? ''} ${stance.row}`;
    const held = under.get(key);
    if (held) for (const side of stanceSides) held[side] += stance[side];
    else {
      const copy = { ...stance, table };
      under.set(key, copy);
      made[copy.id] = copy;
    }
    placeOf.set(stance.id, held?.id ?? stance.id);
  }
  for (const reason of Object.values(state.stanceReason))
    stanceReason[reason.id] = { ...reason, stance: placeOf.get(reason.stance) ?? reason.stance };
}

/** Declared sex and age of those present, in totals that are safe: what stands in a public edition instead of the counts. */
export function safeHeadcounts(state: State): Headcount[] {
  return Object.values(state.workshop).flatMap((workshop): Headcount[] => {
    const { sex, ages } = attendanceSummary(state, workshop);
    const head = (by: 'sex' | 'age', key: string, count: number): Headcount => ({
      id: `${workshop.id}:${key}`,
      workshop: workshop.id,
      by,
      key,
      count,
    });
    return [
      ...Object.entries(sex ?? {}).map(([key, count]) => head('sex', key, count)),
      ...ages.map((group) => head('age', ageGroupKey(group), group.count)),
    ].filter(({ count }) => count > 0);
  });
}
