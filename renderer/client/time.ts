import { useCallback, useMemo } from 'react';
import { useLanguage } from './i18n.ts';
import { useClient } from './store.ts';

/** The time zone of the open project, or this computer's at home. */
export function useZone(): string {
  return useClient((client) => {
    const project = client.view.project && Object.values(client.view.project.state.project)[0];
    return project?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  });
}

/** Prints a UTC instant as the time of day in the project's zone, `12:03`. */
export function useClock(): (instant: string) => string {
  const zone = useZone();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat('es-CL', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return (instant) => format.format(new Date(instant));
  }, [zone]);
}

/** Prints a UTC instant as day and time in the project's zone. */
export function useDayAndTime(): (instant: string) => string {
  const zone = useZone();
  const language = useLanguage();
  return useCallback(
    (instant) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        timeZone: zone,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(new Date(instant)),
    [zone, language],
  );
}

/** Prints a UTC instant as its day in the project's zone, `20 ago 2026`. */
export function useDay(): (instant: string) => string {
  const zone = useZone();
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: zone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    return (instant) => format.format(new Date(instant));
  }, [zone, language]);
}

/** Prints whole minutes as a length of time: `45 min`, and from an hour on `8 h 9 min`. */
export function useLength(): (minutes: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const part = (unit: 'hour' | 'minute') => {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' });
      return (value: number) => format.format(value);
    };
    const [hours, rest] = [part('hour'), part('minute')];
    return (minutes) => {
      const whole = Math.floor(minutes / 60);
      const parts = [
        whole > 0 ? hours(whole) : '',
        minutes % 60 > 0 || whole === 0 ? rest(minutes % 60) : '',
      ];
      return parts.filter((text) => text !== '').join(' ');
    };
  }, [language]);
}
