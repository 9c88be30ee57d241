import type { Author } from '../model/contribution.ts';
import { byCodeUnit } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import { codeKey, fold } from './fold.ts';
import { spotOf, spotOfCell } from './places.ts';

export const hitKinds = [
  'dimension',
  'component',
  'stage',
  'cell',
  'tool',
  'person',
  'organisation',
  'workshop',
  'record',
  'experience',
  'contribution',
] as const;
export type HitKind = (typeof hitKinds)[number];

export interface Hit {
  kind: HitKind;
  id: string;
  /** The visible code; empty where the record has none. */
  code: string;
  /** Name or words of the record. */
  text: string;
  /** Where it stands or belongs: a code, an organisation, a workshop; may be empty. */
  where: string;
}

interface Entry extends Hit {
  key: string;
  formerKeys: readonly string[];
  /** Folded name or words, and folded words that are searched but not shown (descriptor, author…). */
  folded: string;
  also: string;
}

/**
 * What a person may be looking for, best first: people, organisations, workshops, the model, contributions, records and experiences.
 * Case and accents count for nothing, codes are found with or without dashes and zeros (`a127` is `A-0127`), every word
 * of the query must be there. An empty query finds nothing.
 * @param kinds only these, when given.
 */
export function search(state: State, query: string, limit: number, kinds?: readonly HitKind[]): Hit[] {
  const wanted = fold(query);
  if (wanted === '' || limit <= 0) return [];
  const key = codeKey(query);
  const words = wanted.split(' ');
  const found: { entry: Entry; score: number; kind: number }[] = [];
  for (const [place, kind] of hitKinds.entries()) {
    if (kinds && !kinds.includes(kind)) continue;
    for (const entry of entriesOf(state, kind)) {
      const score = scoreOf(entry, wanted, words, key);
      if (score > 0) found.push({ entry, score, kind: place });
    }
  }
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.kind - b.kind ||
        a.entry.key.length - b.entry.key.length ||
        byCodeUnit(a.entry.key, b.entry.key) ||
        (a.entry.folded < b.entry.folded ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry: { kind, id, code, text, where } }) => ({ kind, id, code, text, where }));
}

/** How well an entry answers: an exact code first, then the beginning of a code, of a name, of a word, then anywhere. */
function scoreOf(entry: Entry, wanted: string, words: readonly string[], key: string | null): number {
  if (key !== null) {
    if (entry.key === key) return 100;
    if (entry.formerKeys.includes(key)) return 95;
    if (entry.key.startsWith(key))
      return /\d$/.test(key) && /^\d/.test(entry.key.slice(key.length)) ? 70 : 80;
  }
  if (entry.folded === wanted) return 90;
  if (entry.folded.startsWith(wanted)) return 60;
  let worst = 50;
  for (const word of words) {
    const score = beginsWord(entry.folded, word)
      ? 50
      : beginsWord(entry.also, word)
        ? 30
        : within(entry, word);
    if (score === 0) return 0;
    worst = Math.min(worst, score);
  }
  return worst;
}

function within(entry: Entry, word: string): number {
  if (word.length < 3) return 0;
  return entry.folded.includes(word) ? 20 : entry.also.includes(word) ? 10 : 0;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\d]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

// Entries depend on a few collections each; they are made again only when one of those has been replaced.
const memory = new Map<HitKind, { inputs: readonly unknown[]; entries: readonly Entry[] }>();

function entriesOf(state: State, kind: HitKind): readonly Entry[] {
  const inputs = sources[kind].map((collection) => state[collection]);
  const kept = memory.get(kind);
  if (kept?.inputs.every((input, at) => input === inputs[at])) return kept.entries;
  const entries = makers[kind](state);
  memory.set(kind, { inputs, entries });
  return entries;
}

const model = ['dimension', 'component', 'stage', 'cell'] as const;
const sources: Record<HitKind, readonly (keyof State)[]> = {
  dimension: ['dimension'],
  component: ['component', 'dimension'],
  stage: ['stage'],
  cell: model,
  tool: [...model, 'tool'],
  person: ['person', 'organisation'],
  organisation: ['organisation'],
  workshop: ['workshop'],
  record: ['record', 'workshop'],
  experience: ['experience'],
  contribution: [...model, 'tool', 'contribution', 'person', 'organisation'],
};

type Parts = Omit<Hit, 'kind'> & { also?: string; former?: readonly string[] };

// Records never change in place, so what was folded once for one is kept with it. A cell shows the names around it when it has
// no words of its own: there are few, and they are folded every time.
const foldedTexts = new WeakMap<object, string>();

function entry(kind: HitKind, record: object, parts: Parts): Entry {
  const { also = '', former = [], ...hit } = parts;
  let folded = kind === 'cell' ? undefined : foldedTexts.get(record);
  if (folded === undefined) {
    folded = fold(hit.text);
    foldedTexts.set(record, folded);
  }
  return {
    kind,
    ...hit,
    key: codeKey(hit.code) ?? '',
    formerKeys: former.map((code) => codeKey(code) ?? code),
    folded,
    also: also === '' ? '' : fold(also),
  };
}

const makers: Record<HitKind, (state: State) => Entry[]> = {
  dimension: (state) =>
    Object.values(state.dimension).map((record) =>
      entry('dimension', record, {
        id: record.id,
        code: record.code,
        text: record.name,
        where: '',
        also: record.definition,
      }),
    ),
  component: (state) =>
    Object.values(state.component).map((record) =>
      entry('component', record, {
        id: record.id,
        code: record.code,
        text: record.name,
        where: state.dimension[record.dimension]?.name ?? '',
      }),
    ),
  stage: (state) =>
    Object.values(state.stage).map((record) =>
      entry('stage', record, { id: record.id, code: record.code, text: record.name, where: '' }),
    ),
  cell: (state) =>
    Object.values(state.cell).map((record) => {
      const { code, dimension, stage } = spotOfCell(state, record.id);
      const names = `${dimension?.name ?? ''} ${state.component[record.row]?.name ?? ''} ${stage?.name ?? ''}`;
      return entry('cell', record, {
        id: record.id,
        code,
        text: record.descriptor === '' ? names.trim() : record.descriptor,
        where: dimension && stage ? `${dimension.name}, ${stage.name}` : '',
        also: names,
      });
    }),
  tool: (state) =>
    Object.values(state.tool).map((record) =>
      entry('tool', record, {
        id: record.id,
        code: record.code,
        text: record.name,
        where: spotOfCell(state, record.cell).code,
        also: record.description,
        former: record.formerCodes,
      }),
    ),
  person: (state) =>
    Object.values(state.person).map((record) => {
      const organisation = record.organisation === null ? undefined : state.organisation[record.organisation];
      const where = organisation?.name ?? '';
      return entry('person', record, { id: record.id, code: '', text: record.name, where, also: where });
    }),
  organisation: (state) =>
    Object.values(state.organisation).map((record) =>
      entry('organisation', record, { id: record.id, code: '', text: record.name, where: record.commune }),
    ),
  workshop: (state) =>
    Object.values(state.workshop).map((record) =>
      entry('workshop', record, {
        id: record.id,
        code: record.code,
        text: record.title === '' ? record.code : record.title,
        where: record.date ?? '',
      }),
    ),
  record: (state) =>
    Object.values(state.record).map((record) =>
      entry('record', record, {
        id: record.id,
        code: record.code,
        text: record.text,
        where: state.workshop[record.workshop]?.code ?? '',
      }),
    ),
  experience: (state) =>
    Object.values(state.experience).map((record) =>
      entry('experience', record, {
        id: record.id,
        code: record.code,
        text: record.name,
        where: record.place,
        also: [record.place, record.institution, record.summary, ...record.practices].join(' '),
      }),
    ),
  contribution: (state) =>
    Object.values(state.contribution).map((record) =>
      entry('contribution', record, {
        id: record.id,
        code: record.code,
        text: record.text,
        where: spotOf(state, record.place).code,
        also: authorNames(state, record.author),
      }),
    ),
};

function authorNames(state: State, author: Author): string {
  if (author.kind === 'anonymous') return '';
  if (author.kind === 'group') return author.name;
  const organisation =
    author.organisation === null ? '' : (state.organisation[author.organisation]?.name ?? '');
  return author.kind === 'organisation'
    ? organisation
    : `${state.person[author.person]?.name ?? ''} ${organisation}`;
}
