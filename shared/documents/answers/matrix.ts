import type { Observation } from '../../model/review.ts';
import {
  codeOfPlace,
  incorporatedIn,
  isNobody,
  nameOfPlace,
  reviewerOf,
  textsAt,
} from '../../queries/observations.ts';
import {
  anchorOf,
  type Block,
  type Inline,
  type Paragraph,
  type TableCell,
  type TableRow,
} from '../blocks.ts';
import { matrixHeader } from '../observations/header.ts';
import { type ObservationRow, observationRows } from '../observations/rows.ts';
import { omittedText, personText } from '../parts/inlines.ts';
import { changeInlines, fillOfDecision, saidText, wordingText } from '../parts/observed.ts';
import { splitting } from '../parts/rows.ts';
import type { AnswersWriter } from './buildAnswers.ts';

/** A model of more lines is printed without those that nobody observed: pages of dashes hide what was said. */
const wholeModel = 40;

type Line = Extract<ObservationRow, { kind: 'line' }>;

/** Every observation beside the text that was under review, in the order of the model; what stands nowhere in it comes last. */
export function answeredMatrix(writer: AnswersWriter): Block[] {
  const { state, say, own, observations } = writer;
  if (observations.length === 0) return [];
  const byAnchor = new Map<string, Observation[]>();
  for (const observation of observations) {
    const { place } = observation;
    const anchor = place === null ? '' : anchorOf(place.kind, place.id);
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), observation]);
  }
  const all = observationRows(state, say);
  const lines = all.filter((row) => row.kind === 'line');
  const fewer = lines.length > wholeModel;
  const kept = fewer ? withObservations(all, byAnchor) : all;
  const rows: TableRow[] = [];
  const add = (cells: TableCell[]): void => {
    const number = rows.filter(({ cells: { length } }) => length > 1).length + 1;
    rows.push({ cells: [{ content: String(number).padStart(3, '0'), fill: 'soft' }, ...cells] });
  };
  const band = (text: string): void => {
    rows.push({ keepNext: true, cells: [{ content: text, span: 9, fill: 'band', bold: true }] });
  };
  for (const row of kept) {
    if (row.kind === 'band') {
      band(row.text);
      continue;
    }
    const its = byAnchor.get(row.anchor) ?? [];
    byAnchor.delete(row.anchor);
    if (its.length === 0) add([...place(row, true), ...nothing()]);
    for (const [index, observation] of its.entries())
      add([...place(row, index === 0), ...answer(writer, observation)]);
  }
  const elsewhere = [...byAnchor.values()].flat();
  if (elsewhere.length > 0) {
    band(own('matrix.elsewhere'));
    for (const observation of elsewhere) add([...away(writer, observation), ...answer(writer, observation)]);
  }
  return [
    {
      kind: 'paragraph',
      text: [
        ...(fewer
          ? [
              `${own('matrix.fewer', { count: lines.length - kept.filter(({ kind }) => kind === 'line').length })} `,
            ]
          : []),
        own('matrix.versions'),
      ],
    },
    {
      kind: 'table',
      caption: say('caption'),
      columns: [4, 8.5, 17, 19, 7, 13.5, 9, 17, 5],
      style: 'TablaPequena',
      rows: [matrixHeader(say), ...splitting(rows)],
    },
  ];
}

/** The lines that somebody observed, under their bands. */
function withObservations(
  rows: readonly ObservationRow[],
  byAnchor: ReadonlyMap<string, unknown>,
): ObservationRow[] {
  const kept: ObservationRow[] = [];
  for (const row of rows) {
    if (row.kind === 'line' && !byAnchor.has(row.anchor)) continue;
    if (row.kind === 'band' && kept.at(-1)?.kind === 'band') kept.pop();
    kept.push(row);
  }
  if (kept.at(-1)?.kind === 'band') kept.pop();
  return kept;
}

/** The code and the text that was under review; said again only by its code. */
function place({ code, anchor, text }: Line, first: boolean): TableCell[] {
  return [
    { content: [{ kind: 'code', text: code, ...(first ? { anchor } : {}) }], fill: 'soft' },
    { content: first ? text : [], fill: 'soft' },
  ];
}

/** Where something belongs that the printed model does not have, or that nobody has placed. */
function away({ now, own }: AnswersWriter, { place: where, quote }: Observation): TableCell[] {
  return [
    where === null
      ? { content: own('matrix.unplaced'), fill: 'soft' }
      : { content: [{ kind: 'code', text: codeOfPlace(now, where) }], fill: 'soft' },
    { content: where === null ? quote : nameOfPlace(now, where), fill: 'soft' },
  ];
}

function nothing(): TableCell[] {
  const dash = { content: '—' };
  const second = { content: '—', fill: 'second' as const };
  return [dash, dash, dash, second, second, second];
}

function answer(writer: AnswersWriter, observation: Observation): TableCell[] {
  const { say, own, now } = writer;
  const { code, type, decision, reason, respondedBy } = observation;
  const { name, institution } = reviewerOf(now, observation);
  const who = [isNobody(name) ? '' : name, institution].filter((part) => part !== '').join(', ');
  const head: Inline[] = [{ kind: 'code', text: code }, ...(who === '' ? [] : [' · ', personText(who)])];
  const change = changeInlines(now, observation, say);
  const by = respondedBy === '' ? '' : ` (${respondedBy})`;
  const wording = wordingText(observation, say);
  const beside = textsAt(writer.state, observation.place).map(({ text }) => text);
  return [
    { content: paragraphs([head, ...saidText(observation, say, beside)]) },
    { content: type === null ? '—' : say(`type.${type}`) },
    { content: wording === '' ? '—' : wording },
    decision === null
      ? { content: [omittedText(own('waiting'))], fill: 'second' }
      : { content: say(`decision.${decision}`), bold: true, ...fillOfDecision(decision) },
    {
      content:
        decision === null || (reason === '' && change.length === 0)
          ? '—'
          : paragraphs([
              ...(reason === '' ? [] : [`${reason}${by}`]),
              ...(change.length === 0 ? [] : [change]),
            ]),
      fill: 'second',
    },
    { content: incorporatedIn(now, observation) ?? '—', fill: 'second' },
  ];
}

function paragraphs(texts: readonly Paragraph['text'][]): { blocks: Paragraph[] } {
  return { blocks: texts.map((text) => ({ kind: 'paragraph', style: 'TablaPequena', text })) };
}
