import { byCodeUnit } from '../model/rank.ts';
import type { State } from '../model/state.ts';
import type { MeetingRecord, Workshop } from '../model/workshop.ts';

/** A commitment with where it was made. */
export interface Commitment {
  record: MeetingRecord;
  workshop: Workshop;
  /** Its day or month has passed and it is not done. */
  overdue: boolean;
}

/**
 * Every commitment of every workshop: what is not done first, by its date, those without one last among them.
 * `today` is a calendar day in the project's zone (`YYYY-MM-DD`); a month is overdue once it is over.
 */
export function commitmentsOf(state: Pick<State, 'record' | 'workshop'>, today: string): Commitment[] {
  return Object.values(state.record)
    .flatMap((record): Commitment[] => {
      const workshop = state.workshop[record.workshop];
      if (record.kind !== 'commitment' || !workshop) return [];
      const { due } = record;
      const overdue = record.state !== 'done' && due !== null && due < today.slice(0, due.length);
      return [{ record, workshop, overdue }];
    })
    .toSorted(
      (a, b) =>
        Number(a.record.state === 'done') - Number(b.record.state === 'done') ||
        byCodeUnit(lastDay(a.record.due), lastDay(b.record.due)) ||
        byCodeUnit(a.record.code, b.record.code),
    );
}

/** A month lasts longer than its days, and no date comes after every date. */
function lastDay(due: string | null): string {
  return due === null ? '9' : due.padEnd(10, '~');
}
