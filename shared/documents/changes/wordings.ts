import type { Difference, FieldChange } from '../../queries/compare.ts';
import { anchorOf, type Block, type Inline } from '../blocks.ts';
import type { Texts } from '../texts.ts';
import type { WordDiff } from './buildChanges.ts';

/** The texts that are not the same, dimension by dimension, each with what went and what came as tracked changes. */
export function wordings(differences: readonly Difference[], wordDiff: WordDiff, say: Texts): Block[] {
  const chapters = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { code } = difference.dimension;
    chapters.set(code, [...(chapters.get(code) ?? []), difference]);
  }
  return [...chapters].flatMap(([code, inside]): Block[] => [
    {
      kind: 'heading',
      level: 1,
      text:
        code === ''
          ? say('stages')
          : say('dimension', {
              code,
              name: inside.find(({ dimension }) => dimension.name)?.dimension.name ?? '',
            }),
    },
    ...inside.flatMap((difference) => wording(difference, wordDiff, say)),
  ]);
}

function wording(difference: Difference, wordDiff: WordDiff, say: Texts): Block[] {
  const { part, id, turn, code, name, formerCode, order, fields } = difference;
  const whole = turn === 'added' ? 'inserted' : turn === 'removed' ? 'deleted' : null;
  const title = name === '' ? say(`part.${part}`) : name;
  return [
    {
      kind: 'heading',
      level: 3,
      text: [
        part === 'link'
          ? { kind: 'code', text: code }
          : { kind: 'code', text: code, anchor: anchorOf(part, id) },
        '  ',
        whole === null ? title : { kind: 'tracked', change: whole, text: title },
      ],
    },
    ...[
      ...(formerCode === '' ? [] : [say('former', { code: formerCode })]),
      ...(order === null ? [] : [say('order', { ...order })]),
    ].map((text): Block => ({ kind: 'paragraph', style: 'Fuente', text })),
    // The name of what came or went stands in its heading.
    ...fields
      .filter(({ field }) => whole === null || field !== 'name')
      .map(
        (change): Block => ({
          kind: 'paragraph',
          text: [
            {
              kind: 'text',
              text: `${say(`field.${part === 'link' ? 'link' : change.field}`)}. `,
              bold: true,
            },
            ...pieces(part, change, wordDiff, say),
          ],
        }),
      ),
  ];
}

const chosen = new Set(['complexity', 'kind', 'state']);

function pieces(part: Difference['part'], change: FieldChange, wordDiff: WordDiff, say: Texts): Inline[] {
  const { field } = change;
  const said = (value: string): string =>
    value === '' || !chosen.has(field) ? value : say(`word.${part}.${field}.${value}`);
  return wordDiff(said(change.before), said(change.after)).map(({ text, change: kind }) =>
    kind === 'same' ? text : { kind: 'tracked', change: kind, text },
  );
}
