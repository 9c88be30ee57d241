import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { ForumTable } from '../model/forum.ts';
import type { State } from '../model/state.ts';
import { ageBands, Headcount, sexes, type WorkshopKind } from '../model/workshop.ts';
import { all, command, put, the } from './command.ts';
import { rankAfter } from './rank.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';
import { omit, siblings, updatePayload, write } from './simple.ts';

const TableShape = omit(ForumTable.shape, 'id', 'workshop', 'rank');
const countedBy: Partial<Record<Headcount['by'], readonly string[]>> = { sex: sexes, age: ageBands };

/** What a forum has and other meetings do not: attendance as counts with no names, and its tables (*mesas*). */
export const forumCommands = [
  command(
    'headcount.set',
    { schema: z.strictObject(omit(Headcount.shape, 'id')) },
    (draft, { workshop, by, key, count }, context) => {
      refuseOther(draft, workshop);
      if (countedBy[by]?.includes(key) === false)
        throw new Refusal('malformed', { collection: 'headcount', field: 'key' });
      const existing = all(draft, 'headcount').find(
        (entry) => entry.workshop === workshop && entry.by === by && entry.key === key,
      );
      if (existing) existing.count = count;
      return {
        id: existing?.id ?? put(draft, 'headcount', { id: context.newId(), workshop, by, key, count }).id,
      };
    },
  ),
  command(
    'forumTable.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        name: TableShape.name,
        facilitator: TableShape.facilitator.default(null),
        commune: TableShape.commune.default(''),
        people: TableShape.people.default(null),
      }),
    },
    (draft, { id: given, ...fields }, context) => {
      refuseOther(draft, fields.workshop);
      refuseApproved(draft, fields.workshop);
      refuseTwin(draft, fields.workshop, fields.name, context.fold);
      const id = given ?? context.newId();
      const rank = rankAfter(siblings(draft, 'forumTable', 'workshop', fields), undefined);
      put(draft, 'forumTable', { ...fields, id, rank });
      return { id };
    },
  ),
  command('forumTable.update', { schema: updatePayload(TableShape) }, (draft, { id, set, base }, context) => {
    const table = the(draft, 'forumTable', id);
    refuseApproved(draft, table.workshop);
    if (set.name !== undefined) refuseTwin(draft, table.workshop, set.name, context.fold, id);
    write(table, set, base, 'forumTable');
    return { id };
  }),
  command(
    'forumTable.move',
    { schema: z.strictObject({ id: Id, after: Id.nullable() }) },
    (draft, { id, after }) => {
      const table = the(draft, 'forumTable', id);
      table.rank = rankAfter(
        siblings(draft, 'forumTable', 'workshop', { workshop: table.workshop }),
        after,
        id,
      );
      return { id };
    },
  ),
  command('forumTable.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    refuseApproved(draft, the(draft, 'forumTable', id).workshop);
    // What was said there stays; how the table answered goes with it, and undo brings both back.
    for (const contribution of all(draft, 'contribution'))
      if (contribution.table === id) contribution.table = null;
    const gone = new Set<string>();
    for (const stance of all(draft, 'stance')) if (stance.table === id) gone.add(stance.id);
    for (const reason of all(draft, 'stanceReason'))
      if (gone.has(reason.stance)) delete draft.stanceReason[reason.id];
    for (const stance of gone) delete draft.stance[stance];
    delete draft.forumTable[id];
    return { id };
  }),
];

const forumKinds: readonly WorkshopKind[] = ['citizenForum', 'internalForum'];

/** Refuses what only a forum may have. */
export function refuseOther(draft: State, workshop: string): void {
  if (!forumKinds.includes(the(draft, 'workshop', workshop).kind))
    throw new Refusal('wrongKind', { collection: 'workshop', id: workshop });
}

/** Refuses a table of another workshop. */
export function refuseElsewhere(draft: State, table: string | null, workshop: string | null): void {
  if (table !== null && the(draft, 'forumTable', table).workshop !== workshop)
    throw new Refusal('notFound', { collection: 'forumTable', id: table });
}

function refuseTwin(
  draft: State,
  workshop: string,
  name: string,
  fold: (text: string) => string,
  except?: string,
): void {
  const twin = all(draft, 'forumTable').find(
    (table) => table.workshop === workshop && table.id !== except && fold(table.name) === fold(name),
  );
  if (twin) throw new Refusal('duplicate', { collection: 'forumTable', id: twin.id, field: 'name' });
}
