import type { ResponseState } from '../../model/contribution.ts';
import type { Block, Fill } from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import { together } from '../parts/rows.ts';
import type { Writer } from './buildResponses.ts';
import { groupOfAuthor } from './who.ts';

/** The decisions in the order in which they are printed; those that wait come last, where there are any. */
export const decided = ['incorporated', 'partly', 'notIncorporated', 'outOfScope'] as const;

/** The fill that goes with a decision; none while it waits. */
export function fillOf(state: ResponseState): { fill?: Fill } {
  const fill = decided.find((decision) => decision === state);
  return fill === undefined ? {} : { fill };
}

/** 1. How many of each decision, by who spoke; and 2. what each decision means. */
export function summary(writer: Writer): Block[] {
  const { say, t, contributions, format, letter } = writer;
  if (contributions.length === 0)
    return [
      { kind: 'heading', level: 1, text: say('summary.title') },
      { kind: 'paragraph', text: say('summary.none') },
    ];
  const waiting = contributions.some(({ state }) => state === 'unanswered');
  const keys: readonly ResponseState[] = waiting ? [...decided, 'unanswered'] : decided;
  const groups = new Map<string, Map<ResponseState, number>>();
  for (const contribution of contributions) {
    const group = letter ? letter.organisation.name : groupOfAuthor(writer, contribution);
    const counts = groups.get(group) ?? new Map<ResponseState, number>();
    groups.set(group, counts.set(contribution.state, (counts.get(contribution.state) ?? 0) + 1));
  }
  const collator = new Intl.Collator(writer.language);
  const lines = [...groups].toSorted(([a], [b]) => collator.compare(a, b));
  const cells = (counts: (key: ResponseState) => number): string[] => {
    const values = keys.map(counts);
    return [...values, values.reduce((sum, value) => sum + value, 0)].map(format.count);
  };
  // At this size the longest word of a heading fits its column.
  const heading = (content: string) => ({ content, bold: true, style: 'TablaPequena' as const });
  const width = 78 / (keys.length + 1);
  return [
    { kind: 'heading', level: 1, text: say('summary.title') },
    {
      kind: 'table',
      caption: say('summary.caption'),
      columns: [22, ...keys.map(() => width), width],
      align: ['left', ...keys.map(() => 'right' as const), 'right'],
      rows: together([
        {
          header: true,
          cells: [
            letter ? say('summary.organisation') : say('summary.who'),
            ...keys.map((key) => say(`summary.${key}`)),
            say('summary.total'),
          ].map(heading),
        },
        ...lines.map(([group, counts]) => ({ cells: [group, ...cells((key) => counts.get(key) ?? 0)] })),
        {
          total: true,
          cells: [
            say('summary.total'),
            ...cells((key) => contributions.filter(({ state }) => state === key).length),
          ],
        },
      ]),
    },
    { kind: 'heading', level: 1, text: say('decisions.title') },
    {
      kind: 'list',
      items: keys.map((key) => ({
        text: [bold(`${t(`proposal.decisions.${key}.name`)}. `), t(`proposal.decisions.${key}.meaning`)],
      })),
    },
  ];
}
