import type { Ballot, Poll, PollResult } from '../../model/poll.ts';
import { optionCount, ranking } from '../../queries/polls.ts';
import type { SectorKey } from '../../queries/sectors.ts';
import { sectorKeys } from '../../queries/sectors.ts';
import type { Block, Inlines, Table, TableRow } from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import { together } from '../parts/rows.ts';
import { sectorsText, type Writer } from './input.ts';

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
  return blocks;
}

function pollBlocks(writer: Writer, poll: Poll): Block[] {
  const { say, state, format } = writer;
  const wording: Block = { kind: 'heading', level: 3, text: poll.wording };
  if (poll.state === 'void' || !poll.result)
    return [wording, { kind: 'paragraph', text: say('poll.void', { reason: poll.reason }) }];
  const earlier = poll.repeats === null ? undefined : state.poll[poll.repeats];
  const facts = [
    say(dotsOnPaper(poll) ? 'poll.byHand' : 'poll.cast', {
      cast: format.count(poll.result.cast),
      entitled: format.count(poll.entitled),
    }),
    say(poll.named ? 'poll.named' : 'poll.anonymous'),
    ...(earlier ? [say(repetitionOf(poll, earlier))] : []),
    ...(poll.scale.kind === 'dots' ? [say('poll.dots', { count: poll.scale.dots })] : []),
  ];
  const tables =
    poll.scale.kind === 'dots' ? [dotsTable(writer, poll)] : stepsTables(writer, poll, poll.scale.steps);
  return [
    wording,
    { kind: 'paragraph', text: facts.join(' '), keepNext: true },
    ...tables,
    { kind: 'space', points: 6 },
    ...reasons(writer, poll),
  ];
}

/** Dots on paper were counted too: they do not tell how many people put them there. */
function dotsOnPaper({ scale, result }: Poll): boolean {
  if (scale.kind !== 'dots' || !result) return false;
  return result.counts.reduce((sum, [dots = 0]) => sum + dots, 0) > result.cast * scale.dots;
}

/** How a vote held again says so: with the same words, with others, or among other options. */
function repetitionOf(poll: Poll, earlier: Poll): string {
  if (poll.wording !== earlier.wording) return 'poll.againReworded';
  const labels = ({ options }: Poll): string => options.map(({ label }) => label).join('\n');
  return labels(poll) === labels(earlier) ? 'poll.again' : 'poll.againOptions';
}

/** An option as it was read out; the code that it begins with, where it is about a part of the model, as a code. */
function optionText({ label, about }: Poll['options'][number]): Inlines {
  const [code = '', ...rest] = label.split(' ');
  if (about === null || about.kind === 'contribution' || !/^D\d/.test(code)) return label;
  return [{ kind: 'code', text: code }, rest.length === 0 ? '' : ` ${rest.join(' ')}`];
}

function dotsTable({ say, format }: Writer, poll: Poll): Table {
  const rows = ranking(poll);
  const shares = format.shares(rows.map(({ votes }) => votes));
  return {
    kind: 'table',
    caption: say('caption.dots'),
    columns: [10, 60, 14, 16],
    align: ['left', 'left', 'right', 'right'],
    rows: together([
      { header: true, cells: ['order', 'option', 'dots', 'share'].map((key) => say(`column.${key}`)) },
      ...rows.map(({ option, votes, place }, at) => {
        const choice = poll.options[option];
        return {
          cells: [
            format.count(place),
            choice ? optionText(choice) : poll.wording,
            format.count(votes),
            shares[at] ?? '',
          ],
        };
      }),
      {
        total: true,
        cells: [
          '',
          say('column.total'),
          format.count(rows.reduce((sum, { votes }) => sum + votes, 0)),
          wholeOf(
            rows.map(({ votes }) => votes),
            format,
          ),
        ],
      },
    ]),
  };
}

/** A column narrower than this, in percent, would break the names of sectors inside a word. */
const SECTOR_WIDTH = 15;
/** Sectors that have room beside votes and percentage; more of them have tables of their own, so many each. */
const SECTORS_BESIDE = 4;
const SECTORS_APART = 5;

/** The votes by answer, and by sector where the ballot asked for it. */
function stepsTables(writer: Writer, poll: Poll, steps: readonly string[]): Table[] {
  const { say } = writer;
  const groups = poll.result?.groups ?? [];
  if (groups.length <= SECTORS_BESIDE)
    return [stepsTable(writer, poll, steps, { caption: say('caption.poll'), shares: true, groups })];
  const parts = Math.ceil(groups.length / SECTORS_APART);
  return [
    stepsTable(writer, poll, steps, { caption: say('caption.poll'), shares: true, groups: [] }),
    ...Array.from({ length: parts }, (_, part) =>
      stepsTable(writer, poll, steps, {
        caption: say('caption.pollSectors'),
        shares: false,
        groups: groups.slice(part * SECTORS_APART, (part + 1) * SECTORS_APART),
      }),
    ),
  ];
}

interface StepsShape {
  caption: string;
  /** Whether votes and their percentages stand before the sectors. */
  shares: boolean;
  groups: PollResult['groups'];
}

function stepsTable(writer: Writer, poll: Poll, steps: readonly string[], shape: StepsShape): Table {
  const { say, format } = writer;
  const { groups } = shape;
  const counts = poll.result?.counts ?? [];
  const numbers = [...(shape.shares ? [9, 15] : []), ...groups.map(() => SECTOR_WIDTH)];
  const rows: TableRow[] = [
    {
      header: true,
      cells: [
        say('column.answer'),
        ...(shape.shares ? [say('column.votes'), say('column.share')] : []),
        ...groups.map(({ group }) => sectorsText(writer, sectorsOf(group))),
      ],
    },
  ];
  for (let option = 0; option < optionCount(poll); option++) {
    const choice = poll.options[option];
    const row = steps.map((_, step) => counts[option]?.[step] ?? 0);
    const shares = format.shares(row);
    if (choice)
      rows.push({
        keepNext: true,
        cells: [{ content: optionText(choice), bold: true, fill: 'soft', span: 1 + numbers.length }],
      });
    const ofGroups = groups.map((group) => steps.map((_, step) => group.counts[option]?.[step] ?? 0));
    // Every step is named, those that nobody took too: a missing bar would say nothing. An option stays on one page.
    for (const [step, name] of steps.entries())
      rows.push({
        keepNext: choice === undefined || step < steps.length - 1,
        cells: [
          name,
          ...(shape.shares ? [format.count(row[step] ?? 0), shares[step] ?? ''] : []),
          ...ofGroups.map((each) => format.count(each[step] ?? 0)),
        ],
      });
    if (choice === undefined)
      rows.push({
        total: true,
        cells: [
          say('column.total'),
          ...(shape.shares ? [sumOf(row, format), wholeOf(row, format)] : []),
          ...ofGroups.map((each) => sumOf(each, format)),
        ],
      });
  }
  return {
    kind: 'table',
    caption: shape.caption,
    columns: [100 - numbers.reduce((sum, width) => sum + width, 0), ...numbers],
    align: ['left', ...numbers.map(() => 'right' as const)],
    rows,
    ...(groups.length > 0 && sectorless(poll) > 0 ? { source: say('poll.sectorless') } : {}),
  };
}

/** Votes that no sector holds: the sectors' columns do not add up to all of them. */
function sectorless({ result }: Poll): number {
  const sum = (counts: readonly (readonly number[])[]): number =>
    counts.flat().reduce((total, count) => total + count, 0);
  if (!result) return 0;
  return sum(result.counts) - result.groups.reduce((total, { counts }) => total + sum(counts), 0);
}

function sumOf(values: readonly number[], format: Writer['format']): string {
  return format.count(values.reduce((sum, value) => sum + value, 0));
}

/** What percentages add up to: 100,0, or a dash when nobody voted. */
function wholeOf(values: readonly number[], format: Writer['format']): string {
  return format.shares([values.reduce((sum, value) => sum + value, 0)])[0] ?? '';
}

function sectorsOf(group: string): SectorKey[] {
  return group.split('+').filter((key): key is SectorKey => (sectorKeys as readonly string[]).includes(key));
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
        // With several options a reason is of the whole ballot: none of its answers is the one it explains.
        // Some steps have a colon of their own, "0: bloqueo": what stands between is none.
        .map((ballot) => ({
          text:
            poll.options.length > 1
              ? ballot.reason
              : [bold(scale.steps[step(ballot)] ?? ''), ` · ${ballot.reason}`],
        })),
    },
    { kind: 'space', points: 6 },
  ];
}
