/** A state as it stands in a file: collections of records whose schema is that of `version`, not of this program. */
export type RawState = Record<string, Record<string, unknown>>;

/**
 * One frozen step between two versions of the schema. It imports nothing, so that it never changes with the model. A record that has the
 * shape of `to` already stays as it is: what was frozen does not say which version wrote it, and takes every step.
 */
export interface MigrationStep {
  from: number;
  to: number;
  /** Gives the state in the shape of `to`; must not write into the one it is given. */
  up(state: RawState): RawState;
}

/** The version that a program writes, and the steps that lead to it from every version it can read. */
export interface Migrations {
  current: number;
  steps: readonly MigrationStep[];
}

/**
 * Brings `state` from version `from` to version `to` through the steps of `migrations`.
 * Throws a RangeError when a step is missing: opening with a guess would hide a loss.
 */
export function migrate(state: RawState, from: number, to: number, migrations: Migrations): RawState {
  let at = from;
  let now = state;
  while (at < to) {
    const step = migrations.steps.find((candidate) => candidate.from === at && candidate.to <= to);
    if (!step || step.to <= at) throw new RangeError(`no migration from version ${at} towards ${to}`);
    now = step.up(now);
    at = step.to;
  }
  return now;
}
