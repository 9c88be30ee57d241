import type { LocalHost } from '../../electron/host/host.ts';
import { newId } from '../../electron/host/ids.ts';
import { memoryChannel } from '../../shared/contract/channel.ts';
import type { Answer, ChannelRole, HostFrame } from '../../shared/contract/frames.ts';
import { PROTOCOL } from '../../shared/contract/frames.ts';

type Kind<T extends HostFrame['type']> = Extract<HostFrame, { type: T }>;

/** A window on a real host over memory, which says whatever a test makes it say. */
export class Window {
  readonly heard: HostFrame[] = [];
  private readonly end: ReturnType<typeof memoryChannel>[0];
  private readonly waiting = new Set<() => void>();

  /** Connects as what may be at most `most`; says nothing yet. */
  constructor(host: Pick<LocalHost, 'connect'>, most: ChannelRole = 'facilitator') {
    const [near, far] = memoryChannel();
    this.end = near;
    near.onFrame((frame) => {
      this.heard.push(frame as HostFrame);
      for (const wake of this.waiting) wake();
    });
    host.connect(far, { role: most });
  }

  send(frame: unknown): void {
    this.end.send(frame);
  }

  close(): void {
    this.end.close();
  }

  /** The first frame of that type, from the `from`th on, that fits. */
  async until<T extends HostFrame['type']>(
    type: T,
    fits: (frame: Kind<T>) => boolean = () => true,
    from = 0,
  ): Promise<Kind<T>> {
    for (;;) {
      const found = this.heard
        .slice(from)
        .find((frame): frame is Kind<T> => frame.type === type && fits(frame as Kind<T>));
      if (found) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  async hello(role: ChannelRole = 'facilitator', actor = newId()): Promise<Kind<'welcome'>> {
    const from = this.heard.length;
    this.send({ type: 'hello', protocol: PROTOCOL, role, actor });
    return this.until('welcome', () => true, from);
  }

  async command(name: string, payload: unknown = {}, more: object = {}): Promise<Answer> {
    const id = newId();
    this.send({ type: 'command', id, name, payload, ...more });
    return (await this.until('answer', (frame) => frame.id === id)).answer;
  }

  /** As `command`, for what must be accepted; gives the id of what it made. */
  async done(name: string, payload: unknown = {}): Promise<string> {
    const answer = await this.command(name, payload);
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id ?? answer.ids?.[0] ?? '';
  }

  async request(name: string, args: unknown = {}): Promise<Kind<'response'>> {
    const id = newId();
    this.send({ type: 'request', id, name, args });
    return this.until('response', (frame) => frame.id === id);
  }
}
