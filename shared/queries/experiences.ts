import type { Experience, ExperiencePlace } from '../model/experience.ts';
import type { State } from '../model/state.ts';
import { codeKey, fold } from './fold.ts';
import { matrixOf, toolsByCell } from './matrix.ts';
import { codeOfPlace, nameOfPlace } from './observations.ts';
import { spotOf } from './places.ts';

/** All experiences in the order of their codes. */
export function experiencesOf(state: Pick<State, 'experience'>): Experience[] {
  return Object.values(state.experience).toSorted((a, b) => numberOf(a) - numberOf(b));
}

function numberOf({ code }: Experience): number {
  return Number(code.slice(code.indexOf('-') + 1));
}

/** The experiences that support any of these places of the model, in the order of their codes. */
export function experiencesAt(state: Pick<State, 'experience'>, places: ReadonlySet<string>): Experience[] {
  return experiencesOf(state).filter(({ supports }) => supports.some(({ id }) => places.has(id)));
}

/** Ids of a place of the model with all that is in it: of a row its components, cells and tools; of a cell its tools. */
export function partsOf(state: State, { kind, id }: ExperiencePlace): Set<string> {
  const ids = new Set([id]);
  if (kind === 'stage' || kind === 'tool') return ids;
  for (const { dimension, component, cells } of matrixOf(state).rows) {
    if (dimension.id !== id && component?.id !== id) continue;
    if (component) ids.add(component.id);
    for (const cell of cells) ids.add(cell.id);
  }
  for (const [cell, tools] of toolsByCell(state))
    if (ids.has(cell)) for (const tool of tools) ids.add(tool.id);
  return ids;
}

/** The dimension to which a place belongs; null for a stage, which is of all of them. */
export function dimensionAt(state: State, place: ExperiencePlace): string | null {
  if (place.kind === 'stage') return null;
  if (place.kind === 'component') return state.component[place.id]?.dimension ?? null;
  return spotOf(state, { kind: place.kind, id: place.id }).dimension?.id ?? null;
}

/** The dimensions that an experience supports, in themselves or in any part of them. */
export function dimensionsOf(state: State, { supports }: Experience): Set<string> {
  const found = supports.map((place) => dimensionAt(state, place));
  return new Set(found.filter((id) => id !== null));
}

/** What an experience supports, by code and name, in the order of the model: stages first, then row by row. */
export function supportsOf(
  state: State,
  { supports }: Experience,
): { place: ExperiencePlace; code: string; name: string }[] {
  const order = new Map(
    matrixOf(state).rows.flatMap(({ dimension, component, cells }, at) => [
      ...(component ? [[component.id, at] as const] : []),
      ...cells.map((cell) => [cell.id, at] as const),
      // Last, so that a dimension stands where its first row does.
      [dimension.id, at] as const,
    ]),
  );
  const rankOf = (place: ExperiencePlace): number =>
    place.kind === 'stage'
      ? -1
      : (order.get(place.kind === 'tool' ? (state.tool[place.id]?.cell ?? '') : place.id) ?? 0);
  return supports
    .map((place) => ({ place, code: codeOfPlace(state, place), name: nameOfPlace(state, place) }))
    .toSorted((a, b) => rankOf(a.place) - rankOf(b.place) || compareCodes(a.code, b.code));
}

function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

export interface ExperienceFilter {
  /** Words, case and accents apart, in any of its texts or in what it supports; or a code. */
  words?: string;
  /** Id of a dimension that it supports; `none`: linked to nothing. */
  dimension?: string | undefined;
}

/** Whether an experience passes a filter. */
export function passesExperience(
  state: State,
  experience: Experience,
  { words = '', dimension }: ExperienceFilter,
): boolean {
  if (dimension === 'none' && experience.supports.length > 0) return false;
  if (dimension !== undefined && dimension !== 'none' && !dimensionsOf(state, experience).has(dimension))
    return false;
  const wanted = fold(words);
  if (wanted === '') return true;
  const key = codeKey(words);
  if (key !== null && codeKey(experience.code) === key) return true;
  const { code, name, place, institution, years, summary, practices, source } = experience;
  const codes = experience.supports.map((at) => codeOfPlace(state, at));
  const held = fold(
    [code, name, place, institution, years, summary, ...practices, source, ...codes].join(' '),
  );
  return wanted.split(' ').every((word) => held.includes(word));
}

/** How many experiences support each dimension, in itself or in a part; every dimension is there, in order. */
export function experienceCoverage(state: State): { dimension: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const experience of Object.values(state.experience))
    for (const id of dimensionsOf(state, experience)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const dimensions = new Set(matrixOf(state).rows.map(({ dimension }) => dimension.id));
  return [...dimensions].map((dimension) => ({ dimension, count: counts.get(dimension) ?? 0 }));
}
