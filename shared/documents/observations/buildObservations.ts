import type { CalendarDate } from '../../model/fields.ts';
import type { Block, Control, DocumentModel, Table } from '../blocks.ts';
import type { NumberedInput } from '../context.ts';
import { deadlineSentence } from '../parts/deadline.ts';
import { titles } from '../parts/head.ts';
import { metaFor } from '../parts/meta.ts';
import { splitting } from '../parts/rows.ts';
import { documentId, printedVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { aboutProposal, matrixHeader } from './header.ts';
import { observationRows } from './rows.ts';

export interface ObservationsInput extends NumberedInput {
  /** The day until which it is waited for. */
  deadline?: CalendarDate;
}

/**
 * The blank matrix for reviewers (*matriz de observaciones*): a line for every code of the model, each a bookmark, with
 * places to write in. The first columns are the reviewer's, the last the secretariat's.
 */
export function buildObservations(input: ObservationsInput): DocumentModel {
  const { version } = input;
  const say = textsOf(input.t, 'observationsDocument');
  const { ordinal } = printedVersion(input.versions, version);
  const title = say('title');
  const about = aboutProposal(input, ordinal);
  const content: Block[] = [
    ...titles(title, say(version ? 'subtitle' : 'subtitleDraft', about)),
    reviewer(say),
    {
      kind: 'callout',
      tone: 'warning',
      lead: say('howTo.lead'),
      text: [say('howTo.text'), ...deadlineSentence(input, input.deadline)],
    },
    matrix(input, say),
  ];
  return {
    meta: metaFor(
      {
        id: documentId('MO', ordinal),
        type: 'matriz',
        title,
        version: version?.number ?? '',
        state: say('state'),
        draft: version === undefined,
        protection: 'trackedChanges',
      },
      input,
    ),
    sections: [{ orientation: 'landscape', content }],
  };
}

/** Who answers: places to write in, named `mo.reviewer` and so on. */
function reviewer(say: Texts): Table {
  const pair = (key: string) => [
    { content: say(`reviewer.${key}`), fill: 'label' as const },
    [place(`mo.${key}`, '')],
  ];
  return {
    kind: 'table',
    columns: [16, 34, 16, 34],
    description: say('reviewer.title'),
    rows: [
      { cells: [...pair('name'), ...pair('institution')] },
      { cells: [...pair('email'), ...pair('date')] },
    ],
  };
}

function place(tag: string, hint: string, options?: readonly string[]): Control {
  return { kind: 'control', tag, hint, ...(options ? { options } : {}) };
}

const types = ['substance', 'form', 'wording', 'query'] as const;
const decisions = ['accepted', 'partly', 'notAccepted', 'outOfScope', 'clarify'] as const;

function matrix({ state }: ObservationsInput, say: Texts): Table {
  const typeWords = types.map((key) => say(`type.${key}`));
  const decisionWords = decisions.map((key) => say(`decision.${key}`));
  let number = 0;
  const lines = observationRows(state, say).map((row) => {
    if (row.kind === 'band')
      return { keepNext: true, cells: [{ content: row.text, span: 9, fill: 'band' as const, bold: true }] };
    number += 1;
    const tag = (column: string): string => `mo.${row.code}.${column}`;
    const second = (control: Control) => ({ content: [control], fill: 'second' as const });
    return {
      cells: [
        { content: String(number).padStart(3, '0'), fill: 'soft' as const },
        { content: [{ kind: 'code' as const, text: row.code, anchor: row.anchor }], fill: 'soft' as const },
        { content: row.text, fill: 'soft' as const },
        [place(tag('obs'), '')],
        [place(tag('tipo'), say('choose'), typeWords)],
        [place(tag('prop'), '')],
        second(place(tag('dec'), '—', decisionWords)),
        second(place(tag('fund'), '—')),
        second(place(tag('ver'), '—')),
      ],
    };
  });
  return {
    kind: 'table',
    caption: say('caption'),
    columns: [4, 9.5, 20.5, 19, 8, 14, 9, 10.5, 5.5],
    style: 'TablaPequena',
    rows: [matrixHeader(say), ...splitting(lines)],
  };
}
