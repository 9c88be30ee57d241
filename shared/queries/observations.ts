import {
  type Observation,
  type ObservationDecision,
  type ObservationPlace,
  observationDecisions,
} from '../model/review.ts';
import type { Component, Dimension } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { fold } from './fold.ts';
import { spotOf, spotOfCell } from './places.ts';

/** The whole model, as our matrix writes it. */
export const wholeCode = '*';

/** The visible code of a place (`D2`, `D2-E3`, `E1`); `*` for the whole, empty where there is none. */
export function codeOfPlace(state: State, place: ObservationPlace | null): string {
  if (place === null) return '';
  if (place.kind === 'project') return wholeCode;
  if (place.kind === 'stage' || place.kind === 'component') return state[place.kind][place.id]?.code ?? '';
  return spotOf(state, { kind: place.kind, id: place.id }).code;
}

/** The texts that the model has at a place now, each with the field it stands in; none for the whole. */
export function textsAt(state: State, place: ObservationPlace | null): { field: string; text: string }[] {
  if (place === null || place.kind === 'project') return [];
  if (place.kind === 'cell') {
    const cell = state.cell[place.id];
    return cell ? [{ field: 'descriptor', text: cell.descriptor }] : [];
  }
  if (place.kind === 'tool' || place.kind === 'stage') {
    const held = state[place.kind][place.id];
    return held
      ? [
          { field: 'name', text: held.name },
          { field: 'description', text: held.description },
        ]
      : [];
  }
  const row: Dimension | Component | undefined = state[place.kind][place.id];
  return row
    ? [
        { field: 'name', text: row.name },
        { field: 'definition', text: row.definition },
      ]
    : [];
}

export interface ObservationFilter {
  /** Key of a reviewer (`reviewerOf`). */
  reviewer?: string | undefined;
  /** `none`: without an answer. */
  decision?: ObservationDecision | 'none' | undefined;
  /** Only what waits for a place. */
  unplaced?: boolean;
  /** Words, case and accents apart: in what was said, proposed or answered, or the code. */
  words?: string;
}

export interface ObservationSummary {
  total: number;
  answered: number;
  unplaced: number;
  byDecision: Record<ObservationDecision, number>;
}

/** All observations in the order of their codes. */
export function observationsOf(state: State): Observation[] {
  return Object.values(state.observation).toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** Whether an observation passes a filter. */
export function passes(
  state: State,
  observation: Observation,
  { reviewer, decision, unplaced, words = '' }: ObservationFilter,
): boolean {
  const { place } = observation;
  if (reviewer !== undefined && reviewerOf(state, observation).key !== reviewer) return false;
  if (decision !== undefined && (observation.decision ?? 'none') !== decision) return false;
  if (unplaced && place !== null) return false;
  const wanted = fold(words);
  if (wanted === '') return true;
  const { code, text, quote, was, proposal, reason, change } = observation;
  const held = [code, codeOfPlace(state, place), text, quote, was, proposal, reason, change];
  return fold(held.join(' ')).includes(wanted);
}

/** How many there are, answered and by decision. */
export function observationSummary(observations: readonly Observation[]): ObservationSummary {
  const byDecision = Object.fromEntries(observationDecisions.map((key) => [key, 0])) as Record<
    ObservationDecision,
    number
  >;
  for (const { decision } of observations) if (decision !== null) byDecision[decision] += 1;
  return {
    total: observations.length,
    answered: Object.values(byDecision).reduce((sum, count) => sum + count, 0),
    unplaced: observations.filter(({ place }) => place === null).length,
    byDecision,
  };
}

/** Somebody who observed, as far as the files tell. */
export interface Reviewer {
  /** The same for all that one person says, in whatever file; derived from the name. */
  key: string;
  /** Empty where the files do not say. */
  name: string;
  institution: string;
}

export interface ReviewerCount extends Reviewer {
  /** Files that hold something of theirs. */
  files: string[];
  observations: Observation[];
  /** Of them, without an answer. */
  waiting: number;
}

/**
 * Whose an observation is. Programs sign "Usuario" and the like: there the head of the file says who, or what was written there by
 * hand, and where that is silent too, those of one file are taken to be one person's.
 */
export function reviewerOf(state: State, { author, returned }: Observation): Reviewer {
  const file = state.returned[returned];
  const head = file?.reviewer ?? '';
  const name = isNobody(author) ? head : author;
  // What the head says of an institution is of whoever it names, or of the only one who signs.
  const same = head === '' || fold(head) === fold(name);
  return {
    key: name === '' ? `file ${returned}` : fold(name),
    name,
    institution: same ? (file?.institution ?? '') : '',
  };
}

/** Everybody who observed and how much of it waits for an answer, in the order of the observations. */
export function reviewersOf(state: State): ReviewerCount[] {
  const found = new Map<string, ReviewerCount>();
  for (const observation of observationsOf(state)) {
    const who = reviewerOf(state, observation);
    const held = found.get(who.key) ?? { ...who, files: [], observations: [], waiting: 0 };
    if (held.institution === '') held.institution = who.institution;
    if (!held.files.includes(observation.returned)) held.files.push(observation.returned);
    held.observations.push(observation);
    if (observation.decision === null) held.waiting += 1;
    found.set(who.key, held);
  }
  return [...found.values()];
}

/** The number of the version that has what changed because of an observation; null where none has yet. */
export function incorporatedIn(state: Pick<State, 'version'>, observation: Observation): string | null {
  const { decision, incorporated, respondedAt } = observation;
  if (decision !== 'accepted' && decision !== 'partly') return null;
  if (incorporated !== '') return incorporated;
  const later = Object.values(state.version).filter(({ at }) => respondedAt !== null && at > respondedAt);
  return later.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]?.number ?? null;
}

const NOBODY =
  /^(usuari[oa]|user|(microsoft )?office user|usuario de (microsoft )?office|microsoft|google|libreoffice|autor|author|anonimo|anonymous|unknown( author)?|autor desconocido|invitado|guest)?( \d+)?$/;

/** Whether a name is what a program signs with when it knows nobody. */
export function isNobody(author: string): boolean {
  return NOBODY.test(fold(author));
}

function numberOf({ code }: Observation): number {
  return Number(code.slice(code.indexOf('-') + 1));
}

/** What stands at a place, in few words: its name, for a cell its text or the names of its row and stage; empty for the whole. */
export function nameOfPlace(state: State, place: ObservationPlace): string {
  if (place.kind === 'project') return '';
  if (place.kind !== 'cell') return state[place.kind][place.id]?.name ?? '';
  const { dimension, stage } = spotOfCell(state, place.id);
  const row = state.component[state.cell[place.id]?.row ?? '']?.name ?? dimension?.name ?? '';
  return [row, stage?.name ?? ''].filter((part) => part !== '').join(', ');
}

/** The hue of the dimension that a place belongs to; none for stages and the whole. */
export function hueOfPlace(state: State, place: ObservationPlace): string | undefined {
  if (place.kind === 'component') {
    const held = state.component[place.id];
    return held && state.dimension[held.dimension]?.hue;
  }
  if (place.kind === 'project' || place.kind === 'stage') return undefined;
  return spotOf(state, { kind: place.kind, id: place.id }).dimension?.hue;
}

/** What taking up a proposal as it came would write: the field of the record it stands in, as it is and as it would be. */
export interface Rewording {
  place: ObservationPlace & { kind: Exclude<ObservationPlace['kind'], 'project'> };
  field: string;
  base: string;
  text: string;
  /** The whole text is another one; else only a part of it. */
  whole: boolean;
}

/**
 * What a proposal would make of the model's text of now: a tracked change of a part of it; a wording from the matrix or written down by
 * hand of the whole definition, descriptor or description. Null where that cannot be told: nothing is proposed, its place has no text
 * or cannot hold as much, or what was taken out is not there once and once only.
 */
export function rewordingOf(state: State, { kind, place, was, proposal }: Observation): Rewording | null {
  if (place === null || place.kind === 'project') return null;
  if (kind === 'row' || kind === 'note') {
    const held = textsAt(state, place).at(-1);
    const text = withoutLead(state, place, proposal.trim());
    const limit = place.kind === 'stage' ? 1_000 : 2_000;
    if (!held || text === '' || text.length > limit || held.text === text) return null;
    const { field, text: base } = held;
    return { place: { kind: place.kind, id: place.id }, field, base, text, whole: true };
  }
  if (was.trim() === '' || (kind !== 'replacement' && kind !== 'deletion')) return null;
  const held = textsAt(state, place).filter(({ text }) => text.includes(was));
  const [only] = held;
  if (!only || held.length > 1 || only.text.split(was).length !== 2) return null;
  const text = only.text
    .replace(was, () => proposal)
    .replace(/ {2,}/g, ' ')
    .trim();
  // A name may not be emptied: what would be left says nothing.
  if (text === '') return null;
  return {
    place: { kind: place.kind, id: place.id },
    field: only.field,
    base: only.text,
    text,
    whole: false,
  };
}

/** The matrix prints a name before its text, "Consulta en línea. Se hace…": whoever writes both again means the text. */
function withoutLead(state: State, place: ObservationPlace, proposal: string): string {
  const stage = place.kind === 'cell' ? spotOfCell(state, place.id).stage?.name : undefined;
  const lead = `${(stage ?? nameOfPlace(state, place)).replace(/\.$/, '')}. `;
  return proposal.startsWith(lead) ? proposal.slice(lead.length).trim() : proposal;
}
