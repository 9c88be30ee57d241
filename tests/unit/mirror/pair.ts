import type { Change, Entry } from '../../../shared/changes/change.ts';
import type { Channel } from '../../../shared/contract/channel.ts';
import { memoryChannel } from '../../../shared/contract/channel.ts';
import type { HostFrame, WindowFrame } from '../../../shared/contract/frames.ts';
import { PROTOCOL } from '../../../shared/contract/frames.ts';
import { Mirror } from '../../../shared/mirror/mirror.ts';
import { newProject } from '../../../shared/model/project.ts';
import { emptyState, type State } from '../../../shared/model/state.ts';
import { idOf } from '../../support/authority.ts';

type Command = Extract<WindowFrame, { type: 'command' }>;

/** A timer that a test lets go by. */
export interface Timer {
  ms: number;
  run(): void;
}

/** A mirror with a clock that stands still, and the other end of its channels in the test's hand. */
export class Pair {
  readonly timers: Timer[] = [];
  readonly heard: WindowFrame[] = [];
  readonly mirror: Mirror;
  /** What this machine's clock says. */
  now = 0;
  /** The ids that `entry` was called for. */
  readonly told: number[] = [];
  private far: Channel | undefined;
  private made = 0;

  constructor() {
    this.mirror = new Mirror({
      role: 'facilitator',
      actor: idOf('ventana', 1),
      newId: () => idOf('m', ++this.made),
      now: () => this.now,
      later: (ms, run) => {
        const timer = { ms, run };
        this.timers.push(timer);
        return () => this.timers.splice(this.timers.indexOf(timer), this.timers.includes(timer) ? 1 : 0);
      },
      changed: () => undefined,
      entry: ({ seq }) => this.told.push(seq),
    });
  }

  /** A new channel, on which the mirror says hello. */
  connect(): void {
    const [near, far] = memoryChannel();
    this.far = far;
    far.onFrame((frame) => this.heard.push(frame as WindowFrame));
    this.mirror.attach(near);
  }

  /** The channel is gone, from the far side. */
  drop(): void {
    this.far?.close();
  }

  async say(...frames: HostFrame[]): Promise<void> {
    for (const frame of frames) this.far?.send(frame);
    await settled();
  }

  welcome(seq: number, state: State = projectState(), now = 0): Promise<void> {
    return this.say({
      type: 'welcome',
      protocol: PROTOCOL,
      role: 'facilitator',
      wall: { kind: 'blank' },
      language: 'es-CL',
      now,
      project: { folder: '/proyecto', seq, state, readOnly: null, notices: [] },
    });
  }

  done(id: string, seq: number): Promise<void> {
    return this.say({ type: 'answer', id, answer: { kind: 'done', seq } });
  }

  full(id: string): Promise<void> {
    return this.say({ type: 'answer', id, answer: { kind: 'waiting', code: 'diskFull' } });
  }

  /** Lets the oldest timer go by; gives its milliseconds. */
  async pass(): Promise<number> {
    const timer = this.timers.shift();
    if (!timer) throw new Error('no timer is running');
    timer.run();
    await settled();
    return timer.ms;
  }

  /** Texts of the commands heard since the last time. */
  commands(): string[] {
    return this.taken().map(({ payload }) => (payload as { text: string }).text);
  }

  /** Commands heard since the last time. */
  taken(): Command[] {
    return this.heard.splice(0).filter((frame): frame is Command => frame.type === 'command');
  }

  hellos(): number {
    return this.heard.filter(({ type }) => type === 'hello').length;
  }
}

/** A state with its project record; another number is another project. */
export function projectState(number = 1): State {
  const project = newProject(idOf('proyecto', number), {
    name: 'Modelo (ejemplo)',
    institution: 'Consejo',
    language: 'es-CL',
  });
  return { ...emptyState(), project: { [project.id]: project } };
}

/** An entry that gives the project a name. */
export function naming(seq: number, before: string, after: string): Entry {
  const change: Change = {
    kind: 'update',
    in: 'project',
    id: idOf('proyecto', 1),
    before: { name: before },
    after: { name: after },
  };
  return {
    seq,
    at: '2026-11-22T12:00:00.000Z',
    actor: 'facilitator:x',
    command: { id: idOf('orden', seq), name: 'project.edit' },
    changes: [change],
  };
}

/** Everything that memory channels have under way has arrived. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
