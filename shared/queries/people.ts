import type { Organisation, Person, Sector } from '../model/people.ts';
import { fold } from './fold.ts';

/** Whether a person passes the search (name, organisation or post; case and accents apart) and the sector filter. */
export function matches(
  row: { person: Person; organisation: Organisation | null },
  search: string,
  sector: Sector | null,
): boolean {
  if (sector !== null && row.organisation?.sector !== sector) return false;
  const wanted = fold(search.trim());
  if (wanted === '') return true;
  return fold(`${row.person.name} ${row.organisation?.name ?? ''} ${row.person.post}`).includes(wanted);
}
