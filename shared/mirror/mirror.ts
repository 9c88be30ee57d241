import { applyChanges } from '../changes/apply.ts';
import type { Entry } from '../changes/change.ts';
import type { Channel } from '../contract/channel.ts';
import type {
  Answer,
  ChannelRole,
  Door,
  HostFrame,
  Notice,
  OpenRoom,
  Presence,
  ReadOnly,
  WallView,
  Whereabouts,
} from '../contract/frames.ts';
import { PROTOCOL } from '../contract/frames.ts';
import type { State } from '../model/state.ts';
import { Outbox, type Pending } from './outbox.ts';

/** What a window knows: the confirmed state, and what is on its way. */
export interface MirrorView {
  connection: 'connecting' | 'open' | 'lost';
  role: ChannelRole;
  project: { folder: string; seq: number; state: State; readOnly: ReadOnly | null; notices: Notice[] } | null;
  wall: WallView;
  /** Who else is in a section of the minutes. */
  presence: readonly Presence[];
  /** The room for phones; null while it is closed, and on the wall. */
  room: OpenRoom | null;
  /** Why the host put this window out for good; null while it has not. */
  left: Extract<HostFrame, { type: 'left' }>['code'] | null;
  /** Where phones come in, on the wall; null while the room is closed. */
  door: Door | null;
  pending: readonly Pending[];
  /** Why the head of the outbox waits (`diskFull`…), or null when nothing does. */
  waiting: string | null;
  /** Why the host does not understand this window: another version of the program. Null while it does. */
  refused: string | null;
  /** UTC instant of the last entry, or null. */
  savedAt: string | null;
  undo: string | null;
  redo: string | null;
  language: 'es-CL' | 'en' | null;
  /** Milliseconds to add to this machine's clock to have the host's. */
  clockOffset: number;
}

export class RequestFailed extends Error {
  readonly code: string;
  readonly place: Record<string, unknown>;
  constructor(code: string, place: object) {
    super(code);
    this.name = 'RequestFailed';
    this.code = code;
    this.place = place as Record<string, unknown>;
  }
}

export interface MirrorOptions {
  role: ChannelRole;
  /** 20 characters that stay the same for this window over restarts: undo goes by them. */
  actor: string;
  newId(): string;
  /** This machine's clock, UTC milliseconds. */
  now(): number;
  /** Calls back after `ms`; gives a way to call it off. */
  later(ms: number, run: () => void): () => void;
  /** Called after every change of the view. */
  changed(view: MirrorView): void;
  /** Called for every confirmed entry, after it was applied. */
  entry?(entry: Entry, view: MirrorView): void;
}

/** What an AbortSignal is, as far as a request needs it. */
export interface CancelSignal {
  addEventListener(type: 'abort', listener: () => void): void;
}

interface Request {
  resolve(value: unknown): void;
  reject(error: Error): void;
  progress?: ((done: number, total: number) => void) | undefined;
}

/** A client's end: mirrors the confirmed state of its projection and sends commands through an outbox. */
export class Mirror {
  private current: MirrorView;
  private channel: Channel | undefined;
  private readonly options: MirrorOptions;
  private readonly outbox: Outbox;
  private readonly requests = new Map<string, Request>();
  /** An entry is missing and a fresh welcome was asked for. */
  private behind = false;
  private whereabouts: { at: Whereabouts; name: string } = { at: null, name: '' };

  constructor(options: MirrorOptions) {
    this.options = options;
    this.current = {
      connection: 'connecting',
      role: options.role,
      project: null,
      wall: { kind: 'blank' },
      presence: [],
      room: null,
      left: null,
      door: null,
      pending: [],
      waiting: null,
      refused: null,
      savedAt: null,
      undo: null,
      redo: null,
      language: null,
      clockOffset: 0,
    };
    this.outbox = new Outbox({
      later: options.later,
      send: (pending) =>
        this.channel?.send({
          type: 'command',
          id: pending.id,
          name: pending.name,
          payload: pending.payload,
          ...(pending.gesture === undefined ? {} : { gesture: pending.gesture }),
          ...(pending.project === undefined ? {} : { project: pending.project }),
        }),
      changed: (pending, waiting) => this.set({ pending, waiting }),
    });
  }

  get view(): MirrorView {
    return this.current;
  }

  /** Takes a (new) channel into use: says hello; what the outbox holds is sent again once the host has answered. */
  attach(channel: Channel): void {
    if (this.channel) this.lose();
    this.channel = channel;
    channel.onFrame((frame) => {
      if (this.channel === channel) this.receive(frame as HostFrame);
    });
    channel.onClose(() => {
      if (this.channel === channel) this.lose();
    });
    this.hello();
  }

  private hello(): void {
    const { role, actor } = this.options;
    this.channel?.send({ type: 'hello', protocol: PROTOCOL, role, actor });
  }

  private lose(): void {
    this.channel = undefined;
    this.outbox.pause();
    for (const request of this.requests.values()) request.reject(new RequestFailed('disconnected', {}));
    this.requests.clear();
    this.set({ connection: 'lost', presence: [] });
  }

  /** Sends a command. Resolves with the answer once it is durable or refused; while the disk is full it goes on waiting. */
  command(name: string, payload: unknown, gesture?: string): Promise<Exclude<Answer, { kind: 'waiting' }>> {
    const [project] = Object.keys(this.current.project?.state.project ?? {});
    return this.outbox.add({
      id: this.options.newId(),
      name,
      payload,
      ...(project === undefined ? {} : { project }),
      ...(gesture === undefined ? {} : { gesture }),
    });
  }

  /** Asks the host for something that is no command (a document, a list of recent projects). Rejects with RequestFailed. */
  request(
    name: string,
    args: unknown,
    options: { progress?: (done: number, total: number) => void; signal?: CancelSignal } = {},
  ): Promise<unknown> {
    const id = this.options.newId();
    return new Promise((resolve, reject) => {
      if (!this.channel) {
        reject(new RequestFailed('disconnected', {}));
        return;
      }
      this.requests.set(id, { resolve, reject, progress: options.progress });
      options.signal?.addEventListener('abort', () => this.channel?.send({ type: 'cancel', id }));
      this.channel.send({ type: 'request', id, name, args });
    });
  }

  /** What was asked for last is what this window's next key goes by: it may be pressed before the host has told everybody. */
  showOnWall(view: WallView): void {
    if (!this.channel) return;
    this.channel.send({ type: 'wall', view });
    this.set({ wall: view });
  }

  /** Says which section this window is in, so that the others can show it; said again after a lost connection. */
  moveTo(at: Whereabouts, name: string): void {
    this.whereabouts = { at, name };
    this.channel?.send({ type: 'presence', at, name });
  }

  private receive(frame: HostFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.behind = false;
        this.set({
          connection: 'open',
          role: frame.role,
          project: frame.project,
          wall: frame.wall,
          refused: null,
          presence: [],
          room: null,
          door: null,
          language: frame.language,
          clockOffset: frame.now - this.options.now(),
          undo: null,
          redo: null,
          savedAt: null,
        });
        if (this.whereabouts.at) this.moveTo(this.whereabouts.at, this.whereabouts.name);
        this.outbox.resume();
        return;
      case 'entry':
        this.confirm(frame.entry);
        return;
      case 'answer':
        this.outbox.answer(frame.id, frame.answer);
        return;
      case 'response': {
        const request = this.requests.get(frame.id);
        this.requests.delete(frame.id);
        if (frame.ok) request?.resolve(frame.value);
        else request?.reject(new RequestFailed(frame.code, frame.place));
        return;
      }
      case 'progress':
        this.requests.get(frame.id)?.progress?.(frame.done, frame.total);
        return;
      case 'undo':
        this.set({ undo: frame.undo, redo: frame.redo });
        return;
      case 'room':
        this.set({ room: frame.room });
        break;
      case 'door':
        this.set({ door: frame.door });
        break;
      case 'wall':
        this.set({ wall: frame.view });
        return;
      case 'presence':
        this.set({ presence: frame.others });
        return;
      case 'left':
        // What it was shown is no longer its to show.
        this.set({ left: frame.code, project: null, room: null, presence: [] });
        return;
      case 'refusedFrame':
        this.set({ refused: frame.code });
        return;
    }
  }

  private confirm(entry: Entry): void {
    const { project } = this.current;
    if (!project || entry.seq <= project.seq) return;
    if (entry.seq > project.seq + 1) {
      // One is missing: what follows would be applied to the wrong state. A second hello brings the whole of it.
      if (!this.behind) this.hello();
      this.behind = true;
      return;
    }
    this.set({
      project: { ...project, seq: entry.seq, state: applyChanges(project.state, entry.changes) },
      savedAt: entry.at,
    });
    this.options.entry?.(entry, this.current);
  }

  private set(part: Partial<MirrorView>): void {
    this.current = { ...this.current, ...part };
    this.options.changed(this.current);
  }
}
