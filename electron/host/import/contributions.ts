import type { Author } from '../../../shared/model/contribution.ts';
import type { State } from '../../../shared/model/state.ts';
import { fold } from '../ids.ts';
import { ImportError, type Table } from './table.ts';

export interface ContributionReading {
  rows: {
    line: number;
    text: string;
    author: Author;
    place: { kind: 'tray' } | { kind: 'cell' | 'tool' | 'dimension'; id: string };
    type: string;
    /** Name of the table of a forum; empty where the row names none. */
    table: string;
  }[];
  faults: {
    line: number;
    column: string;
    code: 'required' | 'tooLong' | 'place' | 'type' | 'table';
    value: string;
  }[];
}

const types: Record<string, string> = {
  idea: 'idea',
  ejemplo: 'example',
  example: 'example',
  pregunta: 'question',
  question: 'question',
  reparo: 'objection',
  objection: 'objection',
  evidencia: 'evidence',
  evidence: 'evidence',
  '': 'idea',
};

/**
 * Contributions from a table with the headings Aporte (or Texto), and optionally Autoría, Lugar (a code), Tipo, Mesa.
 * A name that is a person's or an organisation's of the project is that one's; any other is a group's; a row that names a
 * table and nobody is that table's.
 */
export function readContributions(table: Table, state: State): ContributionReading {
  const column = (...names: string[]) => table.heading.findIndex((title) => names.includes(fold(title)));
  const at = {
    text: column('aporte', 'texto', 'text', 'contribution'),
    author: column('autoria', 'autor', 'author', 'nombre'),
    place: column('lugar', 'celda', 'codigo', 'place', 'code'),
    type: column('tipo', 'type'),
    table: column('mesa', 'table'),
  };
  if (at.text < 0) throw new ImportError('noTextColumn');
  const places = placesByCode(state);
  const reading: ContributionReading = { rows: [], faults: [] };
  for (const { line, values } of table.rows) {
    const text = values[at.text] ?? '';
    const code = fold(values[at.place] ?? '');
    const seat = values[at.table] ?? '';
    const type = types[fold(values[at.type] ?? '')];
    const place = code === '' ? ({ kind: 'tray' } as const) : places.get(code);
    const fault = (index: number, problem: ContributionReading['faults'][number]['code'], value: string) =>
      reading.faults.push({
        line,
        column: table.heading[index] ?? '',
        code: problem,
        value: value.slice(0, 80),
      });
    if (text === '') fault(at.text, 'required', '');
    else if (text.length > 2_000) fault(at.text, 'tooLong', text);
    else if (!place) fault(at.place, 'place', code);
    else if (!type) fault(at.type, 'type', values[at.type] ?? '');
    else if (seat.length > 60) fault(at.table, 'table', seat);
    else {
      const author = authorNamed(state, (values[at.author] ?? '') || seat);
      reading.rows.push({ line, text, author, place, type, table: seat });
    }
  }
  return reading;
}

function authorNamed(state: State, named: string): Author {
  const wanted = fold(named);
  if (wanted === '' || wanted === 'anonimo' || wanted === 'anonymous') return { kind: 'anonymous' };
  const person = Object.values(state.person).find((candidate) => fold(candidate.name) === wanted);
  if (person) return { kind: 'person', person: person.id, organisation: person.organisation };
  const organisation = Object.values(state.organisation).find((candidate) => fold(candidate.name) === wanted);
  if (organisation) return { kind: 'organisation', organisation: organisation.id };
  return { kind: 'group', name: named.slice(0, 120) };
}

function placesByCode(state: State): Map<string, { kind: 'cell' | 'tool' | 'dimension'; id: string }> {
  const places = new Map<string, { kind: 'cell' | 'tool' | 'dimension'; id: string }>();
  for (const tool of Object.values(state.tool))
    for (const code of tool.formerCodes) places.set(fold(code), { kind: 'tool', id: tool.id });
  for (const tool of Object.values(state.tool)) places.set(fold(tool.code), { kind: 'tool', id: tool.id });
  for (const dimension of Object.values(state.dimension))
    places.set(fold(dimension.code), { kind: 'dimension', id: dimension.id });
  for (const cell of Object.values(state.cell)) {
    const row = state.dimension[cell.row] ?? state.component[cell.row];
    places.set(fold(`${row?.code}-${state.stage[cell.stage]?.code}`), { kind: 'cell', id: cell.id });
  }
  return places;
}
