import type { State } from '../../../shared/model/state.ts';
import { fold } from '../../../shared/queries/fold.ts';

/** Those present by the words they are offered with: the name, and the organisation where two share it. */
export function peoplePresent(state: State, workshop: string): Map<string, string> {
  const here = Object.values(state.attendance)
    .filter((entry) => entry.workshop === workshop && entry.state === 'present' && entry.departure === null)
    .flatMap(({ person }) => state.person[person] ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
  const offered = new Map<string, string>();
  for (const person of here) {
    const twin = here.some(({ id, name }) => id !== person.id && name === person.name);
    const own = person.organisation === null ? '' : (state.organisation[person.organisation]?.name ?? '');
    const label = twin && own !== '' ? `${person.name}, ${own}` : person.name;
    offered.set(offered.has(label) ? `${label} (${offered.size + 1})` : label, person.id);
  }
  return offered;
}

/** Whose words these are; undefined when they are nobody's. */
export function meant(present: ReadonlyMap<string, string>, typed: string): string | undefined {
  return [...present].find(([label]) => fold(label) === fold(typed))?.[1];
}
