import { useCallback } from 'react';
import { useLanguage } from '../../../../../client/i18n.ts';
import { useClock, useZone } from '../../../../../client/time.ts';

/** Prints a UTC instant as the time of day when it is today's, else as day and month, in the project's zone. */
export function useShortTime(): (instant: string) => string {
  const zone = useZone();
  const clock = useClock();
  const language = useLanguage();
  return useCallback(
    (instant) => {
      const day = new Intl.DateTimeFormat(language, {
        timeZone: zone,
        day: 'numeric',
        month: 'short',
        year: '2-digit',
      });
      const printed = day.format(new Date(instant));
      if (printed === day.format(new Date())) return clock(instant);
      return new Intl.DateTimeFormat(language, { timeZone: zone, day: 'numeric', month: 'short' }).format(
        new Date(instant),
      );
    },
    [zone, clock, language],
  );
}
