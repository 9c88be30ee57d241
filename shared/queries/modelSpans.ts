import type { Change, Entry } from '../changes/change.ts';
import { rewind } from '../changes/rewind.ts';
import type { Collection, State } from '../model/state.ts';

/** The project with its model as it stood when a workshop began and when it ended; the rest is that of now. */
export interface ModelSpan {
  before: State;
  after: State;
}

const model: ReadonlySet<Collection> = new Set(['scale', 'stage', 'dimension', 'component', 'cell', 'tool']);

/**
 * What the model was around each time that a workshop was running, oldest first; a workshop that is still running ends
 * now. `entries` is the tail of the journal that led to `state`. Empty where the journal does not say so: the workshop
 * was written down afterwards, or began before the tail does.
 */
export function modelSpans(state: State, entries: readonly Entry[], workshop: string): ModelSpan[] {
  const spans: ModelSpan[] = [];
  let began: number | null = null;
  for (const [at, { changes }] of entries.entries()) {
    const running = changes.map((change) => turned(change, workshop)).findLast((turn) => turn !== null);
    if (running === true) began ??= at;
    else if (running === false && began !== null) {
      spans.push(spanOf(state, entries, began, at + 1));
      began = null;
    }
  }
  return began === null ? spans : [...spans, spanOf(state, entries, began, entries.length)];
}

/** Whether a change sets a workshop running (true), or to anything else (false); `null` when it says nothing of it. */
function turned(change: Change, workshop: string): boolean | null {
  if (change.in !== 'workshop' || change.id !== workshop || change.kind === 'remove') return null;
  return Object.hasOwn(change.after, 'state') ? change.after.state === 'running' : null;
}

function spanOf(state: State, entries: readonly Entry[], from: number, to: number): ModelSpan {
  const after = rewind(state, entries.slice(to), model);
  return { before: rewind(after, entries.slice(from, to), model), after };
}
