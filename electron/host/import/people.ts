import { PersonRow } from '../../../shared/commands/people.ts';
import type { State } from '../../../shared/model/state.ts';
import { fold } from '../ids.ts';
import { capacityNamed } from './capacities.ts';
import { sectorNamed } from './sectors.ts';
import type { Table } from './table.ts';

export const personColumns = ['name', 'organisation', 'sector', 'commune', 'post', 'email', 'role'] as const;
export type PersonColumn = (typeof personColumns)[number];
export type Mapping = Partial<Record<PersonColumn, number>>;

/** What is wrong with one cell of a table; the sentence is the catalogue's `imports.faults`. */
export interface Fault {
  line: number;
  column: string;
  code: 'required' | 'email' | 'sector' | 'tooLong' | 'repeated';
  value: string;
}

export interface PeopleReading {
  columns: string[];
  mapping: Mapping;
  rows: (PersonRow & { line: number; known: boolean })[];
  faults: Fault[];
  /** What stands in the column of capacities and is none: those people come as guests. */
  otherRoles: string[];
  sheets: string[];
  sheet: string;
}

const headings: Record<PersonColumn, readonly string[]> = {
  name: ['nombre', 'nombre y apellidos', 'nombre completo', 'persona', 'name', 'full name'],
  organisation: [
    'organizacion',
    'institucion',
    'institucion u organizacion',
    'entidad',
    'organisation',
    'organization',
    'institution',
  ],
  sector: ['sector'],
  commune: ['comuna', 'commune', 'municipality'],
  post: ['cargo', 'puesto', 'post', 'position'],
  email: ['correo', 'correo electronico', 'e-mail', 'email', 'mail'],
  role: ['rol', 'calidad', 'role', 'capacity'],
};

/** Which column is which, by its heading; the first that fits counts. */
export function guessMapping(heading: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const [index, title] of heading.entries()) {
    const wanted = fold(title);
    for (const column of personColumns)
      if (mapping[column] === undefined && headings[column].includes(wanted)) mapping[column] = index;
  }
  return mapping;
}

/**
 * The people of a table: rows that can be taken, and every fault with its line and the heading of its column.
 * The same person twice (case and accents apart, same organisation) is taken once and named as repeated.
 */
export function readPeople(table: Table, state: State, given?: Mapping): PeopleReading {
  const mapping = given ?? guessMapping(table.heading);
  const faults: Fault[] = [];
  const rows: PeopleReading['rows'] = [];
  const seen = new Set<string>();
  const otherRoles = new Set<string>();
  const known = new Set(Object.values(state.person).map((person) => fold(person.name)));
  const title = (column: PersonColumn) => table.heading[mapping[column] ?? -1] ?? column;
  for (const { line, values } of table.rows) {
    const value = (column: PersonColumn) => values[mapping[column] ?? -1] ?? '';
    const sector = value('sector') === '' ? undefined : sectorNamed(value('sector'));
    if (sector === null)
      faults.push({ line, column: title('sector'), code: 'sector', value: value('sector') });
    const capacity = capacityNamed(value('role'));
    const parsed = PersonRow.safeParse({
      name: value('name'),
      organisation: value('organisation'),
      ...(sector ? { sector } : {}),
      commune: value('commune'),
      post: value('post'),
      email: value('email'),
      ...(capacity ? { capacity } : {}),
    });
    if (!parsed.success) {
      for (const { path, code } of parsed.error.issues) {
        const column = path[0] as PersonColumn;
        const problem = value(column) === '' ? 'required' : code === 'too_big' ? 'tooLong' : 'email';
        faults.push({ line, column: title(column), code: problem, value: value(column).slice(0, 80) });
      }
      continue;
    }
    if (sector === null) continue;
    const key = `${fold(parsed.data.name)} ${fold(parsed.data.organisation ?? '')}`;
    if (seen.has(key)) {
      faults.push({ line, column: title('name'), code: 'repeated', value: parsed.data.name });
      continue;
    }
    seen.add(key);
    if (capacity === null && value('role').trim() !== '') otherRoles.add(value('role').trim().slice(0, 80));
    rows.push({ ...parsed.data, line, known: known.has(fold(parsed.data.name)) });
  }
  return {
    columns: table.heading,
    mapping,
    rows,
    faults,
    otherRoles: [...otherRoles],
    sheets: table.sheets,
    sheet: table.sheet,
  };
}
