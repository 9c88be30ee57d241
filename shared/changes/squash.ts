import type { Change } from './change.ts';
import { same } from './change.ts';

/**
 * The net effect of a series of changes, one change a record at most. Changes that cancel out are gone.
 * Holds for all inputs: applying the result gives the state that applying the series gives.
 */
export function squash(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change | null>();
  for (const change of changes) {
    const key = `${change.in} ${change.id}`;
    const earlier = net.get(key);
    net.set(key, earlier ? join(earlier, change) : change);
  }
  return [...net.values()].filter((change) => change !== null);
}

function join(first: Change, second: Change): Change | null {
  const at = { in: first.in, id: first.id };
  if (first.kind === 'add') {
    if (second.kind === 'remove') return null;
    return { kind: 'add', ...at, after: { ...first.after, ...second.after } };
  }
  if (first.kind === 'remove') {
    if (second.kind !== 'add') return first;
    return update(at, first.before, second.after);
  }
  if (second.kind === 'add') return second;
  if (second.kind === 'remove')
    return { kind: 'remove', ...at, before: { ...second.before, ...first.before } };
  return update(at, { ...second.before, ...first.before }, { ...first.after, ...second.after });
}

function update(
  at: Pick<Change, 'in' | 'id'>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Change | null {
  const fields = Object.keys(after).filter((field) => !same(before[field], after[field]));
  if (fields.length === 0) return null;
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { kind: 'update', ...at, before: pick(before), after: pick(after) };
}
