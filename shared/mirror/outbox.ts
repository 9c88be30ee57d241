import type { Answer } from '../contract/frames.ts';

/** A command that is not confirmed yet. */
export interface Pending {
  id: string;
  name: string;
  payload: unknown;
  gesture?: string;
  /** Id of the project that it was meant for. */
  project?: string;
}

type Final = Exclude<Answer, { kind: 'waiting' }>;

interface OutboxOptions {
  send(pending: Pending): void;
  later(ms: number, run: () => void): () => void;
  changed(pending: readonly Pending[], waiting: string | null): void;
}

const RETRY_MS = 2_000;

/**
 * What a window has sent and does not know to be on disk. Commands go out at once and in order; when the host says
 * `waiting`, only the first is tried again, every 2 s, and the others follow it. Sending twice is harmless: the host
 * knows a command's id again.
 */
export class Outbox {
  private readonly options: OutboxOptions;
  private readonly items: { pending: Pending; resolve(answer: Final): void }[] = [];
  private waiting: string | null = null;
  private paused = true;
  private callOff: (() => void) | undefined;

  constructor(options: OutboxOptions) {
    this.options = options;
  }

  add(pending: Pending): Promise<Final> {
    return new Promise((resolve) => {
      this.items.push({ pending, resolve });
      if (!this.paused && this.waiting === null) this.options.send(pending);
      this.tell();
    });
  }

  /** The connection is gone: nothing is sent until it is back. */
  pause(): void {
    this.paused = true;
    this.callOff?.();
    this.waiting = null;
    this.tell();
  }

  /** The connection is (again) there: everything goes out, oldest first. Nothing when it was there all along. */
  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    this.waiting = null;
    for (const { pending } of this.items) this.options.send(pending);
    this.tell();
  }

  answer(id: string, answer: Answer): void {
    const index = this.items.findIndex((item) => item.pending.id === id);
    const item = this.items[index];
    if (!item) return;
    if (answer.kind === 'waiting') {
      this.waiting = answer.code;
      this.callOff?.();
      this.callOff = this.options.later(RETRY_MS, () => {
        const [head] = this.items;
        if (head && !this.paused) this.options.send(head.pending);
      });
      this.tell();
      return;
    }
    this.items.splice(index, 1);
    if (this.waiting !== null) {
      // There is room again: what queued up behind the first goes out now.
      this.waiting = null;
      this.callOff?.();
      for (const { pending } of this.items) this.options.send(pending);
    }
    this.tell();
    item.resolve(answer);
  }

  private tell(): void {
    this.options.changed(
      this.items.map((item) => item.pending),
      this.waiting,
    );
  }
}
