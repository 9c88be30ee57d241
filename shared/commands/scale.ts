import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { Scale } from '../model/schema.ts';
import { all, command, put, the } from './command.ts';
import { componentsOf, fillCells, removeCells, stagesOf } from './grid.ts';
import { Refusal } from './refusal.ts';
import { commonScale, dropScale } from './schema.ts';
import { updatePayload, write } from './simple.ts';

/** A dimension may leave the common scale for one of its own, and come back. */
export const scaleCommands = [
  command(
    'scale.update',
    { schema: updatePayload({ name: Scale.shape.name }) },
    (draft, { id, set, base }) => {
      write(the(draft, 'scale', id), set, base, 'scale');
      return { id };
    },
  ),
  command('dimension.ownScale', { schema: z.strictObject({ id: Id }) }, (draft, { id }, context) => {
    const dimension = the(draft, 'dimension', id);
    if (!the(draft, 'scale', dimension.scale).common) return { id: dimension.scale };
    const scale = put(draft, 'scale', {
      id: context.newId(),
      name: dimension.name.slice(0, 120),
      common: false,
    });
    const renamed = new Map<string, string>();
    for (const stage of stagesOf(draft, dimension.scale)) {
      const copy = put(draft, 'stage', { ...stage, id: context.newId(), scale: scale.id });
      renamed.set(stage.id, copy.id);
    }
    // Same codes as the common stages, so that no cell or tool changes its code by this alone.
    const common = draft.counter[`stage.${dimension.scale}`];
    if (common) draft.counter[`stage.${scale.id}`] = { id: `stage.${scale.id}`, last: common.last };
    const rows = rowsWith(draft, id);
    for (const cell of all(draft, 'cell'))
      if (rows.has(cell.row)) cell.stage = renamed.get(cell.stage) ?? cell.stage;
    dimension.scale = scale.id;
    return { id: scale.id };
  }),
  command('dimension.commonScale', { schema: z.strictObject({ id: Id }) }, (draft, { id }, context) => {
    const dimension = the(draft, 'dimension', id);
    const own = dimension.scale;
    if (the(draft, 'scale', own).common) return { id: own };
    const common = stagesOf(draft, commonScale(draft, context));
    if (common.length === 0) throw new Refusal('needsScale', { collection: 'dimension', id });
    // Stages meet by code, else by place; what is left without a counterpart is removed, its contributions to the tray.
    const target = new Map<string, string>();
    const taken = new Set<string>();
    const ownStages = stagesOf(draft, own);
    for (const [index, stage] of ownStages.entries()) {
      const match =
        common.find((other) => other.code === stage.code && !taken.has(other.id)) ?? common[index];
      if (!match || taken.has(match.id)) continue;
      target.set(stage.id, match.id);
      taken.add(match.id);
    }
    const rows = rowsWith(draft, id);
    removeCells(draft, (cell) => rows.has(cell.row) && !target.has(cell.stage));
    for (const cell of all(draft, 'cell'))
      if (rows.has(cell.row)) cell.stage = target.get(cell.stage) ?? cell.stage;
    dimension.scale = commonScale(draft, context);
    dropScale(draft, own);
    fillCells(draft, dimension, context);
    return { id: dimension.scale };
  }),
];

function rowsWith(draft: Parameters<typeof componentsOf>[0], dimension: string): Set<string> {
  return new Set([dimension, ...componentsOf(draft, dimension).map((component) => component.id)]);
}
