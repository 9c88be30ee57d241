import { createHash } from 'node:crypto';
import { applyChanges } from '../../../shared/changes/apply.ts';
import type { Change, Entry, EntryCommand } from '../../../shared/changes/change.ts';
import { changesOf, draftOf } from '../../../shared/changes/draft.ts';
import { recordAt } from '../../../shared/changes/versions.ts';
import { commands } from '../../../shared/commands/catalogue.ts';
import type { Context, Outcome, Role } from '../../../shared/commands/command.ts';
import { check } from '../../../shared/commands/invariants.ts';
import { Refusal } from '../../../shared/commands/refusal.ts';
import type { Answer } from '../../../shared/contract/frames.ts';
import type { FileFacts } from '../../../shared/model/attachment.ts';
import type { State } from '../../../shared/model/state.ts';
import type { ModelSpan } from '../../../shared/queries/modelSpans.ts';
import { anonymised } from './anonymity.ts';
import { Queue } from './queue.ts';
import { Seen } from './seen.ts';
import { UndoBook, type UndoLabels } from './undo.ts';
import { Voters } from './voters.ts';

export interface Submission {
  /** The command's id: the same one again is answered, not run again. */
  id: string;
  name: string;
  payload: unknown;
  gesture?: string | undefined;
  /** The window's own id; undo goes by it. */
  actor: string;
  role: Role;
}

/** What the authority needs of the disk. Resolving means durable. */
export interface Durable {
  /** A word ahead of `append`, which may then not come. */
  expectAppend(): void;
  append(entries: readonly Entry[]): Promise<void>;
  putAsset(hash: string, bytes: Uint8Array): Promise<void>;
}

export interface AuthorityOptions {
  state: State;
  seq: number;
  /** The journal's tail: for undo, and for knowing commands again. */
  entries: readonly Entry[];
  store: Durable;
  now(): Date;
  newId(): string;
  fold(text: string): string;
  /** What was seen in the file kept under that hash; undefined where none is. */
  received(hash: string): FileFacts | undefined;
  /** The size of the returned document kept under that hash; undefined where none is. */
  returned(hash: string): number | undefined;
  /** What the version with that hash froze, where it was read for the command that wants it. */
  frozen(hash: string): Partial<State> | undefined;
  /** See `Context.modelSpans`: the owner of the authority has the journal. */
  modelSpans(workshop: string): readonly ModelSpan[];
  /** Called for every entry after it is durable, before it is answered. */
  publish(entry: Entry, before: State, after: State): void;
}

/** A command on its way to the disk: what it changes, and the state it leads to. */
interface CarriedOut {
  changes: Change[];
  after: State;
  outcome: Outcome;
  command: EntryCommand;
  assets: ReadonlyMap<string, Uint8Array>;
}

type Accepted = { kind: 'done'; seq: number; id?: string; ids?: string[] };

/** The only one who changes a project: one command after the other, durable before it is told to anybody. */
export class Authority {
  private current: State;
  private last: number;
  private readonly options: AuthorityOptions;
  private readonly queue = new Queue();
  private readonly seen: Seen;
  private readonly book: UndoBook;
  private readonly voters = new Voters();

  constructor(options: AuthorityOptions) {
    this.options = options;
    this.current = options.state;
    this.last = options.seq;
    this.seen = new Seen(options.entries);
    this.book = new UndoBook(options.entries, {
      lasting: (name) => commands.get(name)?.lasting === true,
      ends: (name) => commands.get(name)?.undoEnds === true,
    });
  }

  get state(): State {
    return this.current;
  }

  get seq(): number {
    return this.last;
  }

  /** What Ctrl+Z and Ctrl+Shift+Z would do for that actor: names of commands, or null. */
  labels(actor: string): UndoLabels {
    return this.book.labels(actor);
  }

  /** Carries a command out. Never rejects: what cannot be done is an answer too. */
  submit(submission: Submission): Promise<Answer> {
    return this.queue.run(() => this.handle(submission));
  }

  /** Runs `task` between two commands, with nothing on its way (for a snapshot). */
  between<T>(task: () => Promise<T>): Promise<T> {
    return this.queue.run(task);
  }

  private async handle(submission: Submission): Promise<Answer> {
    const before = this.seen.answer(submission.id);
    if (before) return before;
    this.options.store.expectAppend();
    try {
      const done =
        submission.name === 'history.undo' || submission.name === 'history.redo'
          ? this.turnBack(submission)
          : this.carryOut(submission);
      return await this.commit(submission, done);
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', code: error.code, place: error.place };
      if (isStoreFault(error)) return { kind: 'waiting', code: error.code };
      throw error;
    }
  }

  private carryOut(submission: Submission): CarriedOut {
    const command = commands.get(submission.name);
    if (!command) throw new Refusal('unknownCommand', { detail: { name: submission.name.slice(0, 60) } });
    const parsed = command.schema.safeParse(submission.payload);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Refusal('malformed', {
        field: issue?.path.join('.') ?? '',
        detail: { problem: issue?.message ?? '', ...limitOf(issue) },
      });
    }
    if (!command.roles.includes(submission.role))
      throw new Refusal('role', { detail: { role: submission.role } });
    const assets = new Map<string, Uint8Array>();
    const context: Context = {
      now: this.options.now().toISOString(),
      role: submission.role,
      actor: submission.role,
      newId: this.options.newId,
      fold: this.options.fold,
      modelSpans: (workshop) => this.options.modelSpans(workshop),
      hasVoted: (poll) => this.voters.hasVoted(poll, submission.actor, submission.role),
      received: this.options.received,
      returned: this.options.returned,
      frozen: this.options.frozen,
      keep: (text) => {
        const bytes = Buffer.from(text, 'utf8');
        const hash = createHash('sha256').update(bytes).digest('hex');
        assets.set(hash, bytes);
        return hash;
      },
    };
    const draft = draftOf(this.current);
    const outcome = command.run(draft, parsed.data, context);
    const changes = changesOf(draft);
    const after = applyChanges(this.current, changes);
    check(after, changes);
    return { changes, after, outcome, command: named(submission, outcome), assets };
  }

  private turnBack(submission: Submission): CarriedOut {
    const redo = submission.name === 'history.redo';
    const step = this.book.step(submission.actor, redo, this.current);
    if (!step) throw new Refusal('nothingToUndo');
    const after = applyChanges(this.current, step.changes);
    try {
      if (step.changes.length === 0) throw new Refusal('undoConflict', { detail: { name: step.name } });
      check(after, step.changes);
    } catch (error) {
      // Others have built on it since. Dropping the step lets the next Ctrl+Z reach what can still be undone.
      this.book.drop(submission.actor, redo);
      if (error instanceof Refusal) throw new Refusal('undoConflict', { detail: { name: step.name } });
      throw error;
    }
    const command: EntryCommand = {
      id: submission.id,
      name: step.name,
      ...(redo ? { redoes: step.seqs } : { undoes: step.seqs }),
    };
    return { changes: step.changes, after, outcome: {}, command, assets: new Map() };
  }

  private async commit(submission: Submission, done: CarriedOut): Promise<Answer> {
    const { changes, after, outcome, command, assets } = done;
    const accepted: Accepted = { kind: 'done', seq: this.last, ...outcome };
    if (changes.length === 0) return this.seen.add(submission.id, accepted);
    const entry: Entry = {
      seq: this.last + 1,
      at: this.options.now().toISOString(),
      actor: `${submission.role}:${submission.actor}`,
      command,
      changes,
    };
    const written = anonymised(entry, after);
    for (const [hash, bytes] of assets) await this.options.store.putAsset(hash, bytes);
    await this.options.store.append([written]);
    for (const change of changes) freeze(recordAt(after, change.in, change.id));
    const before = this.current;
    this.current = after;
    this.last = entry.seq;
    this.book.note(submission.actor, written);
    this.voters.note(submission.actor, submission.role, changes);
    this.options.publish(written, before, this.current);
    return this.seen.add(submission.id, { ...accepted, seq: entry.seq });
  }
}

function named(submission: Submission, outcome: Outcome): EntryCommand {
  const made = outcome.ids ?? (outcome.id === undefined ? [] : [outcome.id]);
  return {
    id: submission.id,
    name: submission.name,
    ...(made.length > 0 ? { made } : {}),
    ...(submission.gesture === undefined ? {} : { gesture: submission.gesture }),
  };
}

/** Records are shared by every state that holds them: whoever writes into one is stopped there and then. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

function limitOf(issue: object | undefined): Record<string, number> {
  if (issue && 'maximum' in issue) return { limit: Number(issue.maximum) };
  return {};
}

function isStoreFault(error: unknown): error is Error & { code: string } {
  return error instanceof Error && error.name === 'StoreError';
}
