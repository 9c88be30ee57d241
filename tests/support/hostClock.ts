import type { ChildProcess } from 'node:child_process';

// Runs in the host before anything else of it: `Date` reads a clock that stands still until the test moves it, so that what
// is written about times is the same on a slow machine.
const preload = `
const Real = Date;
let at = Number(process.env.CABILDO_TEST_CLOCK);
globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(at);
    else super(...args);
  }
  static now() {
    return at;
  }
};
// A worker of the host is started with the same options and has no channel.
process.on('message', (message) => {
  at = message.at;
  process.send({ at });
});
process.channel?.unref();
`;

/** How a host is started on a clock that begins at an instant. @param from ISO 8601 */
export function clockStart(from: string): { args: string[]; env: Record<string, string> } {
  return {
    args: ['--import', `data:text/javascript,${encodeURIComponent(preload)}`],
    env: { CABILDO_TEST_CLOCK: String(Date.parse(from)) },
  };
}

/** The clock of a host that was started with `clockStart`: as if somebody set that of the machine. */
export class HostClock {
  private readonly child: ChildProcess;
  private at: number;

  constructor(child: ChildProcess, from: string) {
    this.child = child;
    this.at = Date.parse(from);
  }

  /** Moves it by so many minutes (back where they are negative); resolves once the host reads it so. */
  async move(minutes: number): Promise<void> {
    this.at += minutes * 60_000;
    await new Promise<void>((resolve) => {
      this.child.once('message', () => resolve());
      this.child.send({ at: this.at });
    });
  }
}
