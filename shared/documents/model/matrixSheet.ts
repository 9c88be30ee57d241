import { hueColour, stageTint } from '../../layout/map/colours.ts';
import type { Stage } from '../../model/schema.ts';
import { fold } from '../../queries/fold.ts';
import { type Chapter, commonStages, type GridRow } from '../proposal/grid.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';
import { withCode, writeCell } from './tableText.ts';
import type { ModelWriter } from './writer.ts';

const WHITE = '#FFFFFF';
/** Behind a cell that is none: its column is a stage of another scale. */
const NOWHERE = '#E9ECEF';

/** A column of the matrix: a stage, or stages of several scales that have one name. */
interface StageColumn {
  codes: string[];
  name: string;
  /** At most one of each scale. */
  stages: Stage[];
}

/**
 * The whole model as one matrix, in the very form that the import of a model reads: a row for each dimension or component,
 * a column for each stage, in the cells the descriptor and the tools. Stages of a dimension's own scale are columns at the
 * right, unless a stage of that name is there already.
 */
export function matrixSheet(writer: ModelWriter): Sheet {
  const { say, chapters, hasComponents } = writer;
  const columns = stageColumns(writer);
  return {
    name: say('matrix.sheet'),
    columns: [
      { heading: say('columns.dimension'), width: 28 },
      ...(hasComponents ? [{ heading: say('columns.component'), width: 26 }] : []),
      ...columns.map(({ codes, name }, at): SheetColumn => {
        const { fill, text } = stageTint(at, columns.length);
        return { heading: withCode(codes.join(', '), name), width: 40, fill, ink: text };
      }),
    ],
    rows: chapters.flatMap((chapter) => chapter.rows.map((row) => matrixRow(row, chapter, columns, writer))),
    frozen: hasComponents ? 2 : 1,
    filter: false,
  };
}

function stageColumns({ state, chapters }: ModelWriter): StageColumn[] {
  const columns: StageColumn[] = [];
  const add = (stage: Stage, code: string): void => {
    const twin = columns.find(
      ({ name, stages }) =>
        fold(name) === fold(stage.name) && stages.every(({ scale }) => scale !== stage.scale),
    );
    if (!twin) columns.push({ codes: [code], name: stage.name, stages: [stage] });
    else {
      twin.codes.push(code);
      twin.stages.push(stage);
    }
  };
  if (chapters.length === 0 || chapters.some(({ ownScale }) => !ownScale))
    for (const stage of commonStages(state)) add(stage, stage.code);
  for (const { dimension, stages, ownScale } of chapters)
    if (ownScale) for (const stage of stages) add(stage, `${dimension.code}-${stage.code}`);
  return columns;
}

function matrixRow(
  row: GridRow,
  { dimension }: Chapter,
  columns: readonly StageColumn[],
  { hasComponents }: ModelWriter,
): SheetCell[] {
  return [
    {
      value: withCode(dimension.code, dimension.name),
      fill: hueColour[dimension.hue],
      ink: WHITE,
      bold: true,
    },
    ...(hasComponents
      ? [
          {
            value: row.component ? withCode(row.code, row.name) : '',
            ink: hueColour[dimension.hue],
            bold: true,
          },
        ]
      : []),
    ...columns.map(({ stages }): SheetCell => {
      const found = row.cells.find(({ stage }) => stages.some(({ id }) => id === stage.id));
      if (!found) return { value: '', fill: NOWHERE };
      const tools = found.tools.map(({ code, name }) => withCode(code, name));
      return writeCell(found.cell.descriptor, tools);
    }),
  ];
}
