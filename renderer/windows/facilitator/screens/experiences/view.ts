import { useDeferredValue, useMemo } from 'react';
import { create } from 'zustand';
import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import {
  type ExperienceFilter,
  experiencesOf,
  passesExperience,
} from '../../../../../shared/queries/experiences.ts';

/** Which experiences are looked at; it stays so while the person visits another screen. */
export const useExperienceView = create<{ filter: ExperienceFilter }>(() => ({ filter: {} }));

/** Changes some of what is filtered by. */
export function filterExperiences(part: ExperienceFilter): void {
  useExperienceView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));
}

/** Shows all of them again. */
export function showAllExperiences(): void {
  useExperienceView.setState({ filter: {} });
}

/** The experiences that the list shows now, in the order of their codes. Typing in the search field never waits for them. */
export function useExperiences(state: State): readonly Experience[] {
  const filter = useDeferredValue(useExperienceView((view) => view.filter));
  return useMemo(
    () => experiencesOf(state).filter((experience) => passesExperience(state, experience, filter)),
    [state, filter],
  );
}
