import type { ObservationPlace } from '../model/review.ts';
import type { State } from '../model/state.ts';
import { fold } from './fold.ts';

/** A place of the model, and how much of a text is also there: 0 to 1. */
export interface Likeness {
  place: ObservationPlace;
  score: number;
}

/** From here on a text is taken for one of the model's, where no other comes within `clear` of it. */
export const likely = 0.6;
export const clear = 0.1;
/** What is less alike is not worth offering. */
const worth = 0.2;
/** A quotation of at least so many pairs of words may be a small part of a long text. */
const quotation = 4;

/**
 * Tells which places of the model say something like a text, the likest first, each place once. Likeness is that of the pairs of
 * neighbouring words (twice the shared ones over all), or, for a quotation, the share of it that is found; it is the same on
 * every machine, and case, accents and punctuation count for nothing.
 * @param states the model of now, and what it was in the version that was sent
 */
export function likenessIn(states: readonly State[]): (text: string) => Likeness[] {
  const known = states.flatMap(textsOf);
  return (text) => {
    const asked = pairsOf(text);
    const best = new Map<string, Likeness>();
    if (asked.size === 0) return [];
    for (const { place, pairs } of known) {
      const score = alike(asked, pairs);
      const key = `${place.kind} ${place.id}`;
      if (score >= worth && score > (best.get(key)?.score ?? 0)) best.set(key, { place, score });
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
  };
}

interface Known {
  place: ObservationPlace;
  pairs: ReadonlySet<string>;
}

function textsOf(state: State): Known[] {
  const known: Known[] = [];
  const add = (kind: ObservationPlace['kind'], id: string, ...texts: string[]): void => {
    for (const text of texts) {
      const pairs = pairsOf(text);
      if (pairs.size > 0) known.push({ place: { kind, id }, pairs });
    }
  };
  for (const { id, name, definition } of Object.values(state.dimension))
    add('dimension', id, name, definition);
  for (const { id, name, definition } of Object.values(state.component))
    add('component', id, name, definition);
  for (const { id, name, description } of Object.values(state.stage)) add('stage', id, name, description);
  for (const { id, descriptor, evidence } of Object.values(state.cell)) add('cell', id, descriptor, evidence);
  for (const { id, name, description, evidence } of Object.values(state.tool))
    add('tool', id, name, description, ...evidence);
  return known;
}

/** Pairs of neighbouring words; of a single word, the word. */
function pairsOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 1) return new Set(words);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

function alike(asked: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of asked) if (known.has(pair)) shared += 1;
  const both = (2 * shared) / (asked.size + known.size);
  return asked.size >= quotation ? Math.max(both, shared / asked.size) : both;
}
