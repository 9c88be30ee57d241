import { replayInto } from '../../../shared/changes/apply.ts';
import type { Entry } from '../../../shared/changes/change.ts';
import { type Migrations, migrate, type RawState } from '../../../shared/migrations/step.ts';
import type { State } from '../../../shared/model/state.ts';
import { checkRecord, isKnown } from './validate.ts';

const MIGRATION = /^migrate-(\d+)$/;

/** The command name of the entry that stands in the journal where a project was brought to version `to`. */
export const migrationName = (to: number): string => `migrate-${to}`;

/** The version an entry brings the project to, or null for every other entry. */
export function migrationTo(entry: Entry): number | null {
  const to = MIGRATION.exec(entry.command.name)?.[1];
  return to === undefined ? null : Number(to);
}

/** A place in the journal. */
export interface Place {
  file: string;
  line: number;
  seq: number;
}

/** A state under replay, in the shape of `version`, and the last line that touched each record. */
export interface Replayed {
  state: RawState;
  version: number;
  seq: number;
  touched: Map<string, { in: string; id: string; place: Place }>;
}

/** A replay that begins with `state`, which it takes over and writes into. */
export function beginReplay(state: RawState, version: number, seq: number): Replayed {
  return { state, version, seq, touched: new Map() };
}

/** Applies one entry in place. Throws a RangeError where it does not fit; the replay is then of no more use. */
export function replayEntry(replayed: Replayed, entry: Entry, place: Place, migrations: Migrations): void {
  const to = migrationTo(entry);
  if (to !== null && to > replayed.version) {
    replayed.state = migrate(replayed.state, replayed.version, to, migrations);
    replayed.version = to;
    replayed.touched.clear();
  }
  // Collections that this program does not have exist only in a newer version's files.
  for (const change of entry.changes) if (!isKnown(change.in)) replayed.state[change.in] ??= {};
  replayInto(replayed.state as State, entry.changes);
  for (const change of entry.changes) {
    replayed.touched.set(`${change.in} ${change.id}`, { in: change.in, id: change.id, place });
  }
  replayed.seq = entry.seq;
}

/**
 * Checks what the replay touched and puts the checked records in. Gives the earliest place whose result no schema
 * takes, or null when all is well. Only for a replay that has reached the current version.
 */
export function checkTouched(replayed: Replayed): { place: Place; problem: string } | null {
  let worst: { place: Place; problem: string } | null = null;
  for (const { in: collection, id, place } of replayed.touched.values()) {
    const table = replayed.state[collection];
    if (!table || !Object.hasOwn(table, id)) continue;
    const result = isKnown(collection)
      ? checkRecord(collection, id, table[id])
      : { problem: 'is no collection' };
    if ('good' in result) table[id] = result.good;
    else if (!worst || place.seq < worst.place.seq) {
      worst = { place, problem: `${collection} ${id} ${result.problem}` };
    }
  }
  return worst;
}
