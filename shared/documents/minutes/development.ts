import { byRank } from '../../model/rank.ts';
import type { Stage } from '../../model/schema.ts';
import type { AgendaItem } from '../../model/workshop.ts';
import { developedItems, toolsFromWorkshop } from '../../queries/minutes.ts';
import { spotOf } from '../../queries/places.ts';
import { anchorOf, type Block, type Inline, type Table } from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import { plainBlocks, recordsShown, richBlocks } from '../parts/rich.ts';
import { splitting, together } from '../parts/rows.ts';
import { clusters } from './clusters.ts';
import { stances } from './forum.ts';
import { sectionHeading, type Writer } from './input.ts';
import { materialText } from './material.ts';
import { objections } from './objections.ts';
import { polls } from './polls.ts';
import { dissents, intervention, originCodes, recordInText, recordLink, unnamedText } from './records.ts';

/** From this many contributions on, where they stand is printed as a table. */
const manyContributions = 12;
/** A table of contributions holds this many stages across; with more, only the totals are legible. */
const mostStages = 7;

/** 5. What happened, one heading an agenda item. */
export function development(writer: Writer): Block[] {
  const { say, material } = writer;
  const items = developedItems(material);
  const general = material.body('development');
  const blocks: Block[] = [
    sectionHeading(writer, 'development'),
    ...richBlocks(general, recordInText(writer)),
  ];
  for (const item of items) blocks.push(...itemBlocks(writer, item));
  const loose = material
    .of('intervention')
    .filter((record) => record.agendaItem === null && !recordsShown(general).includes(record.id));
  if (loose.length > 0) {
    if (items.length > 0) blocks.push({ kind: 'heading', level: 2, text: say('development.interventions') });
    blocks.push(...loose.map((record) => intervention(writer, record)));
  }
  if (blocks.length === 1) blocks.push({ kind: 'paragraph', text: say('none.development') });
  const { contributions } = material;
  if (contributions.length >= manyContributions)
    blocks.push(
      { kind: 'heading', level: 2, text: say('development.contributions') },
      {
        kind: 'paragraph',
        text: say('development.contributionsIntro', { count: contributions.length }),
        keepNext: true,
      },
      contributionTable(writer),
    );
  return blocks;
}

function itemBlocks(writer: Writer, item: AgendaItem): Block[] {
  const { say, material } = writer;
  const written = material.body('development', item.id);
  const shown = recordsShown(written);
  const here = material.records.filter(
    (record) => record.agendaItem === item.id && !shown.includes(record.id),
  );
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: item.title }];
  const speakers = speakersOf(writer, item);
  if (speakers.length > 0)
    blocks.push({
      kind: 'paragraph',
      text: [bold(`${say('talk.by', { count: item.speakers.length })}: `), ...speakers],
      keepNext: true,
    });
  blocks.push(...plainBlocks(item.summary), ...richBlocks(written, recordInText(writer)));
  for (const record of here.filter(({ kind }) => kind === 'intervention'))
    blocks.push(intervention(writer, record));
  if (item.material !== '')
    blocks.push({
      kind: 'paragraph',
      text: [bold(`${say('talk.material')}: `), materialText(item)],
    });
  const others = here.filter(({ kind }) => kind !== 'intervention');
  if (others.length > 0)
    blocks.push({
      kind: 'paragraph',
      text: [
        bold(`${say('development.records')}: `),
        ...others.flatMap((record, at): Inline[] =>
          at === 0 ? [recordLink(record)] : [' · ', recordLink(record)],
        ),
      ],
    });
  return blocks.length > 1 ? blocks : [...blocks, { kind: 'paragraph', text: say('none.item') }];
}

function speakersOf(writer: Writer, item: AgendaItem): Inline[] {
  const { state } = writer;
  return item.speakers.flatMap(({ person, organisation }, at): Inline[] => {
    const name = person === null ? '' : (state.person[person]?.name ?? '');
    const from = organisation ?? (person === null ? null : (state.person[person]?.organisation ?? null));
    const institution = from === null ? '' : (state.organisation[from]?.name ?? '');
    const part: Inline =
      name !== ''
        ? institution === ''
          ? name
          : `${name}, ${institution}`
        : institution === ''
          ? unnamedText(writer, 'speaker')
          : institution;
    return at === 0 ? [part] : ['; ', part];
  });
}

/** How many contributions stand in each dimension, by stage of the common scale where they are in a cell of it. */
function contributionTable(writer: Writer): Table {
  const { state, say, format, material } = writer;
  const common = Object.values(state.scale).find((scale) => scale.common)?.id;
  const all = Object.values(state.stage)
    .filter((stage) => stage.scale === common)
    .toSorted(byRank);
  const stages = all.length > mostStages ? [] : all;
  const dimensions = Object.values(state.dimension).toSorted(byRank);
  const spots = material.contributions.map((contribution) => spotOf(state, contribution.place));
  const columnOf = (stage: Stage | null): number => {
    const at = stages.findIndex((candidate) => candidate.id === stage?.id);
    return at < 0 ? stages.length : at;
  };
  const lines = [
    ...dimensions.map((dimension) => ({
      id: dimension.id as string | null,
      label: `${dimension.code} ${dimension.name}`,
    })),
    { id: null, label: say('tray') },
  ]
    .map(({ id, label }) => {
      const counts = new Array<number>(stages.length + 1).fill(0);
      for (const spot of spots)
        if ((spot.dimension?.id ?? null) === id)
          counts[columnOf(spot.stage)] = (counts[columnOf(spot.stage)] ?? 0) + 1;
      return { id, label, counts };
    })
    .filter(({ id, counts }) => id !== null || counts.some((count) => count > 0));
  const totals = lines.reduce<number[]>(
    (sums, { counts }) => counts.map((count, at) => count + (sums[at] ?? 0)),
    [],
  );
  const rest = stages.length > 0 && (totals[stages.length] ?? 0) > 0;
  const columns = stages.length + (rest ? 1 : 0);
  const width = columns > 5 ? 8 : 10;
  const cells = (label: string, counts: readonly number[]): string[] => [
    label,
    ...counts.slice(0, columns).map((count) => format.count(count)),
    format.count(counts.reduce((sum, count) => sum + count, 0)),
  ];
  return {
    kind: 'table',
    caption: say('caption.contributions'),
    columns: [100 - width * (columns + 1), ...new Array<number>(columns + 1).fill(width)],
    align: ['left', ...new Array<'right'>(columns + 1).fill('right')],
    rows: together([
      {
        header: true,
        cells: [
          say('column.dimension'),
          ...stages.map(({ code }) => code),
          ...(rest ? [say('column.noStage')] : []),
          say('column.total'),
        ],
      },
      ...lines.map(({ label, counts }) => ({ cells: cells(label, counts) })),
      { total: true, cells: cells(say('column.total'), totals) },
    ]),
    ...(stages.length > 0 ? { source: stages.map(({ code, name }) => `${code}: ${name}`).join(' · ') } : {}),
  };
}

/** 6. What came of it: changes in the matrix where they are known, and what was objected to. */
export function results(writer: Writer): Block[] {
  const { say, material, matrixChanges } = writer;
  const blocks: Block[] = [
    sectionHeading(writer, 'results'),
    ...richBlocks(material.body('results'), recordInText(writer)),
  ];
  if (matrixChanges) {
    blocks.push({ kind: 'heading', level: 2, text: say('results.matrix') });
    if (matrixChanges.length === 0) blocks.push({ kind: 'paragraph', text: say('none.changes') });
    else
      blocks.push({
        kind: 'table',
        caption: say('caption.changes'),
        columns: [14, 31, 31, 24],
        rows: splitting([
          {
            header: true,
            cells: ['code', 'before', 'after', 'origin'].map((column) => say(`column.${column}`)),
          },
          ...matrixChanges.map(({ code, before, after, origins }) => ({
            cells: [
              [{ kind: 'code' as const, text: code }],
              before === '' ? '—' : before,
              after === '' ? '—' : after,
              originCodes(writer, origins),
            ],
          })),
        ]),
      });
  }
  blocks.push(
    ...stances(writer),
    ...clusters(writer),
    ...polls(writer),
    ...objections(writer),
    ...toolTable(writer),
    { kind: 'heading', level: 2, text: say('results.dissents') },
    ...dissents(writer),
  );
  return blocks;
}

/** Tools that took up contributions of this workshop; nothing when there are none. */
function toolTable(writer: Writer): Block[] {
  const { state, say, material } = writer;
  const tools = toolsFromWorkshop(state, material.workshop.id);
  if (tools.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('results.tools') },
    {
      kind: 'table',
      caption: say('caption.tools'),
      columns: [16, 50, 34],
      rows: together([
        { header: true, cells: [say('column.code'), say('column.tool'), say('column.contributions')] },
        ...tools.map(({ tool, origins }) => ({
          cells: [
            [{ kind: 'code' as const, text: tool.code, anchor: anchorOf('tool', tool.id) }],
            tool.name,
            originCodes(writer, origins),
          ],
        })),
      ]),
    },
  ];
}
