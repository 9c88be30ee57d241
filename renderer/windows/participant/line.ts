import type { Channel } from '../../../shared/contract/channel.ts';
import type { Fate, PhoneFrame, RoomFrame } from '../../../shared/contract/room.ts';
import { ROOM_PROTOCOL } from '../../../shared/contract/roomLimits.ts';
import type { Kept } from './kept.ts';

export type Sending = Exclude<PhoneFrame, { type: 'hello' }>;
type Shown = Extract<RoomFrame, { type: 'room' }>;

/** Something this phone sent and the room took. */
export interface Mine {
  contribution: string;
  code: string;
  frame: Extract<PhoneFrame, { type: 'contribution' }>;
  /** UTC milliseconds, by this phone. */
  at: number;
  /** What became of it; null until the room says so. */
  fate: Fate | null;
}

export interface LineView {
  /** `asking`: not known yet whether this phone has a ticket. */
  place: 'asking' | 'door' | 'room';
  connection: 'lost' | 'open';
  language: 'es-CL' | 'en';
  room: Shown | null;
  /** Why this phone was put out, when it was. */
  out: Extract<RoomFrame, { type: 'left' }>['code'] | null;
  outbox: readonly Sending[];
  mine: readonly Mine[];
  /** Polls this phone's ballot was taken in. */
  voted: readonly string[];
  /** Whether this phone has been in a running workshop of this room: without one, it is over and not still to come. */
  attended: boolean;
  /** What the room did not take, and why, until it is read. */
  refused: { frame: Sending; code: string } | null;
}

export interface LineOptions {
  /** Opens a channel; rejects where there is none to be had. */
  dial(): Promise<Channel>;
  /** Whether this phone has a ticket, and the language of the room; rejects where nobody answers. */
  ask(): Promise<{ in: boolean; language: 'es-CL' | 'en' }>;
  kept: Kept;
  now(): number;
  later(ms: number, run: () => void): void;
  /** Loads the page again: the room speaks another version. */
  reload(): void;
}

const RETRY_MS = 1_500;
const WAITING_MS = 5_000;
/** What has no answer by then was sent into nothing: the connection is taken for lost. */
const PATIENCE_MS = 8_000;
/** What was not sent in half a day belongs to another workshop. */
const STALE_MS = 12 * 60 * 60 * 1_000;

/** A phone's end: one connection, made again whenever it is lost, and an outbox that is sent until it is answered. */
export class PhoneLine {
  private current: LineView;
  private channel: Channel | null = null;
  private readonly options: LineOptions;
  private readonly listeners = new Set<() => void>();

  constructor(options: LineOptions) {
    this.options = options;
    const { at = 0, list = [] } = (options.kept.get('outbox') ?? {}) as { at?: number; list?: Sending[] };
    this.current = {
      place: 'asking',
      connection: 'lost',
      language: 'es-CL',
      room: null,
      out: null,
      outbox: options.now() - at < STALE_MS ? list : [],
      mine: (options.kept.get('mine') ?? []) as Mine[],
      voted: (options.kept.get('voted') ?? []) as string[],
      attended: options.kept.get('attended') === true,
      refused: null,
    };
  }

  get view(): LineView {
    return this.current;
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asks whether there is a ticket already, and goes in or to the door. */
  async arrive(): Promise<void> {
    try {
      const { in: known, language } = await this.options.ask();
      this.set({ language, place: known ? 'room' : 'door' });
      if (known) await this.connect();
    } catch {
      this.options.later(RETRY_MS, () => void this.arrive());
    }
  }

  /** The door was passed. */
  async enter(): Promise<void> {
    this.set({ place: 'room', out: null });
    await this.connect();
  }

  /** Takes something into the outbox and sends it, now or once there is a connection. */
  send(frame: Sending): void {
    this.set({ outbox: [...this.current.outbox, frame], refused: null });
    this.post(frame);
  }

  /** What was refused was read. */
  settle(): void {
    this.set({ refused: null });
  }

  private async connect(): Promise<void> {
    if (this.channel || this.current.place !== 'room') return;
    try {
      const channel = await this.options.dial();
      this.channel = channel;
      channel.onFrame((frame) => {
        if (this.channel === channel) this.receive(frame as RoomFrame);
      });
      channel.onClose(() => {
        if (this.channel === channel) this.lose();
      });
      channel.send({ type: 'hello', protocol: ROOM_PROTOCOL });
    } catch {
      this.options.later(RETRY_MS, () => void this.connect());
    }
  }

  private lose(): void {
    this.channel = null;
    this.set({ connection: 'lost' });
    if (this.current.place === 'room') this.options.later(RETRY_MS, () => void this.connect());
  }

  private post(frame: Sending): void {
    const { channel } = this;
    if (!channel || this.current.connection !== 'open') return;
    channel.send(frame);
    this.options.later(PATIENCE_MS, () => {
      if (this.channel !== channel || !this.current.outbox.includes(frame)) return;
      channel.close();
      // Closing it may have said so already.
      if (this.channel === channel) this.lose();
    });
  }

  private receive(frame: RoomFrame): void {
    if (frame.type === 'room') this.shown(frame);
    else if (frame.type === 'left') this.left(frame.code);
    else if (frame.type === 'fate') this.told(frame);
    else if (frame.type === 'waiting') {
      const { channel } = this;
      this.options.later(WAITING_MS, () => {
        const still = this.current.outbox.find(({ id }) => id === frame.id);
        if (still && this.channel === channel) this.post(still);
      });
    } else this.answered(frame);
  }

  private shown(room: Shown): void {
    const first = this.current.connection !== 'open';
    const attended = this.current.attended || room.view.workshop !== null;
    this.set({ room, language: room.language, connection: 'open', out: null, attended });
    // In the order in which it was written; what the room has already is answered again and not done again.
    if (first) for (const frame of this.current.outbox) this.post(frame);
  }

  private answered(answer: Extract<RoomFrame, { type: 'done' | 'refused' }>): void {
    const frame = this.current.outbox.find(({ id }) => id === answer.id);
    if (!frame) return;
    const outbox = this.current.outbox.filter((other) => other !== frame);
    const { mine, voted } = this.current;
    if (answer.type === 'refused') {
      // The ballot arrived before, and only its answer was lost.
      const there = frame.type === 'ballot' && answer.code === 'voted';
      this.set(
        there ? { outbox, voted: [...voted, frame.poll] } : { outbox, refused: { frame, code: answer.code } },
      );
    } else if (frame.type === 'contribution') {
      const { contribution, code } = answer;
      this.set({
        outbox,
        mine: [...mine, { contribution, code, frame, at: this.options.now(), fate: null }],
      });
    } else if (frame.type === 'ballot') this.set({ outbox, voted: [...voted, frame.poll] });
    else this.set({ outbox, mine: mine.filter(({ contribution }) => contribution !== frame.contribution) });
  }

  private told({ contribution, fate }: Extract<RoomFrame, { type: 'fate' }>): void {
    const { mine } = this.current;
    if (!mine.some((one) => one.contribution === contribution && one.fate !== fate)) return;
    this.set({ mine: mine.map((one) => (one.contribution === contribution ? { ...one, fate } : one)) });
  }

  private left(code: Extract<RoomFrame, { type: 'left' }>['code']): void {
    const { channel } = this;
    if (code === 'protocol') {
      this.options.reload();
      return;
    }
    if (code === 'flood') return;
    this.channel = null;
    channel?.close();
    // A ticket that is gone takes with it what could be withdrawn; what was not sent yet stays.
    this.set({ place: 'door', connection: 'lost', out: code, mine: [], attended: false, room: null });
  }

  private set(part: Partial<LineView>): void {
    const before = this.current;
    this.current = { ...before, ...part };
    const { outbox, mine, voted, attended } = this.current;
    const { kept } = this.options;
    if (outbox !== before.outbox)
      kept.set('outbox', outbox.length === 0 ? null : { at: this.options.now(), list: outbox });
    if (mine !== before.mine) kept.set('mine', mine);
    if (attended !== before.attended) kept.set('attended', attended);
    if (voted !== before.voted) kept.set('voted', voted.slice(-50));
    for (const listener of this.listeners) listener();
  }
}
