import { z } from 'zod';
import { same } from '../changes/change.ts';
import { Id } from '../model/fields.ts';
import { byRank, type Ranked } from '../model/rank.ts';
import type { Collection, RecordOf, State } from '../model/state.ts';
import type { Command, Role } from './command.ts';
import { all, command, put, the } from './command.ts';
import { rankAfter } from './rank.ts';
import { Refusal } from './refusal.ts';

type Fields = Record<string, unknown>;
type Shape = Record<string, z.ZodType>;

/**
 * Writes `set` over a record. `base` holds the fields as the sender saw them: where one has been changed since by
 * somebody else, nothing is written and the sender gets what stands there now.
 */
export function write(record: Fields, set: Fields, base: Fields | undefined, collection: Collection): void {
  for (const [field, expected] of Object.entries(base ?? {})) {
    if (!Object.hasOwn(set, field)) continue;
    const current = record[field];
    if (!same(current, expected) && !same(current, set[field]))
      throw new Refusal('conflict', {
        collection,
        id: String(record.id),
        field,
        current: structured(current),
      });
  }
  for (const [field, value] of Object.entries(set)) if (value !== undefined) record[field] = value;
}

/** The payload of an update: which record, the fields to write, and the same fields as the sender saw them. */
export function updatePayload<S extends Shape>(shape: S) {
  const fields = z.strictObject(shape).partial();
  return z.strictObject({ id: Id, set: fields, base: fields.optional() });
}

export interface SimpleOptions<S extends Shape> {
  collection: Collection;
  /** Fields a sender may write. */
  shape: S;
  /** Values of the fields that an `add` leaves out. */
  blank: Partial<{ [K in keyof S]: z.output<S[K]> }>;
  roles?: readonly Role[];
  /** Ordered by rank, among the records with the same value of this field (`null`: among all). */
  rankedBy?: string | null;
  /** Takes away first what goes with a removed record. */
  removing?: (draft: State, id: string) => void;
}

/** `x.add`, `x.update`, `x.remove` and, for ranked records, `x.move`. */
export function simpleCommands<S extends Shape>(options: SimpleOptions<S>): Command[] {
  const { collection, shape, blank, roles, rankedBy, removing } = options;
  const ranked = rankedBy !== undefined;
  const given = Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [
      key,
      Object.hasOwn(blank, key) ? schema.optional() : schema,
    ]),
  );
  const place = ranked ? { after: Id.nullable().optional() } : {};
  const withRoles = roles ? { roles } : {};
  const list = [
    command(
      `${collection}.add`,
      { schema: z.strictObject({ id: Id.optional(), ...given, ...place }), ...withRoles },
      (draft, payload, context) => {
        const { after, ...fields } = payload as Fields & { after?: string | null };
        const id = (fields.id as string | undefined) ?? context.newId();
        const record: Fields = { ...blank, ...fields, id };
        if (ranked) record.rank = rankAfter(siblings(draft, collection, rankedBy, record), after);
        put(draft, collection, record as RecordOf<typeof collection>);
        return { id };
      },
    ),
    command(`${collection}.update`, { schema: updatePayload(shape), ...withRoles }, (draft, payload) => {
      write(
        the(draft, collection, payload.id) as Fields,
        payload.set as Fields,
        payload.base as Fields | undefined,
        collection,
      );
      return { id: payload.id };
    }),
    command(`${collection}.remove`, { schema: z.strictObject({ id: Id }), ...withRoles }, (draft, { id }) => {
      the(draft, collection, id);
      removing?.(draft, id);
      delete draft[collection][id];
      return { id };
    }),
  ];
  if (ranked)
    list.push(
      command(
        `${collection}.move`,
        { schema: z.strictObject({ id: Id, after: Id.nullable() }), ...withRoles },
        (draft, { id, after }) => {
          const record = the(draft, collection, id) as unknown as Fields;
          record.rank = rankAfter(siblings(draft, collection, rankedBy, record), after, id);
          return { id };
        },
      ),
    );
  return list;
}

/** Records of `collection` that share the ordering parent with `record`, in order. */
export function siblings(
  draft: State,
  collection: Collection,
  rankedBy: string | null,
  record: Fields,
): Ranked[] {
  const list = all(draft, collection) as unknown as (Ranked & Fields)[];
  return (rankedBy === null ? list : list.filter((other) => other[rankedBy] === record[rankedBy])).toSorted(
    byRank,
  );
}

/** A shape without some of its fields. */
export function omit<S extends object, K extends keyof S>(shape: S, ...keys: K[]): Omit<S, K> {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !keys.includes(key as K))) as Omit<S, K>;
}

// A draft's proxies must not leave the command; JSON is what the place of a refusal holds anyway.
function structured(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
