import type { Collection, RecordOf, State } from '../model/state.ts';
import { type Change, changeOf } from './change.ts';
import { type Fields, recordAt, type Table } from './versions.ts';

/** Copies of the records that were opened for writing, and what was put there; `undefined` where one was removed. */
type Opened = Map<string, Fields | undefined>;

interface DraftTable {
  opened: Opened;
  /** The table as a command sees it: a record looked up by its id is a copy, made then. */
  table: Table;
  /** A record as one of a list: the base's own until it is written to, or something inside it is looked at. */
  view(record: Fields): Fields;
}

interface Draft {
  base: State;
  tables: Map<Collection, DraftTable>;
}

/** Where a draft keeps what it is; on no other state. A table of drafts beside them would keep each past its time. */
const DRAFT = Symbol('draft');

const draftBehind = (state: State): Draft | undefined => (state as { [DRAFT]?: Draft })[DRAFT];

/**
 * A state that may be written to and leaves `base` as it is. Records are copied one by one, when they are needed for
 * writing: it costs as much as what is touched, however large the collections are.
 */
export function draftOf(base: State): State {
  const draft: Draft = { base, tables: new Map() };
  const named = (key: string | symbol): key is Collection =>
    typeof key === 'string' && Object.hasOwn(base, key);
  return new Proxy({} as State, {
    get: (_, key) => (key === DRAFT ? draft : named(key) ? tableIn(draft, key).table : undefined),
    has: (_, key) => named(key),
    ownKeys: () => Object.keys(base),
    getOwnPropertyDescriptor: (_, key) => (named(key) ? described(tableIn(draft, key).table) : undefined),
  });
}

/** Made when somebody asks for it: a command touches few of the collections. */
function tableIn({ base, tables }: Draft, collection: Collection): DraftTable {
  const made = tables.get(collection);
  if (made) return made;
  const table = draftTable(base, collection);
  tables.set(collection, table);
  return table;
}

const described = (value: unknown) => ({ value, writable: true, enumerable: true, configurable: true });

/** What was written into a draft, as changes of the state that it was made of. */
export function changesOf(draft: State): Change[] {
  const { base, tables } = draftBehind(draft) ?? {};
  if (!base || !tables) throw new TypeError('no draft');
  const changes: Change[] = [];
  // In the order of the state's collections, whichever was asked for first.
  for (const collection of Object.keys(base) as Collection[])
    for (const [id, now] of tables.get(collection)?.opened ?? []) {
      const change = changeOf(collection, id, recordAt(base, collection, id), now);
      if (change) changes.push(change);
    }
  return changes;
}

/** All records of a collection of a state or a draft, in no particular order. */
export function recordsOf<C extends Collection>(state: State, collection: C): RecordOf<C>[] {
  const draft = draftBehind(state);
  const table = draft && tableIn(draft, collection);
  return records(state, collection, (record) => table?.view(record) ?? record) as RecordOf<C>[];
}

/** The same for reading only, without a copy of anything: for a look at thousands of records of which few are written. */
export function glance<C extends Collection>(state: State, collection: C): readonly Readonly<RecordOf<C>>[] {
  return records(state, collection, (record) => record) as RecordOf<C>[];
}

const nothing: Opened = new Map();

function records(state: State, collection: Collection, untouched: (record: Fields) => Fields): Fields[] {
  const draft = draftBehind(state);
  if (!draft) return Object.values(state[collection]);
  const { base } = draft;
  const opened = draft.tables.get(collection)?.opened ?? nothing;
  const now: (Fields | undefined)[] = [];
  for (const record of Object.values<Fields>(base[collection])) {
    const id = String(record.id);
    now.push(opened.has(id) ? opened.get(id) : untouched(record));
  }
  for (const [id, record] of opened) if (!recordAt(base, collection, id)) now.push(record);
  return now.filter((record) => record !== undefined);
}

function draftTable(base: State, collection: Collection): DraftTable {
  const opened: Opened = new Map();
  const present = (id: string): Fields | undefined =>
    opened.has(id) ? opened.get(id) : recordAt(base, collection, id);
  const open = (id: string): Fields | undefined => {
    const found = present(id);
    if (!found || opened.has(id)) return found;
    const copy = copyOf(found);
    opened.set(id, copy);
    return copy;
  };
  const table = new Proxy<Table>(
    {},
    {
      get: (_, id) => (typeof id === 'string' ? open(id) : undefined),
      has: (_, id) => typeof id === 'string' && present(id) !== undefined,
      set: (_, id, record: Fields) => {
        opened.set(String(id), record);
        return true;
      },
      deleteProperty: (_, id) => {
        opened.set(String(id), undefined);
        return true;
      },
      ownKeys: () => [
        ...new Set([...Object.keys(base[collection]), ...opened.keys()].filter((id) => present(id))),
      ],
      getOwnPropertyDescriptor: (_, id) => {
        const value = typeof id === 'string' ? present(id) : undefined;
        return value && described(value);
      },
    },
  );
  const read = ({ record }: Viewed, field: string | symbol): unknown => {
    const id = String(record.id);
    const value = (opened.get(id) ?? record)[field as string];
    // What is inside may be written to as well.
    return typeof value === 'object' && value !== null ? (open(id) ?? record)[field as string] : value;
  };
  const viewing: ProxyHandler<Viewed> = {
    get: read,
    has: ({ record }, field) => field in (opened.get(String(record.id)) ?? record),
    set: ({ record }, field, value) => {
      const copy = open(String(record.id));
      if (copy) copy[field as string] = value;
      return true;
    },
    deleteProperty: ({ record }, field) => {
      const copy = open(String(record.id));
      return !copy || Reflect.deleteProperty(copy, field);
    },
    ownKeys: ({ record }) => Reflect.ownKeys(opened.get(String(record.id)) ?? record),
    getOwnPropertyDescriptor: (target, field) =>
      field in (opened.get(String(target.record.id)) ?? target.record)
        ? described(read(target, field))
        : undefined,
  };
  const view = (record: Fields): Fields => new Proxy<Viewed>({ record }, viewing) as unknown as Fields;
  return { opened, table, view };
}

interface Viewed {
  record: Fields;
}

function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Fields = {};
  for (const [key, part] of Object.entries(value)) copy[key] = copyOf(part);
  return copy as T;
}
