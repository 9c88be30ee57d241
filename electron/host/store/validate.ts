import type { RawState } from '../../../shared/migrations/step.ts';
import { type Collection, collections, type State, schemas } from '../../../shared/model/state.ts';

/** A record that its schema refuses. */
export interface BadRecord {
  in: string;
  id: string;
  problem: string;
}

/** Whether `value` is made of collections of records, whatever these hold. */
export function isRawState(value: unknown): value is RawState {
  if (!isTable(value)) return false;
  return Object.values(value).every((table) => isTable(table) && Object.values(table).every(isTable));
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The record as its schema takes it (texts cleaned, frozen: every state holds the same one), or what is wrong with it.
 */
export function checkRecord(
  collection: Collection,
  id: string,
  record: unknown,
): { good: unknown } | BadRecord {
  const result = schemas[collection].safeParse(record);
  if (!result.success) {
    const issue = result.error.issues[0];
    return { in: collection, id, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
  }
  const key = 'id' in result.data ? result.data.id : undefined;
  if (id === '__proto__' || (key !== undefined && key !== id)) {
    return { in: collection, id, problem: 'is filed under another id' };
  }
  return { good: Object.freeze(result.data) };
}

/** Every record of `raw` against its schema. A collection that is not there is empty; one nobody knows is refused. */
export function checkState(raw: RawState): { state: State; bad: BadRecord[] } {
  const bad: BadRecord[] = [];
  const state: Record<string, Record<string, unknown>> = {};
  for (const collection of collections) {
    const table: Record<string, unknown> = {};
    state[collection] = table;
    for (const [id, record] of Object.entries(raw[collection] ?? {})) {
      const result = checkRecord(collection, id, record);
      if ('good' in result) table[id] = result.good;
      else bad.push(result);
    }
  }
  for (const name of Object.keys(raw)) {
    if (isKnown(name)) continue;
    const ids = Object.keys(raw[name] ?? {});
    for (const id of ids.length > 0 ? ids : ['']) bad.push({ in: name, id, problem: 'is no collection' });
  }
  return { state: state as State, bad };
}

/** Whether the program has a collection of this name. */
export function isKnown(name: string): name is Collection {
  return Object.hasOwn(schemas, name);
}
