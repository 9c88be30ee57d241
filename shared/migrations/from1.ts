import type { MigrationStep, RawState } from './step.ts';

/** Collections that came with version 2. */
const added = [
  'formerName',
  'span',
  'timer',
  'turn',
  'technique',
  'poll',
  'ballot',
  'tally',
  'objection',
  'forumTable',
  'stance',
  'stanceReason',
  'attachment',
];

/** Adds `fields` to every record of a collection that does not have them. */
function complete(state: RawState, collection: string, fields: Record<string, unknown>): RawState {
  const records = Object.entries(state[collection] ?? {});
  const whole = records.map(([id, record]) => [id, { ...fields, ...(record as object) }]);
  return { ...state, [collection]: Object.fromEntries(whole) };
}

/**
 * Version 1 to 2. The first releases all wrote 1 while collections and fields were still being added: this step takes any of them,
 * and gives a record that lacks a field of version 2 the value that says nothing.
 */
export const from1: MigrationStep = {
  from: 1,
  to: 2,
  up: (state) => {
    const collections = Object.fromEntries(added.map((collection) => [collection, {}]));
    const whole = complete({ ...collections, ...state }, 'contribution', {
      technique: null,
      table: null,
      picture: null,
    });
    return complete(whole, 'attendance', { away: [] });
  },
};
