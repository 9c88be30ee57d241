import type { Contribution } from '../../model/contribution.ts';
import { type ForumTable, type Stance, stanceSides } from '../../model/forum.ts';
import type { AgeKey } from '../../queries/ages.ts';
import { attendanceSummary } from '../../queries/attendance.ts';
import {
  type ForumRow,
  forumRows,
  isForum,
  reasonsByStance,
  sumReasons,
  sumStances,
  tablesOf,
} from '../../queries/forum.ts';
import type { Block, Table, TableRow } from '../blocks.ts';
import { bold, personText } from '../parts/inlines.ts';
import { splitting, together } from '../parts/rows.ts';
import type { Writer } from './input.ts';

/** Bands of age of those present at a forum, small ones joined; nothing where nobody counted them. */
export function ageTable(writer: Writer): Block[] {
  const { say, format, state, material } = writer;
  const { ages } = attendanceSummary(state, material.workshop);
  if (ages.length === 0) return [];
  const total = ages.reduce((sum, { count }) => sum + count, 0);
  return [
    {
      kind: 'table',
      caption: say('forum.ageCaption'),
      columns: [70, 30],
      align: ['left', 'right'],
      rows: together([
        { header: true, cells: [say('column.age'), say('column.attendees')] },
        ...ages.map(({ keys, count }) => ({
          cells: [agesText(writer, keys), format.count(count)],
        })),
        { total: true, cells: [say('column.total'), format.count(total)] },
      ]),
      ...(ages.some(({ keys }) => keys.length > 1) ? { source: say('forum.agesMerged') } : {}),
    },
  ];
}

/** Neighbouring bands as one: "45 años y más", not "45 a 59 años y 60 años y más". Whoever told no age stands beside. */
function agesText({ say, format }: Writer, keys: readonly AgeKey[]): string {
  const [first = 'none', ...rest] = keys.filter((key) => key !== 'none');
  const last = rest.at(-1);
  const from = first.split('-')[0] ?? '';
  const band =
    last === undefined
      ? say(`age.${first}`)
      : last.endsWith('+')
        ? say('age.from', { from })
        : say(from === '0' ? 'age.to' : 'age.between', { from, to: last.split('-')[1] ?? '' });
  return first !== 'none' && keys.includes('none') ? format.list([band, say('age.none')]) : band;
}

/** The tables of a forum: who facilitated, where people came from, how many they were and what they said. */
export function forumTables(writer: Writer): Block[] {
  const { say, format, state, material, edition } = writer;
  const { workshop, contributions } = material;
  const tables = tablesOf(state, workshop.id);
  if (!isForum(workshop) || tables.length === 0) return [];
  const said = (table: ForumTable): number =>
    contributions.filter((contribution) => contribution.table === table.id).length;
  const host = ({ facilitator }: ForumTable): string =>
    facilitator === null ? '' : (state.person[facilitator]?.name ?? '');
  const hosts = tables.some((table) => host(table) !== '');
  const merged = tables.some(({ name }) => name.includes(' + '));
  const people = tables.reduce((sum, table) => sum + (table.people ?? 0), 0);
  const total = format.count(tables.reduce((sum, table) => sum + said(table), 0));
  return [
    { kind: 'heading', level: 2, text: say('forum.tables') },
    {
      kind: 'table',
      caption: say('forum.tablesCaption'),
      columns: hosts ? [24, 26, 21, 12, 17] : [38, 31, 14, 17],
      align: hosts ? ['left', 'left', 'left', 'right', 'right'] : ['left', 'left', 'right', 'right'],
      rows: together([
        {
          header: true,
          cells: ['table', ...(hosts ? ['facilitates'] : []), 'commune', 'people', 'said'].map((key) =>
            say(`column.${key}`),
          ),
        },
        ...tables.map((table) => ({
          cells: [
            table.name,
            ...(hosts
              ? [host(table) === '' ? '—' : edition === 'internal' ? [personText(host(table))] : host(table)]
              : []),
            table.commune || workshop.commune || '—',
            table.people === null ? '—' : format.count(table.people),
            format.count(said(table)),
          ],
        })),
        {
          total: true,
          cells: [say('column.total'), ...(hosts ? [''] : []), '', format.count(people), total],
        },
      ]),
      ...(merged ? { source: say('forum.tablesMerged') } : {}),
    },
  ];
}

interface Answered {
  row: ForumRow;
  stances: Stance[];
}

function answeredRows({ state, material }: Writer): Answered[] {
  const here = Object.values(state.stance).filter((stance) => stance.workshop === material.workshop.id);
  return forumRows(state)
    .map((row) => ({ row, stances: here.filter((stance) => stance.row === row.id) }))
    .filter(({ stances }) => stances.length > 0);
}

/** How the forum answered each dimension, and why. Nothing for what is no forum. */
export function stances(writer: Writer): Block[] {
  const { say, material } = writer;
  if (!isForum(material.workshop)) return [];
  const answered = answeredRows(writer);
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: say('forum.stances') }];
  if (answered.length === 0) return [...blocks, { kind: 'paragraph', text: say('none.stances') }];
  blocks.push(stanceTable(writer, answered));
  const reasons = reasonBlocks(writer, answered);
  if (reasons.length > 0) blocks.push({ kind: 'heading', level: 2, text: say('forum.reasons') }, ...reasons);
  return blocks;
}

function stanceTable(writer: Writer, answered: readonly Answered[]): Table {
  const { say, format } = writer;
  return {
    kind: 'table',
    caption: say('forum.stancesCaption'),
    columns: [34, 17, 17, 17, 15],
    align: ['left', 'right', 'right', 'right', 'right'],
    rows: splitting([
      header(writer, 'dimension'),
      ...answered.map(({ row, stances: of }) => {
        const sum = sumStances(of);
        const shares = format.shares(stanceSides.map((side) => sum[side]));
        return {
          cells: [
            rowText(writer, row),
            ...stanceSides.map((side, at) =>
              sum.total === 0 ? '—' : `${format.count(sum[side])} (${shares[at]}${format.percentSign})`,
            ),
            format.count(sum.total),
          ],
        };
      }),
    ]),
    source: say('forum.stancesSource'),
  };
}

function header({ say }: Writer, first: string): TableRow {
  return {
    header: true,
    cells: [first, ...stanceSides, 'answers'].map((key) => say(`column.${key}`)),
  };
}

function rowText({ say }: Writer, { code, name, dimension }: ForumRow) {
  return [
    { kind: 'code' as const, text: code },
    dimension === null ? ` ${name} ${say('forum.gone')}` : ` ${name}`,
  ];
}

function reasonBlocks(writer: Writer, answered: readonly Answered[]): Block[] {
  const { say, state, format } = writer;
  const by = reasonsByStance(state);
  return answered.flatMap(({ row, stances: of }): Block[] => {
    const sums = sumReasons(of.flatMap(({ id }) => by.get(id) ?? []));
    if (sums.length === 0) return [];
    return [
      { kind: 'heading', level: 3, text: [{ kind: 'code', text: row.code }, ` ${row.name}`] },
      {
        kind: 'list',
        items: sums.map(({ side, text, count }) => ({
          text: [
            bold(`${say(`column.${side}`)}: `),
            count > 1 ? `${text} ${say('forum.times', { count: format.count(count) })}` : text,
          ],
        })),
      },
    ];
  });
}

/** What was said at a forum, table by table; at any other meeting in the order in which it was said. */
export function inOrderOfTables({ state, material }: Writer): Contribution[] {
  const order = tablesOf(state, material.workshop.id).map(({ id }) => id);
  const at = ({ table }: Contribution): number => order.indexOf(table ?? '');
  return material.contributions.toSorted((a, b) => at(a) - at(b));
}

/** Annex: the same answers table by table. Nothing where only one of them answered. */
export function stancesByTable(writer: Writer): Block[] {
  const { say, format, state, material } = writer;
  if (!isForum(material.workshop)) return [];
  const answered = answeredRows(writer);
  const tables = tablesOf(state, material.workshop.id);
  const order = [null, ...tables.map(({ id }) => id)];
  if (new Set(answered.flatMap(({ stances: of }) => of.map(({ table }) => table))).size < 2) return [];
  const name = (id: string | null): string =>
    tables.find((table) => table.id === id)?.name ?? say('forum.plenary');
  return [
    { kind: 'heading', level: 1, role: 'annex', text: say('section.byTable') },
    {
      kind: 'table',
      caption: say('forum.byTableCaption'),
      columns: [34, 17, 17, 17, 15],
      align: ['left', 'right', 'right', 'right', 'right'],
      rows: splitting([
        header(writer, 'table'),
        ...answered.flatMap(({ row, stances: of }): TableRow[] => [
          {
            keepNext: true,
            cells: [{ content: rowText(writer, row), bold: true, fill: 'soft', span: 5 }],
          },
          ...of
            .toSorted((a, b) => order.indexOf(a.table) - order.indexOf(b.table))
            .map((stance) => ({
              cells: [
                name(stance.table),
                ...stanceSides.map((side) => format.count(stance[side])),
                format.count(sumStances([stance]).total),
              ],
            })),
        ]),
      ]),
    },
  ];
}
