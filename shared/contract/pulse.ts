/** What both ends of a socket say to show that they are there. It is no frame: nothing above the socket hears it. */
export const BEAT = 0;

/** How often the host shows that it is there, and asks the other end. */
export const BEAT_MS = 5_000;

/** Unanswered this often, the other end is gone: asleep, or out of reach with its connection still standing. */
export const MISSED_BEATS = 3;

/** A host that has not been heard for so long is asked; without a word for so long after that, the connection is dead. */
const SILENT_MS = 9_000;
const GRACE_MS = 3_000;

export interface PulseOptions {
  /** This machine's clock, in milliseconds: it goes on while the machine sleeps. */
  now(): number;
  /** Asks the host for a sign. */
  ask(): void;
  /** The connection leads nowhere any more; called once. */
  dead(): void;
}

/** Whether a connection that looks open still leads to a host that answers. */
export class Pulse {
  private heardAt: number;
  private askedAt: number | null = null;
  private over = false;
  private readonly options: PulseOptions;

  constructor(options: PulseOptions) {
    this.options = options;
    this.heardAt = options.now();
  }

  /** Anything at all came in. */
  heard(): void {
    this.heardAt = this.options.now();
    this.askedAt = null;
  }

  /** To be called every second or so; and with `woken` when the machine may have slept or changed its network. */
  check(woken = false): void {
    if (this.over) return;
    const now = this.options.now();
    if (this.askedAt !== null) {
      if (now - this.askedAt < GRACE_MS) return;
      this.over = true;
      this.options.dead();
    } else if (woken || now - this.heardAt >= SILENT_MS) {
      this.askedAt = now;
      this.options.ask();
    }
  }
}
