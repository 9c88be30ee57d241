import type { Change, Entry } from '../../../shared/changes/change.ts';
import { inverse } from '../../../shared/changes/invert.ts';
import { squash } from '../../../shared/changes/squash.ts';
import type { State } from '../../../shared/model/state.ts';

export interface UndoLabels {
  undo: string | null;
  redo: string | null;
}

interface Step {
  name: string;
  /** Entries that the step takes back (or does again). */
  seqs: number[];
  gesture: string | undefined;
  /** What was written, as one change a record. */
  written: Change[];
  anonymous: boolean;
}

interface Book {
  done: Step[];
  undone: Step[];
}

/** What commands, by their names, are to undo. */
export interface CommandKinds {
  /** Never a step. */
  lasting(name: string): boolean;
  /** The end of every window's steps. */
  ends(name: string): boolean;
}

const KEPT = 200;

/**
 * What each window can take back, read from the journal: the last 200 steps a window, one step a gesture. Entries of
 * the room (anonymous) are known to the window that typed them only as long as this process lives.
 */
export class UndoBook {
  private readonly books = new Map<string, Book>();
  private readonly kinds: CommandKinds;

  constructor(entries: readonly Entry[], kinds: CommandKinds) {
    this.kinds = kinds;
    for (const entry of entries) {
      const actor = entry.actor.split(':')[1];
      if (actor !== undefined) this.note(actor, entry);
    }
  }

  labels(actor: string): UndoLabels {
    const book = this.books.get(actor);
    return { undo: book?.done.at(-1)?.name ?? null, redo: book?.undone.at(-1)?.name ?? null };
  }

  /** The changes that would undo (or redo) the last step in the state of now; undefined when there is no step. */
  step(actor: string, redo: boolean, state: State): (Step & { changes: Change[] }) | undefined {
    const book = this.books.get(actor);
    const step = (redo ? book?.undone : book?.done)?.at(-1);
    return step && { ...step, changes: inverse(state, step.written) };
  }

  drop(actor: string, redo: boolean): void {
    const book = this.books.get(actor);
    (redo ? book?.undone : book?.done)?.pop();
  }

  /** Takes an accepted entry of that actor into account. */
  note(actor: string, entry: Entry): void {
    const book = this.books.get(actor) ?? { done: [], undone: [] };
    this.books.set(actor, book);
    const { name, gesture, undoes, redoes } = entry.command;
    const step: Step = {
      name,
      seqs: [entry.seq],
      gesture,
      written: entry.changes,
      anonymous: entry.actor === 'sala',
    };
    if (undoes) {
      book.done.pop();
      book.undone.push(step);
      return;
    }
    if (redoes) {
      book.undone.pop();
      book.done.push({ ...step, gesture: undefined });
      return;
    }
    if (this.kinds.ends(name)) for (const each of this.books.values()) each.done = each.undone = [];
    if (this.kinds.lasting(name)) return;
    book.undone = [];
    const last = book.done.at(-1);
    if (last && gesture !== undefined && last.gesture === gesture) {
      last.seqs.push(entry.seq);
      last.written = squash([...last.written, ...entry.changes]);
      return;
    }
    book.done.push(step);
    if (book.done.length > KEPT) book.done.shift();
  }
}
