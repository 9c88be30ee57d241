/**
 * Reads a time of day as people type it (`9:30`, `930`, `9.30`, `09:30`, `9`) into `09:30`; null for none, undefined when it
 * is no time.
 */
export function readTime(typed: string): string | null | undefined {
  const value = typed.trim().replace(/\s*(h|hrs?\.?)$/i, '');
  if (value === '') return null;
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(value);
  if (!found) return undefined;
  const [, hours = '', minutes = '00'] = found;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
