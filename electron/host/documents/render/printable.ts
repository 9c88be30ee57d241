import { cleanText } from '../../../../shared/model/fields.ts';

/**
 * The same JSON with every string fit for XML: no control characters, no lone surrogates, NFC. The library leaves some
 * of them in, and attributes (alternative texts, names, descriptions) would carry them too. Spaces at the edges stay:
 * a run may begin with one.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => printable(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, printable(part)]),
  ) as T;
}

function clean(text: string): string {
  const lead = /^[ \u00a0]*/.exec(text)?.[0] ?? '';
  const tail = /[^ \u00a0]([ \u00a0]+)$/.exec(text)?.[1] ?? '';
  return `${lead}${cleanText(text)}${tail}`;
}
