import { type Change, type Entry, same } from '../changes/change.ts';
import { rewind } from '../changes/rewind.ts';
import type { Collection, State } from '../model/state.ts';
import { byCode } from './contributions.ts';

/** The tables of the model that a workshop may change and its minutes tell of. */
const parts = ['stage', 'dimension', 'component', 'cell', 'tool'] as const satisfies readonly Collection[];
export type ModelPart = (typeof parts)[number];
type ModelTables = Pick<State, ModelPart>;

/** The project with its model as it stood when a workshop began and when it ended; the rest is that of now. */
export interface ModelSpan {
  before: State;
  after: State;
  /** What each changed thing comes from: codes of contributions and records, by its id. */
  origins: Readonly<Record<string, readonly string[]>>;
}

/** As much of a span as tells what changed: what an approval freezes. */
export interface FrozenSpan extends Pick<ModelSpan, 'origins'> {
  before: ModelTables;
  after: ModelTables;
}

const model: ReadonlySet<Collection> = new Set(['scale', ...parts]);

/**
 * What the model was around each time that a workshop was running, oldest first; a workshop that is still running ends
 * now. `entries` is the tail of the journal that led to `state`. Empty where the journal does not say so: the workshop
 * was written down afterwards, or began before the tail does.
 */
export function modelSpans(state: State, entries: readonly Entry[], workshop: string): ModelSpan[] {
  const spans: ModelSpan[] = [];
  let began: number | null = null;
  const add = (from: number, to: number): void => {
    const after = rewind(state, entries.slice(to), model);
    const ends = { before: rewind(after, entries.slice(from, to), model), after };
    spans.push({ ...ends, origins: originsIn(state, ends, workshop) });
  };
  for (const [at, { changes }] of entries.entries()) {
    const running = changes.map((change) => turned(change, workshop)).findLast((turn) => turn !== null);
    if (running === true) began ??= at;
    else if (running === false && began !== null) {
      add(began, at + 1);
      began = null;
    }
  }
  if (began !== null) add(began, entries.length);
  return spans;
}

/** Ids of the stages, dimensions, components, cells and tools that differ between the beginning and the end of a span. */
export function changedIn({
  before,
  after,
}: Record<'before' | 'after', ModelTables>): { in: ModelPart; id: string }[] {
  return parts.flatMap((part) =>
    [...new Set([...Object.keys(before[part]), ...Object.keys(after[part])])]
      .filter((id) => !same(before[part][id], after[part][id]))
      .map((id) => ({ in: part, id })),
  );
}

/** A span cut down to what changed, and the rows and stages that a cell has its code from. */
export function freezeSpan(span: ModelSpan): FrozenSpan {
  const changed = new Set(changedIn(span).map(({ id }) => id));
  const cut = (end: State): ModelTables => {
    const only = <T>(table: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(table).filter(([id]) => changed.has(id)));
    const { stage, dimension, component } = end;
    return {
      stage: { ...stage },
      dimension: { ...dimension },
      component: { ...component },
      cell: only(end.cell),
      tool: only(end.tool),
    };
  };
  return { before: cut(span.before), after: cut(span.after), origins: span.origins };
}

/** A frozen span over the project that it is read with: whose names are looked for, which edition is made. */
export function thawSpan(state: State, { before, after, origins }: FrozenSpan): ModelSpan {
  return { before: { ...state, ...before }, after: { ...state, ...after }, origins };
}

/** Whether a change sets a workshop running (true), or to anything else (false); `null` when it says nothing of it. */
function turned(change: Change, workshop: string): boolean | null {
  if (change.in !== 'workshop' || change.id !== workshop || change.kind === 'remove') return null;
  return Object.hasOwn(change.after, 'state') ? change.after.state === 'running' : null;
}

/** A tool says itself what it comes from; elsewhere, it is what was said there at the workshop and taken up. */
function originsIn(
  state: State,
  ends: Record<'before' | 'after', State>,
  workshop: string,
): Record<string, string[]> {
  const said = Object.values(state.contribution);
  const takenUp = said.filter(
    (entry) => entry.workshop === workshop && (entry.state === 'incorporated' || entry.state === 'partly'),
  );
  const all = [...said, ...Object.values(state.record)];
  return Object.fromEntries(
    changedIn(ends).flatMap(({ in: part, id }) => {
      const origins = new Set(part === 'tool' ? ends.after.tool[id]?.origins : []);
      const found =
        part === 'tool'
          ? all.filter((entry) => origins.has(entry.id))
          : takenUp.filter(({ place }) => place.kind === part && place.id === id);
      return found.length === 0 ? [] : [[id, found.toSorted(byCode).map(({ code }) => code)]];
    }),
  );
}
