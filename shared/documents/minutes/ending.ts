import type { Attachment } from '../../model/attachment.ts';
import type { Contribution } from '../../model/contribution.ts';
import { endOfAgenda } from '../../queries/agenda.ts';
import { attachmentsOfWorkshop } from '../../queries/attachments.ts';
import { type AttendanceRow, attendanceRows } from '../../queries/attendance.ts';
import { spotOf } from '../../queries/places.ts';
import { anchorOf, type Block, type Inlines, type Signatures } from '../blocks.ts';
import { omittedText, personText } from '../parts/inlines.ts';
import { richBlocks } from '../parts/rich.ts';
import { splitting } from '../parts/rows.ts';
import { inOrderOfTables } from './forum.ts';
import { sectionHeading, type Writer } from './input.ts';
import { materialText } from './material.ts';
import { pictures } from './pictures.ts';
import { groupText, recordInText } from './records.ts';

/** 10. Other business. */
export function other(writer: Writer): Block[] {
  return [sectionHeading(writer, 'other'), ...written(writer, 'other')];
}

/** 11 and 12, and the signatures: kept on one page, since signatures must never stand alone. */
export function ending(writer: Writer): Block[] {
  const { edition, material, say } = writer;
  const closing: Block[] = [
    { kind: 'paragraph', text: closingText(writer) },
    ...richBlocks(material.body('closing'), recordInText(writer)),
  ];
  const text = [
    sectionHeading(writer, 'nextMeeting'),
    ...written(writer, 'nextMeeting'),
    sectionHeading(writer, 'closing'),
    ...closing,
  ];
  const last: Block =
    edition === 'public'
      ? { kind: 'paragraph', text: [omittedText(say('closing.omitted'))] }
      : signatures(writer);
  return [
    ...text.map((block) =>
      block.kind === 'paragraph' || block.kind === 'list' ? { ...block, keepNext: true } : block,
    ),
    last,
  ];
}

/** When it closed: by the clock that ran with the agenda, else as it was planned. */
function closingText({ say, format, state, material }: Writer): string {
  const { id, end, state: stands } = material.workshop;
  const last = stands === 'closed' ? endOfAgenda(state, id) : null;
  if (last === null) return end === null ? say('closing.noTime') : say('closing.time', { end });
  const actual = format.timeOf(last);
  return end === null || end === actual
    ? say('closing.time', { end: actual })
    : say('closing.timePlanned', { end: actual, planned: end });
}

function written(writer: Writer, key: 'other' | 'nextMeeting'): Block[] {
  const blocks = richBlocks(writer.material.body(key), recordInText(writer));
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: writer.say(`none.${key}`) }];
}

/** Facilitator and secretary sign; where nobody has that part, the line is there to be filled by hand. */
function signatures({ say, state, material, language, project }: Writer): Signatures {
  const rows = attendanceRows(state, material.workshop, language).filter(
    ({ attendance }) => attendance.state === 'present',
  );
  const signers = (['facilitator', 'secretary'] as const).flatMap((capacity) => {
    const held: (AttendanceRow | null)[] = rows
      .filter(({ attendance }) => attendance.capacity === capacity)
      .slice(0, 2);
    return (held.length > 0 ? held : [null]).map((row) => ({
      name: row ? [personText(row.person.name)] : '',
      role: say(`role.${capacity}`),
      institution: row ? (row.organisation?.name ?? '') : project.institution,
    }));
  });
  return { kind: 'signatures', signers };
}

/** Annex: every contribution of the workshop and what became of it, and the materials shown. */
export function annex(writer: Writer): Block[] {
  const { say, material, edition } = writer;
  const blocks: Block[] = [];
  if (material.contributions.length > 0)
    blocks.push(
      { kind: 'heading', level: 1, role: 'annex', pageBreak: true, text: say('section.annex') },
      {
        kind: 'paragraph',
        text: say('annex.intro', { count: material.contributions.length }),
        keepNext: true,
      },
      {
        kind: 'table',
        caption: say('caption.annex'),
        columns: edition === 'internal' ? [10, 20, 40, 15, 15] : [10, 24, 37, 14, 15],
        rows: splitting([
          {
            header: true,
            cells: ['code', 'author', 'contribution', 'destination', 'status'].map((column) =>
              say(`column.${column}`),
            ),
          },
          ...inOrderOfTables(writer).map((contribution) => ({
            cells: [
              [
                {
                  kind: 'code' as const,
                  text: contribution.code,
                  anchor: anchorOf('contribution', contribution.id),
                },
              ],
              authorAndTable(writer, contribution),
              contribution.text,
              destination(writer, contribution),
              say(`response.${contribution.state}`),
            ],
          })),
        ]),
      },
    );
  const shown = material.items.filter((item) => item.material !== '');
  if (shown.length > 0)
    blocks.push(
      { kind: 'heading', level: 3, text: say('annex.materials') },
      { kind: 'list', items: shown.map((item) => ({ text: [`${item.title}: `, materialText(item)] })) },
    );
  return [...blocks, ...attachments(writer)];
}

/** What is attached to the workshop, its agenda, what was said and the tools that come from it; in the state of its edition. */
function attachments(writer: Writer): Block[] {
  const { say, state, material, format } = writer;
  const list = attachmentsOfWorkshop(state, material.workshop.id);
  if (list.length === 0) return [];
  const about = ({ caption, alternative }: Attachment): string =>
    [caption, alternative].filter((part) => part !== '').join('. ') || '—';
  return [
    { kind: 'heading', level: 1, role: 'annex', text: say('section.attachments') },
    { kind: 'paragraph', text: say('annex.attachments', { count: list.length }), keepNext: true },
    {
      kind: 'table',
      caption: say('caption.attachments'),
      columns: [7, 27, 28, 20, 18],
      rows: splitting([
        {
          header: true,
          cells: ['number', 'file', 'shows', 'attachedTo', 'type'].map((column) => say(`column.${column}`)),
        },
        ...list.map((attachment, at) => ({
          cells: [
            String(at + 1),
            attachment.name,
            about(attachment),
            ownerText(writer, attachment),
            say(`attachmentType.${attachment.type.slice(attachment.type.indexOf('/') + 1)}`, {
              size: format.count(Math.ceil(attachment.size / 1_024)),
            }),
          ],
        })),
      ]),
    },
    ...pictures(writer),
  ];
}

function ownerText({ state, say }: Writer, { owner: { kind, id } }: Attachment): Inlines {
  if (kind === 'workshop') return say('annex.wholeWorkshop');
  if (kind === 'agendaItem') return state.agendaItem[id]?.title ?? '—';
  const code = (kind === 'tool' ? state.tool[id]?.code : state.contribution[id]?.code) ?? '—';
  return [{ kind: 'code', text: code }];
}

/** Who said it and, where that is not said by it, at which table of a forum. */
function authorAndTable(writer: Writer, contribution: Contribution): Inlines {
  const who = author(writer, contribution);
  const table = writer.state.forumTable[contribution.table ?? '']?.name;
  if (table === undefined || who === table) return who;
  return [...(typeof who === 'string' ? [who] : who), ` · ${table}`];
}

function author(writer: Writer, contribution: Contribution): Inlines {
  const { state, say } = writer;
  const said = contribution.author;
  if (said.kind === 'anonymous') return say('author.anonymous');
  if (said.kind === 'group') return groupText(writer, said.name) ?? '—';
  const organisation = said.organisation === null ? '' : (state.organisation[said.organisation]?.name ?? '');
  if (said.kind === 'organisation') return organisation === '' ? '—' : organisation;
  const name = state.person[said.person]?.name ?? '';
  return name === '' ? organisation || '—' : [personText(name)];
}

/** Where in the model it stands: a code, or the words for the tray and for what was set aside. */
export function destination({ state, say }: Writer, { place, parked }: Contribution): Inlines {
  const { code } = spotOf(state, place);
  if (code !== '') return [{ kind: 'code', text: code }];
  return say(parked ? 'parked' : 'tray');
}
