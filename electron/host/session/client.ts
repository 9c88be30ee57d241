import type { Entry } from '../../../shared/changes/change.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import type {
  Answer,
  ChannelRole,
  HostFrame,
  OpenRoom,
  Presence,
  ReadOnly,
  WallView,
} from '../../../shared/contract/frames.ts';
import { PROTOCOL, WindowFrame } from '../../../shared/contract/frames.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Audience } from '../../../shared/projection/project.ts';
import { projectChanges, projectState } from '../../../shared/projection/project.ts';
import { newId } from '../ids.ts';
import type { ProjectSession } from './project.ts';
import { audiences, commandRole, mayBe, secretaryRequests } from './roles.ts';

export interface ClientHost {
  readonly project: ProjectSession | null;
  readonly language: 'es-CL' | 'en';
  readonly wallView: WallView;
  /** What the wall puts where a name was. */
  readonly omitted: string;
  /** The room for phones; null while it is closed. */
  readonly openRoom: OpenRoom | null;
  showOnWall(view: WallView): void;
  request(client: Client, name: string, args: unknown, options: RequestOptions): Promise<unknown>;
  gone(client: Client): void;
  /** Tells every window who is where, after one of them moved. */
  tellPresence(): void;
}

export interface RequestOptions {
  progress(done: number, total: number): void;
  signal: AbortSignal;
}

/**
 * How long a window hears later than the one that acted. Windows on one machine share its processors: who typed sees it
 * first, and the others draw it while that hand is on its way to the next key.
 */
const OTHERS_MS = 25;

/** The host's end of one window: what it says is parsed before anything else; what it hears is its projection. */
export class Client {
  role: ChannelRole = 'viewer';
  /** The section that this window is in. Memory only: it is no part of the project. */
  presence: Presence | null = null;
  private toldPresence = '[]';
  private toldRoom = 'null';
  private readonly window = newId();
  private actor = '';
  private greeted = false;
  private inFlight = 0;
  /** Commands of one window are carried out one after the other. */
  private turn: Promise<void> = Promise.resolve();
  /** The command that waits for room on the disk: nothing that was sent after it may be written before it. */
  private head: { id: string; code: string } | null = null;
  private readonly host: ClientHost;
  private readonly channel: Channel;
  private readonly most: ChannelRole;
  /** The actor that this channel has whatever its hello says. */
  private readonly bound: string | undefined;
  private readonly cancels = new Map<string, AbortController>();
  private idle: (() => void)[] = [];
  /** A command of this window is being carried out. */
  private carrying = false;
  private ended = false;
  private farewell: (() => void) | null = null;
  /** What others did, for a moment: see OTHERS_MS. */
  private held: [entry: Entry, before: State, after: State][] = [];
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ClientHost, channel: Channel, most: ChannelRole, bound?: string) {
    this.host = host;
    this.channel = channel;
    this.most = most;
    this.bound = bound;
    channel.onFrame((frame) => this.receive(frame));
    channel.onClose(() => {
      if (!this.ended) this.forget();
    });
  }

  /**
   * Puts the window out, and says why: of what it has sent, nothing that was not begun is carried out. What was begun is
   * answered first, so that nobody copies by hand what was saved. Resolves when nothing of it is under way.
   */
  end(code: Extract<HostFrame, { type: 'left' }>['code']): Promise<void> {
    if (this.ended) return this.settled();
    this.ended = true;
    this.farewell = () => {
      this.channel.send({ type: 'left', code });
      this.channel.close();
    };
    this.forget();
    if (!this.carrying) this.farewell();
    return this.settled();
  }

  private forget(): void {
    for (const cancel of this.cancels.values()) cancel.abort();
    this.drop();
    this.host.gone(this);
  }

  /** Sends a frame, after all that happened before it. */
  send(frame: HostFrame): void {
    if (this.ended) return;
    this.deliver();
    this.channel.send(frame);
  }

  /** Tells the window which project is open and how it stands now. */
  welcome(): void {
    if (!this.greeted) return;
    const { project } = this.host;
    // The state that is sent now has it all in it.
    this.drop();
    this.send({
      type: 'welcome',
      protocol: PROTOCOL,
      role: this.role,
      language: this.host.language,
      wall: this.host.wallView,
      now: Date.now(),
      project: project && {
        // Where it lies on this machine is nobody's business on another one.
        folder: this.role === 'facilitator' ? project.store.folder : '',
        seq: project.authority.seq,
        state: this.projected(project.state),
        readOnly:
          this.audience === 'internal' ? project.store.readOnly : withoutOwner(project.store.readOnly),
        notices:
          this.audience === 'internal'
            ? project.notices.map(({ code, ...detail }) => ({ code, detail: plain(detail) }))
            : [],
      },
    });
    this.tellUndo();
    this.toldPresence = '[]';
    this.host.tellPresence();
    this.toldRoom = 'null';
    this.tellRoom();
  }

  /** Another project is opened: this window is in no section of it. */
  leave(): void {
    this.presence = null;
  }

  /** Says who else is where, when that is news to this window and its business. */
  tellPresence(present: readonly Presence[]): void {
    if (!this.greeted || this.audience !== 'internal') return;
    const others = present.filter(({ window }) => window !== this.window);
    const told = JSON.stringify(others);
    if (told === this.toldPresence) return;
    this.toldPresence = told;
    this.send({ type: 'presence', others });
  }

  /** Says how the room for phones stands, when that is news to this window: to the wall, its door and no more. */
  tellRoom(): void {
    if (!this.greeted || this.role === 'participant') return;
    const { openRoom: room } = this.host;
    const frame: HostFrame =
      this.audience === 'internal'
        ? { type: 'room', room: this.role === 'facilitator' ? room : room && { ...room, laptops: [] } }
        : { type: 'door', door: room && { url: room.url, code: room.code } };
    const told = JSON.stringify('room' in frame ? frame.room : frame.door);
    if (told === this.toldRoom) return;
    this.toldRoom = told;
    this.send(frame);
  }

  entry(entry: Entry, before: State, after: State): void {
    if (!this.greeted) return;
    this.held.push([entry, before, after]);
    if (this.carrying) this.deliver();
    else this.soon ??= setTimeout(() => this.deliver(), OTHERS_MS);
  }

  private deliver(): void {
    const held = this.held.splice(0);
    this.drop();
    for (const [entry, before, after] of held) this.tell(entry, before, after);
  }

  private drop(): void {
    clearTimeout(this.soon);
    this.soon = undefined;
    this.held = [];
  }

  private tell(entry: Entry, before: State, after: State): void {
    const changes = projectChanges(before, after, entry.changes, this.audience, {
      omitted: this.host.omitted,
    });
    if (this.audience === 'internal') {
      const whole = changes === entry.changes;
      this.send({ type: 'entry', entry: whole ? entry : { ...entry, changes: [...changes] } });
    } else {
      // Who did it and what it was called are nobody's business on the wall; the number keeps it in step.
      this.send({
        type: 'entry',
        entry: {
          seq: entry.seq,
          at: '',
          actor: '',
          command: { id: '', name: '' },
          changes: [...changes],
        },
      });
    }
    this.tellUndo();
  }

  /** Resolves when nothing that this window has sent is under way. */
  settled(): Promise<void> {
    return this.inFlight === 0 ? Promise.resolve() : new Promise((resolve) => this.idle.push(resolve));
  }

  private get audience(): Audience {
    return audiences[this.role];
  }

  private projected(state: State): State {
    return projectState(state, this.audience, { omitted: this.host.omitted });
  }

  private tellUndo(): void {
    if (this.audience !== 'internal' || !this.host.project) return;
    this.send({ type: 'undo', ...this.host.project.authority.labels(this.actor) });
  }

  private receive(raw: unknown): void {
    if (this.ended) return;
    const parsed = WindowFrame.safeParse(raw);
    if (!parsed.success) {
      this.send({ type: 'refusedFrame', code: 'malformed' });
      return;
    }
    const frame = parsed.data;
    if (frame.type === 'hello') {
      if (frame.protocol !== PROTOCOL) {
        this.send({ type: 'refusedFrame', code: 'protocol' });
        return;
      }
      this.role = mayBe[this.most].includes(frame.role) ? frame.role : this.most;
      this.actor = this.bound ?? frame.actor;
      this.greeted = true;
      this.head = null;
      this.presence = null;
      this.welcome();
      return;
    }
    if (!this.greeted) {
      this.send({ type: 'refusedFrame', code: 'notGreeted' });
      return;
    }
    if (frame.type === 'command') {
      this.turn = this.turn.then(() => this.command(frame));
      void this.track(this.turn);
    } else if (frame.type === 'request') void this.track(this.request(frame));
    else if (frame.type === 'cancel') this.cancels.get(frame.id)?.abort();
    else if (this.audience !== 'internal') return;
    else if (frame.type === 'presence') this.move(frame);
    // What the room sees is the facilitator's to choose.
    else if (this.role === 'facilitator') this.host.showOnWall(frame.view);
  }

  private move({ at, name }: Extract<WindowFrame, { type: 'presence' }>): void {
    const known = at !== null && Object.hasOwn(this.host.project?.state.minutes ?? {}, at.minutes);
    this.presence = known ? { window: this.window, role: this.role, name, ...at } : null;
    this.host.tellPresence();
  }

  private async command(frame: Extract<WindowFrame, { type: 'command' }>): Promise<void> {
    if (this.ended) return;
    const { id } = frame;
    if (this.head && this.head.id !== id) {
      this.send({ type: 'answer', id, answer: { kind: 'waiting', code: this.head.code } });
      return;
    }
    this.carrying = true;
    const answer = await this.carryOut(frame);
    this.carrying = false;
    this.head = answer.kind === 'waiting' ? { id, code: answer.code } : null;
    if (!this.ended) this.deliver();
    this.channel.send({ type: 'answer', id, answer });
    this.farewell?.();
  }

  private async carryOut(frame: Extract<WindowFrame, { type: 'command' }>): Promise<Answer> {
    const { id, name, payload, gesture } = frame;
    const { project } = this.host;
    if (!project) return { kind: 'refused', code: 'noProject', place: {} };
    if (frame.project !== undefined && !Object.hasOwn(project.state.project, frame.project))
      return { kind: 'refused', code: 'otherProject', place: {} };
    try {
      const role = commandRole(this.role);
      return await project.submit({ id, name, payload, gesture, actor: this.actor, role });
    } catch {
      // A fault of this program: the window is told, and the others go on.
      return { kind: 'refused', code: 'unexpected', place: {} };
    }
  }

  private async request(frame: Extract<WindowFrame, { type: 'request' }>): Promise<void> {
    const { id, name, args } = frame;
    const cancel = new AbortController();
    this.cancels.set(id, cancel);
    try {
      const asks = this.role === 'facilitator' || (this.role === 'secretary' && secretaryRequests.has(name));
      if (!asks) throw new RequestRefused('role');
      const value = await this.host.request(this, name, args, {
        progress: (done, total) => this.send({ type: 'progress', id, done, total }),
        signal: cancel.signal,
      });
      this.send({ type: 'response', id, ok: true, value: value ?? null });
    } catch (error) {
      const { code, place } = asRefused(error, cancel.signal.aborted);
      this.send({ type: 'response', id, ok: false, code, place });
    } finally {
      if (this.cancels.get(id) === cancel) this.cancels.delete(id);
    }
  }

  private async track(task: Promise<void>): Promise<void> {
    this.inFlight += 1;
    try {
      await task;
    } finally {
      this.inFlight -= 1;
      if (this.inFlight === 0) for (const resolve of this.idle.splice(0)) resolve();
    }
  }
}

/** A request that cannot be met: a code of the catalogue's `requests`, and what its sentence says. */
export class RequestRefused extends Error {
  readonly code: string;
  readonly place: Record<string, unknown>;
  constructor(code: string, place: Record<string, unknown> = {}) {
    super(code);
    this.name = 'RequestRefused';
    this.code = code;
    this.place = place;
  }
}

function asRefused(error: unknown, aborted: boolean): { code: string; place: object } {
  if (aborted) return { code: 'cancelled', place: {} };
  if (error instanceof RequestRefused) return { code: error.code, place: error.place };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const { code, place = {}, file } = error as Error & { code: string; place?: object; file?: string };
    return { code, place: { ...place, ...(file === undefined ? {} : { detail: { file } }) } };
  }
  return {
    code: 'unexpected',
    place: { detail: { problem: error instanceof Error ? error.message : String(error) } },
  };
}

/** Who has the project open elsewhere is a person's name: not for the wall. */
function withoutOwner(readOnly: ReadOnly | null): ReadOnly | null {
  return readOnly && { reason: readOnly.reason };
}

function plain(detail: object): Record<string, string | number> {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== null)) as Record<
    string,
    string | number
  >;
}
