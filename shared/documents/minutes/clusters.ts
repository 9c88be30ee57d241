import type { Contribution } from '../../model/contribution.ts';
import { clustersOfWorkshop } from '../../queries/minutes.ts';
import type { Block, TableRow } from '../blocks.ts';
import { splitting } from '../parts/rows.ts';
import { destination } from './ending.ts';
import type { Writer } from './input.ts';
import { originCodes } from './records.ts';

const columns = ['groupAndCodes', 'contributions', 'destination', 'status'];

/** The groups that the workshop's contributions were put in, and what became of each; nothing when there are none. */
export function clusters(writer: Writer): Block[] {
  const { say, state, material } = writer;
  const held = clustersOfWorkshop(state, material.workshop.id);
  if (held.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('results.clusters') },
    {
      kind: 'table',
      caption: say('caption.clusters'),
      columns: [40, 17, 18, 25],
      align: ['left', 'right', 'left', 'left'],
      rows: splitting([
        { header: true, cells: columns.map((column) => say(`column.${column}`)) },
        ...held.flatMap(({ cluster, members }) => [
          {
            keepNext: true,
            cells: [
              {
                content: say('clusterCount', { name: cluster.name, count: members.length }),
                bold: true,
                fill: 'soft' as const,
                span: columns.length,
              },
            ],
          },
          ...fates(writer, members),
        ]),
      ]),
    },
  ];
}

/** The members, those that stand at the same place and were answered alike on one line. */
function fates(writer: Writer, members: readonly Contribution[]): TableRow[] {
  const { say, format } = writer;
  const alike = new Map<string, Contribution[]>();
  for (const member of members) {
    const fate = JSON.stringify([destination(writer, member), member.state]);
    alike.set(fate, [...(alike.get(fate) ?? []), member]);
  }
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      cells: [
        originCodes(
          writer,
          group.map(({ code }) => code),
        ),
        format.count(group.length),
        destination(writer, first),
        say(`response.${first.state}`),
      ],
    })),
  );
}
