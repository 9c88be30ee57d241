import { Authority } from '../../electron/host/authority/authority.ts';
import { fold } from '../../electron/host/ids.ts';
import type { Entry } from '../../shared/changes/change.ts';
import type { Role } from '../../shared/commands/command.ts';
import type { Answer } from '../../shared/contract/frames.ts';
import type { FileFacts } from '../../shared/model/attachment.ts';
import { newProject } from '../../shared/model/project.ts';
import { emptyState, type State } from '../../shared/model/state.ts';
import { modelSpans } from '../../shared/queries/modelSpans.ts';

/** 20 characters out of a word and a number. */
export const idOf = (word: string, number: number | string = ''): string =>
  `${word}${String(number).padStart(20 - word.length, '0')}`;

export interface Bench {
  authority: Authority;
  entries: Entry[];
  assets: Map<string, Uint8Array>;
  /** Files that came in, by hash. */
  received: Map<string, FileFacts>;
  /** Sizes of documents that came back, by hash. */
  returned: Map<string, number>;
  /** Makes the next appends fail with that store error, until it is null again. */
  fault: { code: string | null };
  clock: { now: number };
  run(
    name: string,
    payload?: unknown,
    options?: { actor?: string; role?: Role; gesture?: string; id?: string },
  ): Promise<Answer>;
  /** As `run`, for what must be accepted; gives the id (or the first of several). */
  done(name: string, payload?: unknown, options?: Parameters<Bench['run']>[2]): Promise<string>;
  state(): State;
}

/** An authority over a disk of memory, with a clock and ids that are always the same. */
export function bench(from?: { state: State; entries: Entry[] }): Bench {
  const entries: Entry[] = from?.entries ?? [];
  const assets = new Map<string, Uint8Array>();
  const received = new Map<string, FileFacts>();
  const returned = new Map<string, number>();
  const fault: Bench['fault'] = { code: null };
  const clock = { now: Date.UTC(2026, 10, 22, 12) };
  let made = 0;
  let commands = 0;
  const project = newProject(idOf('proyecto', 1), {
    name: 'Modelo (ejemplo)',
    institution: 'Consejo',
    language: 'es-CL',
  });
  const state = from?.state ?? { ...emptyState(), project: { [project.id]: project } };
  const authority: Authority = new Authority({
    state,
    seq: entries.at(-1)?.seq ?? 0,
    entries: [...entries],
    store: {
      expectAppend: () => undefined,
      append: async (added) => {
        if (fault.code !== null)
          throw Object.assign(new Error(fault.code), { name: 'StoreError', code: fault.code });
        entries.push(...added);
      },
      putAsset: async (hash, bytes) => {
        assets.set(hash, bytes);
      },
    },
    now: () => new Date(clock.now++),
    newId: () => idOf('n', ++made),
    fold,
    received: (hash) => received.get(hash),
    returned: (hash) => returned.get(hash),
    frozen: (hash) => {
      const bytes = assets.get(hash);
      return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Partial<State>);
    },
    modelSpans: (workshop) => modelSpans(authority.state, entries, workshop),
    publish: () => undefined,
  });
  const run: Bench['run'] = (
    name,
    payload = {},
    { actor = idOf('ventana', 1), role = 'facilitator', gesture, id } = {},
  ) =>
    authority.submit({
      id: id ?? idOf('orden', `${entries.length}x${++commands}`),
      name,
      payload,
      actor,
      role,
      gesture,
    });
  const done: Bench['done'] = async (name, payload, options) => {
    const answer = await run(name, payload, options);
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id ?? answer.ids?.[0] ?? '';
  };
  return {
    authority,
    entries,
    assets,
    received,
    returned,
    fault,
    clock,
    run,
    done,
    state: () => authority.state,
  };
}

/** A bench with two stages and two dimensions (D1, D2). */
export async function modelBench(): Promise<Bench & { stages: string[]; dimensions: string[] }> {
  const made = bench();
  const stages = [
    await made.done('stage.add', { name: 'Inicial' }),
    await made.done('stage.add', { name: 'Avanzado' }),
  ];
  const dimensions = [
    await made.done('dimension.add', { name: 'Transparencia' }),
    await made.done('dimension.add', { name: 'Participación' }),
  ];
  return { ...made, stages, dimensions };
}

/** The code of a refusal; throws when the answer is none. */
export function refused(answer: Answer): string {
  if (answer.kind !== 'refused') throw new Error(`not refused: ${JSON.stringify(answer)}`);
  return answer.code;
}
