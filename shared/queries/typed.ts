/**
 * A calendar date as people type it: `07-12-2016`, `7/12/2016`, `12-2016`, or the project's own `2016-12-07`, `2016-12`.
 * @returns the project's form; null for nothing typed; undefined when it is no date.
 */
export function readDate(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const own = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const day = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const month = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (own) return dated(own[1], own[2], own[3]);
  if (day) return dated(day[3], day[2], day[1]);
  if (month) return dated(month[2], month[1], undefined);
  return undefined;
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  const start = `${year}-${String(m).padStart(2, '0')}`;
  if (day === undefined) return start;
  const d = Number(day);
  // The day before the first of the next month is the last of this one.
  if (d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return undefined;
  return `${start}-${String(d).padStart(2, '0')}`;
}

/** A calendar date for a field: day first, as it is typed; empty when there is none. */
export function writeDate(date: string | null): string {
  return date === null ? '' : date.split('-').toReversed().join('-');
}

/** Lines as the entries of a list, without the marks that people put before them; blank ones are none. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((entry) => entry.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((entry) => entry !== '');
}
