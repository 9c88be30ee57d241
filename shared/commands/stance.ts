import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { Stance, StanceReason, type StanceSide, stanceSides } from '../model/forum.ts';
import type { Poll } from '../model/poll.ts';
import type { State } from '../model/state.ts';
import { all, type Context, command, put, the } from './command.ts';
import { refuseElsewhere, refuseOther } from './forum.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';
import { updatePayload, write } from './simple.ts';

/** A dimension or a component, by its id or its code: a file of commands may name either. */
const RowRef = z.union([Id, z.string().regex(/^D\d{1,3}(\.\d{1,3})?$/)]);
const About = { workshop: Id, table: Id.nullable().default(null), row: RowRef };
const { agree, partly, disagree } = Stance.shape;
const { side, text, count } = StanceReason.shape;

/** How a forum answered, dimension by dimension: counted by hand or from paper, or taken from a vote that was closed. */
export const stanceCommands = [
  command(
    'stance.set',
    {
      schema: z.strictObject({
        ...About,
        agree: agree.optional(),
        partly: partly.optional(),
        disagree: disagree.optional(),
      }),
    },
    (draft, { workshop, table, row, ...counts }, context) => {
      const stance = stanceOn(draft, { workshop, table, row }, context);
      for (const key of stanceSides) {
        const next = counts[key];
        if (next === undefined || next === stance[key]) continue;
        stance[key] = next;
        stance.poll = null;
      }
      sweep(draft, stance);
      return { id: stance.id };
    },
  ),
  command(
    'stance.fromPoll',
    {
      schema: z.strictObject({
        poll: Id,
        table: About.table,
        /** Which option of the vote is about which dimension or component. */
        rows: z
          .array(z.strictObject({ option: z.int().min(0).max(39), row: RowRef }))
          .min(1)
          .max(40),
      }),
    },
    (draft, { poll: id, table, rows }, context) => {
      const poll = the(draft, 'poll', id);
      if (poll.state !== 'closed' || !poll.result || !inThree(poll))
        throw new Refusal('wrongKind', { collection: 'poll', id });
      const ids = rows.map(({ option, row }) => {
        const counts = poll.result?.counts[option];
        if (!counts) throw new Refusal('notFound', { collection: 'poll', id, field: 'option' });
        const stance = stanceOn(draft, { workshop: poll.workshop, table, row }, context);
        for (const [at, key] of stanceSides.entries()) stance[key] = counts[at] ?? 0;
        stance.poll = id;
        // A ballot says why once, for all that it answers: with several options nobody knows which it meant.
        if (poll.options.length <= 1) takeReasons(draft, poll, stance, context);
        sweep(draft, stance);
        return stance.id;
      });
      return { ids };
    },
  ),
  command(
    'stanceReason.add',
    { schema: z.strictObject({ id: Id.optional(), ...About, side, text, count: count.default(1) }) },
    (draft, { id: given, workshop, table, row, ...fields }, context) => {
      const stance = stanceOn(draft, { workshop, table, row }, context);
      return {
        id: put(draft, 'stanceReason', { ...fields, id: given ?? context.newId(), stance: stance.id }).id,
      };
    },
  ),
  command(
    'stanceReason.update',
    { schema: updatePayload({ side, text, count }) },
    (draft, { id, set, base }) => {
      const reason = the(draft, 'stanceReason', id);
      refuseApproved(draft, the(draft, 'stance', reason.stance).workshop);
      write(reason, set, base, 'stanceReason');
      return { id };
    },
  ),
  command('stanceReason.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    const stance = the(draft, 'stance', the(draft, 'stanceReason', id).stance);
    refuseApproved(draft, stance.workshop);
    delete draft.stanceReason[id];
    sweep(draft, stance);
    return { id };
  }),
];

/** Whether a vote was answered with the three words of a forum, whatever they were called in its language. */
function inThree({ scale }: Poll): boolean {
  return scale.kind === 'steps' && scale.steps.length === stanceSides.length;
}

interface Asked {
  workshop: string;
  table: string | null;
  row: string;
}

/** The stance on that row at that table, made on its first answer. */
function stanceOn(draft: State, { workshop, table, row: ref }: Asked, context: Context): Stance {
  refuseOther(draft, workshop);
  refuseApproved(draft, workshop);
  refuseElsewhere(draft, table, workshop);
  const known = all(draft, 'stance').find(
    (stance) =>
      stance.workshop === workshop && stance.table === table && (stance.row === ref || stance.code === ref),
  );
  const row = rowNamed(draft, ref);
  if (!row) {
    // Answers to what the model no longer has can still be corrected.
    if (known) return known;
    throw new Refusal('notFound', { collection: 'dimension', id: ref });
  }
  const { id, code, name } = row;
  const found = all(draft, 'stance').find(
    (stance) => stance.workshop === workshop && stance.table === table && stance.row === id,
  );
  const blank = { agree: 0, partly: 0, disagree: 0, poll: null };
  return (
    found ?? put(draft, 'stance', { ...blank, id: context.newId(), workshop, table, row: id, code, name })
  );
}

function rowNamed(draft: State, ref: string): { id: string; code: string; name: string } | undefined {
  if (!ref.startsWith('D')) return draft.dimension[ref] ?? draft.component[ref];
  return [...all(draft, 'dimension'), ...all(draft, 'component')].find(({ code }) => code === ref);
}

/** A stance of which nothing is left goes: an empty answer is no answer. */
function sweep(draft: State, stance: Stance): void {
  if (stanceSides.some((key) => stance[key] > 0)) return;
  if (all(draft, 'stanceReason').some((reason) => reason.stance === stance.id)) return;
  delete draft.stance[stance.id];
}

/** The reasons of a vote's ballots, equal ones together, in the order of their words: that of the ballots might tell whose they are. */
function takeReasons(draft: State, poll: Poll, stance: Stance, context: Context): void {
  const given = new Map<string, { side: StanceSide; text: string; count: number }>();
  for (const { poll: of, reason, marks } of all(draft, 'ballot')) {
    const side = stanceSides[marks[0]?.value ?? -1];
    if (of !== poll.id || reason === '' || !side) continue;
    const key = `${side} ${context.fold(reason)}`;
    const held = given.get(key);
    if (held) held.count += 1;
    else given.set(key, { side, text: reason, count: 1 });
  }
  const there = new Map<string, StanceReason>(
    all(draft, 'stanceReason')
      .filter((reason) => reason.stance === stance.id)
      .map((reason) => [`${reason.side} ${context.fold(reason.text)}`, reason] as const),
  );
  for (const [key, fields] of [...given].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const held = there.get(key);
    if (held) held.count = Math.max(held.count, fields.count);
    else put(draft, 'stanceReason', { ...fields, id: context.newId(), stance: stance.id });
  }
}
