import { projectOf } from '../../model/state.ts';
import type { Workshop } from '../../model/workshop.ts';
import { type AttendanceRow, attendanceRows } from '../../queries/attendance.ts';
import type { Block, DocumentModel, Inline, Table, TableRow } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import { titles } from '../parts/head.ts';
import { personText } from '../parts/inlines.ts';
import { kindOfWorkshop, titleOfWorkshop } from '../parts/kindOfWorkshop.ts';
import { privacyLaw } from '../parts/law.ts';
import { metaFor } from '../parts/meta.ts';
import { capitalised } from '../parts/words.ts';
import { type Texts, textsOf } from '../texts.ts';

export interface AttendanceInput extends ProjectInput {
  /** Id of the workshop. */
  workshop: string;
}

/** Lines that fill two pages. */
const leastLines = 25;
/** At least so many lines for those who were not expected. */
const leastBlank = 5;
/** Room for a signature, in centimetres. */
const lineHeight = 0.95;

/**
 * The list that people sign at the door (*lista de asistencia*): those expected, by name, and lines for others; in the
 * public edition a form with as many lines and no name. Throws a RangeError when there is no such workshop.
 */
export function buildAttendance(input: AttendanceInput): DocumentModel {
  const { state, t, format, at, edition } = input;
  const workshop = state.workshop[input.workshop];
  if (!workshop) throw new RangeError(`no workshop ${input.workshop}`);
  const project = projectOf(state);
  const say = sayer(input);
  const ofMinutes = textsOf(t, 'minutesDocument');
  const title = say('title');
  const content: Block[] = [
    ...titles(title, titleOfWorkshop(ofMinutes, workshop)),
    identification(input, workshop),
    {
      kind: 'callout',
      tone: 'warning',
      lead: say('notice.lead'),
      text: [
        say('notice.text', {
          institution: project.institution,
          workshop: workshop.code,
          law: ofMinutes(`notice.${privacyLaw(format.dayOf(at))}`),
        }),
      ],
    },
    list(input, workshop),
  ];
  return {
    meta: metaFor(
      {
        id: attendanceDocumentId(workshop.code),
        type: 'lista',
        title: `${title} · ${kindOfWorkshop(ofMinutes, workshop)}`,
        version: null,
        state: edition === 'public' ? '' : say('doNotPublish'),
        draft: false,
      },
      input,
    ),
    sections: [{ orientation: 'landscape', content }],
  };
}

/** The document's number, "CAB-LA-TS-1": a workshop has one list. */
export function attendanceDocumentId(code: string): string {
  return `CAB-LA-${code}`;
}

function sayer({ t }: AttendanceInput): Texts {
  return textsOf(t, 'attendanceDocument');
}

/** What meeting it is, in one line of the page. */
function identification(input: AttendanceInput, workshop: Workshop): Table {
  const { format } = input;
  const say = sayer(input);
  const { start, end, place, commune } = workshop;
  const hours = [start, end].filter((time) => time !== null).join(' – ');
  const where = [place, place.includes(commune) ? '' : commune].filter((part) => part !== '').join(', ');
  const pairs = [
    ['workshop', workshop.code],
    ['date', workshop.date === null ? '' : format.longDate(workshop.date)],
    ['time', hours === '' ? '' : say('hours', { hours })],
    ['place', where],
  ] as const;
  return {
    kind: 'table',
    look: 'form',
    columns: [7, 8, 7, 20, 6, 14, 7, 31],
    description: say('identification'),
    rows: [
      {
        minHeight: 0.7,
        cells: pairs.flatMap(([key, value]) => [{ content: say(key), fill: 'label' as const }, value]),
      },
    ],
  };
}

function list(input: AttendanceInput, workshop: Workshop): Table {
  const { state, language, edition } = input;
  const say = sayer(input);
  const expected = attendanceRows(state, workshop, language).filter(
    ({ attendance }) => attendance.state !== 'excused',
  );
  // A name has no place on a form that is for everybody: whoever a public source names was named somewhere else.
  const named = edition === 'internal' ? expected : [];
  const total = Math.max(leastLines, expected.length + Math.max(leastBlank, Math.ceil(expected.length / 5)));
  const blank = Array<string[]>(total - named.length).fill(empty);
  const lines: TableRow[] = [...named.map((row) => filled(input, row)), ...blank].map((cells, at) => ({
    cells: [String(at + 1), ...cells],
    minHeight: lineHeight,
  }));
  const last = lines.length - 1;
  return {
    kind: 'table',
    caption: say('caption', { workshop: workshop.code }),
    columns: [4, 24, 26, 13, 13, 20],
    align: ['right', 'left', 'left', 'left', 'left', 'left'],
    rows: [
      {
        header: true,
        cells: ['number', 'name', 'organisation', 'capacity', 'sector', 'signature'].map((key) =>
          say(`column.${key}`),
        ),
      },
      // The line that closes the list does not stand alone on a page.
      ...lines.map((line, at) => (at >= last - 1 ? { ...line, keepNext: true } : line)),
      {
        total: true,
        minHeight: lineHeight,
        cells: [
          { content: say('closing.total'), span: 2, align: 'left' },
          say('closing.secretary'),
          { content: say('closing.signature'), span: 3 },
        ],
      },
    ],
  };
}

const empty = ['', '', '', '', ''];

function filled({ t }: AttendanceInput, { person, organisation, attendance, sector }: AttendanceRow) {
  const sectorName = t(`minutesDocument.sector.${sector}`);
  const name: Inline = personText(person.name);
  return [
    [name],
    organisation?.name ?? '',
    t(`minutesDocument.capacity.${attendance.capacity}`),
    sector === 'none' ? '' : capitalised(sectorName),
    '',
  ];
}
