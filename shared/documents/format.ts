import type { DocumentLanguage } from './texts.ts';

/** How dates, numbers and lists are written in a document of one language and one time zone. */
export interface Format {
  /** A calendar date or month in prose: "10 de agosto de 2026", "agosto de 2026". */
  longDate(date: string): string;
  /** The day of a UTC instant, in the project's zone, in prose. */
  longDay(instant: string): string;
  /** A calendar date or month in a table: "10-08-2026", "08-2026" (English: "10 Aug 2026"). */
  shortDate(date: string): string;
  /** The day of a UTC instant, in the project's zone, as `YYYY-MM-DD`. */
  dayOf(instant: string): string;
  /** The time of a UTC instant in the project's zone, "09:30". */
  timeOf(instant: string): string;
  /** A whole number with its thousands apart: "1.234". */
  count(value: number): string;
  /** Percentages with one decimal that add up to 100,0; all "—" when the total is 0. */
  shares(values: readonly number[]): string[];
  /** A share as a whole percentage: "63 %". */
  percent(part: number, total: number): string;
  /** What follows a percentage, with its space where the language has one. */
  percentSign: string;
  /** "a, b y c". */
  list(items: readonly string[]): string;
}

/** The conventions of es-CL (NCh and administrative use) or of British English; `zone` is an IANA time zone. */
export function formatFor(language: DocumentLanguage, zone: string): Format {
  const locale = language === 'es-CL' ? 'es-CL' : 'en-GB';
  const utc = { timeZone: 'UTC' } as const;
  const long = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
  const longMonth = new Intl.DateTimeFormat(locale, { ...utc, month: 'long', year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
  const shortMonth = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: 'numeric' });
  const whole = new Intl.NumberFormat(locale, { useGrouping: true });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language === 'es-CL' ? 'es' : 'en-GB', { type: 'conjunction' });
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const local = (instant: string): Record<string, string> =>
    Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const percentSign = language === 'es-CL' ? '\u00a0%' : '%';
  const longDate = (date: string): string => (date.length === 7 ? longMonth : long).format(asDate(date));
  const dayOf = (instant: string): string => {
    const { year, month, day } = local(instant);
    return `${year}-${month}-${day}`;
  };

  return {
    longDate,
    longDay: (instant) => longDate(dayOf(instant)),
    shortDate: (date) => {
      if (language === 'es-CL') return date.split('-').toReversed().join('-');
      return (date.length === 7 ? shortMonth : short).format(asDate(date));
    },
    dayOf,
    timeOf: (instant) => {
      const { hour, minute } = local(instant);
      return `${hour}:${minute}`;
    },
    count: (value) => whole.format(value),
    shares: (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      if (total === 0) return values.map(() => '—');
      return apportion(values, total).map((tenths) => decimal.format(tenths / 10));
    },
    percent: (part, total) =>
      total === 0 ? `0${percentSign}` : `${whole.format(Math.round((part * 100) / total))}${percentSign}`,
    percentSign,
    list: (items) => list.format(items),
  };
}

function asDate(date: string): Date {
  return new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00.000Z`);
}

/** Largest remainders, in tenths of a percent: what is printed adds up to 100,0. */
function apportion(values: readonly number[], total: number): number[] {
  const exact = values.map((value) => (value * 1000) / total);
  const floors = exact.map(Math.floor);
  const missing = 1000 - floors.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
