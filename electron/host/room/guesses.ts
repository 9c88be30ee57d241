/** Guesses that one address may get wrong, and for how long it then waits. */
const WRONG_GUESSES = 8;
const WAIT_MS = 60_000;
/** A flood of addresses must not fill the memory: past this many, the oldest guess is forgotten first. */
const MOST_ADDRESSES = 1_000;

/** Counts wrong codes by the address that they come from. */
export class Guesses {
  private readonly wrong = new Map<string, { count: number; until: number }>();
  private readonly now: () => number;

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.now = now;
  }

  /** Whether that address has to wait before it may try again. */
  mustWait(address: string): boolean {
    const { count = 0, until = 0 } = this.wrong.get(address) ?? {};
    if (count < WRONG_GUESSES) return false;
    if (this.now() < until) return true;
    this.wrong.delete(address);
    return false;
  }

  /** Notes one more wrong code from there. */
  note(address: string): void {
    const count = (this.wrong.get(address)?.count ?? 0) + 1;
    if (this.wrong.size > MOST_ADDRESSES) this.wrong.delete([...this.wrong.keys()][0] ?? '');
    this.wrong.set(address, { count, until: this.now() + WAIT_MS });
  }
}
