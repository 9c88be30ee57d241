import type { Contribution } from '../../model/contribution.ts';
import { spotOf } from '../../queries/places.ts';
import { anchorOf, type Block, type Inline, type Table } from '../blocks.ts';
import { omittedText } from '../parts/inlines.ts';
import { chaptersOf } from '../proposal/grid.ts';
import type { Writer } from './buildResponses.ts';
import { fillOf } from './summary.ts';
import { authorText } from './who.ts';

/** From so many on, contributions are printed by the dimension that they are about. */
const many = 12;
/** A text of so many lines could be taller than a page. */
const manyLines = 20;

/** 3. Each contribution with what was decided and why. */
export function answers(writer: Writer): Block[] {
  const { say, state, contributions } = writer;
  if (contributions.length === 0) return [];
  const from = origins(writer);
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: say('answers.title') }];
  const print = (list: readonly Contribution[]): Block[] =>
    list.flatMap((contribution) => [
      answer(writer, contribution, from.get(contribution.id) ?? []),
      { kind: 'space' as const, points: 5 },
    ]);
  if (contributions.length < many) return [...blocks, ...print(contributions)];
  const parts = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const about = spotOf(state, contribution.place).dimension?.id ?? '';
    parts.set(about, [...(parts.get(about) ?? []), contribution]);
  }
  for (const { dimension } of chaptersOf(state)) {
    const part = parts.get(dimension.id);
    if (part)
      blocks.push(
        { kind: 'heading', level: 2, text: `${dimension.code} · ${dimension.name}` },
        ...print(part),
      );
  }
  const elsewhere = parts.get('');
  if (elsewhere)
    blocks.push({ kind: 'heading', level: 2, text: say('answers.elsewhere') }, ...print(elsewhere));
  return blocks;
}

/** Codes of the tools that say they come from a contribution. */
function origins({ state }: Writer): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, origins: from } of Object.values(state.tool))
    for (const id of from) found.set(id, [...(found.get(id) ?? []), code]);
  return found;
}

function answer(writer: Writer, contribution: Contribution, tools: readonly string[]): Table {
  const { say, t, state } = writer;
  const { id, code, text, response, respondedBy, place, workshop } = contribution;
  const where = workshop === null ? '' : (state.workshop[workshop]?.code ?? '');
  // What was not taken up went nowhere: it says what it is about.
  const taken = contribution.state === 'incorporated' || contribution.state === 'partly';
  const codes =
    taken && tools.length > 0 ? tools.toSorted() : [spotOf(state, place).code].filter((at) => at !== '');
  const destination: Inline[] = codes.flatMap((at, index): Inline[] => [
    index === 0 ? `. ${say(taken ? 'answers.destination' : 'answers.about')} ` : ', ',
    { kind: 'code', text: at },
  ]);
  const who = authorText(writer, contribution);
  const answered = contribution.state !== 'unanswered' && response.trim() !== '';
  const fill = fillOf(contribution.state);
  const long = (words: string): { cantSplit?: boolean } =>
    words.split('\n').length > manyLines ? { cantSplit: false } : {};
  return {
    kind: 'table',
    look: 'form',
    columns: [13, 29, 58],
    description: say('answers.description', { code }),
    rows: [
      {
        keepNext: true,
        cells: [
          { content: [{ kind: 'code', text: code, anchor: anchorOf('contribution', id) }], fill: 'soft' },
          {
            content: [...(where === '' ? [] : [`${where} · `]), ...(typeof who === 'string' ? [who] : who)],
            fill: 'soft',
          },
          {
            content: [
              {
                kind: 'text',
                text: say('answers.decision', {
                  decision: t(`proposal.decisions.${contribution.state}.name`),
                }),
                bold: true,
              },
              ...destination,
            ],
            ...fill,
          },
        ],
      },
      {
        keepNext: true,
        ...long(text),
        cells: [
          { content: say('answers.contribution'), fill: 'label' },
          { content: say('answers.quote', { text }), span: 2 },
        ],
      },
      {
        ...long(response),
        cells: [
          { content: say('answers.response'), fill: 'label' },
          {
            content: answered
              ? [response, ...(respondedBy === '' ? [] : [` (${respondedBy})`])]
              : [
                  omittedText(
                    say(contribution.state === 'unanswered' ? 'answers.waiting' : 'answers.noReason'),
                  ),
                ],
            span: 2,
          },
        ],
      },
    ],
  };
}
