import type { Tool } from '../../model/schema.ts';
import { experiencesAt } from '../../queries/experiences.ts';
import { cellTally } from '../../queries/matrix.ts';
import { type Chapter, commonStages, type GridCell, type GridRow } from '../proposal/grid.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { withCode } from './tableText.ts';
import type { ModelWriter } from './writer.ts';

type Columns = readonly (readonly [key: string, width: number])[];

function list(name: string, columns: Columns, rows: Sheet['rows'], { say }: ModelWriter): Sheet {
  return {
    name: say(`${name}.sheet`),
    columns: columns.map(([key, width]) => ({ heading: say(`columns.${key}`), width })),
    rows,
    frozen: 1,
    filter: true,
  };
}

/** Where a cell or a tool stands: its dimension, its component where the model has any, its stage. */
const where = ({ hasComponents }: ModelWriter): Columns => [
  ['dimension', 26],
  ...(hasComponents ? [['component', 24] as const] : []),
  ['stage', 20],
];

function whereOf(
  { dimension }: Chapter,
  row: GridRow,
  { stage }: GridCell,
  writer: ModelWriter,
): SheetCell[] {
  return [
    withCode(dimension.code, dimension.name),
    ...(writer.hasComponents ? [row.component ? withCode(row.code, row.name) : ''] : []),
    withCode(stage.code, stage.name),
  ];
}

/** A row for each cell: what it says, and how many tools and contributions it has. */
export function cellsSheet(writer: ModelWriter): Sheet {
  const { state, chapters, say } = writer;
  const rows = chapters.flatMap((chapter) =>
    chapter.rows.flatMap((row) =>
      row.cells.map((at) => {
        const { total, answered } = cellTally(state, at.cell.id);
        return [
          at.code,
          ...whereOf(chapter, row, at, writer),
          at.cell.descriptor,
          at.cell.evidence,
          say(`cellStates.${at.cell.state}`),
          at.tools.length,
          total,
          answered,
        ];
      }),
    ),
  );
  const columns: Columns = [
    ['cell', 11],
    ...where(writer),
    ['descriptor', 48],
    ['evidence', 32],
    ['state', 13],
    ['toolCount', 13],
    ['contributionCount', 13],
    ['answeredCount', 13],
  ];
  return list('cells', columns, rows, writer);
}

/** A row for each tool: its code, its cell, what its ficha says, where it comes from. */
export function toolsSheet(writer: ModelWriter): Sheet {
  const { state, chapters, say, t } = writer;
  const codes = (ids: readonly string[]): string[] => ids.flatMap((id) => state.contribution[id]?.code ?? []);
  const linked = (tool: Tool, kind: 'requires' | 'reinforces'): string =>
    Object.values(state.link)
      .flatMap((link) =>
        link.from === tool.id && link.kind === kind ? (state.tool[link.to]?.code ?? []) : [],
      )
      .toSorted()
      .join(', ');
  const rows = chapters.flatMap((chapter) =>
    chapter.rows.flatMap((row) =>
      row.cells.flatMap((at) =>
        at.tools.map((tool): SheetCell[] => [
          tool.code,
          tool.name,
          at.code,
          ...whereOf(chapter, row, at, writer),
          tool.description,
          tool.evidence.join('\n'),
          tool.responsible,
          tool.complexity === null ? '' : t(`proposal.complexity.${tool.complexity}`),
          tool.norm,
          tool.resources,
          tool.examples,
          tool.appliesTo.join('\n'),
          say(`toolStates.${tool.state}`),
          linked(tool, 'requires'),
          linked(tool, 'reinforces'),
          codes(tool.origins).join(', '),
          codes(tool.origins).length,
          experiencesAt(state, new Set([tool.id]))
            .map(({ code }) => code)
            .join(', '),
          tool.formerCodes.join(', '),
        ]),
      ),
    ),
  );
  const columns: Columns = [
    ['tool', 14],
    ['name', 32],
    ['cell', 11],
    ...where(writer),
    ['description', 48],
    ['toolEvidence', 34],
    ['responsible', 24],
    ['complexity', 13],
    ['norm', 18],
    ['resources', 26],
    ['examples', 26],
    ['appliesTo', 20],
    ['state', 13],
    ['requires', 16],
    ['reinforces', 16],
    ['origins', 20],
    ['originCount', 13],
    ['experiences', 16],
    ['formerCodes', 16],
  ];
  return list('tools', columns, rows, writer);
}

/** A row for each dimension and each component, with its definition. */
export function dimensionsSheet(writer: ModelWriter): Sheet {
  const { chapters, say } = writer;
  const rows = chapters.flatMap(({ dimension, rows: parts, ownScale }): SheetCell[][] => [
    [
      dimension.code,
      dimension.name,
      say(`dimensionKinds.${dimension.kind}`),
      dimension.definition,
      say(ownScale ? 'ownScale' : 'commonScale'),
    ],
    ...parts.flatMap(({ component }) =>
      component ? [[component.code, component.name, say('columns.component'), component.definition, '']] : [],
    ),
  ]);
  const columns: Columns = [
    ['code', 11],
    ['name', 36],
    ['kind', 16],
    ['definition', 70],
    ['scale', 18],
  ];
  return list('dimensions', columns, rows, writer);
}

/** A row for each stage: those of the common scale, then those of each dimension that has its own. */
export function stagesSheet(writer: ModelWriter): Sheet {
  const { state, chapters, say } = writer;
  const rows: SheetCell[][] = commonStages(state).map(({ code, name, description }) => [
    code,
    name,
    say('everyDimension'),
    description,
  ]);
  for (const { dimension, stages, ownScale } of chapters)
    if (ownScale)
      for (const { code, name, description } of stages)
        rows.push([`${dimension.code}-${code}`, name, withCode(dimension.code, dimension.name), description]);
  const columns: Columns = [
    ['code', 11],
    ['name', 28],
    ['stageOf', 32],
    ['description', 70],
  ];
  return list('stages', columns, rows, writer);
}
