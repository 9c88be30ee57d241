import { same } from '../../changes/change.ts';
import type { Tool } from '../../model/schema.ts';
import type { AnyRecord, State } from '../../model/state.ts';
import { changedIn, type ModelPart, type ModelSpan } from '../../queries/modelSpans.ts';
import { spotOfCell } from '../../queries/places.ts';
import type { Texts } from '../texts.ts';
import type { MatrixChange } from './input.ts';

/** What a workshop changed in the model, in words: both ends of each span as the edition may show them. */
export function matrixChanges(spans: readonly ModelSpan[], t: Texts): MatrixChange[] {
  return spans.flatMap((span) => {
    const changes = changedIn(span).flatMap((changed): MatrixChange[] => {
      const [before, after] = wordsOf(changed.in, changed.id, span, t);
      if (before === after) return [];
      const code = codeOf(span.after, changed.in, changed.id) || codeOf(span.before, changed.in, changed.id);
      return [{ code, before, after, origins: span.origins[changed.id] ?? [] }];
    });
    const order = new Intl.Collator('en', { numeric: true });
    return changes.toSorted((a, b) => order.compare(a.code, b.code));
  });
}

function codeOf(state: State, part: ModelPart, id: string): string {
  if (part === 'cell') return spotOfCell(state, id).code;
  return state[part][id]?.code ?? '';
}

/** What a record said at both ends; empty at the end where it is not there. */
function wordsOf(part: ModelPart, id: string, { before, after }: ModelSpan, t: Texts): [string, string] {
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
