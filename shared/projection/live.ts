import type { Change } from '../changes/change.ts';
import { diff } from '../changes/change.ts';
import { recordAt } from '../changes/versions.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Contribution } from '../model/contribution.ts';
import { type AnyRecord, type Collection, emptyState, type State } from '../model/state.ts';

/** Collections of which a window of the staff may not see everything yet. */
const veiled = ['ballot', 'tally', 'contribution', 'attachment'] as const satisfies readonly Collection[];

// Several windows ask for the same state, one after the other.
const cache = new WeakMap<State, State>();

/**
 * The project as a window of the staff mirrors it: all of it, but for what must stay hidden until it is closed — the
 * ballots of an open poll and what is being written in a hidden round. The same state where nothing is hidden.
 */
export function liveState(state: State): State {
  const held = cache.get(state);
  if (held) return held;
  const hides = hiding(state);
  if (!hides) return state;
  const seen = { ...state };
  for (const collection of veiled)
    (seen as Record<string, unknown>)[collection] = Object.fromEntries(
      Object.entries<AnyRecord>(state[collection]).filter(([, record]) => !hides(collection, record)),
    );
  cache.set(state, seen);
  return seen;
}

/** What a window of the staff is sent for `changes`: applied to `liveState(before)` it gives `liveState(after)`. */
export function liveChanges(before: State, after: State, changes: readonly Change[]): readonly Change[] {
  const was = hiding(before);
  const is = hiding(after);
  if (!was && !is) return changes;
  const opening = changes.some(({ in: collection }) => collection === 'poll' || collection === 'technique');
  const touched = new Map<string, readonly [Collection, string]>();
  const touch = (collection: Collection, id: string) => touched.set(`${collection} ${id}`, [collection, id]);
  for (const change of changes) touch(change.in, change.id);
  // What opens or closes shows or hides records that the entry itself does not touch.
  if (opening)
    for (const collection of veiled)
      for (const state of [before, after])
        for (const [id, record] of Object.entries<AnyRecord>(state[collection]))
          if ((was?.(collection, record) ?? false) !== (is?.(collection, record) ?? false))
            touch(collection, id);
  const seen = (state: State, hides: Hides | null): State => {
    const kept = emptyState();
    for (const [collection, id] of touched.values()) {
      const record = recordAt(state, collection, id) as AnyRecord | undefined;
      if (record && !hides?.(collection, record)) (kept[collection] as Record<string, unknown>)[id] = record;
    }
    return kept;
  };
  return diff(seen(before, was), seen(after, is), touched.values());
}

type Hides = (collection: Collection, record: AnyRecord) => boolean;

/** What says of a record whether it is hidden now; null where nothing can be. */
export function hiding(state: State): Hides | null {
  const polls = new Set(
    Object.values(state.poll)
      .filter((poll) => poll.state === 'open')
      .map(({ id }) => id),
  );
  const rounds = new Set(
    Object.values(state.technique)
      .filter((technique) => technique.state === 'open' && technique.hidden)
      .map(({ id }) => id),
  );
  if (polls.size + rounds.size === 0) return null;
  return (collection, record) => {
    if (collection === 'contribution') return rounds.has((record as Contribution).technique ?? '');
    if (collection === 'attachment') {
      const { kind, id } = (record as Attachment).owner;
      const owner = kind === 'contribution' ? recordAt(state, kind, id) : undefined;
      return rounds.has(String(owner?.technique ?? ''));
    }
    if (collection !== 'ballot' && collection !== 'tally') return false;
    return polls.has((record as { poll: string }).poll);
  };
}

/** Whether a record may not be shown to anybody yet, its history included. */
export function isHidden(state: State, collection: Collection, id: string): boolean {
  const record = state[collection][id];
  return record !== undefined && (hiding(state)?.(collection, record) ?? false);
}
