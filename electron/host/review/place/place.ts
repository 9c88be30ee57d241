import { anchored } from '../../../../shared/documents/blocks.ts';
import { type ObservationPlace, observationPlaces, type Placing } from '../../../../shared/model/review.ts';
import type { State } from '../../../../shared/model/state.ts';
import { findByCode } from '../../../../shared/queries/modelCodes.ts';
import { clear, likely, likenessIn } from '../../../../shared/queries/similar.ts';
import type { Clue, Said } from '../read/reading.ts';

/** Where something that a reviewer said belongs, how that was found, and where else it may: for whoever has to decide. */
export interface Placed {
  place: ObservationPlace | null;
  placing: Placing;
  confidence: number;
  offers: ObservationPlace[];
}

const OFFERED = 3;

/**
 * Places what was said: by our bookmark, by the code that is printed there, by what its text is like, else by hand, with no place. A
 * bookmark of something that the model no longer has leaves it to a person: a text that is like it is another's.
 * @param then the model of the version that was sent, where it is known: codes may have been given anew since
 */
export function placer(now: State, then: State | null): (said: Said) => Placed {
  const likeness = likenessIn(then ? [now, then] : [now]);
  const there = ({ kind, id }: ObservationPlace): boolean => Object.hasOwn(now[kind], id);
  const byBookmark = (name: string): ObservationPlace | null => {
    const found = anchored(name);
    return found && isPlace(found) ? found : null;
  };
  const byCode = (code: string): ObservationPlace | null =>
    (then && codePlace(then, code)) ?? codePlace(now, code);
  return ({ clues, context, quote }) => {
    let gone = false;
    for (const clue of clues) {
      const meant = clue.names.flatMap(
        (name) => (clue.by === 'bookmark' ? byBookmark(name) : byCode(name)) ?? [],
      );
      const places = meant.filter(there);
      gone ||= clue.by === 'bookmark' && places.length < meant.length && places.length === 0;
      const place = oneOf(places, clue, now);
      if (place && !gone) return { place, placing: clue.by, confidence: clue.confidence, offers: [] };
    }
    const alike = [context, quote]
      .map((text) => likeness(text).filter(({ place }) => there(place)))
      .toSorted((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))[0];
    const [first, second] = alike ?? [];
    if (!gone && first && first.score >= likely && first.score - (second?.score ?? 0) >= clear)
      return { place: first.place, placing: 'similarity', confidence: rounded(first.score), offers: [] };
    const offers = (alike ?? []).slice(0, OFFERED).map(({ place }) => place);
    return { place: null, placing: 'hand', confidence: 0, offers };
  };
}

function isPlace(found: { kind: string; id: string }): found is ObservationPlace {
  return (observationPlaces as readonly string[]).includes(found.kind);
}

/** The one place that is meant: the only one, the one that holds all others, or the first where the clue says so. */
function oneOf(places: readonly ObservationPlace[], { first }: Clue, state: State): ObservationPlace | null {
  const [one, ...others] = places;
  if (!one || first) return one ?? null;
  if (others.every((other) => other.id === one.id)) return one;
  const holder = places.find((place) =>
    places.every((other) => other.id === place.id || holds(state, place, other)),
  );
  return holder ?? null;
}

function holds(state: State, outer: ObservationPlace, inner: ObservationPlace): boolean {
  const above = (id: string): string | undefined =>
    state.tool[id]?.cell ?? state.cell[id]?.row ?? state.component[id]?.dimension;
  for (let id = above(inner.id); id !== undefined; id = above(id)) if (id === outer.id) return true;
  return false;
}

/** What a printed code meant in a model; `*` is the line about the whole in our matrix. */
function codePlace(state: State, code: string): ObservationPlace | null {
  if (code === '*')
    return Object.keys(state.project).map((id) => ({ kind: 'project' as const, id }))[0] ?? null;
  if (code.startsWith('E')) {
    const common = Object.values(state.scale).find((scale) => scale.common)?.id;
    const stage = Object.values(state.stage).find((held) => held.scale === common && held.code === code);
    return stage ? { kind: 'stage', id: stage.id } : null;
  }
  return findByCode(state, code);
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
