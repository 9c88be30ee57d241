import type { Stage } from '../../model/schema.ts';
import type { Block, Inlines, TableRow } from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import { mapOf, shortCode } from '../parts/modelMap.ts';
import { together } from '../parts/rows.ts';
import { commonStages, toolsOf } from './grid.ts';
import { orUndefined, type Writer } from './input.ts';
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
  const { chapters, say } = writer;
  const pages = Math.ceil(chapters.length / MOST_ROWS);
  const size = Math.ceil(chapters.length / pages);
  return Array.from({ length: pages }, (_, page): Block => {
    const part = chapters.slice(page * size, (page + 1) * size);
    return {
      kind: 'map',
      ...mapOf(part, writer),
      caption: pages === 1 ? say('map.caption') : say('map.captionPart', { part: page + 1, parts: pages }),
    };
  });
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
