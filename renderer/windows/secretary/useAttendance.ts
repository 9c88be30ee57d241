import { useMemo } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { attendanceByItem, type ItemAttendance } from '../../../shared/queries/presence.ts';
import { useLanguage } from '../../client/i18n.ts';
import { useZone } from '../../client/time.ts';

/** Who was there at each item. */
export function useAttendance(state: State, workshop: Workshop): ItemAttendance[] {
  const zone = useZone();
  const language = useLanguage();
  const { attendance, agendaItem, span, person, organisation } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, these collections are looked at
  return useMemo(
    () => attendanceByItem(state, workshop, { zone, language }),
    [attendance, agendaItem, span, person, organisation, workshop, zone, language],
  );
}
