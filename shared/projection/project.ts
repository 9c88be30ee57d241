import { type Change, diff } from '../changes/change.ts';
import { recordAt } from '../changes/versions.ts';
import { type AnyRecord, type Collection, collections, emptyState, type State } from '../model/state.ts';
import { hiding, liveChanges, liveState } from './live.ts';
import { allNames } from './names.ts';
import { projectPublic } from './public.ts';
import { projectWallRecord, wallCollections } from './wall.ts';

/** Who is going to see it. */
export type Audience = 'internal' | 'public' | 'wall' | 'participant';

export interface ProjectionOptions {
  /** What stands where a name was, in the reader's language. */
  omitted?: string;
  /** Keys of the findings (`findNames`) that were decided to be left as they stand; public edition only. */
  leave?: ReadonlySet<string>;
}

/** Stands for a name when the caller gives no words for it. */
const noWords = '[…]';

/**
 * The project as an audience may see it: the same shape, redacted. Builders and windows take it as it comes and
 * redact nothing. `internal` is everything but what hides until it is closed (`liveState`), and the very state where
 * nothing does. Ids never change.
 */
export function projectState(whole: State, audience: Audience, options: ProjectionOptions = {}): State {
  const state = liveState(whole);
  if (audience === 'internal') return state;
  const omitted = options.omitted ?? noWords;
  if (audience === 'public') return projectPublic(state, omitted, options.leave ?? new Set());
  const matcher = allNames(state);
  const result = emptyState();
  for (const collection of wallCollections)
    for (const record of Object.values<AnyRecord>(state[collection])) {
      const seen = projectWallRecord(collection, record, matcher, omitted);
      if (seen) (result[collection] as Record<string, unknown>)[record.id] = seen;
    }
  return result;
}

/**
 * What a live window of that audience is sent for `changes`, which lead from `before` to `after`. Applied to the
 * projection of `before` it gives the projection of `after`. Give the same options as to `projectState`. The very
 * changes where that audience may see all of them.
 */
export function projectChanges(
  before: State,
  after: State,
  all: readonly Change[],
  audience: Audience,
  options: ProjectionOptions = {},
): readonly Change[] {
  const changes = liveChanges(before, after, all);
  if (audience === 'internal') return changes;
  // A new or changed name may stand in any text, and in a public edition one person more changes whole groups.
  if (audience === 'public' || changes.some(changesNames))
    return diffAll(projectState(before, audience, options), projectState(after, audience, options));
  const touched = new Map<string, readonly [Collection, string]>();
  for (const change of changes)
    if (isWall(change.in)) touched.set(`${change.in}|${change.id}`, [change.in, change.id]);
  if (touched.size === 0) return [];
  const only = (whole: State): State => {
    const kept = emptyState();
    kept.person = whole.person;
    kept.formerName = whole.formerName;
    kept.observation = whole.observation;
    const hides = hiding(whole);
    for (const [collection, id] of touched.values()) {
      const record = recordAt(whole, collection, id) as AnyRecord | undefined;
      if (record && !hides?.(collection, record)) (kept[collection] as Record<string, unknown>)[id] = record;
    }
    return projectState(kept, audience, options);
  };
  return diff(only(before), only(after), touched.values());
}

function isWall(collection: Collection): boolean {
  return (wallCollections as readonly Collection[]).includes(collection);
}

function changesNames(change: Change): boolean {
  if (change.in === 'formerName') return true;
  if (change.in === 'observation') return change.kind !== 'update';
  if (change.in !== 'person') return false;
  return (
    change.kind !== 'update' || Object.hasOwn(change.after, 'name') || Object.hasOwn(change.after, 'email')
  );
}

function diffAll(before: State, after: State): Change[] {
  const touched: [Collection, string][] = [];
  for (const collection of collections)
    for (const id of new Set([...Object.keys(before[collection]), ...Object.keys(after[collection])]))
      touched.push([collection, id]);
  return diff(before, after, touched);
}
