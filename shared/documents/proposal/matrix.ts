import type { Stage } from '../../model/schema.ts';
import {
  anchorOf,
  type Block,
  type Inline,
  type List,
  type Paragraph,
  type Section,
  type TableCell,
  type TableRow,
} from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import type { Chapter, GridCell, GridRow } from './grid.ts';
import { undefinedText, type Writer } from './input.ts';

/** Stages side by side on a landscape page, and cells in one table: beyond that it is split. */
const MOST_STAGES = 6;
const MOST_CELLS = 120;
const FIRST_COLUMN = 17;

/** The matrix of the model on landscape pages, as many tables as its size and its scales ask for; nothing for an empty model. */
export function matrix(writer: Writer): Section[] {
  const { say, chapters } = writer;
  const tables = parts(chapters.filter(({ stages }) => stages.length > 0));
  if (tables.length === 0) return [];
  const content: Block[] = [{ kind: 'heading', level: 2, text: say('matrix.title'), pageBreak: true }];
  tables.forEach((part, index) => {
    const caption =
      tables.length === 1
        ? say('matrix.caption')
        : say('matrix.captionPart', { part: index + 1, parts: tables.length });
    content.push(table(part, caption, writer));
  });
  return [{ orientation: 'landscape', content }];
}

interface Part {
  chapters: Chapter[];
  stages: readonly Stage[];
}

/** Neighbours with the same scale share a table until it is too large; scales with many stages are cut in turn. */
function parts(chapters: readonly Chapter[]): Part[] {
  const groups: Chapter[][] = [];
  for (const chapter of chapters) {
    const group = groups.at(-1);
    const cells = [...(group ?? []), chapter].reduce(
      (sum, { rows, stages }) => sum + rows.length * stages.length,
      0,
    );
    if (group && group[0]?.dimension.scale === chapter.dimension.scale && cells <= MOST_CELLS)
      group.push(chapter);
    else groups.push([chapter]);
  }
  return groups.flatMap((group) => {
    const stages = group[0]?.stages ?? [];
    const slices = Math.ceil(stages.length / MOST_STAGES);
    return Array.from({ length: slices }, (_, slice) => ({
      chapters: group,
      stages: stages.slice(slice * MOST_STAGES, (slice + 1) * MOST_STAGES),
    }));
  });
}

function table({ chapters, stages }: Part, caption: string, writer: Writer): Block {
  const { say } = writer;
  const rest = (100 - FIRST_COLUMN) / stages.length;
  const header: TableRow = {
    header: true,
    cells: [say('matrix.dimension'), ...stages.map(({ code, name }) => `${code} ${name}`)],
  };
  const rows = chapters.flatMap((chapter) => [
    ...(chapter.rows.some(({ component }) => component) ? [bandRow(chapter, stages.length + 1, writer)] : []),
    ...chapter.rows.map((row) => matrixRow(row, chapter, stages, writer)),
  ]);
  return {
    kind: 'table',
    caption,
    columns: [FIRST_COLUMN, ...stages.map(() => rest)],
    rows: [header, ...rows],
    description: say('matrix.description'),
  };
}

function bandRow({ dimension }: Chapter, span: number, writer: Writer): TableRow {
  const enabling: Inline[] =
    dimension.kind === 'enabling'
      ? [' · ', { kind: 'text', text: writer.say('enabling'), italic: true }]
      : [];
  return {
    keepNext: true,
    cells: [
      {
        span,
        fill: 'second',
        content: [
          { kind: 'link', to: anchorOf('dimension', dimension.id), text: dimension.code, code: true },
          bold(`  ${dimension.name}`),
          ...enabling,
        ],
      },
    ],
  };
}

function matrixRow(row: GridRow, { dimension }: Chapter, stages: readonly Stage[], writer: Writer): TableRow {
  const enabling = row.component === null && dimension.kind === 'enabling';
  const name: Paragraph[] = [
    {
      kind: 'paragraph',
      style: 'TablaTexto',
      text: [
        {
          kind: 'link',
          to: anchorOf(row.component ? 'component' : 'dimension', row.id),
          text: row.code,
          code: true,
        },
      ],
    },
    { kind: 'paragraph', style: 'TablaTexto', text: [bold(row.name)] },
    ...(enabling
      ? [
          {
            kind: 'paragraph' as const,
            style: 'TablaPequena' as const,
            text: [{ kind: 'text' as const, text: writer.say('enabling'), italic: true }],
          },
        ]
      : []),
  ];
  const cells = stages.map((stage) => row.cells.find((cell) => cell.stage.id === stage.id));
  const tall = Math.max(0, ...cells.map((cell) => (cell ? linesOf(cell, stages.length) : 0)));
  return {
    // A row taller than a page has to break somewhere.
    cantSplit: tall <= 34,
    cells: [
      { content: { blocks: name }, fill: 'label' },
      ...cells.map((cell) => (cell ? matrixCell(cell, writer) : '')),
    ],
  };
}

function matrixCell(cell: GridCell, writer: Writer): TableCell {
  const { descriptor } = cell.cell;
  const blocks: (Paragraph | List)[] = [
    {
      kind: 'paragraph',
      style: 'TablaVineta',
      text: [
        { kind: 'link', to: anchorOf('cell', cell.cell.id), text: cell.code, code: true },
        '  ',
        descriptor === '' ? undefinedText(writer) : { kind: 'text', text: descriptor, italic: true },
      ],
    },
  ];
  if (cell.tools.length > 0)
    blocks.push({
      kind: 'list',
      items: cell.tools.map((tool) => ({
        text: [{ kind: 'link', to: anchorOf('tool', tool.id), text: tool.code, code: true }, ` ${tool.name}`],
      })),
    });
  return { content: { blocks } };
}

/** About how many lines of 8.5 points a cell takes: an eight-point column of that width holds so many characters. */
function linesOf({ cell, tools }: GridCell, columns: number): number {
  const characters = 140 / columns;
  const lines = (text: string): number => Math.ceil((text.length + 10) / characters);
  return lines(cell.descriptor) + tools.reduce((sum, tool) => sum + lines(tool.name), 0);
}
