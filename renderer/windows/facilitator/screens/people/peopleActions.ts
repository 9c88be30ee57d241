import { formatFor } from '../../../../../shared/documents/format.ts';
import type { Sector } from '../../../../../shared/model/people.ts';
import { projectOf } from '../../../../../shared/model/state.ts';
import type { Attendance, Workshop } from '../../../../../shared/model/workshop.ts';
import { fold } from '../../../../../shared/queries/fold.ts';
import { run } from '../../../../actions/run.ts';
import { newId } from '../../../../client/ids.ts';
import { currentState } from '../../../../client/store.ts';
import { isNow } from './people.ts';

/** What the entry row holds. */
export interface Entry {
  name: string;
  organisation: string;
  sector: Sector;
  post: string;
  email: string;
}

/** The time of day in the project's zone when somebody is marked now in this workshop; null when it is another day's. */
export function arrivalNow(workshop: Workshop): string | null {
  const { zone } = projectOf(currentState());
  const format = formatFor('es-CL', zone);
  const now = new Date().toISOString();
  return isNow(workshop, format.dayOf(now)) ? format.timeOf(now) : null;
}

/** Sets somebody's attendance; a first arrival is stamped with the time where the workshop is under way. */
export async function mark(workshop: Workshop, person: string, state: Attendance['state']): Promise<boolean> {
  const existing = Object.values(currentState().attendance).find(
    (entry) => entry.workshop === workshop.id && entry.person === person,
  );
  if (existing?.state === state) return true;
  const stamp = state === 'present' ? arrivalNow(workshop) : null;
  const payload = { workshop: workshop.id, person, state, ...(stamp === null ? {} : { arrival: stamp }) };
  return (await run('attendance.set', payload)).kind === 'done';
}

/**
 * The id of the organisation with that name (case and accents apart), made when there is none; null for an empty name,
 * undefined when it was refused.
 */
export async function organisationFor(
  name: string,
  sector: Sector,
  gesture: string,
): Promise<string | null | undefined> {
  const wanted = name.trim();
  if (wanted === '') return null;
  const found = Object.values(currentState().organisation).find((entry) => fold(entry.name) === fold(wanted));
  if (found) return found.id;
  const id = newId();
  const answer = await run('organisation.add', { id, name: wanted, sector }, { gesture });
  return answer.kind === 'done' ? id : undefined;
}

/** Who is meant by an entry: somebody of that name and organisation (or of that name, where none was given). */
export function personMeant(entry: Pick<Entry, 'name' | 'organisation'>): string | undefined {
  const { person, organisation } = currentState();
  return Object.values(person).find((candidate) => {
    if (fold(candidate.name) !== fold(entry.name.trim())) return false;
    const own = candidate.organisation === null ? '' : (organisation[candidate.organisation]?.name ?? '');
    return entry.organisation.trim() === '' || own === '' || fold(own) === fold(entry.organisation.trim());
  })?.id;
}

/** Adds a person to the directory (and to a workshop's list), or takes the one who is there. Gives the id, or undefined when refused. */
export async function addPerson(
  entry: Entry,
  attends?: { workshop: Workshop; state: Attendance['state']; capacity: Attendance['capacity'] },
): Promise<string | undefined> {
  const gesture = newId();
  const organisation = await organisationFor(entry.organisation, entry.sector, gesture);
  if (organisation === undefined) return undefined;
  let id = personMeant(entry);
  if (id === undefined) {
    id = newId();
    const { name, post, email } = entry;
    const answer = await run('person.add', { id, name: name.trim(), organisation, post, email }, { gesture });
    if (answer.kind !== 'done') return undefined;
  }
  if (!attends) return id;
  const { workshop, state, capacity } = attends;
  const stamp = state === 'present' ? arrivalNow(workshop) : null;
  const payload = {
    workshop: workshop.id,
    person: id,
    state,
    capacity,
    ...(stamp === null ? {} : { arrival: stamp }),
  };
  return (await run('attendance.set', payload, { gesture })).kind === 'done' ? id : undefined;
}

/** Writes some fields of a record over what was seen of them. Gives whether it is saved, or was let go in favour of what stands there. */
export async function update(
  collection: string,
  record: { id: string },
  set: Readonly<Record<string, unknown>>,
  gesture?: string,
): Promise<boolean> {
  const seen = record as unknown as Readonly<Record<string, unknown>>;
  const base = Object.fromEntries(Object.keys(set).map((field) => [field, seen[field] ?? null]));
  const answer = await run(`${collection}.update`, { id: record.id, set, base }, gesture ? { gesture } : {});
  return answer.kind === 'done' || answer.keptTheirs === true;
}
