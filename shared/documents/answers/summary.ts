import { type ObservationDecision, observationDecisions } from '../../model/review.ts';
import { isNobody, reviewersOf } from '../../queries/observations.ts';
import type { Block, TableRow } from '../blocks.ts';
import { personText } from '../parts/inlines.ts';
import { together } from '../parts/rows.ts';
import type { AnswersWriter } from './buildAnswers.ts';

type Column = ObservationDecision | 'none';

/** How many observations of each decision: by who observed where the edition tells, and in all. */
export function answersSummary(writer: AnswersWriter): Block[] {
  const { observations, say, own, format, now, edition } = writer;
  if (observations.length === 0) return [{ kind: 'paragraph', text: own('empty') }];
  const waiting = observations.some(({ decision }) => decision === null);
  const columns: readonly Column[] = waiting ? [...observationDecisions, 'none'] : observationDecisions;
  const ids = new Set(observations.map(({ id }) => id));
  const count = (list: typeof observations): string[] => {
    const values = columns.map(
      (column) => list.filter(({ decision }) => (decision ?? 'none') === column).length,
    );
    return [...values, list.length].map(format.count);
  };
  // A line for each reviewer would tell how many there are and what each one says: that is for the internal edition.
  const lines: TableRow[] =
    edition === 'public'
      ? []
      : reviewersOf(now).flatMap(({ name, institution, observations: all }): TableRow[] => {
          const its = all.filter(({ id }) => ids.has(id));
          if (its.length === 0) return [];
          const who = [isNobody(name) ? own('nobody') : name, institution].filter((part) => part !== '');
          return [
            {
              cells: [{ content: [personText(who.join(', '))] }, ...count(its)],
            },
          ];
        });
  // At this size the longest word of a heading fits its column.
  const heading = (content: string) => ({ content, bold: true, style: 'TablaPequena' as const });
  const width = 66 / (columns.length + 1);
  return [
    { kind: 'heading', level: 1, text: own('summary.title') },
    {
      kind: 'table',
      caption: own('summary.caption'),
      columns: [34, ...columns.map(() => width), width],
      align: ['left', ...columns.map(() => 'right' as const), 'right'],
      rows: together([
        {
          header: true,
          cells: [
            own(edition === 'public' ? 'summary.observations' : 'summary.who'),
            ...columns.map((column) => (column === 'none' ? own('waiting') : say(`decision.${column}`))),
            own('summary.total'),
          ].map(heading),
        },
        ...lines,
        { total: true, cells: [own('summary.total'), ...count(observations)] },
      ]),
    },
    { kind: 'heading', level: 1, text: own('matrix.title') },
  ];
}
