import { same } from '../../changes/change.ts';
import type { Tool } from '../../model/schema.ts';
import type { AnyRecord, Collection, State } from '../../model/state.ts';
import { byCode } from '../../queries/contributions.ts';
import type { ModelSpan } from '../../queries/modelSpans.ts';
import { spotOfCell } from '../../queries/places.ts';
import type { Texts } from '../texts.ts';
import type { MatrixChange } from './input.ts';

const parts = ['stage', 'dimension', 'component', 'cell', 'tool'] as const satisfies readonly Collection[];
type Part = (typeof parts)[number];

/** Ids of the stages, dimensions, components, cells and tools that differ between the beginning and the end of a span. */
export function changedIn({ before, after }: ModelSpan): { in: Part; id: string }[] {
  return parts.flatMap((part) =>
    [...new Set([...Object.keys(before[part]), ...Object.keys(after[part])])]
      .filter((id) => !same(before[part][id], after[part][id]))
      .map((id) => ({ in: part, id })),
  );
}

/**
 * What a workshop changed in the model, in words: both ends of each span as the edition may show them. `state` is the
 * project that is printed: it knows what became of the contributions.
 */
export function matrixChanges(
  state: State,
  spans: readonly ModelSpan[],
  workshop: string,
  t: Texts,
): MatrixChange[] {
  return spans.flatMap((span) => {
    const changes = changedIn(span).flatMap((changed): MatrixChange[] => {
      const [before, after] = wordsOf(changed.in, changed.id, span, t);
      if (before === after) return [];
      const code = codeOf(span.after, changed.in, changed.id) || codeOf(span.before, changed.in, changed.id);
      return [{ code, before, after, origin: originOf(state, span.after, changed, workshop) }];
    });
    const order = new Intl.Collator('en', { numeric: true });
    return changes.toSorted((a, b) => order.compare(a.code, b.code));
  });
}

function codeOf(state: State, part: Part, id: string): string {
  if (part === 'cell') return spotOfCell(state, id).code;
  return state[part][id]?.code ?? '';
}

/** What a record said at both ends; empty at the end where it is not there. */
function wordsOf(part: Part, id: string, { before, after }: ModelSpan, t: Texts): [string, string] {
  if (part === 'cell') return [before.cell[id]?.descriptor ?? '', after.cell[id]?.descriptor ?? ''];
  if (part === 'tool') return toolWords(before.tool[id], after.tool[id], t);
  const text = part === 'stage' ? 'description' : 'definition';
  return both(before[part][id], after[part][id], (record, other) => {
    const was = (record as unknown as Record<string, string>)[text] ?? '';
    const is = other && ((other as unknown as Record<string, string>)[text] ?? '');
    return is === undefined || was === is ? [record.name] : [record.name, was];
  });
}

/** Fields of a tool that are printed with their label when they change. */
const labelled = [
  'evidence',
  'responsible',
  'complexity',
  'norm',
  'resources',
  'examples',
  'appliesTo',
] as const;

function toolWords(was: Tool | undefined, is: Tool | undefined, t: Texts): [string, string] {
  return both(was, is, (tool, other) => {
    if (!other) return [tool.name];
    const moved = tool.code === other.code ? tool.name : `${tool.code} ${tool.name}`;
    const description = tool.description === other.description ? '' : tool.description;
    const fields = labelled.flatMap((field) => {
      const value = tool[field];
      if (same(value, other[field])) return [];
      const words = Array.isArray(value) ? value.join('; ') : value;
      const shown = field === 'complexity' && words ? t(`proposal.complexity.${words}`) : words;
      return [`${t(`proposal.ficha.${field}`)}: ${shown || '—'}`];
    });
    return [moved, description, ...fields];
  });
}

/** The lines of each end, told what the other end is. */
function both<T extends AnyRecord>(
  was: T | undefined,
  is: T | undefined,
  lines: (record: T, other: T | undefined) => string[],
): [string, string] {
  const text = (record: T | undefined, other: T | undefined): string =>
    record
      ? lines(record, other)
          .filter((line) => line !== '')
          .join('\n')
      : '';
  return [text(was, is), text(is, was)];
}

/** Codes of what a change comes from: a tool says so itself; elsewhere, what was said there at the workshop and taken up. */
function originOf(
  state: State,
  after: State,
  { in: part, id }: { in: Part; id: string },
  workshop: string,
): string {
  const said = Object.values(state.contribution);
  const origins = new Set(part === 'tool' ? after.tool[id]?.origins : []);
  const found =
    part === 'tool'
      ? [...said, ...Object.values(state.record)].filter((record) => origins.has(record.id))
      : said.filter(
          (record) =>
            record.workshop === workshop &&
            record.place.kind === part &&
            record.place.id === id &&
            (record.state === 'incorporated' || record.state === 'partly'),
        );
  return found
    .toSorted(byCode)
    .map(({ code }) => code)
    .join(', ');
}
