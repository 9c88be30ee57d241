import { projectOf, type State } from '../model/state.ts';
import type { Workshop } from '../model/workshop.ts';
import { attendanceByItem, hasHours } from '../queries/presence.ts';

/**
 * What the public edition may say of who was there when: how many at each item of the agenda that was dealt with, by its
 * id. The hours themselves stay out of it: with them, and a face seen leaving, a count becomes a person. `null` where
 * nobody wrote down any hour.
 */
export function countPresence(
  state: State,
  workshop: Workshop,
  language: string,
): ReadonlyMap<string, number> | null {
  if (!hasHours(state, workshop.id)) return null;
  const { zone } = projectOf(state);
  return new Map(
    attendanceByItem(state, workshop, { zone, language }).flatMap(({ item, people, present }) =>
      item.kind === 'break' || people === null ? [] : [[item.id, present] as const],
    ),
  );
}
