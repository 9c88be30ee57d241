import type { Collection, State } from '../model/state.ts';

export type Fields = Record<string, unknown>;
export type Table = Record<string, Fields>;

/** A table and what was written over it since (`undefined`: removed). Once joined, `written` is empty for good. */
interface Layer {
  base: Table;
  written: ReadonlyMap<string, Fields | undefined>;
}

// Copying this many entries of a Map is nothing beside copying a table of thousands of records.
const MOST = 128;

/**
 * Collections of a state that have not been put together yet. Copying an object of 5,000 keys takes longer than all else
 * that a command does, so a new version of a state holds what was written, and becomes a table when somebody reads it.
 */
const LAYERS = Symbol('layers');

type Layers = Map<Collection, Layer>;

/** They stand on the state itself: in a table of their own, every version would outlive the young generation. */
const layersOf = (state: State): Layers | undefined => (state as { [LAYERS]?: Layers })[LAYERS];

/**
 * The version of `state` in which `written` stands over its tables; `state` stays as it was, and tables that are not
 * written to are the same in both. To whoever reads it, it is a state like any other.
 */
export function nextVersion(
  state: State,
  written: ReadonlyMap<Collection, ReadonlyMap<string, Fields | undefined>>,
): State {
  const layers = new Map<Collection, Layer>();
  const next = {} as Record<Collection, Table>;
  for (const collection of Object.keys(state) as Collection[]) {
    const layer = layerOver(state, collection, written.get(collection));
    if (!layer) next[collection] = state[collection] as Table;
    else {
      layers.set(collection, layer);
      Object.defineProperty(next, collection, { enumerable: true, get: () => joined(layer) });
    }
  }
  // Not enumerable: a copy of the state, or a comparison, has the tables and knows nothing of layers.
  Object.defineProperty(next, LAYERS, { value: layers });
  return next as State;
}

/** The record with that id, found without putting its table together. */
export function recordAt(state: State, collection: Collection, id: string): Fields | undefined {
  const layer = layersOf(state)?.get(collection);
  if (layer?.written.has(id)) return layer.written.get(id);
  const table = (layer?.base ?? state[collection]) as Table;
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/**
 * What differs in a collection between two versions, by id, found without putting a table together: `undefined` where
 * there is no record. Null where the two do not stand over one table: then only comparing all of it can tell.
 */
export function differences(
  before: State,
  after: State,
  collection: Collection,
): ReadonlyMap<string, { before: Fields | undefined; after: Fields | undefined }> | null {
  const [was, is] = [before, after].map((state) => layersOf(state)?.get(collection));
  if ((was?.base ?? before[collection]) !== (is?.base ?? after[collection])) return null;
  const found = new Map<string, { before: Fields | undefined; after: Fields | undefined }>();
  for (const layer of [was, is])
    for (const id of layer?.written.keys() ?? []) {
      const pair = { before: recordAt(before, collection, id), after: recordAt(after, collection, id) };
      if (pair.before !== pair.after) found.set(id, pair);
    }
  return found;
}

function layerOver(
  state: State,
  collection: Collection,
  written: ReadonlyMap<string, Fields | undefined> | undefined,
): Layer | undefined {
  const layer = layersOf(state)?.get(collection);
  if (!written) return layer && layer.written.size > 0 ? layer : undefined;
  if (!layer || layer.written.size > MOST) return { base: state[collection] as Table, written };
  const both = new Map(layer.written);
  for (const [id, record] of written) both.set(id, record);
  return { base: layer.base, written: both };
}

function joined(layer: Layer): Table {
  if (layer.written.size === 0) return layer.base;
  const table = { ...layer.base };
  for (const [id, record] of layer.written)
    if (record) table[id] = record;
    else delete table[id];
  layer.base = table;
  layer.written = new Map();
  return table;
}
