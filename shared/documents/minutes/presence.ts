import { attendanceByItem, hasHours, type ItemAttendance, type Stay } from '../../queries/presence.ts';
import { smallestGroup } from '../../queries/small.ts';
import type { Block, Inline } from '../blocks.ts';
import { personText } from '../parts/inlines.ts';
import { together } from '../parts/rows.ts';
import type { Writer } from './input.ts';

/**
 * Who was there at each item, for an agenda that was run: how many, and in the internal edition, by name, those who were
 * not there for all of it. The public one has neither names nor hours, and the counts are given to it.
 */
export function presence(writer: Writer): Block[] {
  const { state, material, edition, language, project, say } = writer;
  if (edition !== 'internal') return counts(writer);
  const { workshop } = material;
  const items = attendanceByItem(state, workshop, { zone: project.zone, language });
  const known = items.filter(({ item, people }) => item.kind !== 'break' && people !== null);
  const here = known[0]?.people?.length ?? 0;
  if (here === 0) return [];
  if (!hasHours(state, workshop.id)) return [{ kind: 'paragraph', text: say('presence.noHours') }];
  if (known.every(({ people }) => people?.every(({ stays }) => isWhole(stays))))
    return [{ kind: 'paragraph', text: say('presence.everybody', { count: here }) }];
  return [
    {
      kind: 'table',
      caption: say('presence.caption'),
      columns: [7, 38, 13, 42],
      align: ['right', 'left', 'right', 'left'],
      rows: together([
        {
          header: true,
          cells: ['number', 'item', 'there', 'notThroughout'].map((key) => say(`column.${key}`)),
        },
        ...known.map((entry) => ({
          cells: [
            String(items.indexOf(entry) + 1),
            entry.item.title,
            String(entry.present),
            exceptions(writer, entry),
          ],
        })),
      ]),
      source: say('presence.source'),
    },
  ];
}

function counts({ say, format, material, presence: there }: Writer): Block[] {
  if (!there || there.size === 0 || Math.max(...there.values()) === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('presence.caption'),
      columns: [7, 73, 20],
      align: ['right', 'left', 'right'],
      rows: together([
        { header: true, cells: ['number', 'item', 'there'].map((key) => say(`column.${key}`)) },
        ...material.items.flatMap(({ id, title }, at) => {
          const count = there.get(id);
          if (count === undefined) return [];
          const few = count > 0 && count < smallestGroup;
          return [{ cells: [String(at + 1), title, few ? say('presence.few') : format.count(count)] }];
        }),
      ]),
      source: say('presence.source'),
    },
  ];
}

/** Those who missed an item or were there for a part of it, with the hours. */
function exceptions({ say }: Writer, { people }: ItemAttendance): string | Inline[] {
  const noted = (people ?? [])
    .filter(({ stays }) => !isWhole(stays))
    .map(({ row, stays }) =>
      stays.length === 0
        ? say('presence.away', { name: row.person.name })
        : say('presence.part', {
            name: row.person.name,
            when: stays.map((stay) => when(say, stay)).join(', '),
          }),
    );
  return noted.length === 0 ? '—' : [personText(`${noted.join('; ')}.`)];
}

function when(say: Writer['say'], { from, to }: Stay): string {
  if (from !== null && to !== null) return say('presence.between', { from, to });
  return from === null ? say('presence.until', { to: to ?? '' }) : say('presence.since', { from });
}

/** Whether somebody was there from the item's first minute to its last. */
function isWhole(stays: readonly Stay[]): boolean {
  return stays.length === 1 && stays[0]?.from === null && stays[0].to === null;
}
