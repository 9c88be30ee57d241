import type { State } from '../../model/state.ts';
import type { Workshop } from '../../model/workshop.ts';
import { workshopKinds } from '../../model/workshop.ts';
import { attendanceSummary, attendancesBySector } from '../../queries/attendance.ts';
import { responseSummary } from '../../queries/responses.ts';
import { anchorOf, type Block } from '../blocks.ts';
import { together } from '../parts/rows.ts';
import type { Writer } from './input.ts';
import { written } from './written.ts';

/**
 * Workshops that took place, by kind and number: those begun or closed, and those still marked as prepared at which
 * somebody is on record. So the figures of the summary, which count everybody and everything, are those of the table.
 */
export function workshopsHeld(state: State): Workshop[] {
  const spoken = new Set(Object.values(state.contribution).map((contribution) => contribution.workshop));
  return Object.values(state.workshop)
    .filter(
      (workshop) =>
        workshop.state !== 'prepared' ||
        spoken.has(workshop.id) ||
        attendanceSummary(state, workshop).present > 0,
    )
    .toSorted((a, b) => workshopKinds.indexOf(a.kind) - workshopKinds.indexOf(b.kind) || a.number - b.number);
}

/** How the proposal was built: workshops, who took part, and what became of what they said. */
export function construction(writer: Writer): Block[] {
  const { say } = writer;
  return [
    { kind: 'heading', level: 1, text: say('construction.title'), pageBreak: true },
    ...(written(writer, 'construction') ?? [{ kind: 'paragraph' as const, text: say('construction.text') }]),
    { kind: 'heading', level: 2, text: say('workshops.title') },
    ...workshopTable(writer),
    { kind: 'heading', level: 2, text: say('sectors.title') },
    ...sectorTable(writer),
    { kind: 'heading', level: 2, text: say('decisions.title') },
    ...decisionTable(writer),
  ];
}

function workshopTable({ say, state, format }: Writer): Block[] {
  const held = workshopsHeld(state);
  if (held.length === 0) return [{ kind: 'paragraph', text: say('workshops.none') }];
  const contributions = new Map<string | null, number>();
  for (const contribution of Object.values(state.contribution))
    if (contribution.state !== 'withdrawn')
      contributions.set(contribution.workshop, (contributions.get(contribution.workshop) ?? 0) + 1);
  const rows = held.map((workshop) => ({
    workshop,
    present: attendanceSummary(state, workshop).present,
    said: contributions.get(workshop.id) ?? 0,
  }));
  const elsewhere = contributions.get(null) ?? 0;
  const said = rows.reduce((total, row) => total + row.said, elsewhere);
  const sum = (pick: (row: (typeof rows)[number]) => number): string =>
    format.count(rows.reduce((total, row) => total + pick(row), 0));
  return [
    {
      kind: 'table',
      caption: say('workshops.caption'),
      columns: [9, 29, 16, 15, 15, 16],
      align: ['left', 'left', 'left', 'left', 'right', 'right'],
      rows: together([
        {
          header: true,
          cells: ['code', 'workshop', 'date', 'place', 'attendances', 'contributions'].map((key) =>
            say(`workshops.columns.${key}`),
          ),
        },
        ...rows.map(({ workshop, present, said }) => ({
          cells: [
            [{ kind: 'code' as const, text: workshop.code, anchor: anchorOf('workshop', workshop.id) }],
            [say(`workshopKinds.${workshop.kind}`), workshop.title].filter((text) => text !== '').join(': '),
            workshop.date === null ? say('noDate') : format.shortDate(workshop.date),
            workshop.commune || workshop.place || '—',
            // Nobody on the list is a list that was not kept, not an empty room.
            present === 0 ? '—' : format.count(present),
            format.count(said),
          ],
        })),
        ...(elsewhere === 0
          ? []
          : [{ cells: [{ content: say('workshops.elsewhere'), span: 4 }, '—', format.count(elsewhere)] }]),
        {
          total: true,
          cells: [
            { content: say('total'), span: 4 },
            { content: sum((row) => row.present), align: 'right' },
            { content: format.count(said), align: 'right' },
          ],
        },
      ]),
    },
  ];
}

function sectorTable({ say, t, state, format }: Writer): Block[] {
  const { total, groups } = attendancesBySector(state);
  if (total === 0) return [{ kind: 'paragraph', text: say('sectors.none') }];
  const name = (keys: readonly string[]): string => {
    const text = format.list(keys.map((key) => t(`sector.${key}`)));
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  // Beside a bar there is room for two lines; the table above has all the sectors of a group.
  const barName = (first: string | undefined, others: readonly string[]): string =>
    others.length > 1
      ? say('sectors.manyTogether', { first: name(first ? [first] : []), count: others.length })
      : name(first ? [first, ...others] : []);
  const shares = format.shares(groups.map(({ count }) => count));
  const merged = groups.some(({ sectors }) => sectors.length > 1);
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: say('sectors.caption'),
      columns: [46, 27, 27],
      align: ['left', 'right', 'right'],
      rows: together([
        {
          header: true,
          cells: [
            say('sectors.columns.sector'),
            [say('sectors.columns.attendances'), { kind: 'footnote', text: say('sectors.footnote') }],
            say('sectors.columns.share'),
          ],
        },
        ...groups.map((group, index) => ({
          cells: [name(group.sectors), format.count(group.count), shares[index] ?? ''],
        })),
        { total: true, cells: [say('total'), format.count(total), format.shares([1])[0] ?? ''] },
      ]),
      ...(merged ? { source: say('sectors.merged') } : {}),
    },
  ];
  if (groups.length > 1)
    blocks.push({
      kind: 'chart',
      caption: say('sectors.figure'),
      alt: say('sectors.alt', {
        list: format.list(groups.map((group) => `${name(group.sectors)} ${format.count(group.count)}`)),
      }),
      series: say('sectors.columns.attendances'),
      categories: groups.map(({ sectors: [first, ...others] }) => barName(first, others)),
      values: groups.map((group) => group.count),
    });
  return blocks;
}

function decisionTable({ say, state, format }: Writer): Block[] {
  const { total, byState } = responseSummary(state);
  if (total === 0) return [{ kind: 'paragraph', text: say('decisions.none') }];
  const fills = {
    incorporated: 'incorporated',
    partly: 'partly',
    notIncorporated: 'notIncorporated',
    outOfScope: 'outOfScope',
  } as const;
  const decided = ['incorporated', 'partly', 'notIncorporated', 'outOfScope'] as const;
  const keys = byState.unanswered > 0 ? [...decided, 'unanswered' as const] : decided;
  const shares = format.shares(keys.map((key) => byState[key]));
  return [
    { kind: 'paragraph', keepNext: true, text: say('decisions.text') },
    {
      kind: 'table',
      caption: say('decisions.caption'),
      columns: [26, 17, 16, 41],
      align: ['left', 'right', 'right', 'left'],
      rows: together([
        {
          header: true,
          cells: ['decision', 'contributions', 'share', 'meaning'].map((key) =>
            say(`decisions.columns.${key}`),
          ),
        },
        ...keys.map((key, index) => ({
          cells: [
            key === 'unanswered'
              ? { content: say(`decisions.${key}.name`), bold: true }
              : { content: say(`decisions.${key}.name`), bold: true, fill: fills[key] },
            format.count(byState[key]),
            shares[index] ?? '',
            say(`decisions.${key}.meaning`),
          ],
        })),
        { total: true, cells: [say('total'), format.count(total), format.shares([1])[0] ?? '', ''] },
      ]),
    },
  ];
}
