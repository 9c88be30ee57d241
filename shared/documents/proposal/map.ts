import type { MapContent, MapRow } from '../../layout/map/content.ts';
import type { Stage } from '../../model/schema.ts';
import type { Block, Inlines, TableRow } from '../blocks.ts';
import { together } from '../parts/rows.ts';
import { type Chapter, commonStages, type GridCell, toolsOf } from './grid.ts';
import { bold, orUndefined, type Writer } from './input.ts';
import { written } from './written.ts';

/** Rows on one map: with more of them nothing could be read on a page. */
const MOST_ROWS = 24;

/** How many stages the model has: those of the common scale, or of the longest one where no dimension uses it. */
export function stageCount({ state, chapters }: Writer): number {
  return chapters.some((chapter) => !chapter.ownScale) || chapters.length === 0
    ? commonStages(state).length
    : Math.max(0, ...chapters.map(({ stages }) => stages.length));
}

/** The model on a page: the map, the stages, how to read a code. */
export function modelOnAPage(writer: Writer): Block[] {
  const { say, chapters } = writer;
  return [
    { kind: 'heading', level: 1, text: say('map.title'), pageBreak: true },
    ...(written(writer, 'reading') ?? [{ kind: 'paragraph' as const, text: reading(writer) }]),
    ...(chapters.length === 0 ? [] : maps(writer)),
    { kind: 'heading', level: 2, text: say('stages.title') },
    ...stageTables(writer),
    { kind: 'heading', level: 2, text: say('codes.title') },
    ...(written(writer, 'codes') ?? [{ kind: 'paragraph' as const, text: codes(writer) }]),
  ];
}

function reading({ say, chapters, format }: Writer): Inlines {
  if (chapters.length === 0) return say('map.empty');
  const enabling = chapters
    .filter(({ dimension }) => dimension.kind === 'enabling')
    .map(({ dimension }) => dimension.code);
  return [
    say('map.reading.start'),
    bold(say('map.reading.dimensions')),
    say('map.reading.middle'),
    bold(say('map.reading.stages')),
    say('map.reading.cell'),
    bold(say('map.reading.tools')),
    say('map.reading.end'),
    enabling.length === 0
      ? ''
      : ` ${say('map.enabling', { count: enabling.length, codes: format.list(enabling) })}`,
  ];
}

function maps(writer: Writer): Block[] {
  const { chapters, say, format } = writer;
  const stages = commonStages(writer.state).map(({ code, name }) => ({ code, name }));
  const pages = Math.ceil(chapters.length / MOST_ROWS);
  const size = Math.ceil(chapters.length / pages);
  const usesCommon = chapters.some((chapter) => !chapter.ownScale);
  return Array.from({ length: pages }, (_, page): Block => {
    const part = chapters.slice(page * size, (page + 1) * size);
    const map: MapContent = {
      stages: usesCommon ? stages : [],
      rows: part.map((chapter) => mapRow(chapter, writer)),
    };
    const alt = say('map.alt', {
      dimensions: format.list(part.map(({ dimension }) => `${dimension.code} ${dimension.name}`)),
      stages: format.list(stages.map(({ code, name }) => `${code} ${name}`)) || '—',
      count: toolsOf(part).length,
    });
    return {
      kind: 'map',
      map,
      caption: pages === 1 ? say('map.caption') : say('map.captionPart', { part: page + 1, parts: pages }),
      alt,
    };
  });
}

function mapRow(chapter: Chapter, writer: Writer): MapRow {
  const { dimension, rows, stages, ownScale } = chapter;
  const { say, format } = writer;
  const components = rows.flatMap(({ component }) => (component ? [component.code] : []));
  const notes = [
    ...(dimension.kind === 'enabling' ? [say('map.enablingNote')] : []),
    ...(components.length > 0
      ? [
          say(components.length > 4 ? 'map.manyComponents' : 'map.componentsNote', {
            count: components.length,
            codes: format.list(components),
          }),
        ]
      : []),
  ];
  return {
    code: dimension.code,
    name: dimension.name,
    hue: dimension.hue,
    enabling: dimension.kind === 'enabling',
    ...(notes.length === 0 ? {} : { note: notes.join('. ') }),
    cells: stages.map((stage) => {
      const cells = rows.flatMap(({ cells: all }) => all.filter((cell) => cell.stage.id === stage.id));
      return {
        ...mapCell(cells, components.length > 0, writer),
        ...(ownScale ? { stage: `${stage.code} ${stage.name}` } : {}),
      };
    }),
  };
}

function mapCell(
  cells: readonly GridCell[],
  manyRows: boolean,
  { say }: Writer,
): { text: string; tools: string[]; empty?: boolean } {
  const tools = cells.flatMap((cell) =>
    cell.tools.map((tool) =>
      manyRows ? tool.code.replace(/^[^.]*\./, '').replace(/-E\d+-/, '-') : shortCode(tool.code),
    ),
  );
  const described = cells.filter(({ cell }) => cell.descriptor !== '');
  if (described.length === 0 && tools.length === 0) return { text: say('undefined'), tools: [], empty: true };
  const first = described[0]?.cell.descriptor ?? '';
  return {
    text:
      manyRows && described.length > 1
        ? say('map.described', { count: described.length })
        : first.replace(/\.$/, ''),
    tools,
  };
}

/** "H2" of "D1-E3-H2". */
function shortCode(code: string): string {
  return code.split('-').at(-1) ?? code;
}

function stageTables(writer: Writer): Block[] {
  const { say, state, chapters } = writer;
  const common = commonStages(state);
  const blocks: Block[] = [];
  if (common.length > 0) blocks.push(stageTable(common, say('stages.caption'), writer));
  for (const { dimension, stages, ownScale } of chapters)
    if (ownScale && stages.length > 0)
      blocks.push(
        stageTable(stages, say('stages.ownCaption', { code: dimension.code, name: dimension.name }), writer),
      );
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: say('stages.none') }];
}

function stageTable(stages: readonly Stage[], caption: string, writer: Writer): Block {
  const { say } = writer;
  return {
    kind: 'table',
    caption,
    columns: [10, 22, 68],
    rows: together([
      { header: true, cells: ['code', 'stage', 'description'].map((key) => say(`stages.columns.${key}`)) },
      ...stages.map(
        (stage): TableRow => ({
          cells: [[{ kind: 'code', text: stage.code }], stage.name, orUndefined(stage.description, writer)],
        }),
      ),
    ]),
  };
}

/** How to read a code, on the first one that the model has. */
function codes({ say, chapters }: Writer): Inlines {
  const example = toolsOf(chapters)[0];
  const chapter = chapters.find(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell === example?.in)),
  );
  const row = chapter?.rows.find(({ cells }) => cells.some((cell) => cell === example?.in));
  if (!example || !chapter || !row) return say('codes.general');
  const { tool, in: cell } = example;
  const params = {
    tool: shortCode(tool.code),
    stage: cell.stage.name,
    stageCode: cell.stage.code,
    row: row.name,
    rowCode: row.code,
  };
  return [
    say('codes.start'),
    { kind: 'code', text: tool.code },
    say(row.component ? 'codes.endComponent' : 'codes.end', params),
  ];
}
