import { carriesCodes, readCell, withoutCode } from '../../../shared/documents/model/tableText.ts';
import { cleanLine } from '../../../shared/model/fields.ts';
import { fold, newId } from '../ids.ts';
import { ImportError, type Table } from './table.ts';

/** What a model table says, ready to be carried out command by command. */
export interface ModelReading {
  stages: string[];
  rows: {
    line: number;
    dimension: string;
    component: string;
    cells: { descriptor: string; tools: string[] }[];
  }[];
  faults: ModelFault[];
}

export interface ModelFault {
  line: number;
  column: string;
  code: 'blankDimension' | 'duplicateStage' | 'blankStage' | 'duplicateRow' | 'tooLong' | 'mixedRow';
  value: string;
}

/**
 * Reads a model table: the dimension in the first column, optionally *Componente* in the second, one column a stage.
 * In a cell the lines that begin with a bullet are tools, the others the descriptor. A dimension left blank under one
 * that has components belongs to it (merged cells); elsewhere it is a fault. In a table that carries codes, as the model
 * is exported, they are left out of the names. Throws ImportError `noStages`.
 */
export function readModel(table: Table): ModelReading {
  const faults: ModelFault[] = [];
  const withComponents = ['componente', 'component'].includes(fold(table.heading[1] ?? ''));
  const first = withComponents ? 2 : 1;
  const width = Math.max(
    0,
    ...[table.heading, ...table.rows.map((row) => row.values)].map(
      (values) => values.findLastIndex((value) => value !== '') + 1,
    ),
  );
  const coded = carriesCodes(
    cleanLine(table.heading[first] ?? ''),
    cleanLine(table.rows[0]?.values[0] ?? ''),
  );
  const named = (kind: 'stage' | 'row' | 'tool', value: string | undefined): string => {
    const text = cleanLine(value ?? '');
    return coded ? withoutCode(kind, text) : text;
  };
  const stages = Array.from({ length: Math.max(0, width - first) }, (_, index) =>
    named('stage', table.heading[first + index]),
  );
  if (stages.length === 0) throw new ImportError('noStages');
  const known = new Set<string>();
  for (const [index, stage] of stages.entries()) {
    if (stage === '') faults.push({ line: 1, column: letter(first + index), code: 'blankStage', value: '' });
    else if (known.has(fold(stage)))
      faults.push({ line: 1, column: letter(first + index), code: 'duplicateStage', value: stage });
    if (stage.length > 120)
      faults.push({ line: 1, column: letter(first + index), code: 'tooLong', value: stage.slice(0, 80) });
    known.add(fold(stage));
  }
  const rows: ModelReading['rows'] = [];
  const seen = new Map<string, boolean>();
  let last = '';
  for (const { line, values } of table.rows) {
    const component = withComponents ? named('row', values[1]) : '';
    const said = named('row', values[0]);
    const dimension = said === '' && component !== '' ? last : said;
    if (dimension === '') {
      faults.push({ line, column: 'A', code: 'blankDimension', value: '' });
      continue;
    }
    last = dimension;
    const key = fold(dimension);
    if (seen.has(`${key}\n${fold(component)}`))
      faults.push({ line, column: 'A', code: 'duplicateRow', value: component || dimension });
    // A dimension is cut into components or it is not; half of each would hide cells.
    else if (seen.has(key) && seen.get(key) !== (component !== ''))
      faults.push({ line, column: 'B', code: 'mixedRow', value: dimension });
    seen.set(key, component !== '');
    seen.set(`${key}\n${fold(component)}`, true);
    const cells = stages.map((_, index) => {
      const { descriptor, tools } = readCell(values[first + index] ?? '');
      return { descriptor, tools: tools.map((tool) => named('tool', tool)) };
    });
    for (const [index, cell] of cells.entries())
      if (cell.descriptor.length > 2_000 || cell.tools.some((tool) => tool.length > 120))
        faults.push({
          line,
          column: letter(first + index),
          code: 'tooLong',
          value: (cell.tools.find((tool) => tool.length > 120) ?? cell.descriptor).slice(0, 80),
        });
    if (dimension.length > 200 || component.length > 200)
      faults.push({ line, column: 'A', code: 'tooLong', value: dimension.slice(0, 80) });
    rows.push({ line, dimension, component, cells });
  }
  return { stages, rows, faults };
}

/** The letter of a spreadsheet column, counted from 0. */
export function letter(index: number): string {
  const high = Math.floor(index / 26);
  return `${high > 0 ? String.fromCharCode(64 + high) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** The payload of `model.import` for a reading without faults; ids are made here so that nothing in it is looked up by name. */
export function modelPayload(reading: ModelReading): {
  stages: { id: string; name: string }[];
  rows: object[];
} {
  const stages = reading.stages.map((name) => ({ id: newId(), name }));
  return {
    stages,
    rows: reading.rows.map(({ dimension, component, cells }) => ({ dimension, component, cells })),
  };
}
