import { useMemo } from 'react';
import type { State } from '../../../shared/model/state.ts';

/** Whose window this is, as the others are told who writes where: the one secretary on the list; empty where there is none, or more. */
export function useSecretaryName(state: State, workshop: string): string {
  return useMemo(() => {
    const names = Object.values(state.attendance)
      .filter((entry) => entry.workshop === workshop && entry.capacity === 'secretary')
      .flatMap(({ person }) => state.person[person]?.name ?? []);
    return names.length === 1 ? (names[0] ?? '') : '';
  }, [state.attendance, state.person, workshop]);
}
