import type { MeetingRecord } from '../../model/workshop.ts';
import { sectorsOfName } from '../../queries/sectors.ts';
import { anchorOf, type Block, type Inline, type Inlines, type Table } from '../blocks.ts';
import { bold, omittedText, personText } from '../parts/inlines.ts';
import { richBlocks } from '../parts/rich.ts';
import { splitting, together } from '../parts/rows.ts';
import { sectionHeading, sectorsText, type Writer } from './input.ts';

/** A record's code where it is printed first, with its bookmark. */
export function recordCode({ code, id }: MeetingRecord): Inline {
  return { kind: 'code', text: code, anchor: anchorOf('record', id) };
}

/** A record's code elsewhere in the document: a link to where it is printed. */
export function recordLink({ code, id }: MeetingRecord): Inline {
  return { kind: 'link', to: anchorOf('record', id), text: code, code: true };
}

/** A record shown inside somebody's text: code, kind and words. Nothing when the minutes leave it out. */
export function recordInText(writer: Writer): (id: string) => Block[] {
  const { material } = writer;
  return (id) => {
    const record = material.records.find((entry) => entry.id === id);
    if (!record) return [];
    if (record.kind === 'intervention') return [intervention(writer, record)];
    return [{ kind: 'callout', tone: 'note', text: [[recordLink(record), ` · ${record.text}`]] }];
  };
}

/** Who spoke and what was said; by sector where the speaker may not be named. */
export function intervention(writer: Writer, record: MeetingRecord): Block {
  const { state } = writer;
  const person = record.speaker === null ? undefined : state.person[record.speaker];
  const organisation = person?.organisation ? state.organisation[person.organisation] : undefined;
  const who: Inline = person
    ? personText(organisation ? `${person.name}, ${organisation.name}` : person.name)
    : groupOr(writer, record.whose, 'speaker');
  return { kind: 'paragraph', text: [recordCode(record), ' · ', who, `: ${record.text}`] };
}

/** "Municipios" for a group that the public edition made; the words themselves when people wrote them; `null` for none. */
export function groupText(writer: Writer, name: string): string | null {
  if (name === '') return null;
  const sectors = sectorsOfName(name);
  return sectors ? sectorsText(writer, sectors) : name;
}

/** What stands for somebody who is not named: left out of the public edition, or never written down. */
export function unnamedText({ say, edition }: Writer, who: 'speaker' | 'dissenter'): Inline {
  return omittedText(say(edition === 'public' ? `omitted.${who}` : `unnamed.${who}`));
}

function groupOr(writer: Writer, name: string, who: 'speaker' | 'dissenter'): Inline {
  const group = groupText(writer, name);
  return group === null ? unnamedText(writer, who) : omittedText(group);
}

/** Codes of what something comes from: links to where these minutes print them, plain codes for others; "—" for none. */
export function originCodes({ material }: Writer, codes: readonly string[]): Inlines {
  const contributions = new Map(material.contributions.map(({ code, id }) => [code, id]));
  const records = new Map(material.records.map(({ code, id }) => [code, id]));
  const shown = codes.map((code): Inline => {
    const contribution = contributions.get(code);
    const record = records.get(code);
    if (contribution !== undefined)
      return { kind: 'link', to: anchorOf('contribution', contribution), text: code, code: true };
    return record === undefined
      ? { kind: 'code', text: code }
      : { kind: 'link', to: anchorOf('record', record), text: code, code: true };
  });
  return shown.length === 0 ? '—' : shown.flatMap((code, at): Inline[] => (at === 0 ? [code] : [', ', code]));
}

/** Dissents and reservations, each with its agreement and whose it is. */
export function dissents(writer: Writer): Block[] {
  const { say, material } = writer;
  const held = material.of('dissent');
  if (held.length === 0) return [{ kind: 'paragraph', text: say('none.dissents') }];
  return held.map((record) => {
    const agreement = material.of('agreement').find((entry) => entry.id === record.about);
    const whose = groupText(writer, record.whose);
    return {
      kind: 'paragraph',
      text: [
        recordCode(record),
        ' · ',
        whose === null ? unnamedText(writer, 'dissenter') : bold(whose),
        ...(agreement ? [say('dissent.about'), recordLink(agreement)] : []),
        `: ${record.text}`,
      ],
    };
  });
}

/** 7. Agreements with how each was adopted. */
export function agreements(writer: Writer): Block[] {
  const { say, material } = writer;
  const votes = (record: MeetingRecord): string[] =>
    [record.favour, record.against, record.abstained].map((count) =>
      record.form === 'consensus' || count === null ? '—' : String(count),
    );
  return section(writer, 'agreements', material.of('agreement'), {
    columns: [10, 30, 13, 9, 9, 8, 21],
    align: ['left', 'left', 'left', 'right', 'right', 'right', 'left'],
    headers: ['number', 'agreement', 'form', 'favour', 'against', 'abstained', 'reason'],
    cells: (record) => [
      record.text,
      record.form === null ? '—' : say(`form.${record.form}`),
      ...votes(record),
      record.reason || '—',
    ],
  });
}

/** 8. Commitments with who, when and how they stand. */
export function commitments(writer: Writer): Block[] {
  const { say, format, material } = writer;
  return section(writer, 'commitments', material.of('commitment'), {
    columns: [10, 38, 23, 15, 14],
    headers: ['number', 'commitment', 'responsible', 'due', 'status'],
    cells: ({ text, responsible, due, state }) => [
      text,
      responsible === '' ? '—' : responsible,
      due === null ? say('noDue') : format.shortDate(due),
      state === null ? '—' : say(`commitment.${state}`),
    ],
  });
}

/** 9. What was left pending. */
export function pending(writer: Writer): Block[] {
  const { material } = writer;
  return section(writer, 'pending', material.of('pending'), {
    columns: [10, 62, 28],
    headers: ['number', 'subject', 'takenUpBy'],
    cells: ({ text, takenUpBy }) => [text, takenUpBy === '' ? '—' : takenUpBy],
  });
}

interface Shape {
  columns: number[];
  align?: Table['align'];
  headers: string[];
  /** The cells after the code. */
  cells: (record: MeetingRecord) => string[];
}

function section(
  writer: Writer,
  key: 'agreements' | 'commitments' | 'pending',
  records: MeetingRecord[],
  shape: Shape,
): Block[] {
  const { say, material } = writer;
  const heading = sectionHeading(writer, key);
  // Agreements are long: keeping them together would leave half a page empty.
  const keep = key === 'agreements' ? splitting : together;
  const written = richBlocks(material.body(key), recordInText(writer));
  if (records.length === 0)
    return [
      heading,
      ...(written.length > 0 ? written : [{ kind: 'paragraph' as const, text: say(`none.${key}`) }]),
    ];
  const table: Table = {
    kind: 'table',
    caption: say(`caption.${key}`),
    columns: shape.columns,
    ...(shape.align ? { align: shape.align } : {}),
    rows: keep([
      { header: true, cells: shape.headers.map((header) => say(`column.${header}`)) },
      ...records.map((record) => ({ cells: [[recordCode(record)], ...shape.cells(record)] })),
    ]),
  };
  return [heading, table, ...written];
}
