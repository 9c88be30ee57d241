import type { Person } from '../model/people.ts';
import type { AnyRecord, Collection, State } from '../model/state.ts';
import { collections } from '../model/state.ts';
import { fold } from '../queries/fold.ts';
import { editFreeText } from './freeText.ts';
import { type NameMatcher, nameMatcher, omissions } from './matcher.ts';

/** A known person's name found in a text that a public edition would print. */
export interface NameFinding {
  /** Names this finding among all of the project's; a decision is kept under it. */
  key: string;
  collection: Collection;
  id: string;
  field: string;
  /** The record's visible code, or its name where it has none; may be empty. */
  code: string;
  name: string;
  /** The name with some words around it. */
  excerpt: string;
}

/** What is decided about a finding: printed as it stands, or replaced. */
export type NameDecision = 'omit' | 'leave';

/** Says whether a document prints a record; with it `findNames` looks only there. */
export type Printed = (collection: Collection, record: AnyRecord) => boolean;

/**
 * Known persons' names in the free text of a project, in the order of its collections. Persons whom a public source
 * names (`publicRole`) are not reported, unless somebody without one has the same name.
 */
export function findNames(state: State, printed: Printed = () => true): NameFinding[] {
  const matcher = privateNames(state);
  const findings = new Map<string, NameFinding>();
  for (const collection of collections)
    for (const record of Object.values(state[collection]) as AnyRecord[]) {
      if (!printed(collection, record)) continue;
      editFreeText(collection, record, (text, field) => {
        // Whose a dissent is gets printed as sectors, whatever it says.
        if (field === 'whose') return [];
        for (const { start, end, name } of matcher.find(text)) {
          const key = findingKey(collection, record.id, field, name);
          if (!findings.has(key))
            findings.set(key, {
              key,
              collection,
              id: record.id,
              field,
              code: codeOf(record),
              name,
              excerpt: excerptOf(text, start, end),
            });
        }
        return [];
      });
    }
  return [...findings.values()];
}

/** The text with every name that `matcher` knows replaced. */
export function omitNames(text: string, matcher: NameMatcher, replacement: string): string {
  let result = text;
  for (const { start, end } of omissions(text, matcher, replacement).toReversed())
    result = result.slice(0, start) + replacement + result.slice(end);
  return result;
}

/** The key under which a decision about a name in one field of one record is kept. */
export function findingKey(collection: Collection, id: string, field: string, name: string): string {
  return [collection, id, field, name].join('|');
}

/** Whose names are known: those in the list of people, and what people were called before. */
export type Named = Pick<State, 'person' | 'formerName' | 'observation' | 'returned'>;

interface Cached {
  former: State['formerName'];
  observation: State['observation'];
  returned: State['returned'];
  matcher: NameMatcher;
}

// Tables of a state are never written to once a state is published, so what is derived from one holds as long as it lives.
const privateMatchers = new WeakMap<object, Cached>();
const allMatchers = new WeakMap<object, Cached>();

/** A matcher for everybody with no public role. */
export function privateNames(state: Named): NameMatcher {
  return cached(privateMatchers, state, ({ publicRole }) => publicRole === '');
}

/** A matcher for everybody. */
export function allNames(state: Named): NameMatcher {
  return cached(allMatchers, state, () => true);
}

function cached(
  cache: WeakMap<object, Cached>,
  { person, formerName: former, observation, returned }: Named,
  keep: (person: Pick<Person, 'publicRole'>) => boolean,
): NameMatcher {
  const held = cache.get(person);
  if (held?.former === former && held.observation === observation && held.returned === returned)
    return held.matcher;
  const known = [...Object.values(person), ...Object.values(former)];
  const matcher = nameMatcher([...known.filter(keep), ...reviewers({ observation, returned }, known)]);
  cache.set(person, { former, observation, returned, matcher });
  return matcher;
}

/**
 * Reviewers whom the list of people does not know. A name of one word is not taken for one: programs sign "Usuario", and that
 * word would be omitted everywhere.
 */
function reviewers(
  { observation, returned }: Pick<State, 'observation' | 'returned'>,
  known: readonly { name: string }[],
): { name: string; email: string }[] {
  const names = new Set<string>();
  for (const { author, replies } of Object.values(observation))
    for (const name of [author, ...replies.map((reply) => reply.author)])
      if (looksLikeAPerson(name)) names.add(name);
  for (const { reviewer } of Object.values(returned)) if (looksLikeAPerson(reviewer)) names.add(reviewer);
  const listed = new Set(known.map(({ name }) => fold(name)));
  return [...names].filter((name) => !listed.has(fold(name))).map((name) => ({ name, email: '' }));
}

/** Two words or more in capitals, and not what programs and bodies sign with. */
function looksLikeAPerson(name: string): boolean {
  const [first = '', ...others] = name.split(' ');
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word) || /^(de|del|la|las|los|y)$/.test(word);
  return others.length > 0 && [first, ...others].every(capital) && !BODY.test(fold(first));
}

const BODY =
  /^(usuario|user|microsoft|google|libreoffice|autor|author|anonimo|anonymous|comite|consejo|fundacion|universidad|ministerio|municipalidad|unidad|secretaria|direccion|departamento|servicio|corporacion|asociacion|ong|instituto|centro|area|equipo)$/;

function codeOf(record: AnyRecord): string {
  if ('code' in record && record.code !== '') return record.code;
  if ('name' in record) return record.name;
  return 'title' in record ? record.title : '';
}

function excerptOf(text: string, start: number, end: number): string {
  const from = start <= 40 ? 0 : text.indexOf(' ', start - 40) + 1 || start;
  const cut = end + 40 >= text.length ? text.length : text.lastIndexOf(' ', end + 40);
  const to = Math.max(cut, end);
  return `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), to)}${to < text.length ? ' …' : ''}`.replace(
    /\s+/g,
    ' ',
  );
}
