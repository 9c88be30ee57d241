import {
  type ForumTable,
  type Stance,
  type StanceReason,
  type StanceSide,
  stanceSides,
} from '../model/forum.ts';
import { byCodeUnit, byRank } from '../model/rank.ts';
import type { Dimension } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import type { Workshop } from '../model/workshop.ts';
import { headcount } from './attendance.ts';
import { byCode } from './contributions.ts';
import { fold } from './fold.ts';

/** Whether a workshop is a forum, citizen or internal. */
export function isForum({ kind }: Pick<Workshop, 'kind'>): boolean {
  return kind === 'citizenForum' || kind === 'internalForum';
}

/** Every forum of the project, by code. */
export function forumsOf(state: State): Workshop[] {
  return Object.values(state.workshop).filter(isForum).toSorted(byCode);
}

/** The tables of a forum, in order. */
export function tablesOf(state: Pick<State, 'forumTable'>, workshop: string | null): ForumTable[] {
  return Object.values(state.forumTable)
    .filter((table) => table.workshop === workshop)
    .toSorted(byRank);
}

/** What a forum is asked about: a dimension, one of its components, or what it was called when the model no longer has it. */
export interface ForumRow {
  id: string;
  code: string;
  name: string;
  /** Null when it is gone from the model. */
  dimension: Dimension | null;
  /** Whether it is a component: a part of the dimension above it. */
  part: boolean;
}

/** Dimensions with their components in the order of the model; at the end, what was answered and is gone. */
export function forumRows(state: State): ForumRow[] {
  const rows: ForumRow[] = [];
  const components = Object.values(state.component).toSorted(byRank);
  for (const dimension of Object.values(state.dimension).toSorted(byRank)) {
    const { id, code, name } = dimension;
    rows.push({ id, code, name, dimension, part: false });
    for (const component of components)
      if (component.dimension === id)
        rows.push({ id: component.id, code: component.code, name: component.name, dimension, part: true });
  }
  const known = new Set(rows.map(({ id }) => id));
  const gone = new Map<string, ForumRow>();
  for (const { row, code, name } of Object.values(state.stance))
    if (!known.has(row) && !gone.has(row))
      gone.set(row, { id: row, code, name, dimension: null, part: code.includes('.') });
  return [...rows, ...[...gone.values()].toSorted(byCode)];
}

/** Answers added up. */
export type StanceSum = Record<StanceSide, number> & { total: number };

export function sumStances(stances: readonly Pick<Stance, StanceSide>[]): StanceSum {
  const sum: StanceSum = { agree: 0, partly: 0, disagree: 0, total: 0 };
  for (const stance of stances)
    for (const side of stanceSides) {
      sum[side] += stance[side];
      sum.total += stance[side];
    }
  return sum;
}

/** A reason as it is read: equal words on several sheets or tables count together. */
export interface ReasonSum {
  side: StanceSide;
  text: string;
  count: number;
}

/** Reasons of some stances, by side and then the most given first. */
export function sumReasons(reasons: readonly StanceReason[]): ReasonSum[] {
  const sums = new Map<string, ReasonSum>();
  for (const { side, text, count } of reasons) {
    const key = `${side} ${fold(text)}`;
    const held = sums.get(key);
    if (held) held.count += count;
    else sums.set(key, { side, text, count });
  }
  return [...sums.values()].toSorted(
    (a, b) =>
      stanceSides.indexOf(a.side) - stanceSides.indexOf(b.side) ||
      b.count - a.count ||
      byCodeUnit(a.text, b.text),
  );
}

/** The reasons of each stance. */
export function reasonsByStance(state: Pick<State, 'stanceReason'>): Map<string, StanceReason[]> {
  const found = new Map<string, StanceReason[]>();
  for (const reason of Object.values(state.stanceReason)) {
    const held = found.get(reason.stance);
    if (held) held.push(reason);
    else found.set(reason.stance, [reason]);
  }
  return found;
}

/** What a forum counted, each way it was counted; null where it was not. */
export interface HeadcountTotals {
  /** People present, as every document says it. */
  present: number;
  sector: number | null;
  sex: number | null;
  age: number | null;
  tables: number | null;
  /** Whether there is a list of people with names besides. */
  listed: number;
}

/** The sums of a forum's counts, to be held against one another. */
export function headcountTotals(state: State, workshop: string): HeadcountTotals {
  const heads = Object.values(state.headcount).filter((entry) => entry.workshop === workshop);
  const sum = (counts: readonly (number | null)[]): number | null => {
    const told = counts.filter((count) => count !== null);
    const total = told.reduce((all, count) => all + count, 0);
    return total === 0 ? null : total;
  };
  const by = (key: 'sector' | 'sex' | 'age') =>
    sum(heads.filter((entry) => entry.by === key).map(({ count }) => count));
  return {
    present: headcount(state, workshop),
    sector: by('sector'),
    sex: by('sex'),
    age: by('age'),
    tables: sum(tablesOf(state, workshop).map(({ people }) => people)),
    listed: Object.values(state.attendance).filter(
      (entry) => entry.workshop === workshop && entry.state === 'present',
    ).length,
  };
}

/** The most people that any stance of each table counts: there are at least so many at it. */
export function mostAnswered(stances: readonly Stance[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const stance of stances)
    if (stance.table !== null)
      most.set(stance.table, Math.max(most.get(stance.table) ?? 0, sumStances([stance]).total));
  return most;
}
