import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { Cell, Link, Tool } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { all, command, put, the } from './command.ts';
import { removeTools } from './grid.ts';
import { rankAfter } from './rank.ts';
import { CellRef, cellId } from './refs.ts';
import { Refusal } from './refusal.ts';
import { omit, updatePayload, write } from './simple.ts';
import { newToolCode, recode } from './toolCode.ts';

const ToolShape = omit(Tool.shape, 'id', 'cell', 'rank', 'code', 'formerCodes', 'origins');
const blank = {
  description: '',
  evidence: [],
  responsible: '',
  complexity: null,
  norm: '',
  resources: '',
  examples: '',
  appliesTo: [],
  state: 'proposed' as const,
};

/** Cells, tools and the links between tools. */
export const toolCommands = [
  command(
    'cell.update',
    { schema: updatePayload(omit(Cell.shape, 'id', 'row', 'stage')).extend({ id: CellRef }) },
    (draft, { id, set, base }) => {
      const cell = the(draft, 'cell', cellId(draft, id));
      write(cell, set, base, 'cell');
      return { id: cell.id };
    },
  ),
  command(
    'tool.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        cell: CellRef,
        after: Id.nullable().optional(),
        origins: z.array(Id).max(500).default([]),
        ...z.strictObject(ToolShape).partial().shape,
        name: ToolShape.name,
      }),
    },
    (draft, { id: given, cell: ref, after, origins, ...fields }, context) => {
      const cell = cellId(draft, ref);
      const id = given ?? context.newId();
      const set = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      ) as typeof fields;
      put(draft, 'tool', {
        ...blank,
        ...(set as object),
        name: fields.name,
        id,
        cell,
        rank: rankAfter(toolsOf(draft, cell), after),
        code: newToolCode(draft, cell),
        formerCodes: [],
        origins: [],
      });
      joinOrigins(draft, id, origins);
      return { id };
    },
  ),
  command('tool.update', { schema: updatePayload(ToolShape) }, (draft, { id, set, base }) => {
    write(the(draft, 'tool', id), set, base, 'tool');
    return { id };
  }),
  command(
    'tool.move',
    { schema: z.strictObject({ id: Id, cell: CellRef, after: Id.nullable().optional() }) },
    (draft, { id, cell: ref, after }) => {
      const tool = the(draft, 'tool', id);
      const cell = cellId(draft, ref);
      tool.rank = rankAfter(toolsOf(draft, cell), after, id);
      if (tool.cell === cell) return { id };
      tool.cell = cell;
      recode(tool, newToolCode(draft, cell));
      return { id };
    },
  ),
  command('tool.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    the(draft, 'tool', id);
    removeTools(draft, new Set([id]));
    return { id };
  }),
  command(
    'tool.join',
    { schema: z.strictObject({ id: Id, contributions: z.array(Id).min(1).max(500) }) },
    (draft, { id, contributions }) => {
      the(draft, 'tool', id);
      joinOrigins(draft, id, contributions);
      return { id };
    },
  ),
  command(
    'tool.part',
    { schema: z.strictObject({ id: Id, contribution: Id }) },
    (draft, { id, contribution }) => {
      const tool = the(draft, 'tool', id);
      tool.origins = tool.origins.filter((origin) => origin !== contribution);
      const source = the(draft, 'contribution', contribution);
      if (source.place.kind === 'tool' && source.place.id === id)
        source.place = { kind: 'cell', id: tool.cell };
      return { id };
    },
  ),
  command(
    'link.add',
    { schema: z.strictObject({ id: Id.optional(), from: Id, to: Id, kind: Link.shape.kind }) },
    (draft, { id: given, from, to, kind }, context) => {
      if (from === to) throw new Refusal('sameTool', { collection: 'link', field: 'to' });
      the(draft, 'tool', from);
      the(draft, 'tool', to);
      const twin = all(draft, 'link').find((link) => link.from === from && link.to === to);
      if (twin) {
        twin.kind = kind;
        return { id: twin.id };
      }
      return { id: put(draft, 'link', { id: given ?? context.newId(), from, to, kind }).id };
    },
  ),
  command('link.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    the(draft, 'link', id);
    delete draft.link[id];
    return { id };
  }),
];

/** Tools of a cell, in no particular order. */
export function toolsOf(state: State, cell: string): Tool[] {
  return all(state, 'tool').filter((tool) => tool.cell === cell);
}

/** Makes contributions the origins of a tool: provenance is kept on the tool, and they stand at it from then on. */
export function joinOrigins(draft: State, id: string, contributions: readonly string[]): void {
  const tool = the(draft, 'tool', id);
  for (const origin of contributions) {
    const contribution = the(draft, 'contribution', origin);
    if (!tool.origins.includes(origin)) tool.origins.push(origin);
    contribution.place = { kind: 'tool', id };
    contribution.parked = false;
  }
}
