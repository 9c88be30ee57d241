import type { Channel } from '../../../shared/contract/channel.ts';
import type { ChannelRole, HostFrame, RoomLaptop } from '../../../shared/contract/frames.ts';
import { Bucket } from './bucket.ts';
import { Invitations, type LaptopTicket } from './invitations.ts';

/** One window at the host's end, as a room may end it. */
export interface ConnectedWindow {
  /** Tells it why and lets it go: nothing of it that was not begun is carried out any more. Resolves once it is gone. */
  end(code: Left): Promise<void>;
}

/** The host as laptops need it. */
export interface LaptopHost {
  connect(channel: Channel, session: { role: ChannelRole; actor?: string }): ConnectedWindow;
}

type Left = Extract<HostFrame, { type: 'left' }>['code'];

/** How much one laptop may say at once, and after that. An outbox that comes back after a long break is within it. */
const AT_ONCE = 400;
const EVERY_MS = 25;
/** Tabs of one laptop; the oldest is let go when another one comes, and told so: it does not come back by itself. */
const MOST_TABS = 4;

/** The second laptops of a room: who is in, and what becomes of their windows. */
export class Laptops {
  readonly invitations: Invitations;
  private readonly host: LaptopHost;
  private readonly changed: () => void;
  private readonly now: () => number;
  private readonly windows = new Map<string, Set<{ window: ConnectedWindow; channel: Channel }>>();
  private readonly buckets = new Map<string, Bucket>();

  /**
   * @param changed called when what `list` gives has changed
   * @param now monotonic milliseconds
   */
  constructor(host: LaptopHost, changed: () => void, now: () => number = () => performance.now()) {
    this.host = host;
    this.changed = changed;
    this.now = now;
    this.invitations = new Invitations(now);
  }

  /** Takes a window of a laptop in, on a ticket that was looked up just now. */
  connect(channel: Channel, ticket: LaptopTicket): void {
    const { id, role, actor } = ticket;
    const bucket = this.buckets.get(id) ?? new Bucket(AT_ONCE, EVERY_MS, this.now);
    this.buckets.set(id, bucket);
    const window = this.host.connect(limited(channel, bucket), { role, actor });
    const all = this.windows.get(id) ?? new Set();
    this.windows.set(id, all);
    const own = { window, channel };
    all.add(own);
    const [oldest] = all;
    if (all.size > MOST_TABS) void oldest?.window.end('tabs');
    channel.onClose(() => {
      all.delete(own);
      this.changed();
    });
    this.changed();
  }

  /** Takes an invitation back, or puts a laptop out whatever it is in the middle of. Says whether there was one. */
  revoke(id: string): boolean {
    const there = this.invitations.revoke(id);
    void this.end(id, 'revoked');
    if (there) this.changed();
    return there;
  }

  /** Everybody out. Resolves once each is told, so that the server can go. */
  async close(): Promise<void> {
    this.invitations.clear();
    await Promise.all([...this.windows.keys()].map((id) => this.end(id, 'closed')));
  }

  /**
   * What the facilitator sees of them.
   * @param url where the laptops' door is
   * @param utc makes a UTC instant of this room's time
   */
  list(url: string, utc: (at: number) => number): RoomLaptop[] {
    return [
      ...this.invitations.tickets().map(
        ({ id, role, since }): RoomLaptop => ({
          id,
          role,
          state: (this.windows.get(id)?.size ?? 0) > 0 ? 'connected' : 'gone',
          since: utc(since),
        }),
      ),
      ...this.invitations.invitations().map(
        ({ id, role, code, since, until }): RoomLaptop => ({
          id,
          role,
          state: 'invited',
          since: utc(since),
          door: { url, code, until: utc(until) },
        }),
      ),
    ];
  }

  private async end(id: string, code: Left): Promise<void> {
    const windows = [...(this.windows.get(id) ?? [])];
    this.windows.delete(id);
    this.buckets.delete(id);
    await Promise.all(windows.map(({ window }) => window.end(code)));
  }
}

/** The channel, closed and deaf as soon as more comes over it than may; the window comes back and says the rest again. */
function limited(channel: Channel, bucket: Bucket): Channel {
  let deaf = false;
  return {
    send: (frame) => channel.send(frame),
    onFrame: (listener) =>
      channel.onFrame((frame) => {
        deaf ||= !bucket.take();
        if (deaf) channel.close();
        else listener(frame);
      }),
    onClose: (listener) => channel.onClose(listener),
    close: () => channel.close(),
  };
}
