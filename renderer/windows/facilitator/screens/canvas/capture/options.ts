import type { Author, Place } from '../../../../../../shared/model/contribution.ts';
import { type Sector, sectors } from '../../../../../../shared/model/people.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { authorName } from '../../../../../../shared/queries/contributions.ts';
import { fold } from '../../../../../../shared/queries/fold.ts';
import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { findByCode } from '../../../../../../shared/queries/modelCodes.ts';
import { spotOf } from '../../../../../../shared/queries/places.ts';
import { type Hit, search } from '../../../../../../shared/queries/search.ts';
import type { Translate } from '../../../../../client/i18n.ts';
import type { Token } from './parse.ts';

/** What choosing an option means. `ask` needs one more answer before anything is made. */
export type Choice =
  | { kind: 'author'; author: Author }
  | { kind: 'place'; place: Place }
  | { kind: 'ask'; about: 'person' | 'organisation'; name: string }
  | { kind: 'newPerson'; name: string; organisation: string | null }
  | { kind: 'newOrganisation'; name: string; sector: Sector };

export interface Option {
  key: string;
  label: string;
  /** Said after the label: the organisation of a person, the name of a cell… */
  detail: string;
  /** A code of the model and the hue of its dimension. */
  code?: string;
  hue?: string;
  icon: 'person' | 'organisation' | 'group' | 'anonymous' | 'place' | 'new';
  choice: Choice;
}

const MOST = 7;

/** What can be chosen for the token being typed, the likeliest first. */
export function optionsFor(
  state: State,
  token: Pick<Token, 'sign' | 'query'>,
  recent: readonly Author[],
  t: Translate,
): Option[] {
  return token.sign === '#' ? places(state, token.query, t) : authors(state, token.query, recent, t);
}

/** The second question about somebody new: whose they are, or which sector an organisation belongs to. */
export function answersFor(
  state: State,
  about: 'person' | 'organisation',
  name: string,
  t: Translate,
): Option[] {
  if (about === 'organisation')
    return sectors.map((sector) => ({
      key: sector,
      label: t(($) => $.model.sectors[sector]),
      detail: '',
      icon: 'organisation',
      choice: { kind: 'newOrganisation', name, sector },
    }));
  const organisations = Object.values(state.organisation).toSorted((a, b) => a.name.localeCompare(b.name));
  return [
    {
      key: 'none',
      label: t(($) => $.capture.noOrganisation),
      detail: '',
      icon: 'person',
      choice: { kind: 'newPerson', name, organisation: null },
    },
    ...organisations.map(
      (organisation): Option => ({
        key: organisation.id,
        label: organisation.name,
        detail: t(($) => $.model.sectors[organisation.sector]),
        icon: 'organisation',
        choice: { kind: 'newPerson', name, organisation: organisation.id },
      }),
    ),
  ];
}

/** An author as an option shows it. */
export function authorLabel(state: State, author: Author, t: Translate): string {
  if (author.kind === 'anonymous') return t(($) => $.model.anonymous);
  const { name } = authorName(state, author);
  return name === '' ? t(($) => $.capture.unknown) : name;
}

function authors(state: State, query: string, recent: readonly Author[], t: Translate): Option[] {
  const asOption = (author: Author): Option => ({
    key: JSON.stringify(author),
    label: authorLabel(state, author, t),
    detail: authorName(state, author).organisation,
    icon: author.kind,
    choice: { kind: 'author', author },
  });
  const fixed = [groupAuthor(t(($) => $.capture.plenary)), { kind: 'anonymous' } as const].map(asOption);
  if (query === '') return unique([...recent.map(asOption), ...fixed]).slice(0, MOST);
  const wanted = fold(query);
  const found = search(state, query, MOST, ['person', 'organisation']).map((hit) =>
    asOption(authorOf(state, hit)),
  );
  const said = recent.map(asOption).filter((option) => fold(option.label).startsWith(wanted));
  const known = fixed.filter((option) => fold(option.label).startsWith(wanted));
  const group = asOption(groupAuthor(query));
  const groups = isGroupName(query) ? [group] : [];
  const exact = [...said, ...known, ...found].some((option) => fold(option.label) === wanted);
  return unique([...groups, ...said, ...found, ...known, ...(exact ? [] : fresh(state, query, t))]).slice(
    0,
    MOST + 3,
  );
}

/** Ways to make an author that is not there yet. `Rosa Antilef, COSOC` says the organisation at once. */
function fresh(state: State, query: string, t: Translate): Option[] {
  const [name = '', of = ''] = query
    .replace(/\)$/, '')
    .split(/[,(]/, 2)
    .map((part) => part.trim());
  if (name === '') return [];
  const organisation = of === '' ? undefined : search(state, of, 1, ['organisation'])[0];
  return [
    {
      key: 'person',
      label: t(($) => $.capture.newPerson, { name }),
      detail: organisation?.text ?? '',
      icon: 'new',
      choice: organisation
        ? { kind: 'newPerson', name, organisation: organisation.id }
        : { kind: 'ask', about: 'person', name },
    },
    {
      key: 'organisation',
      label: t(($) => $.capture.newOrganisation, { name: query }),
      detail: '',
      icon: 'new',
      choice: { kind: 'ask', about: 'organisation', name: query },
    },
    {
      key: 'group',
      label: t(($) => $.capture.asGroup, { name: query }),
      detail: '',
      icon: 'group',
      choice: { kind: 'author', author: groupAuthor(query) },
    },
  ];
}

function places(state: State, query: string, t: Translate): Option[] {
  const tray: Option = {
    key: 'tray',
    label: t(($) => $.model.tray),
    detail: '',
    icon: 'place',
    choice: { kind: 'place', place: { kind: 'tray' } },
  };
  const hits: Hit[] =
    query === '' ? dimensions(state) : search(state, query, MOST, ['dimension', 'cell', 'tool']);
  const options = hits.flatMap((hit): Option[] => {
    if (hit.kind !== 'dimension' && hit.kind !== 'cell' && hit.kind !== 'tool') return [];
    const place: Place = { kind: hit.kind, id: hit.id };
    const hue = spotOf(state, place).dimension?.hue;
    return [
      {
        key: hit.id,
        label: hit.text,
        detail: hit.kind === 'cell' ? hit.where : '',
        code: hit.code,
        ...(hue === undefined ? {} : { hue }),
        icon: 'place',
        choice: { kind: 'place', place },
      },
    ];
  });
  const trayFits = query === '' || fold(tray.label).startsWith(fold(query));
  return trayFits ? [...options, tray] : options;
}

function dimensions(state: State): Hit[] {
  return matrixOf(state)
    .rows.filter((row) => row.span > 0)
    .slice(0, MOST)
    .map(({ dimension: { id, code, name } }) => ({ kind: 'dimension', id, code, text: name, where: '' }));
}

function authorOf(state: State, hit: Hit): Author {
  return hit.kind === 'organisation'
    ? { kind: 'organisation', organisation: hit.id }
    : { kind: 'person', person: hit.id, organisation: state.person[hit.id]?.organisation ?? null };
}

function groupAuthor(name: string): Author {
  return { kind: 'group', name: name.slice(0, 120) };
}

function isGroupName(name: string): boolean {
  return /^(mesa|grupo|subgrupo|equipo|comisi[oó]n|table|group|team)\b/iu.test(name);
}

function unique(options: readonly Option[]): Option[] {
  const seen = new Set<string>();
  return options.filter((option) => !seen.has(option.key) && seen.add(option.key));
}

/** What a finished token says without anybody choosing: a code of the model, or the exact name of somebody. Null if nothing. */
export function exactly(state: State, token: Pick<Token, 'sign' | 'query'>, t: Translate): Choice | null {
  if (token.sign === '#') {
    const target = findByCode(state, token.query);
    return target && target.kind !== 'component' ? { kind: 'place', place: target } : null;
  }
  const wanted = fold(token.query);
  if (wanted === fold(t(($) => $.model.anonymous))) return { kind: 'author', author: { kind: 'anonymous' } };
  if (wanted === fold(t(($) => $.capture.plenary)))
    return { kind: 'author', author: groupAuthor(t(($) => $.capture.plenary)) };
  const same = search(state, token.query, 3, ['person', 'organisation']).filter(
    (hit) => fold(hit.text) === wanted,
  );
  const [only] = same;
  return only && same.length === 1 ? { kind: 'author', author: authorOf(state, only) } : null;
}
