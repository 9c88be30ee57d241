import type { ExperiencePlace } from '../../../shared/model/experience.ts';
import type { State } from '../../../shared/model/state.ts';
import { findByCode } from '../../../shared/queries/modelCodes.ts';
import { linesOf, readDate } from '../../../shared/queries/typed.ts';
import { fold } from '../ids.ts';
import { ImportError, type Table } from './table.ts';

/** One row as `experience.import` takes it. */
interface ExperienceRow {
  name: string;
  place: string;
  institution: string;
  years: string;
  summary: string;
  practices: string[];
  source: string;
  address: string;
  sourceDate: string | null;
  supports: ExperiencePlace[];
}

export interface ExperienceReading {
  rows: (ExperienceRow & { line: number })[];
  faults: {
    line: number;
    column: string;
    code: 'required' | 'tooLong' | 'date' | 'place' | 'practices';
    value: string;
  }[];
  sheets: string[];
  sheet: string;
}

const headings = {
  name: ['nombre', 'experiencia', 'name', 'experience'],
  place: ['lugar', 'comuna', 'ciudad', 'pais', 'place', 'city', 'country'],
  institution: ['institucion', 'organizacion', 'institution', 'organisation', 'organization'],
  years: ['año', 'años', 'ano', 'anos', 'periodo', 'year', 'years', 'period'],
  summary: ['resumen', 'descripcion', 'summary', 'description'],
  practices: ['practicas', 'practica', 'practices', 'practice'],
  source: ['fuente', 'referencia', 'source', 'reference'],
  address: ['enlace', 'direccion', 'url', 'link', 'address'],
  sourceDate: ['fecha de la fuente', 'fecha', 'date of the source', 'source date', 'date'],
  supports: ['apoya', 'codigos', 'supports', 'codes'],
} as const;
type Column = keyof typeof headings;

/** The most that each text holds, as its record says. */
const longest = {
  name: 200,
  place: 200,
  institution: 200,
  years: 40,
  summary: 4_000,
  source: 1_000,
  address: 500,
};
const MOST_ROWS = 2_000;
const MOST_PRACTICES = 30;
const LONGEST_PRACTICE = 1_000;

/**
 * Experiences from a table with the heading Nombre, and optionally Lugar, Institución, Año, Resumen, Prácticas (one a line),
 * Fuente, Enlace, Fecha de la fuente, Apoya (codes of the model with commas between), in any order. Throws ImportError
 * `noNameColumn` and `tooManyRows`.
 */
export function readExperiences(table: Table, state: State): ExperienceReading {
  const at = (column: Column): number =>
    table.heading.findIndex((title) => (headings[column] as readonly string[]).includes(fold(title)));
  if (at('name') < 0) throw new ImportError('noNameColumn');
  if (table.rows.length > MOST_ROWS)
    throw new ImportError('tooManyRows', { limit: MOST_ROWS, count: table.rows.length });
  const { sheets, sheet } = table;
  const reading: ExperienceReading = { rows: [], faults: [], sheets, sheet };
  for (const { line, values } of table.rows) {
    const before = reading.faults.length;
    const said = (column: Column): string => values[at(column)] ?? '';
    const fault = (
      column: Column,
      code: ExperienceReading['faults'][number]['code'],
      value: string,
    ): void => {
      reading.faults.push({ line, column: table.heading[at(column)] ?? '', code, value: value.slice(0, 80) });
    };
    if (said('name') === '') fault('name', 'required', '');
    for (const [column, limit] of Object.entries(longest) as [keyof typeof longest, number][])
      if (said(column).length > limit) fault(column, 'tooLong', said(column));
    const practices = linesOf(said('practices'));
    if (practices.length > MOST_PRACTICES) fault('practices', 'practices', '');
    const long = practices.find((practice) => practice.length > LONGEST_PRACTICE);
    if (long !== undefined) fault('practices', 'tooLong', long);
    const sourceDate = readDate(said('sourceDate'));
    if (sourceDate === undefined) fault('sourceDate', 'date', said('sourceDate'));
    const supports: ExperiencePlace[] = [];
    for (const code of said('supports')
      .split(/[,;\n]+/)
      .map((part) => part.trim())) {
      if (code === '') continue;
      const place = placeCoded(state, code);
      if (place) supports.push(place);
      else fault('supports', 'place', code);
    }
    if (reading.faults.length > before || sourceDate === undefined) continue;
    const { name, place, institution, years, summary, source, address } = textsOf(said);
    reading.rows.push({
      line,
      name,
      place,
      institution,
      years,
      summary,
      practices,
      source,
      address,
      sourceDate,
      supports,
    });
  }
  return reading;
}

function textsOf(said: (column: Column) => string): Record<keyof typeof longest, string> {
  const texts = Object.keys(longest).map((column) => [column, said(column as Column)]);
  return Object.fromEntries(texts) as Record<keyof typeof longest, string>;
}

/** A stage by its code is the common scale's; all else as people type codes. */
function placeCoded(state: State, code: string): ExperiencePlace | null {
  const found = findByCode(state, code);
  if (found) return found;
  const stages = Object.values(state.stage).filter((stage) => fold(stage.code) === fold(code));
  const stage = stages.find(({ scale }) => state.scale[scale]?.common) ?? stages[0];
  return stage ? { kind: 'stage', id: stage.id } : null;
}
