import { same } from '../changes/change.ts';
import type { Cell, Component, Dimension, Link, Stage, Tool } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { type OrderChange, orderChanges } from './compareOrder.ts';
import { spotOfCell } from './places.ts';

/** The tables of the model that two versions are compared in. */
export const comparedParts = ['stage', 'dimension', 'component', 'cell', 'tool', 'link'] as const;
export type ComparedPart = (typeof comparedParts)[number];
export type ComparedModel = Pick<State, ComparedPart>;
type ComparedRecord = Stage | Dimension | Component | Cell | Tool | Link;

export const turns = ['added', 'removed', 'moved', 'reordered', 'changed'] as const;
/** `moved`: a tool in another cell, whatever else changed in it; `reordered`: elsewhere among its neighbours, and nothing else. */
export type Turn = (typeof turns)[number];

export interface FieldChange {
  field: string;
  /** Texts; a list has a line an item. Of `state`, `complexity` and `kind` the word of the schema, for a catalogue to say. */
  before: string;
  after: string;
}

/** One thing of the model that is not the same in two versions. */
export interface Difference {
  part: ComparedPart;
  id: string;
  turn: Turn;
  /** The visible code: of the later version, or the earlier one's of what was removed. */
  code: string;
  /** Its code before, where that was another. */
  formerCode: string;
  name: string;
  /** Code and name of its dimension in the version that has it; empty for stages. */
  dimension: { code: string; name: string };
  /** The cell it is or stands in; null for what is no cell nor in one. */
  cell: string | null;
  /** Its places among its neighbours, where they are others; null for what stands where it stood. */
  order: OrderChange | null;
  /** What differs in wording and facts; of what was added or removed, all that it says. */
  fields: readonly FieldChange[];
}

/** Fields in the order in which they are told. What only says where a thing stands or counts is not among them. */
const told: Record<ComparedPart, readonly string[]> = {
  stage: ['name', 'description'],
  dimension: ['name', 'definition', 'kind'],
  component: ['name', 'definition'],
  cell: ['descriptor', 'evidence', 'state'],
  tool: [
    'name',
    'description',
    'evidence',
    'responsible',
    'complexity',
    'norm',
    'resources',
    'examples',
    'appliesTo',
    'state',
  ],
  link: ['kind'],
};

const order = new Intl.Collator('en', { numeric: true });

/**
 * What differs between two versions of a model, in the order of its codes, stages first. What came or went with its row
 * or stage and says nothing (an empty cell) is not told.
 */
export function compareModels(before: ComparedModel, after: ComparedModel): Difference[] {
  const orders = orderChanges(before, after);
  const found = comparedParts.flatMap((part) => {
    const was: Record<string, ComparedRecord> = before[part];
    const is: Record<string, ComparedRecord> = after[part];
    const ids = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...ids].flatMap((id) => {
      if (was[id] === is[id] && !orders.has(id)) return [];
      const difference = differenceOf(part, id, before, after, orders.get(id) ?? null);
      return difference ? [difference] : [];
    });
  });
  const rank = ({ part }: Difference): number => (part === 'stage' ? 0 : part === 'link' ? 2 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b) || order.compare(a.code, b.code));
}

function differenceOf(
  part: ComparedPart,
  id: string,
  before: ComparedModel,
  after: ComparedModel,
  order: OrderChange | null,
): Difference | null {
  const was: ComparedRecord | undefined = before[part][id];
  const is: ComparedRecord | undefined = after[part][id];
  const there = is ?? was;
  if (!there) return null;
  const fields = fieldsOf(part, was, is);
  const [formerCode, code] = [codeOf(before, part, was), codeOf(after, part, is)];
  const moved = part === 'tool' && was && is && (was as Tool).cell !== (is as Tool).cell;
  const recoded = was !== undefined && is !== undefined && formerCode !== code;
  const changed = fields.length > 0 || (recoded && part !== 'cell' && part !== 'link');
  if (was && is && !changed && !moved && !order) return null;
  if (part === 'cell' && (!was || !is) && blank(there as Cell)) return null;
  const model = is ? after : before;
  return {
    part,
    id,
    turn: !was ? 'added' : !is ? 'removed' : moved ? 'moved' : changed ? 'changed' : 'reordered',
    code: is ? code : formerCode,
    formerCode: recoded ? formerCode : '',
    name: nameOf(model, part, there),
    dimension: dimensionOf(model, part, there),
    cell: part === 'cell' ? id : part === 'tool' ? (there as Tool).cell : null,
    order,
    fields,
  };
}

function fieldsOf(
  part: ComparedPart,
  was: ComparedRecord | undefined,
  is: ComparedRecord | undefined,
): FieldChange[] {
  return told[part].flatMap((field) => {
    const [old, now] = [was, is].map((record) => (record as Record<string, unknown> | undefined)?.[field]);
    if (same(old, now)) return [];
    const change = { field, before: worded(old), after: worded(now) };
    return change.before === change.after ? [] : [change];
  });
}

function worded(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' ? value : '';
}

/** A cell that says nothing came or went with its row or its stage. */
function blank({ descriptor, evidence }: Cell): boolean {
  return descriptor === '' && evidence === '';
}

function codeOf(model: ComparedModel, part: ComparedPart, record: ComparedRecord | undefined): string {
  if (!record) return '';
  if (part === 'cell') return spotOfCell(model as State, record.id).code;
  if (part !== 'link') return (record as { code: string }).code;
  const { from, to } = record as Link;
  return `${model.tool[from]?.code ?? ''} → ${model.tool[to]?.code ?? ''}`;
}

function nameOf(model: ComparedModel, part: ComparedPart, record: ComparedRecord): string {
  if (part === 'link') return '';
  if (part !== 'cell') return (record as { name: string }).name;
  const { dimension, stage } = spotOfCell(model as State, record.id);
  return [dimension?.name, stage?.name].filter(Boolean).join(', ');
}

function dimensionOf(
  model: ComparedModel,
  part: ComparedPart,
  record: ComparedRecord,
): Difference['dimension'] {
  const spot = (cell: string | undefined) => spotOfCell(model as State, cell ?? '').dimension;
  const found =
    part === 'dimension'
      ? (record as Dimension)
      : part === 'component'
        ? model.dimension[(record as Component).dimension]
        : part === 'stage'
          ? null
          : spot(
              part === 'cell'
                ? record.id
                : part === 'tool'
                  ? (record as Tool).cell
                  : model.tool[(record as Link).from]?.cell,
            );
  return { code: found?.code ?? '', name: found?.name ?? '' };
}
