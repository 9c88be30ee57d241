import type { State } from '../model/state.ts';
import { matrixOf } from './matrix.ts';

export type CodeTarget =
  | { kind: 'dimension'; id: string }
  | { kind: 'component'; id: string }
  | { kind: 'cell'; id: string }
  | { kind: 'tool'; id: string };

const known = new WeakMap<State['tool'], { from: State; index: Map<string, CodeTarget> }>();

/** What a typed code means: `D2`, `d2e3`, `D2.1-E3`, `D2-E3-H1`; a tool also answers to its former codes. Null if nothing does. */
export function findByCode(state: State, typed: string): CodeTarget | null {
  return indexOf(state).get(plain(typed)) ?? null;
}

function indexOf(state: State): Map<string, CodeTarget> {
  const before = known.get(state.tool);
  if (before && before.from.cell === state.cell && matrixOf(before.from) === matrixOf(state))
    return before.index;
  const index = new Map<string, CodeTarget>();
  const tools = Object.values(state.tool);
  // Former codes first: a code in use wins over one that was left behind.
  for (const tool of tools)
    for (const code of tool.formerCodes) index.set(plain(code), { kind: 'tool', id: tool.id });
  for (const row of matrixOf(state).rows) {
    index.set(plain(row.dimension.code), { kind: 'dimension', id: row.dimension.id });
    if (row.component) index.set(plain(row.component.code), { kind: 'component', id: row.component.id });
    for (const cell of row.cells) {
      const stage = state.stage[cell.stage];
      if (stage) index.set(plain(`${row.code}${stage.code}`), { kind: 'cell', id: cell.id });
    }
  }
  for (const tool of tools) index.set(plain(tool.code), { kind: 'tool', id: tool.id });
  known.set(state.tool, { from: state, index });
  return index;
}

/** Upper case, without dashes, spaces or the leading zeros of numbers; the point of a component stays. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^A-Z0-9.]/g, '')
    .replace(/([A-Z.])0+(?=\d)/g, '$1');
}
