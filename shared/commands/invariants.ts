import type { Change } from '../changes/change.ts';
import { type Fields, recordAt } from '../changes/versions.ts';
import { referencesOf, referrersOf } from '../model/references.ts';
import type { Collection, State } from '../model/state.ts';
import { schemas } from '../model/state.ts';
import { Refusal } from './refusal.ts';

/** Pairs of fields that no two records of a collection may share. */
const unique: Partial<Record<Collection, readonly string[]>> = {
  attendance: ['workshop', 'person'],
  cell: ['row', 'stage'],
  minutes: ['workshop'],
  headcount: ['workshop', 'by', 'key'],
  stance: ['workshop', 'table', 'row'],
  documentText: ['key'],
  minutesSection: ['minutes', 'key', 'agendaItem'],
};

/**
 * Refuses a state in which something that must always hold does not: a touched record that its schema does not accept,
 * an id that points at nothing, two records where there may be one. `changes` say which records were touched.
 */
export function check(state: State, changes: readonly Change[]): void {
  const removed = new Map<Collection, Set<string>>();
  const grown = new Set<Collection>();
  for (const change of changes) {
    if (change.kind === 'remove') {
      removed.set(change.in, (removed.get(change.in) ?? new Set()).add(change.id));
      continue;
    }
    if (change.kind === 'add') grown.add(change.in);
    const record = recordAt(state, change.in, change.id);
    if (!record) continue;
    const parsed = schemas[change.in].safeParse(record);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Refusal('malformed', {
        collection: change.in,
        id: change.id,
        field: issue?.path.join('.') ?? '',
      });
    }
    for (const reference of referencesOf(change.in, record))
      if (!reference.targets.some((target) => recordAt(state, target, reference.id)))
        throw new Refusal('notFound', { collection: change.in, id: change.id, field: reference.field });
  }
  for (const [collection, ids] of removed) refuseDangling(state, collection, ids);
  for (const collection of grown) refuseTwins(state, collection);
}

function refuseDangling(state: State, collection: Collection, ids: ReadonlySet<string>): void {
  let count = 0;
  let first: { collection: Collection; id: string } | undefined;
  for (const referrer of referrersOf(collection))
    for (const [id, record] of Object.entries(state[referrer]))
      for (const reference of referencesOf(referrer, record))
        if (ids.has(reference.id) && reference.targets.includes(collection)) {
          first ??= { collection: referrer, id };
          count += 1;
        }
  if (!first) return;
  throw new Refusal('inUse', { collection, id: [...ids][0] ?? '', detail: { count, by: first.collection } });
}

function refuseTwins(state: State, collection: Collection): void {
  const fields = unique[collection];
  if (!fields) return;
  const seen = new Set<string>();
  for (const [id, record] of Object.entries(state[collection])) {
    const key = fields.map((field) => String((record as Fields)[field])).join(' ');
    if (seen.has(key)) throw new Refusal('duplicate', { collection, id, field: fields[0] ?? '' });
    seen.add(key);
  }
}
