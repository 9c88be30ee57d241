import type { Author } from '../../../shared/model/contribution.ts';
import type { State } from '../../../shared/model/state.ts';
import { fold } from '../ids.ts';
import type { Who } from './tickets.ts';

/** Carries out a command of the room itself and gives the id it made; undefined when it was refused. */
export type Carry = (name: string, payload: unknown) => Promise<string | undefined>;

/**
 * Who a contribution from a phone is by. Somebody the project does not know yet is added to its directory, so that the
 * name is known as a name and stays off the wall and out of the public edition. Anonymous where nothing can be signed.
 */
export async function authorOf(
  state: State,
  who: Who,
  sign: 'name' | 'organisation' | 'anonymous',
  carry: Carry,
): Promise<Author> {
  if (sign === 'anonymous') return { kind: 'anonymous' };
  const organisation = await organisationOf(state, who, carry);
  if (sign === 'organisation')
    return organisation === null ? { kind: 'anonymous' } : { kind: 'organisation', organisation };
  if (who.name === '') return { kind: 'anonymous' };
  const known = Object.values(state.person).find(
    (person) =>
      fold(person.name) === fold(who.name) &&
      (organisation === null || person.organisation === null || person.organisation === organisation),
  );
  const person = known?.id ?? (await carry('person.add', { name: who.name, organisation }));
  if (person === undefined) return { kind: 'anonymous' };
  return { kind: 'person', person, organisation: known?.organisation ?? organisation };
}

async function organisationOf(state: State, who: Who, carry: Carry): Promise<string | null> {
  if (who.organisation === '') return null;
  const known = Object.values(state.organisation).find(({ name }) => fold(name) === fold(who.organisation));
  if (known) return known.id;
  const made = await carry('organisation.add', {
    name: who.organisation,
    sector: who.sector ?? 'citizens',
  });
  return made ?? null;
}
