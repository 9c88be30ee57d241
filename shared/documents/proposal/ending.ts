import { byRank } from '../../model/rank.ts';
import { anchorOf, type Block, type Inlines, type TableRow } from '../blocks.ts';
import { together } from '../parts/rows.ts';
import { originsWithAuthors } from './authors.ts';
import { toolsOf } from './grid.ts';
import { orUndefined, type Writer } from './input.ts';

/** What happens next, and who does it. */
export function nextSteps(writer: Writer): Block[] {
  const { say, state } = writer;
  const steps = Object.values(state.nextStep).toSorted(byRank);
  const heading: Block = { kind: 'heading', level: 1, text: say('nextSteps.title'), pageBreak: true };
  if (steps.length === 0) return [heading, { kind: 'paragraph', text: say('nextSteps.none') }];
  const rows = steps.map((step, index): TableRow => {
    const activity =
      step.substeps.length === 0
        ? step.text
        : {
            content: {
              blocks: [
                { kind: 'paragraph' as const, text: step.text },
                { kind: 'list' as const, items: step.substeps.map((text) => ({ text })) },
              ],
            },
          };
    return {
      cells: [
        String(index + 1),
        activity,
        orUndefined(step.responsible, writer),
        orUndefined(step.due, writer),
      ],
    };
  });
  return [
    heading,
    {
      kind: 'table',
      caption: say('nextSteps.caption'),
      columns: [8, 52, 22, 18],
      rows: together([
        {
          header: true,
          cells: ['number', 'activity', 'responsible', 'due'].map((key) => say(`nextSteps.columns.${key}`)),
        },
        ...rows,
      ]),
    },
  ];
}

/** Annexes: where every tool comes from, the words, the sources. */
export function annexes(writer: Writer): Block[] {
  return [...traceability(writer), ...glossary(writer), ...references(writer)];
}

function traceability(writer: Writer): Block[] {
  const { say, state, chapters } = writer;
  const heading: Block = {
    kind: 'heading',
    level: 1,
    role: 'annex',
    text: say('traceability.title'),
    pageBreak: true,
  };
  const tools = toolsOf(chapters);
  if (tools.length === 0) return [heading, { kind: 'paragraph', text: say('traceability.none') }];
  const rows = tools.map(({ tool }): TableRow => {
    const workshops = new Set<string>();
    for (const id of tool.origins) {
      const workshop = state.contribution[id]?.workshop;
      const code = workshop ? state.workshop[workshop]?.code : undefined;
      if (code) workshops.add(code);
    }
    return {
      cells: [
        [{ kind: 'link', to: anchorOf('tool', tool.id), text: tool.code, code: true }],
        tool.name,
        originsWithAuthors(tool, writer),
        [...workshops].toSorted().join(', ') || '—',
      ],
    };
  });
  return [
    heading,
    { kind: 'paragraph', text: say(`traceability.text.${writer.edition}`) },
    {
      kind: 'table',
      caption: say('traceability.caption'),
      columns: [13, 27, 47, 13],
      rows: together([
        {
          header: true,
          cells: ['code', 'tool', 'contributions', 'workshops'].map((key) =>
            say(`traceability.columns.${key}`),
          ),
        },
        ...rows,
      ]),
    },
  ];
}

function glossary({ say, state, language }: Writer): Block[] {
  const collator = new Intl.Collator(language);
  const terms = Object.values(state.term).toSorted((a, b) => collator.compare(a.word, b.word));
  return [
    { kind: 'heading', level: 1, role: 'annex', text: say('glossary.title') },
    terms.length === 0
      ? { kind: 'paragraph', text: say('glossary.none') }
      : { kind: 'labels', rows: terms.map(({ word, meaning }) => ({ label: word, value: meaning })) },
  ];
}

function references({ say, state }: Writer): Block[] {
  const list = Object.values(state.reference).toSorted(byRank);
  const item = ({ citation, address }: (typeof list)[number]): Inlines =>
    address === '' ? citation : [`${citation} `, { kind: 'address', address, text: address }];
  return [
    { kind: 'heading', level: 1, role: 'annex', text: say('references.title') },
    list.length === 0
      ? { kind: 'paragraph', text: say('references.none') }
      : { kind: 'list', numbered: true, items: list.map((reference) => ({ text: item(reference) })) },
  ];
}
