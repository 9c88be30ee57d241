import type { Person } from '../model/people.ts';
import type { Edit } from './freeText.ts';

/** Where a known person is named in a text (UTF-16 offsets, end excluded). */
export interface NameMatch {
  start: number;
  end: number;
  /** The person's name as the project holds it. */
  name: string;
}

export interface NameMatcher {
  /** In order, not overlapping, the longest reading first. */
  find(text: string): NameMatch[];
}

interface Pattern {
  words: readonly string[];
  /** A name of one word is taken for one only where it is written with a capital: "Luz", not "luz". */
  capital: boolean;
  name: string;
}

const particles = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'e',
  'da',
  'dos',
  'do',
  'van',
  'von',
  'der',
  'den',
  'di',
]);
const honorifics = [
  'sr',
  'sra',
  'srta',
  'senor',
  'senora',
  'senorita',
  'don',
  'dona',
  'dr',
  'dra',
  'mr',
  'mrs',
  'ms',
];

/** Small letters with no accents; for comparing words. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * A matcher for the names of `people`: whole words; case and accents count for nothing. It knows the full name, the
 * first name with a surname, both surnames, surname first ("Rojas, Ana") and a title with a surname ("la Sra. Rojas").
 * What a name holds in brackets is no part of it. It also finds their e-mail addresses.
 */
export function nameMatcher(people: Iterable<Pick<Person, 'name' | 'email'>>): NameMatcher {
  const byFirst = new Map<string, Pattern[]>();
  const add = (words: readonly string[], name: string, capital = false): void => {
    const first = words[0];
    if (first === undefined) return;
    const list = byFirst.get(first);
    const pattern = { words, capital, name };
    if (list) list.push(pattern);
    else byFirst.set(first, [pattern]);
  };
  for (const { name, email } of people) {
    for (const words of readings(name)) add(words, name, words.length === 1);
    if (email !== '') add(wordsOf(email), name);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const folded = new Map<string, string>();
  const foldWord = (word: string): string => {
    let value = folded.get(word);
    if (value === undefined) {
      if (folded.size > 50_000) folded.clear();
      value = fold(word);
      folded.set(word, value);
    }
    return value;
  };
  return {
    find(text) {
      const found: NameMatch[] = [];
      if (byFirst.size === 0) return found;
      const tokens: { start: number; end: number }[] = [];
      const words: string[] = [];
      for (const match of text.matchAll(WORD)) {
        tokens.push({ start: match.index, end: match.index + match[0].length });
        words.push(foldWord(match[0]));
      }
      for (let at = 0; at < words.length; at++) {
        const pattern = byFirst.get(words[at] ?? '')?.find((candidate) => fits(candidate, at));
        if (!pattern) continue;
        const start = tokens[at]?.start ?? 0;
        const end = tokens[at + pattern.words.length - 1]?.end ?? start;
        found.push({ start, end, name: pattern.name });
        at += pattern.words.length - 1;
      }
      return found;

      function fits(pattern: Pattern, at: number): boolean {
        for (const [offset, word] of pattern.words.entries()) {
          if (words[at + offset] !== word) return false;
          if (offset === 0) continue;
          const gap = text.slice(tokens[at + offset - 1]?.end, tokens[at + offset]?.start);
          if (!GAP.test(gap)) return false;
        }
        return !pattern.capital || /^\p{Lu}/u.test(text.slice(tokens[at]?.start));
      }
    },
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// What may stand between two words of one name or address.
const GAP = /^(?:[\s.,'’‐‑_-]{1,3}|@)$/u;

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold);
}

/** The ways in which a text may give a name, each as its folded words. */
function readings(name: string): string[][] {
  const units: string[][] = [];
  let pending: string[] = [];
  for (const word of wordsOf(name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))) {
    pending.push(word);
    if (particles.has(word) && units.length > 0) continue;
    units.push(pending);
    pending = [];
  }
  const last = units.length - 1;
  if (last < 0) return [];
  if (last === 0) return [units[0] ?? []];
  const join = (...order: number[]): string[] => order.flatMap((at) => units[at] ?? []);
  const full = units.flat();
  // Which words are surnames cannot be known; with three, either of the last two may be the first surname.
  const surnames = last === 1 ? [1] : last === 2 ? [1, 2] : [last - 1];
  const found = [full];
  for (const surname of surnames) {
    found.push(join(0, surname), join(surname, 0));
    for (const title of honorifics) found.push([title, ...join(surname)]);
  }
  if (last >= 2) found.push(join(last - 1, last), join(last - 1, last, 0), join(0, last - 1, last));
  if (last >= 3) found.push(join(0, 1, last - 1), join(1, last - 1));
  return found;
}

/** The text with every name that `matcher` finds replaced. */
export function omissions(text: string, matcher: NameMatcher, replacement: string): Edit[] {
  return matcher.find(text).map(({ start, end }) => ({ start, end, replacement }));
}
