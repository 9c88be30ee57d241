import type { PageNumberEstimator } from 'docx';

/** A word of more characters than this is longer than most lines it may stand on. */
const LONG = 60;
/** What of it stays whole, so that it goes to the next line where so much does not fit. */
const HEAD = 24;
const LONG_WORD = new RegExp(`\\S{${LONG + 1},}`, 'gu');
/** A place where a line may break, of no width. */
const MAY_BREAK = '\u200b';

type Body = Parameters<PageNumberEstimator>[0];

/**
 * The body of a document as the layout gets it: words longer than a line may break after every character. The layout
 * breaks them there as well, but measures all that is on the line again for each character: a name of 200 characters
 * without a space took it a second. Only what is measured changes; the file keeps its text. The body itself comes back
 * where it has no such word.
 */
export function withBreaks(body: Body): Body {
  return broken(body) as Body;
}

/** A word of more characters than any line has: where it breaks is the word processor's affair. An address is shorter. */
const ENDLESS = /\S{121,}/u;

/** Whether a body holds a word that no line takes, so that what is counted of its pages is a guess. */
export function hasEndlessWord(value: unknown): boolean {
  if (typeof value === 'string') return ENDLESS.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, part]) => key !== '_attr' && hasEndlessWord(part));
}

function broken(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LONG_WORD, breakable);
  if (Array.isArray(value)) {
    const items = value.map(broken);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, unknown>);
  const parts = entries.map(([key, part]): [string, unknown] => [key, key === '_attr' ? part : broken(part)]);
  return parts.some(([, part], at) => part !== entries[at]?.[1]) ? Object.fromEntries(parts) : value;
}

function breakable(word: string): string {
  const characters = [...word];
  return [characters.slice(0, HEAD).join(''), ...characters.slice(HEAD)].join(MAY_BREAK);
}
