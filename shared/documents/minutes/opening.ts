import { type AgendaRun, agendaRun, type RunItem } from '../../queries/agenda.ts';
import {
  type AttendanceRow,
  attendanceRows,
  attendanceSummary,
  organisationsPresent,
} from '../../queries/attendance.ts';
import type { Block, Inlines, Table } from '../blocks.ts';
import { bold, omittedText, personText } from '../parts/inlines.ts';
import { kindOfWorkshop } from '../parts/kindOfWorkshop.ts';
import { plainBlocks, richBlocks } from '../parts/rich.ts';
import { together } from '../parts/rows.ts';
import { capitalised } from '../parts/words.ts';
import { ageTable, forumTables } from './forum.ts';
import { isMerged, sectionHeading, sectorsText, type Writer } from './input.ts';
import { presence } from './presence.ts';

/** 1. What meeting this was. */
export function identification(writer: Writer): Block[] {
  const { say, format, project, material, state } = writer;
  const { workshop, minutes } = material;
  const rows: { label: string; value: Inlines }[] = [];
  const add = (key: string, value: Inlines, params?: { count: number }): void => {
    if (value.length > 0) rows.push({ label: say(`identification.${key}`, params), value });
  };
  add('project', project.name);
  add('kind', `${kindOfWorkshop(say, workshop)} (${workshop.code})`);
  add('subject', workshop.title);
  add(
    'date',
    workshop.date === null ? say('identification.noDate') : capitalised(format.longDate(workshop.date)),
  );
  add('time', timeText(writer));
  add(
    'place',
    [workshop.place, workshop.place.includes(workshop.commune) ? '' : workshop.commune]
      .filter((part) => part !== '')
      .join(', '),
  );
  add('convenes', workshop.convenes);
  const facilitators = inCapacity(writer, 'facilitator');
  add('facilitates', facilitators.text, { count: facilitators.people });
  add('secretary', inCapacity(writer, 'secretary').text);
  const version = Object.values(state.version).find(({ number }) => number === minutes.version);
  if (minutes.version !== '')
    add(
      'version',
      version
        ? say('identification.versionValue', {
            number: version.number,
            date: format.longDay(version.at),
          })
        : minutes.version,
    );
  add('state', stateText(writer));
  return [
    sectionHeading(writer, 'identification'),
    { kind: 'labels', rows },
    ...body(writer, 'identification'),
  ];
}

function timeText({ say, material }: Writer): string {
  const { start, end } = material.workshop;
  if (start === null) return '';
  return end === null
    ? say('identification.startValue', { start })
    : say('identification.timeValue', { start, end });
}

/** How the minutes stand, in words: who approved them and when, once approved. */
export function stateText({ say, format, material }: Writer): string {
  const { state, approvedAt, approvedBy } = material.minutes;
  if (state !== 'approved' || approvedAt === null) return say(`state.${state}`);
  const date = format.longDay(approvedAt);
  return approvedBy === '' ? say('approved', { date }) : say('approvedBy', { date, by: approvedBy });
}

/** Whoever had that part, and how many people they are. */
function inCapacity(
  writer: Writer,
  capacity: 'facilitator' | 'secretary',
): { text: Inlines; people: number } {
  const { edition, say, state, material, language } = writer;
  const rows = attendanceRows(state, material.workshop, language);
  const held = rows.filter(
    (row) => row.attendance.capacity === capacity && row.attendance.state === 'present',
  );
  const people = held.length;
  if (people === 0) return { text: '', people };
  const named = held.filter((row) => row.person.name !== '');
  if (named.length < held.length) {
    const institutions = new Set(organisationsPresent(rows, language).named);
    const from = [
      ...new Set(
        held.flatMap(({ organisation }) =>
          organisation && institutions.has(organisation) ? [organisation.name] : [],
        ),
      ),
    ];
    return { text: [omittedText([capitalised(say('omitted.speaker')), ...from].join(', '))], people };
  }
  const text = named
    .map(({ person, organisation }) => (organisation ? `${person.name}, ${organisation.name}` : person.name))
    .join('; ');
  return { text: edition === 'internal' ? [personText(text)] : text, people };
}

/** 2. Who was there: by name in the internal edition, by institution in the public one; by sector in both. */
export function attendance(writer: Writer): Block[] {
  const { say, state, material, language, edition } = writer;
  const { workshop } = material;
  const rows = attendanceRows(state, workshop, language);
  const summary = attendanceSummary(state, workshop);
  const blocks: Block[] = [sectionHeading(writer, 'attendance')];
  if (summary.present === 0 && rows.length === 0)
    return [...blocks, { kind: 'paragraph', text: say('none.attendance') }, ...body(writer, 'attendance')];
  if (summary.counted)
    blocks.push({ kind: 'paragraph', text: say('attendance.counted', { count: summary.present }) });
  else if (edition === 'public') blocks.push({ kind: 'paragraph', text: institutions(writer, rows) });
  if (edition === 'internal') blocks.push(...namedAttendance(writer, rows));
  if (summary.sectors.length > 0) blocks.push(sectorTable(writer));
  blocks.push(...ageTable(writer), ...forumTables(writer));
  return [...blocks, ...body(writer, 'attendance')];
}

function namedAttendance(writer: Writer, rows: readonly AttendanceRow[]): Block[] {
  const { say, format } = writer;
  const present = rows.filter((row) => row.attendance.state === 'present');
  const blocks: Block[] = [];
  if (present.length > 0)
    blocks.push({
      kind: 'table',
      caption: say('attendance.caption'),
      columns: [6, 23, 35, 13, 23],
      align: ['right', 'left', 'left', 'left', 'left'],
      rows: [
        {
          header: true,
          cells: [
            say('column.number'),
            say('column.name'),
            say('column.institution'),
            say('column.capacity'),
            say('column.sector'),
          ],
        },
        ...present.map(({ person, organisation, attendance: entry, sector }, at) => ({
          cells: [
            String(at + 1),
            [personText(person.name)],
            organisation?.name ?? '—',
            say(`capacity.${entry.capacity}`),
            sectorsText(writer, [sector]),
          ],
        })),
      ],
    });
  const lists: Block[] = [];
  const list = (state: 'excused' | 'absent'): void => {
    const names = rows.filter((row) => row.attendance.state === state).map(nameAndOrganisation);
    if (names.length > 0)
      lists.push({
        kind: 'paragraph',
        text: [bold(`${say(`attendance.${state}`)}: `), personText(`${names.join('; ')}.`)],
      });
  };
  list('excused');
  list('absent');
  const late = present.filter((row) => row.late);
  if (late.length > 0)
    lists.push({
      kind: 'paragraph',
      text: [
        bold(`${say('attendance.late')}: `),
        personText(
          `${format.list(late.map(({ person, attendance: entry }) => `${person.name} (${entry.arrival})`))}.`,
        ),
      ],
    });
  if (blocks.length > 0 && lists.length > 0) blocks.push({ kind: 'space', points: 4 });
  return [...blocks, ...lists];
}

function nameAndOrganisation({ person, organisation }: AttendanceRow): string {
  return organisation ? `${person.name}, ${organisation.name}` : person.name;
}

/** One paragraph on who was represented. An institution with one person there is counted, not named. */
function institutions(
  { say, state, material, language, format }: Writer,
  rows: readonly AttendanceRow[],
): string {
  const { present, excused, organisations } = attendanceSummary(state, material.workshop);
  const { named, others } = organisationsPresent(rows, language);
  const parts = named.map(({ name }) => name);
  if (others > 0)
    parts.push(
      named.length === 0
        ? say('attendance.institutions', { count: others })
        : say('attendance.others', { count: others }),
    );
  const first =
    organisations === 0
      ? say('attendance.people', { count: present })
      : say(named.length === 0 ? 'attendance.unnamed' : 'attendance.represented', {
          people: say('attendance.people_short', { count: present }),
          institutions: format.list(parts),
        });
  return excused > 0 ? `${first} ${say('attendance.excusedCount', { count: excused })}` : first;
}

function sectorTable(writer: Writer): Table {
  const { say, format, state, material } = writer;
  const { sectors, present, sex } = attendanceSummary(state, material.workshop);
  const notes: string[] = [];
  if (sex) {
    const parts = (['woman', 'man', 'other'] as const)
      .filter((key) => sex[key] > 0)
      .map((key) => say(`sex.${key}`, { count: sex[key] }));
    notes.push(say('attendance.sex', { text: format.list(parts) }));
  }
  if (isMerged(sectors)) notes.push(say('attendance.merged'));
  return {
    kind: 'table',
    caption: say('attendance.sectorCaption'),
    columns: [70, 30],
    align: ['left', 'right'],
    rows: [
      { header: true, cells: [say('column.sector'), say('column.attendees')] },
      ...sectors.map((group) => ({
        cells: [sectorsText(writer, group.sectors), format.count(group.count)],
        keepNext: true,
      })),
      { total: true, cells: [say('column.total'), format.count(present)] },
    ],
    ...(notes.length > 0 ? { source: notes.join(' ') } : {}),
  };
}

/** 3. The agenda as it was planned; where it was run against the clock, when each item began and what it took. */
export function agenda(writer: Writer): Block[] {
  const { say, material, state, at } = writer;
  // A clock that nobody stopped does not run on in minutes that are approved.
  const run = agendaRun(state, material.workshop.id, Date.parse(material.minutes.approvedAt ?? at));
  const planned = (): Block => ({
    kind: 'list',
    numbered: true,
    items: material.items.map(({ title, planned: minutes, kind }) => ({
      text: say(kind === 'talk' && !saysTalk(writer, title) ? 'agenda.talk' : 'agenda.point', {
        title,
        minutes,
      }),
    })),
  });
  const list = (): Block => (run.begun ? agendaTable(writer, run) : planned());
  return [
    sectionHeading(writer, 'agenda'),
    material.items.length === 0 ? { kind: 'paragraph', text: say('none.agenda') } : list(),
    ...(run.begun ? presence(writer) : []),
    ...body(writer, 'agenda'),
  ];
}

function agendaTable(writer: Writer, run: AgendaRun): Table {
  const { say, format } = writer;
  const minutes = ({ actual }: RunItem): number => Math.round(actual / 60_000);
  const sum = (value: (entry: RunItem) => number): string =>
    format.count(run.items.reduce((total, entry) => total + value(entry), 0));
  return {
    kind: 'table',
    caption: say('agenda.caption'),
    columns: [7, 54, 13, 13, 13],
    align: ['right', 'left', 'right', 'right', 'right'],
    rows: together([
      {
        header: true,
        cells: ['number', 'item', 'began', 'planned', 'actual'].map((column) => say(`column.${column}`)),
      },
      ...run.items.map((entry, index) => {
        const { title, kind, started, planned } = entry.item;
        return {
          cells: [
            String(index + 1),
            kind === 'talk' && !saysTalk(writer, title) ? say('agenda.talkTitle', { title }) : title,
            started === null ? '—' : format.timeOf(started),
            String(planned),
            entry.state === 'next' ? '—' : String(minutes(entry)),
          ],
        };
      }),
      { total: true, cells: ['', say('column.total'), '', sum(({ item }) => item.planned), sum(minutes)] },
    ]),
    ...(run.current ? { source: say('agenda.running') } : {}),
  };
}

/** "Exposición de …" says by itself what it is. */
function saysTalk({ say, language }: Writer, title: string): boolean {
  return title.toLocaleLowerCase(language).startsWith(say('agenda.talkWord'));
}

/** 4. What the meeting was for and how it worked. */
export function method(writer: Writer): Block[] {
  const { say, material } = writer;
  const { objectives, method: how } = material.workshop;
  const written = body(writer, 'method');
  const blocks = [...plainBlocks(objectives), ...plainBlocks(how), ...written, ...techniques(writer)];
  return [
    sectionHeading(writer, 'method'),
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, text: say('none.method') }]),
  ];
}

/** The rounds of writing that the meeting held: what they were called, what they took, what they asked. */
function techniques({ say, format, state, material }: Writer): Block[] {
  const held = Object.values(state.technique)
    .filter((technique) => technique.workshop === material.workshop.id)
    .toSorted((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : a.id < b.id ? -1 : 1));
  if (held.length === 0) return [];
  const minutes = (opened: string, closed: string): string =>
    format.count(Math.max(1, Math.round((Date.parse(closed) - Date.parse(opened)) / 60_000)));
  return [
    {
      kind: 'table',
      caption: say('caption.techniques'),
      columns: [34, 18, 48],
      align: ['left', 'right', 'left'],
      rows: together([
        { header: true, cells: ['technique', 'duration', 'question'].map((key) => say(`column.${key}`)) },
        ...held.map(({ name, question, opened, closed }) => ({
          cells: [name, closed === null ? '—' : minutes(opened, closed), question || '—'],
        })),
      ]),
    },
  ];
}

function body(writer: Writer, key: 'identification' | 'attendance' | 'agenda' | 'method'): Block[] {
  return richBlocks(writer.material.body(key), () => []);
}
