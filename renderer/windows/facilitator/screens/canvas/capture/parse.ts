/** A word being typed after `@` (who) or `#` (where): what to look for, and which part of the text it takes up. */
export interface Token {
  sign: '@' | '#';
  query: string;
  start: number;
  end: number;
}

const LONGEST_QUERY = 60;
/** Names have a few words; past that a sign is part of what was said. */
const MOST_WORDS = 5;

/**
 * The token in which the caret stands, or null. A sign begins one at the start of the text or after white space, so that
 * an e-mail address is none; a line end closes it.
 */
export function tokenAt(text: string, caret: number): Token | null {
  const before = text.slice(0, caret);
  const start = Math.max(before.lastIndexOf('@'), before.lastIndexOf('#'));
  if (start < 0 || (start > 0 && !/\s/.test(text[start - 1] ?? ''))) return null;
  const query = before.slice(start + 1);
  if (/^\s|\n|\s\s/.test(query) || query.length > LONGEST_QUERY) return null;
  if (query.trim().split(/\s+/).length > MOST_WORDS) return null;
  return { sign: text[start] as '@' | '#', query: query.trim(), start, end: caret };
}

/** The text without a token, with no gap left behind, and where the caret belongs. */
export function without(text: string, token: Pick<Token, 'start' | 'end'>): { text: string; caret: number } {
  const before = text.slice(0, token.start).replace(/[^\S\n]+$/, '');
  const after = text.slice(token.end).replace(/^[^\S\n]+/, '');
  const joint = before === '' || after === '' || before.endsWith('\n') || after.startsWith('\n') ? '' : ' ';
  // What is typed next begins a new word.
  const tail = after === '' && before !== '' && !before.endsWith('\n') ? ' ' : '';
  return { text: before + joint + after + tail, caret: (before + joint + tail).length };
}

/** Every `#code` and one-word `@name` in a text, in order. */
export function shortTokens(text: string): Token[] {
  return [...text.matchAll(/(?<=^|\s)([@#])([^\s@#]+?)(?=[,;:!?]*(?:\s|$))/gu)].map((match) => ({
    sign: match[1] as '@' | '#',
    query: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const BULLET = /^\s*(?:[-–—•·*▪◦‣]+|\(?\d{1,3}[.)]|[a-z]\))\s+/u;
const ONLY_BULLET = /^\s*(?:[-–—•·*▪◦‣]+|\(?\d{1,3}[.)])\s*$/u;

/** Pasted text as one card a line: blank lines and the bullets in front (`–`, `*`, `1.`, `a)`) are dropped. */
export function cardsOf(pasted: string): string[] {
  return pasted
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter((line) => !ONLY_BULLET.test(line))
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
}

/** The longest text of one contribution. */
export const LONGEST_CARD = 2_000;
/** How many cards one command makes; more are sent in turns. */
export const CARDS_AT_ONCE = 2_000;
