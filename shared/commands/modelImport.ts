import { z } from 'zod';
import { Id, line, name, text } from '../model/fields.ts';
import { hues } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { all, type Context, command, facilitatorOnly, nextNumber, put } from './command.ts';
import { fillCells, stagesOf } from './grid.ts';
import { rankAfter } from './rank.ts';
import { Refusal } from './refusal.ts';
import { commonScale, schemaCommands } from './schema.ts';
import { toolsOf } from './tool.ts';
import { newToolCode } from './toolCode.ts';

const ImportCell = z.strictObject({ descriptor: text(2_000), tools: z.array(name(120)).max(100) });

/** A whole model from a table, as one command: all of it or nothing. */
export const importCommands = [
  command(
    'model.import',
    {
      schema: z.strictObject({
        stages: z
          .array(z.strictObject({ id: Id, name: name(120) }))
          .min(1)
          .max(12),
        rows: z
          .array(
            z.strictObject({
              dimension: name(200),
              component: line(200),
              cells: z.array(ImportCell).max(12),
            }),
          )
          .min(1)
          .max(500),
      }),
      roles: facilitatorOnly,
      lasting: true,
    },
    (draft, { stages, rows }, context) => {
      const columns = stages.map((stage) => matchStage(draft, stage, context));
      for (const row of rows) {
        const target = rowNamed(draft, row.dimension, row.component, context);
        const cells = all(draft, 'cell').filter((cell) => cell.row === target);
        for (const [index, content] of row.cells.entries()) {
          const cell = cells.find((candidate) => candidate.stage === columns[index]);
          if (!cell) continue;
          if (content.descriptor !== '') cell.descriptor = content.descriptor;
          for (const tool of content.tools) addTool(draft, cell.id, tool, context);
        }
      }
      return {};
    },
  ),
];

function matchStage(draft: State, stage: { id: string; name: string }, context: Context): string {
  const scale = commonScale(draft, context);
  const found = stagesOf(draft, scale).find((other) => context.fold(other.name) === context.fold(stage.name));
  return found?.id ?? runNamed('stage.add', draft, { id: stage.id, name: stage.name }, context);
}

function rowNamed(draft: State, dimensionName: string, componentName: string, context: Context): string {
  const scale = commonScale(draft, context);
  const siblings = all(draft, 'dimension');
  let dimension = siblings.find((other) => context.fold(other.name) === context.fold(dimensionName));
  if (dimension && dimension.scale !== scale)
    throw new Refusal('needsScale', {
      collection: 'dimension',
      id: dimension.id,
      detail: { name: dimension.name },
    });
  if (!dimension) {
    const number = nextNumber(draft, 'dimension');
    dimension = put(draft, 'dimension', {
      id: context.newId(),
      rank: rankAfter(siblings, undefined),
      code: `D${number}`,
      name: dimensionName,
      definition: '',
      kind: 'substantive',
      hue: hues[(number - 1) % hues.length] ?? 'blue',
      scale,
    });
    fillCells(draft, dimension, context);
  }
  if (componentName === '') return dimension.id;
  const { id } = dimension;
  const component = all(draft, 'component').find(
    (other) => other.dimension === id && context.fold(other.name) === context.fold(componentName),
  );
  return component?.id ?? runNamed('component.add', draft, { dimension: id, name: componentName }, context);
}

// One way to add a stage or a component, with all that goes with it; this command only repeats it.
function runNamed(wanted: string, draft: State, payload: object, context: Context): string {
  const found = schemaCommands.find((candidate) => candidate.name === wanted);
  const id = found?.run(draft, found.schema.parse(payload), context).id;
  if (id === undefined) throw new Error(`${wanted} made nothing`);
  return id;
}

function addTool(draft: State, cell: string, title: string, context: Context): void {
  if (toolsOf(draft, cell).some((tool) => context.fold(tool.name) === context.fold(title))) return;
  put(draft, 'tool', {
    id: context.newId(),
    cell,
    rank: rankAfter(toolsOf(draft, cell), undefined),
    code: newToolCode(draft, cell),
    formerCodes: [],
    name: title,
    description: '',
    evidence: [],
    responsible: '',
    complexity: null,
    norm: '',
    resources: '',
    examples: '',
    appliesTo: [],
    state: 'proposed',
    origins: [],
  });
}
