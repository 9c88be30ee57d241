/**
 * An instant as the project keeps it, of a date as Word files hold it; null where it says nothing that can be one. Word
 * writes the writer's own clock and calls it UTC: the day is right, the hour may be off by the zone.
 */
export function instantOf(written: string): string | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(written);
  if (!match) return null;
  const time = Date.parse(`${match[1]}${match[2] ?? 'Z'}`);
  // A clock that was never set is no date.
  if (Number.isNaN(time) || time < Date.UTC(1990, 0, 1)) return null;
  return new Date(time).toISOString();
}
