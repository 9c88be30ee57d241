import type { VersionInput } from '../context.ts';
import { printedOf } from '../parts/printedOf.ts';
import { cellsSheet, dimensionsSheet, stagesSheet, toolsSheet } from './listSheets.ts';
import { matrixSheet } from './matrixSheet.ts';
import type { Sheet } from './sheet.ts';
import { type ModelWriter, modelWriter } from './writer.ts';

/**
 * The model as the sheets of a workbook, a pure function of the projected project. The matrix is the first: whoever reads
 * one sheet of it, or writes but one, has the model.
 */
export function buildModelTable(input: VersionInput): [Sheet, ...Sheet[]] {
  const writer = modelWriter(input);
  return [
    matrixSheet(writer),
    cellsSheet(writer),
    toolsSheet(writer),
    dimensionsSheet(writer),
    stagesSheet(writer),
    aboutSheet(writer),
  ];
}

/** What the file is, of which version and which edition, and how the others are to be read. */
function aboutSheet(writer: ModelWriter): Sheet {
  const { say, project, hash } = writer;
  const { version, edition, date } = printedOf(writer);
  const lines: [string, string][] = [
    ['project', project.name],
    ['institution', project.institution],
    ['version', version],
    ['date', date],
    ['edition', edition],
    ['hash', hash],
    ['reading', say('about.how')],
  ];
  return {
    name: say('about.sheet'),
    columns: [
      { heading: say('about.title'), width: 24 },
      { heading: say('about.value'), width: 90 },
    ],
    rows: lines.map(([key, value]) => [{ value: say(`about.${key}`), bold: true }, value]),
    frozen: 0,
    filter: false,
  };
}
