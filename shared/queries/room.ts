import type { BallotScale, Poll } from '../model/poll.ts';
import { byCodeUnit, byRank } from '../model/rank.ts';
import type { Dimension, Hue, Stage } from '../model/schema.ts';
import type { State } from '../model/state.ts';

/** All that a phone in the room shows of the project. It is made from the participants' projection, never from the whole. */
export interface RoomView {
  workshop: { code: string; title: string } | null;
  /** The agenda item of now, by its title. */
  item: string | null;
  dimensions: { id: string; code: string; name: string; hue: Hue; stages: { id: string; name: string }[] }[];
  /** The tables of a forum, in order. */
  tables: { id: string; name: string }[];
  technique: { id: string; name: string; question: string } | null;
  poll: {
    id: string;
    wording: string;
    /** Empty: the wording itself is what is voted on. */
    options: string[];
    scale: BallotScale;
    named: boolean;
    bySector: boolean;
  } | null;
}

/** Collections that a phone is shown something of: a change anywhere else is none of its business. */
export const roomCollections = [
  'project',
  'scale',
  'stage',
  'dimension',
  'workshop',
  'agendaItem',
  'technique',
  'poll',
  'forumTable',
] as const;

/**
 * What phones show now.
 * @param seen the participants' projection of the project
 * @param tables what the tables of a workshop are called, as participants may see them
 */
export function roomView(seen: State, tables: (workshop: string) => RoomView['tables']): RoomView {
  const workshop = Object.values(seen.workshop).find(({ state }) => state === 'running');
  const here = <T extends { workshop: string }>(table: Record<string, T>): T[] =>
    Object.values(table).filter((entry) => entry.workshop === workshop?.id);
  const latest = <T extends { opened: string }>(list: T[]): T | undefined =>
    list.toSorted((a, b) => byCodeUnit(a.opened, b.opened)).at(-1);
  const technique = latest(
    here(seen.technique).filter(({ state, writes }) => state === 'open' && writes === 'everyone'),
  );
  const poll = latest(here(seen.poll).filter(({ state }) => state === 'open'));
  return {
    workshop: workshop ? { code: workshop.code, title: workshop.title } : null,
    item: here(seen.agendaItem)[0]?.title ?? null,
    dimensions: Object.values(seen.dimension)
      .toSorted(byRank)
      .map((dimension) => ({
        id: dimension.id,
        code: dimension.code,
        name: dimension.name,
        hue: dimension.hue,
        stages: stagesOf(seen, dimension).map(({ id, name }) => ({ id, name })),
      })),
    tables: tables(workshop?.id ?? ''),
    technique: technique ? { id: technique.id, name: technique.name, question: technique.question } : null,
    poll: poll ? pollOf(poll) : null,
  };
}

function pollOf({ id, wording, options, scale, named, groups }: Poll): RoomView['poll'] {
  return {
    id,
    wording,
    options: options.map(({ label }) => label),
    scale,
    named,
    bySector: groups.length > 0,
  };
}

function stagesOf(seen: State, dimension: Dimension): Stage[] {
  const common = Object.values(seen.scale).find((scale) => scale.common)?.id;
  const scale = dimension.scale ?? common;
  return Object.values(seen.stage)
    .filter((stage) => stage.scale === scale)
    .toSorted(byRank);
}
