import { type Observation, observationDecisions } from '../../model/review.ts';
import {
  codeOfPlace,
  incorporatedIn,
  nameOfPlace,
  observationSummary,
  wholeCode,
} from '../../queries/observations.ts';
import type { Block, Inline, Paragraph, Table, TableRow } from '../blocks.ts';
import { omittedText } from '../parts/inlines.ts';
import { changeInlines, fillOfDecision, saidText, wordingText } from '../parts/observed.ts';
import { together } from '../parts/rows.ts';
import type { ReplyWriter } from './buildReply.ts';

/** A text of so many lines could be taller than a page. */
const longText = 1_600;

/** 1. How many of each decision and what each one means; 2. every observation with its answer. */
export function replies(writer: ReplyWriter): Block[] {
  const { observations, own, say, format } = writer;
  if (observations.length === 0) return [];
  const { byDecision, total, answered } = observationSummary(observations);
  const line = (name: string, count: number, meaning: string): TableRow => ({
    cells: [name, format.count(count), meaning],
  });
  const lines = observationDecisions.flatMap((decision) =>
    byDecision[decision] === 0
      ? []
      : [line(say(`decision.${decision}`), byDecision[decision], own(`meaning.${decision}`))],
  );
  return [
    { kind: 'heading', level: 1, text: own('summary.title') },
    {
      kind: 'table',
      caption: own('summary.caption'),
      columns: [26, 18, 56],
      align: ['left', 'right', 'left'],
      rows: together([
        { header: true, cells: [own('summary.decision'), own('summary.count'), own('summary.meaning')] },
        ...lines,
        ...(total > answered ? [line(own('summary.waiting'), total - answered, own('meaning.none'))] : []),
        { total: true, cells: [own('summary.total'), format.count(total), ''] },
      ]),
    },
    { kind: 'heading', level: 1, text: own('answers.title') },
    ...observations.flatMap((observation): Block[] => [
      reply(writer, observation),
      { kind: 'space', points: 5 },
    ]),
  ];
}

function reply(writer: ReplyWriter, observation: Observation): Table {
  const { own, say, state } = writer;
  const { code, place, decision, reason, quote } = observation;
  const wording = wordingText(observation, say);
  const change = changeInlines(state, observation, say).slice(1);
  const version = incorporatedIn(state, observation);
  const at = codeOfPlace(state, place);
  const where: Inline[] =
    place === null
      ? [own('answers.noPlace')]
      : at === wholeCode
        ? [own('answers.whole')]
        : [{ kind: 'code', text: at }, ` ${nameOfPlace(state, place)}`];
  const said = saidText(observation, say);
  // A change says where it stands by the text around it.
  const about = observation.text === '' && quote !== '' ? [own('answers.about', { quote })] : [];
  const rows: [string, Paragraph['text'][]][] = [
    [own('answers.observation'), [...said, ...about]],
    ...(wording === '' ? [] : [[own('answers.wording'), [wording]] as [string, Paragraph['text'][]]]),
    [
      own('answers.reason'),
      decision === null
        ? [[omittedText(own('answers.waits'))]]
        : [reason === '' ? own(`answers.${decision === 'accepted' ? 'taken' : 'noReason'}`) : reason],
    ],
    ...(decision === null || change.length === 0
      ? []
      : [
          [
            own('answers.change'),
            [[...change, ...(version === null ? [] : [` ${own('answers.version', { version })}`])]],
          ] as [string, Paragraph['text'][]],
        ]),
  ];
  return {
    kind: 'table',
    look: 'form',
    columns: [16, 46, 38],
    description: own('answers.description', { code }),
    rows: [
      {
        keepNext: true,
        cells: [
          { content: [{ kind: 'code', text: code }], fill: 'soft' },
          { content: where, fill: 'soft' },
          {
            content: [
              {
                kind: 'text',
                text:
                  decision === null
                    ? own('answers.pending')
                    : own('answers.decision', { decision: say(`decision.${decision}`) }),
                bold: true,
              },
            ],
            ...fillOfDecision(decision),
          },
        ],
      },
      ...rows.map(
        ([label, texts], index): TableRow => ({
          ...(index < rows.length - 1 ? { keepNext: true } : {}),
          ...(JSON.stringify(texts).length > longText ? { cantSplit: false } : {}),
          cells: [
            { content: label, fill: 'label' },
            {
              content: { blocks: texts.map((text) => ({ kind: 'paragraph', style: 'TablaTexto', text })) },
              span: 2,
            },
          ],
        }),
      ),
    ],
  };
}
