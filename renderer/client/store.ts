import { create } from 'zustand';
import type { Answer, ChannelRole, WallView, Whereabouts } from '../../shared/contract/frames.ts';
import { Mirror, type MirrorView } from '../../shared/mirror/mirror.ts';
import type { State } from '../../shared/model/state.ts';
import { newId, windowActor } from './ids.ts';
import { shell, shellChannel, socketChannel } from './wire.ts';

export type Done = Extract<Answer, { kind: 'done' }>;
export type Refused = Extract<Answer, { kind: 'refused' }>;

interface ClientStore {
  view: MirrorView;
}

const RECONNECT_MS = 1_000;
const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** What role this window has, from its address: `?window=wall` is the wall, `?window=secretary` the secretary's, `?window=viewer` a laptop's that only looks. */
export function windowRole(): ChannelRole {
  const wanted = new URLSearchParams(location.search).get('window');
  return wanted === 'wall' || wanted === 'secretary' || wanted === 'viewer' ? wanted : 'facilitator';
}

const role = windowRole();

const mirror = new Mirror({
  role,
  actor: windowActor(role),
  newId,
  now: Date.now,
  later,
  changed: (view) => useClient.setState({ view }),
});

/** The confirmed state as the window sees it. Read it with a selector: `useClient((client) => client.view.undo)`. */
export const useClient = create<ClientStore>(() => ({ view: mirror.view }));

/** Connects this window to the host, and again whenever the connection is lost, unless the host has put it out. */
export async function connect(): Promise<void> {
  if (mirror.view.left !== null) return;
  if (shell) {
    mirror.attach(shellChannel(shell));
    return;
  }
  try {
    const channel = await socketChannel();
    channel.onClose(() => later(RECONNECT_MS, () => void connect()));
    mirror.attach(channel);
  } catch {
    later(RECONNECT_MS, () => void connect());
  }
}

/** Sends a command; resolves when it is on disk or refused. `gesture` ties commands that are undone together. */
export function send(name: string, payload: unknown, gesture?: string): Promise<Done | Refused> {
  return mirror.command(name, payload, gesture);
}

/** Asks the host for something that is no command. Rejects with RequestFailed (its `code` has a text in `requests`). */
export function request<T>(
  name: string,
  args: unknown = {},
  options: Parameters<Mirror['request']>[2] = {},
): Promise<T> {
  return mirror.request(name, args, options) as Promise<T>;
}

export function showOnWall(view: WallView): void {
  mirror.showOnWall(view);
}

/** Tells the others which section of the minutes this window is in, under the operator's `name`; null when it is in none. */
export function moveTo(at: Whereabouts, name: string): void {
  mirror.moveTo(at, name);
}

/** The open project's confirmed state; null when none is open. */
export function useProject(): State | null {
  return useClient((client) => client.view.project?.state ?? null);
}

/** One collection of the open project; drawn anew only when something in it changed. */
export function useCollection<C extends keyof State>(collection: C): State[C] {
  return useClient((client) => client.view.project?.state[collection] ?? (nothing as State[C]));
}

/** The state right now, for handlers; throws when no project is open. */
export function currentState(): State {
  const { project } = mirror.view;
  if (!project) throw new Error('no project is open');
  return project.state;
}

const nothing = {};
