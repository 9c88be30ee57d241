import type { PollOption } from '../../../../../../../shared/model/poll.ts';
import type { State } from '../../../../../../../shared/model/state.ts';
import { matrixOf, toolsByCell } from '../../../../../../../shared/queries/matrix.ts';

type About = NonNullable<PollOption['about']>;

/** Parts of the model that can be voted on, by their codes. */
function byCode(state: State): Map<string, { label: string; about: About }> {
  const found = new Map<string, { label: string; about: About }>();
  const tools = toolsByCell(state);
  for (const { code, name, dimension, component, cells } of matrixOf(state).rows) {
    if (!component)
      found.set(code, { label: `${code} ${name}`, about: { kind: 'dimension', id: dimension.id } });
    for (const cell of cells) {
      const stage = state.stage[cell.stage];
      const cellCode = `${code}-${stage?.code ?? ''}`;
      found.set(cellCode, {
        label: `${cellCode} ${cell.descriptor || `${name}, ${stage?.name ?? ''}`}`.slice(0, 300),
        about: { kind: 'cell', id: cell.id },
      });
      for (const tool of tools.get(cell.id) ?? [])
        found.set(tool.code, { label: `${tool.code} ${tool.name}`, about: { kind: 'tool', id: tool.id } });
    }
  }
  return found;
}

/** What typed lines stand for: a line that begins with a code is about that part of the model. */
export function optionsOf(state: State, typed: string): PollOption[] {
  const known = byCode(state);
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [first = '', ...rest] = line.split(/\s+/);
      const part = known.get(first.toUpperCase());
      if (!part) return { label: line.slice(0, 300), about: null };
      return { label: rest.length === 0 ? part.label : line.slice(0, 300), about: part.about };
    });
}

/** Rows whose cells or tools can be put to the vote at once, and the lines that this gives. */
export function modelChoices(
  state: State,
): { row: string; name: string; cells: string[]; tools: string[] }[] {
  const tools = toolsByCell(state);
  return matrixOf(state).rows.map(({ code, name, cells }) => ({
    row: code,
    name,
    cells: cells.map((cell) => `${code}-${state.stage[cell.stage]?.code ?? ''}`),
    tools: cells.flatMap((cell) => (tools.get(cell.id) ?? []).map((tool) => `${tool.code} ${tool.name}`)),
  }));
}
