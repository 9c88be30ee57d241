import { useDeferredValue, useMemo } from 'react';
import { create } from 'zustand';
import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import {
  type ObservationFilter,
  observationsOf,
  passes,
} from '../../../../../shared/queries/observations.ts';

/** Which observations are looked at; it stays so while the person visits another screen. */
export const useReviewView = create<{ filter: ObservationFilter }>(() => ({ filter: {} }));

/** Changes some of what is filtered by. */
export function filterBy(part: ObservationFilter): void {
  useReviewView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));
}

/** Shows all of them again. */
export function showAll(): void {
  useReviewView.setState({ filter: {} });
}

/** The observations that the list shows now, in the order of their codes. Typing in the search field never waits for them. */
export function useObservations(state: State): readonly Observation[] {
  const filter = useDeferredValue(useReviewView((view) => view.filter));
  return useMemo(
    () => observationsOf(state).filter((observation) => passes(state, observation, filter)),
    [state, filter],
  );
}
