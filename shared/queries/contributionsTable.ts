import { type Contribution, contributionTypes, responseStates } from '../model/contribution.ts';
import type { State } from '../model/state.ts';
import { authorName, byCode } from './contributions.ts';
import { codeKey, fold } from './fold.ts';
import { type ContributionFilter, passes } from './matrixFilter.ts';
import { spotOf } from './places.ts';

export const tableColumns = ['code', 'text', 'author', 'workshop', 'type', 'place', 'state'] as const;
export type TableColumn = (typeof tableColumns)[number];

export interface TableOrder {
  column: TableColumn;
  descending: boolean;
}

/** The contributions that pass a filter and hold every word searched for (in text, author, response or code), in order. */
export function tableOf(
  state: State,
  filter: ContributionFilter,
  searched: string,
  order: TableOrder,
  language: string,
): Contribution[] {
  const pass = passes(state, filter);
  const words = fold(searched)
    .split(' ')
    .filter((word) => word !== '');
  const key = codeKey(searched);
  const found = Object.values(state.contribution).filter(
    (contribution) =>
      pass(contribution) &&
      (words.length === 0 ||
        (key !== null && codeKey(contribution.code)?.startsWith(key)) ||
        holds(state, contribution, words)),
  );
  return found.sort(comparing(state, order, language));
}

const texts = new WeakMap<Contribution, string>();

function holds(state: State, contribution: Contribution, words: readonly string[]): boolean {
  let text = texts.get(contribution);
  if (text === undefined) {
    text = fold(`${contribution.text} ${contribution.response}`);
    texts.set(contribution, text);
  }
  const said = text;
  let author: string | undefined;
  return words.every((word) => {
    if (said.includes(word)) return true;
    const { name, organisation } = authorName(state, contribution.author);
    author ??= fold(`${name} ${organisation}`);
    return author.includes(word);
  });
}

type Compare = (a: Contribution, b: Contribution) => number;

function comparing(state: State, { column, descending }: TableOrder, language: string): Compare {
  const collator = new Intl.Collator(language, { numeric: true });
  const keys = new Map<Contribution, string>();
  const keyOf = (contribution: Contribution): string => {
    let key = keys.get(contribution);
    if (key === undefined) {
      key = textKey(state, column, contribution);
      keys.set(contribution, key);
    }
    return key;
  };
  const first: Compare =
    column === 'type'
      ? (a, b) => contributionTypes.indexOf(a.type) - contributionTypes.indexOf(b.type)
      : column === 'state'
        ? (a, b) => responseStates.indexOf(a.state) - responseStates.indexOf(b.state)
        : column === 'code'
          ? byCode
          : (a, b) => collator.compare(keyOf(a), keyOf(b));
  const sign = descending ? -1 : 1;
  return (a, b) => sign * first(a, b) || byCode(a, b);
}

function textKey(state: State, column: TableColumn, contribution: Contribution): string {
  if (column === 'author') return authorName(state, contribution.author).name;
  if (column === 'place') return spotOf(state, contribution.place).code;
  if (column === 'workshop')
    return contribution.workshop === null ? '' : (state.workshop[contribution.workshop]?.code ?? '');
  return contribution.text;
}
