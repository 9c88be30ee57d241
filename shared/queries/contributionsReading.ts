import type { ContributionType } from '../model/contribution.ts';
import type { Hue } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { stands } from './contributions.ts';
import { matrixOf, toolsByCell } from './matrix.ts';
import { type ContributionFilter, organisationOf, passes } from './matrixFilter.ts';

export interface CellReading {
  id: string;
  code: string;
  /** Its wording; the name of its stage when it has none. */
  name: string;
  hue: Hue;
  count: number;
  tools: number;
}

/** What the canvas tells when it is looked at from afar, for the contributions that pass a filter. */
export interface Reading {
  /** Contributions without an answer, and in how many cells. */
  unanswered: number;
  unansweredCells: number;
  cells: number;
  /** Cells with contributions, the most talked about first; ties in reading order. */
  talked: readonly CellReading[];
  /** Cells without tools, in reading order. */
  toolless: readonly CellReading[];
  organisations: readonly { id: string; name: string; count: number }[];
  types: readonly { type: ContributionType; count: number }[];
}

/** Reads a state. Withdrawn contributions count nowhere. */
export function readingOf(state: State, filter: ContributionFilter): Reading {
  const pass = passes(state, filter);
  const counts = new Map<string, number>();
  const waiting = new Set<string>();
  const organisations = new Map<string, number>();
  const types = new Map<ContributionType, number>();
  let unanswered = 0;
  for (const contribution of Object.values(state.contribution)) {
    if (!stands(contribution) || !pass(contribution)) continue;
    const { place } = contribution;
    const cell =
      place.kind === 'cell' ? place.id : place.kind === 'tool' ? state.tool[place.id]?.cell : undefined;
    if (cell !== undefined) add(counts, cell);
    if (contribution.state === 'unanswered') {
      unanswered += 1;
      if (cell !== undefined) waiting.add(cell);
    }
    const organisation = organisationOf(state, contribution);
    if (organisation !== null) add(organisations, organisation);
    add(types, contribution.type);
  }
  const tools = toolsByCell(state);
  const cells: CellReading[] = matrixOf(state).rows.flatMap((row) =>
    row.cells.map((cell) => {
      const stage = state.stage[cell.stage];
      return {
        id: cell.id,
        code: `${row.code}-${stage?.code ?? ''}`,
        name: cell.descriptor === '' ? `${row.name}, ${stage?.name ?? ''}` : cell.descriptor,
        hue: row.dimension.hue,
        count: counts.get(cell.id) ?? 0,
        tools: tools.get(cell.id)?.length ?? 0,
      };
    }),
  );
  return {
    unanswered,
    unansweredCells: waiting.size,
    cells: cells.length,
    talked: cells.filter((cell) => cell.count > 0).toSorted((a, b) => b.count - a.count),
    toolless: cells.filter((cell) => cell.tools === 0),
    organisations: sorted(organisations).map(([id, count]) => ({
      id,
      name: state.organisation[id]?.name ?? '',
      count,
    })),
    types: sorted(types).map(([type, count]) => ({ type, count })),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted<Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
