/** How much a phone may say: so many frames at once, and then one more each so many milliseconds. */
export class Bucket {
  private level: number;
  private last: number;
  private readonly most: number;
  private readonly everyMs: number;
  private readonly now: () => number;

  /** @param now monotonic milliseconds */
  constructor(most: number, everyMs: number, now: () => number) {
    this.most = most;
    this.everyMs = everyMs;
    this.now = now;
    this.level = most;
    this.last = now();
  }

  /** Whether one more may pass. */
  take(): boolean {
    const now = this.now();
    this.level = Math.min(this.most, this.level + (now - this.last) / this.everyMs);
    this.last = now;
    if (this.level < 1) return false;
    this.level -= 1;
    return true;
  }
}
