import type { z } from 'zod';
import { recordsOf } from '../changes/draft.ts';
import type { FileFacts } from '../model/attachment.ts';
import type { Collection, RecordOf, State } from '../model/state.ts';
import type { ModelSpan } from '../queries/modelSpans.ts';
import { Refusal } from './refusal.ts';

export type Role = 'facilitator' | 'secretary' | 'participant' | 'viewer';

/** What a command may ask of the authority. */
export interface Context {
  /** UTC instant of this command. */
  now: string;
  role: Role;
  /** The actor's label for `typedBy` and the like: a role, never a name. */
  actor: string;
  newId(): string;
  /** Whether this window's person has already voted in an anonymous poll. It is kept in memory only, and goes when the poll closes. */
  hasVoted(poll: string): boolean;
  /** Keeps `text` as an asset of the project, durably before the command is; gives its SHA-256 in hexadecimal. */
  keep(text: string): string;
  /** What the host saw in the file that is kept under that hash; undefined where none is. */
  received(hash: string): FileFacts | undefined;
  /** How many bytes a returned document has that came in and is kept under that hash; undefined where none is. */
  returned(hash: string): number | undefined;
  /** What the version with that hash froze; undefined where its content is not at hand. */
  frozen(hash: string): Partial<State> | undefined;
  /** What the model was around each time that a workshop was running, as far as the journal tells. */
  modelSpans(workshop: string): readonly ModelSpan[];
  /** A string for ordering and comparing as a reader of the project's language would: case and accents count for nothing. */
  fold(text: string): string;
}

/** Main record that a command made or changed; `ids` where it made several. */
export interface Outcome {
  id?: string;
  ids?: string[];
}

/** One human intention. `run` writes into a draft; what it throws as a `Refusal` undoes all of it. */
export interface Command<Payload = unknown> {
  name: string;
  schema: z.ZodType<Payload>;
  roles: readonly Role[];
  run(draft: State, payload: Payload, context: Context): Outcome;
  /** Never taken back by somebody's Ctrl+Z (votes, imports, approvals). */
  lasting?: true;
  /** Nobody's Ctrl+Z goes back past it. */
  undoEnds?: true;
}

export const staff: readonly Role[] = ['facilitator', 'secretary'];
export const facilitatorOnly: readonly Role[] = ['facilitator'];

/** A command of the catalogue; keeps its payload's type out of the list, where only the schema knows it. */
export function command<S extends z.ZodType>(
  name: string,
  options: { schema: S; roles?: readonly Role[]; lasting?: true; undoEnds?: true },
  run: (draft: State, payload: z.output<S>, context: Context) => Outcome,
): Command {
  const { roles = staff, ...rest } = options;
  return { name, roles, run: run as Command['run'], ...rest };
}

/** The record with that id, or a refusal that names it. */
export function the<C extends Collection>(draft: State, collection: C, id: string): RecordOf<C> {
  const table = draft[collection] as Record<string, RecordOf<C>>;
  const found = Object.hasOwn(table, id) ? table[id] : undefined;
  if (!found) throw new Refusal('notFound', { collection, id });
  return found;
}

/** Puts a new record in its collection; its id must be free. */
export function put<C extends Collection>(draft: State, collection: C, record: RecordOf<C>): RecordOf<C> {
  const table = draft[collection] as Record<string, RecordOf<C>>;
  if (Object.hasOwn(table, record.id)) throw new Refusal('exists', { collection, id: record.id });
  table[record.id] = record;
  return record;
}

/** All records of a collection, in no particular order. */
export const all = recordsOf;

/** The next number under a scope; numbers are never given twice. */
export function nextNumber(draft: State, scope: string): number {
  const counter = draft.counter[scope];
  const last = (counter?.last ?? 0) + 1;
  draft.counter[scope] = { id: scope, last };
  return last;
}

/** `A-0001` and the like: a prefix and a number of at least `width` digits. */
export function numbered(prefix: string, number: number, width: number): string {
  return `${prefix}-${String(number).padStart(width, '0')}`;
}
