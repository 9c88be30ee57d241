import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { byRank } from '../model/rank.ts';
import { Component, Dimension, hues, Stage } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { all, type Context, command, nextNumber, put, the } from './command.ts';
import { componentsOf, fillCells, removeCells, stagesOf, toTray } from './grid.ts';
import { rankAfter } from './rank.ts';
import { Refusal } from './refusal.ts';
import { omit, updatePayload, write } from './simple.ts';
import { recode } from './toolCode.ts';

const DimensionShape = omit(Dimension.shape, 'id', 'rank', 'code', 'scale');
const ComponentShape = omit(Component.shape, 'id', 'rank', 'code', 'dimension');
const StageShape = omit(Stage.shape, 'id', 'rank', 'code', 'scale');
const After = z.strictObject({ id: Id, after: Id.nullable() });

/** Stages, dimensions and components. Their cells are made and removed with them. */
export const schemaCommands = [
  command(
    'stage.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        scale: Id.optional(),
        name: StageShape.name,
        description: StageShape.description.default(''),
        after: Id.nullable().optional(),
      }),
    },
    (draft, { id: given, scale: scaleId, name, description, after }, context) => {
      const scale = scaleId === undefined ? commonScale(draft, context) : the(draft, 'scale', scaleId).id;
      const siblings = stagesOf(draft, scale);
      if (siblings.length >= 12) throw new Refusal('limit', { collection: 'stage', detail: { limit: 12 } });
      refuseTwin(siblings, name, context, 'stage');
      const id = given ?? context.newId();
      put(draft, 'stage', {
        id,
        scale,
        rank: rankAfter(siblings, after),
        code: `E${nextNumber(draft, `stage.${scale}`)}`,
        name,
        description,
      });
      for (const dimension of all(draft, 'dimension'))
        if (dimension.scale === scale) fillCells(draft, dimension, context);
      return { id };
    },
  ),
  command('stage.update', { schema: updatePayload(StageShape) }, (draft, { id, set, base }, context) => {
    const stage = the(draft, 'stage', id);
    if (set.name !== undefined)
      refuseTwin(
        stagesOf(draft, stage.scale).filter((other) => other.id !== id),
        set.name,
        context,
        'stage',
      );
    write(stage, set, base, 'stage');
    return { id };
  }),
  command('stage.move', { schema: After }, (draft, { id, after }) => {
    const stage = the(draft, 'stage', id);
    stage.rank = rankAfter(stagesOf(draft, stage.scale), after, id);
    return { id };
  }),
  command('stage.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    const stage = the(draft, 'stage', id);
    if (
      stagesOf(draft, stage.scale).length === 1 &&
      all(draft, 'dimension').some((dimension) => dimension.scale === stage.scale)
    )
      throw new Refusal('lastStage', { collection: 'stage', id });
    removeCells(draft, (cell) => cell.stage === id);
    toTray(draft, new Set([id]));
    delete draft.stage[id];
    return { id };
  }),
  command(
    'dimension.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        name: DimensionShape.name,
        definition: DimensionShape.definition.default(''),
        kind: DimensionShape.kind.default('substantive'),
        hue: DimensionShape.hue.optional(),
        after: Id.nullable().optional(),
      }),
    },
    (draft, { id: given, name, definition, kind, hue, after }, context) => {
      const siblings = all(draft, 'dimension');
      refuseTwin(siblings, name, context, 'dimension');
      const scale = commonScale(draft, context);
      const id = given ?? context.newId();
      const number = nextNumber(draft, 'dimension');
      const dimension = put(draft, 'dimension', {
        id,
        rank: rankAfter(siblings, after),
        code: `D${number}`,
        name,
        definition,
        kind,
        scale,
        hue: hue ?? hues[(number - 1) % hues.length] ?? 'blue',
      });
      fillCells(draft, dimension, context);
      return { id };
    },
  ),
  command(
    'dimension.update',
    { schema: updatePayload(DimensionShape) },
    (draft, { id, set, base }, context) => {
      const dimension = the(draft, 'dimension', id);
      if (set.name !== undefined)
        refuseTwin(
          all(draft, 'dimension').filter((other) => other.id !== id),
          set.name,
          context,
          'dimension',
        );
      write(dimension, set, base, 'dimension');
      return { id };
    },
  ),
  command('dimension.move', { schema: After }, (draft, { id, after }) => {
    the(draft, 'dimension', id).rank = rankAfter(all(draft, 'dimension'), after, id);
    return { id };
  }),
  command('dimension.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    const { scale } = the(draft, 'dimension', id);
    const rows = new Set([id, ...componentsOf(draft, id).map((component) => component.id)]);
    removeCells(draft, (cell) => rows.has(cell.row));
    toTray(draft, rows);
    for (const row of rows) delete draft.component[row];
    delete draft.dimension[id];
    if (!draft.scale[scale]?.common) dropScale(draft, scale);
    return { id };
  }),
  command(
    'component.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        dimension: Id,
        name: ComponentShape.name,
        definition: ComponentShape.definition.default(''),
        after: Id.nullable().optional(),
      }),
    },
    (draft, { id: given, dimension: parent, name, definition, after }, context) => {
      const dimension = the(draft, 'dimension', parent);
      const siblings = componentsOf(draft, parent);
      refuseTwin(siblings, name, context, 'component');
      const id = given ?? context.newId();
      const code = `${dimension.code}.${nextNumber(draft, `component.${parent}`)}`;
      put(draft, 'component', {
        id,
        dimension: parent,
        rank: rankAfter(siblings, after),
        code,
        name,
        definition,
      });
      // The first component takes over what the dimension had; old codes go on answering.
      if (siblings.length === 0) rehome(draft, parent, id, dimension.code, code);
      fillCells(draft, dimension, context);
      return { id };
    },
  ),
  command(
    'component.update',
    { schema: updatePayload(ComponentShape) },
    (draft, { id, set, base }, context) => {
      const component = the(draft, 'component', id);
      if (set.name !== undefined)
        refuseTwin(
          componentsOf(draft, component.dimension).filter((other) => other.id !== id),
          set.name,
          context,
          'component',
        );
      write(component, set, base, 'component');
      return { id };
    },
  ),
  command('component.move', { schema: After }, (draft, { id, after }) => {
    const component = the(draft, 'component', id);
    component.rank = rankAfter(componentsOf(draft, component.dimension), after, id);
    return { id };
  }),
  command('component.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }, context) => {
    const component = the(draft, 'component', id);
    const dimension = the(draft, 'dimension', component.dimension);
    // The last component gives its cells back to the dimension: nothing is lost by taking the level away.
    if (componentsOf(draft, dimension.id).length === 1)
      rehome(draft, id, dimension.id, component.code, dimension.code);
    else removeCells(draft, (cell) => cell.row === id);
    toTray(draft, new Set([id]));
    delete draft.component[id];
    fillCells(draft, dimension, context);
    return { id };
  }),
];

/** The common scale's id, made on first use. */
export function commonScale(draft: State, context: Context): string {
  const found = all(draft, 'scale').find((scale) => scale.common);
  return found?.id ?? put(draft, 'scale', { id: context.newId(), name: 'Común', common: true }).id;
}

/** Removes a scale with its stages; no dimension may use it any more. */
export function dropScale(draft: State, scale: string): void {
  const gone = new Set(
    all(draft, 'stage')
      .filter((stage) => stage.scale === scale)
      .map(({ id }) => id),
  );
  toTray(draft, gone);
  for (const id of gone) delete draft.stage[id];
  delete draft.scale[scale];
}

function rehome(draft: State, from: string, to: string, oldCode: string, newCode: string): void {
  for (const cell of all(draft, 'cell')) if (cell.row === from) cell.row = to;
  for (const tool of all(draft, 'tool').toSorted(byRank))
    if (draft.cell[tool.cell]?.row === to && tool.code.startsWith(`${oldCode}-`))
      recode(tool, `${newCode}${tool.code.slice(oldCode.length)}`);
}

function refuseTwin(
  others: readonly { name: string; code: string }[],
  name: string,
  context: Context,
  collection: string,
): void {
  const twin = others.find((other) => context.fold(other.name) === context.fold(name));
  if (twin) throw new Refusal('duplicate', { collection, field: 'name', detail: { name, code: twin.code } });
}
