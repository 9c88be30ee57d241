/** A text with case and accents taken away, white space as single spaces: how people compare names and search. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * A code as people type it, in the one form in which all spellings are equal: no dashes or spaces, no leading zeros,
 * capital letters. `A-127`, `a127` and `A-0127` are `A127`; `d2 e3` is `D2E3`. Null when it cannot be a code.
 */
export function codeKey(typed: string): string | null {
  const compact = typed.toUpperCase().replace(/[\s\-–—_]+/g, '');
  if (!/^[A-Z]{1,2}\d[A-Z\d.]*$/.test(compact)) return null;
  return compact.replace(/(^|[^\d])0+(?=\d)/g, '$1');
}
