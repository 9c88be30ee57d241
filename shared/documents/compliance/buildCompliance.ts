import { byRank } from '../../model/rank.ts';
import { projectOf } from '../../model/state.ts';
import type { DocumentModel, Inline, Inlines, Paragraph, TableCell, TableRow } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import { bold, omittedText, personText } from '../parts/inlines.ts';
import { metaFor } from '../parts/meta.ts';
import { lastVersion } from '../parts/versions.ts';
import { capitalised } from '../parts/words.ts';
import { type Texts, textsOf } from '../texts.ts';
import { draftedResults } from './results.ts';
import { type Blocks, writtenBlocks } from './writtenBlocks.ts';

/** Columns of the form: so many that rows of two, three and five cells share them. */
const columns = Array<number>(20).fill(5);
const completions = ['notStarted', 'limited', 'substantial', 'complete'] as const;

/**
 * The commitment's report, field by field (*plantilla de cumplimiento de compromisos*). What the team has not written of
 * its results is drafted from the records of the project.
 */
export function buildCompliance(input: ProjectInput): DocumentModel {
  const { state, t } = input;
  const project = projectOf(state);
  const { number, title } = project.commitment;
  const say = textsOf(t, 'complianceDocument');
  const heading =
    number === '' ? title || project.name : say('commitment', { number, title: title || project.name });
  return {
    meta: metaFor(
      {
        id: number === '' ? 'CAB-PC' : `CAB-PC-${number.padStart(3, '0')}`,
        type: 'plantilla',
        title: say('title'),
        version: lastVersion(state),
        state: '',
        draft: false,
      },
      input,
    ),
    sections: [
      {
        orientation: 'portrait',
        content: [
          { kind: 'paragraph', style: 'Title', text: say('title') },
          { kind: 'heading', level: 1, numbered: false, text: heading },
          {
            kind: 'table',
            look: 'form',
            columns,
            description: say('title'),
            rows: [
              { header: true, cells: [{ content: heading, span: 20, align: 'center' }] },
              ...fields(input, say),
            ],
          },
        ],
      },
    ],
  };
}

function fields(input: ProjectInput, say: Texts): TableRow[] {
  const { state, format } = input;
  const sheet = projectOf(state).commitment;
  const blank: Inline = omittedText(say('blank'));
  const line = (text: string): Inlines => (text === '' ? [blank] : text);
  // The public edition has none of these: what it is given is blank.
  const contact = (text: string, shown: Inlines = text): Inlines =>
    text === '' ? [omittedText(say(input.edition === 'public' ? 'internalOnly' : 'blank'))] : shown;
  const long = (text: string): TableCell['content'] => {
    const blocks = writtenBlocks(text);
    return blocks.length === 0 ? [blank] : { blocks };
  };
  const dates = [sheet.start, sheet.end].map((date) =>
    date === null ? say('noDate') : format.longDate(date),
  );
  const row = (key: string, content: TableCell['content'], splits = false): TableRow => ({
    ...(splits ? { cantSplit: false } : {}),
    cells: [
      { content: label(say, key), fill: 'label', span: 7 },
      { content, span: 13 },
    ],
  });
  const results = writtenBlocks(sheet.results);
  const steps = nextSteps(input, say);
  return [
    row('theme', line(sheet.theme)),
    row('dates', sheet.start === null && sheet.end === null ? [blank] : capitalised(dates.join(' – '))),
    row('body', line(sheet.responsibleBody)),
    row('person', contact(sheet.responsiblePerson, [personText(sheet.responsiblePerson)])),
    row('post', contact(sheet.post)),
    row(
      'email',
      contact(sheet.email, [{ kind: 'address', address: `mailto:${sheet.email}`, text: sheet.email }]),
    ),
    row('phone', contact(sheet.phone, [personText(sheet.phone)])),
    {
      keepNext: true,
      cells: [
        { content: label(say, 'others'), fill: 'label', span: 4, rowSpan: 2 },
        { content: label(say, 'government'), fill: 'label', span: 5 },
        { content: long(sheet.governmentActors), span: 11 },
      ],
    },
    {
      skip: 4,
      cells: [
        { content: label(say, 'society'), fill: 'label', span: 5 },
        { content: long(sheet.otherActors), span: 11 },
      ],
    },
    row('problem', long(sheet.problem), true),
    row('objective', long(sheet.objective), true),
    row('summary', long(sheet.summary)),
    row('relevance', long(sheet.relevance), true),
    row('ambition', long(sheet.ambition), true),
    {
      keepNext: true,
      cells: [
        { content: label(say, 'completion'), fill: 'label', span: 4, rowSpan: 2 },
        ...completions.map((key) => ({
          content: say(`completions.${key}`),
          fill: 'label' as const,
          align: 'center' as const,
          span: 4,
        })),
      ],
    },
    {
      skip: 4,
      cells: completions.map((key) => ({
        content: sheet.completion === key ? 'X' : '',
        bold: true,
        align: 'center' as const,
        span: 4,
      })),
    },
    row('results', { blocks: results.length > 0 ? results : draftedResults(input, say) }, true),
    row('concluded', sheet.concluded === null ? [blank] : capitalised(format.longDate(sheet.concluded))),
    row('nextSteps', steps.length > 0 ? { blocks: steps } : [blank], true),
    { keepNext: true, cells: [{ content: label(say, 'additional'), fill: 'label', span: 20 }] },
    {
      cantSplit: false,
      cells: [
        {
          content: {
            blocks: [
              {
                kind: 'paragraph',
                text: [bold(say('field.challenges'))],
                keepNext: true,
              } satisfies Paragraph,
              ...(sheet.challenges.trim() === ''
                ? [{ kind: 'paragraph' as const, text: [blank] }]
                : writtenBlocks(sheet.challenges)),
            ],
          },
          span: 20,
        },
      ],
    },
  ];
}

/** The words of a field and, in grey, what the form says about it: not bold by itself, for a style only turns bold over. */
function label(say: Texts, key: string): Inline[] {
  const help = say(`help.${key}`);
  return [
    say(`field.${key}`),
    ...(help === ''
      ? []
      : [{ kind: 'text' as const, text: ` ${help}`, style: 'AyudaCampo' as const, bold: false }]),
  ];
}

function nextSteps({ state }: ProjectInput, say: Texts): Blocks {
  const items = Object.values(state.nextStep)
    .toSorted(byRank)
    .flatMap(({ text, responsible, due, substeps }) => {
      const details = [responsible, due].filter((part) => part !== '').join(', ');
      return [
        { text: details === '' ? text : say('step', { text, details }) },
        ...substeps.map((step) => ({ text: step, level: 1 as const })),
      ];
    });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
