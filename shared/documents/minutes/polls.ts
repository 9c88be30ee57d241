import type { Ballot, Objection, Poll } from '../../model/poll.ts';
import { optionCount, ranking } from '../../queries/polls.ts';
import type { SectorKey } from '../../queries/sectors.ts';
import { sectorKeys } from '../../queries/sectors.ts';
import type { Block, Table, TableRow } from '../blocks.ts';
import { together } from '../parts/rows.ts';
import { capitalised, omittedText, sectorsText, type Writer } from './input.ts';
import { groupText } from './records.ts';

/** What was voted on, each poll with its exact wording, who could vote and what came of it. Open ones are not in it. */
export function polls(writer: Writer): Block[] {
  const { say, state, material } = writer;
  const held = Object.values(state.poll)
    .filter((poll) => poll.workshop === material.workshop.id && poll.state !== 'open')
    .toSorted((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : a.id < b.id ? -1 : 1));
  const blocks: Block[] = [];
  if (held.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: say('results.polls') });
    for (const poll of held) blocks.push(...pollBlocks(writer, poll));
  }
  return [...blocks, ...objections(writer)];
}

function pollBlocks(writer: Writer, poll: Poll): Block[] {
  const { say, state, format } = writer;
  const wording: Block = {
    kind: 'paragraph',
    text: [{ kind: 'text', text: poll.wording, bold: true }],
    keepNext: true,
  };
  if (poll.state === 'void' || !poll.result)
    return [wording, { kind: 'paragraph', text: say('poll.void', { reason: poll.reason }) }];
  const facts = [
    say('poll.cast', { cast: format.count(poll.result.cast), entitled: format.count(poll.entitled) }),
    say(poll.named ? 'poll.named' : 'poll.anonymous'),
    ...(poll.repeats !== null && Object.hasOwn(state.poll, poll.repeats) ? [say('poll.again')] : []),
    ...(poll.scale.kind === 'dots' ? [say('poll.dots', { count: poll.scale.dots })] : []),
  ];
  return [
    wording,
    { kind: 'paragraph', text: facts.join(' '), keepNext: true },
    poll.scale.kind === 'dots' ? dotsTable(writer, poll) : stepsTable(writer, poll, poll.scale.steps),
    { kind: 'space', points: 6 },
    ...reasons(writer, poll),
  ];
}

function dotsTable({ say, format }: Writer, poll: Poll): Table {
  return {
    kind: 'table',
    caption: say('caption.dots'),
    columns: [16, 58, 13, 13],
    align: ['left', 'left', 'right', 'right'],
    rows: together([
      { header: true, cells: ['order', 'option', 'dots', 'share'].map((key) => say(`column.${key}`)) },
      ...ranking(poll).map(({ option, votes, place }) => ({
        cells: [
          format.count(place),
          poll.options[option]?.label ?? poll.wording,
          format.count(votes),
          share(votes, total(poll), format),
        ],
      })),
    ]),
  };
}

function total(poll: Poll): number {
  return (poll.result?.counts ?? []).reduce((sum, [votes = 0]) => sum + votes, 0);
}

function stepsTable(writer: Writer, poll: Poll, steps: readonly string[]): Table {
  const { say, format } = writer;
  const { counts = [], groups = [] } = poll.result ?? {};
  const width = groups.length > 0 ? Math.floor(44 / groups.length) : 0;
  const first = 100 - 26 - width * groups.length;
  const rows: TableRow[] = [
    {
      header: true,
      cells: [
        say('column.answer'),
        say('column.votes'),
        say('column.share'),
        ...groups.map(({ group }) => sectorsText(writer, sectorsOf(group))),
      ],
    },
  ];
  for (let option = 0; option < optionCount(poll); option++) {
    const label = poll.options[option]?.label;
    const row = counts[option] ?? [];
    const sum = row.reduce((all, some) => all + some, 0);
    if (label !== undefined)
      rows.push({
        keepNext: true,
        cells: [{ content: label, bold: true, fill: 'soft', span: 3 + groups.length }],
      });
    // Every step is named, those that nobody took too: a missing bar would say nothing.
    for (const [step, name] of steps.entries())
      rows.push({
        cells: [
          name,
          format.count(row[step] ?? 0),
          share(row[step] ?? 0, sum, format),
          ...groups.map((group) => format.count(group.counts[option]?.[step] ?? 0)),
        ],
      });
  }
  return {
    kind: 'table',
    caption: say('caption.poll'),
    columns: [first, 13, 13, ...groups.map(() => width)],
    align: ['left', 'right', 'right', ...groups.map(() => 'right' as const)],
    rows: poll.options.length > 1 ? rows : together(rows),
  };
}

function sectorsOf(group: string): SectorKey[] {
  return group.split('+').filter((key): key is SectorKey => (sectorKeys as readonly string[]).includes(key));
}

function share(part: number, whole: number, format: Writer['format']): string {
  return whole === 0 ? '—' : format.percent(part, whole);
}

/** The reasons that ballots gave, by the step they stand on; none in an edition that has no ballots. */
function reasons({ state, say }: Writer, poll: Poll): Block[] {
  const { scale } = poll;
  const given = Object.values(state.ballot).filter(
    (ballot) => ballot.poll === poll.id && ballot.reason !== '',
  );
  if (given.length === 0 || scale.kind !== 'steps') return [];
  const step = ({ marks }: Ballot): number => marks[0]?.value ?? 0;
  return [
    { kind: 'paragraph', text: say('poll.reasons'), keepNext: true },
    {
      kind: 'list',
      items: given
        .toSorted((a, b) => step(a) - step(b) || (a.reason < b.reason ? -1 : 1))
        .map((ballot) => ({ text: `${scale.steps[step(ballot)] ?? ''}: ${ballot.reason}` })),
    },
  ];
}

function objections(writer: Writer): Block[] {
  const { state, say, material } = writer;
  const held: Objection[] = Object.values(state.objection)
    .filter((objection) => objection.workshop === material.workshop.id)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  if (held.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('results.objections') },
    {
      kind: 'table',
      caption: say('caption.objections'),
      columns: [30, 18, 36, 16],
      rows: together([
        {
          header: true,
          cells: ['objection', 'whose', 'integration', 'outcome'].map((key) => say(`column.${key}`)),
        },
        ...held.map((objection) => {
          const whose = groupText(writer, objection.whose);
          const wording =
            objection.adopted === '' ? '' : say('objection.adopted', { text: objection.adopted });
          return {
            cells: [
              objection.text,
              whose === null ? [omittedText(say('omitted.dissenter'))] : capitalised(whose),
              [objection.integration, wording].filter((text) => text !== '').join('\n') || '—',
              say(`objection.${objection.state}`),
            ],
          };
        }),
      ]),
    },
  ];
}
