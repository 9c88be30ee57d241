import type { CalendarDate } from '../../model/fields.ts';
import type { Version } from '../../model/schema.ts';
import { projectOf, type State } from '../../model/state.ts';
import type { Block, Control, DocumentModel, Table } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import { deadlineSentence } from '../parts/deadline.ts';
import { metaFor } from '../parts/meta.ts';
import { splitting } from '../parts/rows.ts';
import { modelDocumentId, printedVersion } from '../parts/versions.ts';
import { matrixHeader } from './header.ts';
import { observationRows } from './rows.ts';

export interface ObservationsInput extends DocumentContext {
  /** The projected project: what is not to be printed is no longer in it. */
  state: State;
  /** The frozen version that `state` is the content of; absent for a draft of this moment. */
  version?: Version;
  /** The day until which it is waited for. */
  deadline?: CalendarDate;
  /** Every version of the project. */
  versions: readonly Version[];
}

/**
 * The blank matrix for reviewers (*matriz de observaciones*): a line for every code of the model, each a bookmark, with
 * places to write in. The first columns are the reviewer's, the last the secretariat's.
 */
export function buildObservations(input: ObservationsInput): DocumentModel {
  const { state, version, t, format, language, at } = input;
  const project = projectOf(state);
  const say: Say = (key, params) => t(`observationsDocument.${key}`, params);
  const { ordinal } = printedVersion(input.versions, version);
  const title = say('title');
  const about = {
    id: modelDocumentId('PM', ordinal),
    name: project.name,
    number: version?.number ?? '',
    date: format.longDate(format.dayOf(version?.at ?? at)),
  };
  const content: Block[] = [
    { kind: 'paragraph', style: 'Title', text: title },
    { kind: 'paragraph', style: 'Subtitle', text: say(version ? 'subtitle' : 'subtitleDraft', about) },
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
        id: modelDocumentId('MO', ordinal),
        type: 'matriz',
        title,
        subject: project.name,
        version: version?.number ?? '',
        versionText: version ? t('document.version', { number: version.number }) : t('document.draft'),
        state: say('state'),
        compact: true,
        draft: version === undefined,
        language,
        protection: 'trackedChanges',
      },
      project,
      input,
    ),
    sections: [{ orientation: 'landscape', content }],
  };
}

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Who answers: places to write in, named `mo.reviewer` and so on. */
function reviewer(say: Say): Table {
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

function matrix({ state }: ObservationsInput, say: Say): Table {
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
