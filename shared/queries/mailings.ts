import type { CalendarDate } from '../model/fields.ts';
import type { Mailing, Recipient } from '../model/mailing.ts';
import type { Returned } from '../model/review.ts';
import type { State } from '../model/state.ts';
import { fold } from './fold.ts';
import { isNobody } from './observations.ts';

export interface RecipientStatus {
  recipient: Recipient;
  name: string;
  /** Of a person, whose they are; empty where that is not known. */
  organisation: string;
  /** What came back from them. */
  returned: Returned[];
}

export interface MailingStatus {
  mailing: Mailing;
  /** Number of the version that was sent. */
  version: string;
  recipients: RecipientStatus[];
  /** How many have not returned anything. */
  waiting: number;
  /** Some have not, and the day until which they could is over. */
  late: boolean;
  /** What came back about that version from nobody on the list. */
  others: Returned[];
}

/**
 * Who has returned what was sent and who still has not, the latest mailing first. A file belongs to a mailing by its version, and
 * to a recipient by the names that it carries: who it says sends it, from where, and who signs in it.
 * @param today the day in the project's zone, `2026-08-31`
 */
export function mailingsOf(state: State, today: string): MailingStatus[] {
  const files = Object.values(state.returned).map((file) => ({ file, ...namesIn(state, file) }));
  return Object.values(state.mailing)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
    .map((mailing) => {
      const version = state.version[mailing.version]?.number ?? '';
      const its = files.filter(({ file }) => file.version === version && file.at >= mailing.at);
      const recipients = mailing.recipients.map((recipient): RecipientStatus => {
        const { id, kind } = recipient;
        const returned = its
          .filter(({ people, organisations }) => (kind === 'person' ? people : organisations).has(id))
          .map(({ file }) => file);
        const person = kind === 'person' ? state.person[id] : undefined;
        const organisation =
          person?.organisation == null ? '' : (state.organisation[person.organisation]?.name ?? '');
        return {
          recipient,
          name: person?.name ?? state.organisation[id]?.name ?? '',
          organisation,
          returned,
        };
      });
      const taken = new Set(recipients.flatMap(({ returned }) => returned.map(({ id }) => id)));
      const waiting = recipients.filter(({ returned }) => returned.length === 0).length;
      return {
        mailing,
        version,
        recipients,
        waiting,
        // A month is over with its last day.
        late:
          waiting > 0 &&
          mailing.deadline !== null &&
          today.slice(0, mailing.deadline.length) > mailing.deadline,
        others: its.flatMap(({ file }) => (taken.has(file.id) ? [] : [file])),
      };
    });
}

/** The last day that observations about a version are waited for, over all that it was sent as; null where none was set. */
export function deadlineOf(state: Pick<State, 'mailing'>, version: string | undefined): CalendarDate {
  const days = Object.values(state.mailing).flatMap((mailing) =>
    mailing.version === version && mailing.deadline !== null ? [mailing.deadline] : [],
  );
  // A month is over with its last day.
  const end = (day: string): string => (day.length === 7 ? `${day}-99` : day);
  return days.toSorted((a, b) => (end(a) < end(b) ? 1 : -1))[0] ?? null;
}

/** The people and the organisations that a file carries the names of; somebody's own organisation with them. */
function namesIn(state: State, { id, reviewer, institution }: Returned) {
  const signed = Object.values(state.observation).flatMap(({ returned, author }) =>
    returned === id ? [author] : [],
  );
  const names = new Set([reviewer, ...signed].filter((name) => !isNobody(name)).map(fold));
  const bodies = new Set([fold(institution), ...names]);
  const people = Object.values(state.person).filter(({ name }) => names.has(fold(name)));
  return {
    people: new Set(people.map((person) => person.id)),
    organisations: new Set([
      ...Object.values(state.organisation).flatMap((held) => (bodies.has(fold(held.name)) ? [held.id] : [])),
      ...people.flatMap(({ organisation }) => organisation ?? []),
    ]),
  };
}
