import { glance } from '../changes/draft.ts';
import { byRank } from '../model/rank.ts';
import type { Cell, Component, Dimension, Stage } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { dropAttachments } from './attachment.ts';
import { all, type Context, put, the } from './command.ts';

/** A row of the model: a component, or a dimension that has none. */
export type Row = Dimension | Component;

/** Stages of a scale, in order. */
export function stagesOf(state: State, scale: string): Stage[] {
  return all(state, 'stage')
    .filter((stage) => stage.scale === scale)
    .toSorted(byRank);
}

/** Components of a dimension, in order. */
export function componentsOf(state: State, dimension: string): Component[] {
  return all(state, 'component')
    .filter((component) => component.dimension === dimension)
    .toSorted(byRank);
}

/** The rows of a dimension: its components, or itself. */
export function rowsOf(state: State, dimension: Dimension): Row[] {
  const components = componentsOf(state, dimension.id);
  return components.length > 0 ? components : [dimension];
}

/** Makes the cells that a dimension's rows and stages call for and that are not there yet. */
export function fillCells(draft: State, dimension: Dimension, context: Context): void {
  const present = new Set(all(draft, 'cell').map((cell) => `${cell.row} ${cell.stage}`));
  for (const row of rowsOf(draft, dimension))
    for (const stage of stagesOf(draft, dimension.scale))
      if (!present.has(`${row.id} ${stage.id}`))
        put(draft, 'cell', {
          id: context.newId(),
          row: row.id,
          stage: stage.id,
          descriptor: '',
          evidence: '',
          state: 'empty',
        });
}

/** Removes cells with all that is in them; their contributions, and those of their tools, go back to the tray. */
export function removeCells(draft: State, gone: (cell: Cell) => boolean): void {
  const cells = new Set(
    all(draft, 'cell')
      .filter(gone)
      .map((cell) => cell.id),
  );
  removeTools(
    draft,
    new Set(
      all(draft, 'tool')
        .filter((tool) => cells.has(tool.cell))
        .map((tool) => tool.id),
    ),
  );
  toTray(draft, cells);
  for (const id of cells) delete draft.cell[id];
}

/** Removes tools with their links and attachments; their contributions go back to the tray. */
export function removeTools(draft: State, tools: ReadonlySet<string>): void {
  if (tools.size === 0) return;
  toTray(draft, tools);
  for (const link of all(draft, 'link'))
    if (tools.has(link.from) || tools.has(link.to)) delete draft.link[link.id];
  for (const id of tools) {
    dropAttachments(draft, 'tool', id);
    delete draft.tool[id];
  }
}

/**
 * Sends to the tray every contribution that stands at one of `places`; an observation about one waits for another place, one
 * that changed it no longer points there, and an experience no longer supports it.
 */
export function toTray(draft: State, places: ReadonlySet<string>): void {
  if (places.size === 0) return;
  for (const { id, place } of glance(draft, 'contribution'))
    if (place.kind !== 'tray' && places.has(place.id))
      the(draft, 'contribution', id).place = { kind: 'tray' };
  for (const { id, place, changed } of glance(draft, 'observation')) {
    if (place !== null && places.has(place.id))
      Object.assign(the(draft, 'observation', id), { place: null, placing: 'hand', confidence: 0 });
    if (changed.some((at) => places.has(at.id)))
      the(draft, 'observation', id).changed = changed.filter((at) => !places.has(at.id));
  }
  for (const { id, supports } of glance(draft, 'experience'))
    if (supports.some((at) => places.has(at.id)))
      the(draft, 'experience', id).supports = supports.filter((at) => !places.has(at.id));
}

/** The code of a cell, `D2-E3` or `D2.1-E3`. */
export function cellCode(state: State, cell: Cell): string {
  const row = state.dimension[cell.row] ?? state.component[cell.row];
  return `${row?.code ?? '?'}-${state.stage[cell.stage]?.code ?? '?'}`;
}
