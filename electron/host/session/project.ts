import { hostname, userInfo } from 'node:os';
import type { Entry } from '../../../shared/changes/change.ts';
import { commands } from '../../../shared/commands/catalogue.ts';
import type { Context } from '../../../shared/commands/command.ts';
import { check } from '../../../shared/commands/invariants.ts';
import type { Answer } from '../../../shared/contract/frames.ts';
import type { Language } from '../../../shared/model/project.ts';
import type { State } from '../../../shared/model/state.ts';
import { emptyState } from '../../../shared/model/state.ts';
import { type ModelSpan, modelSpans } from '../../../shared/queries/modelSpans.ts';
import { Shelf, unwanted } from '../attachments/shelf.ts';
import { Authority, type Submission } from '../authority/authority.ts';
import { fold, newId } from '../ids.ts';
import { readFrozen } from '../store/frozen.ts';
import { nodeFileSystem } from '../store/nodeFileSystem.ts';
import type { Notice } from '../store/notice.ts';
import type { Opened, Store } from '../store/store.ts';
import { createStore, openStore } from '../store/store.ts';

/** How many entries go by before the next snapshot; at closing there is one anyway. */
const SNAPSHOT_EVERY = 2_000;
const KEPT_ENTRIES = 20_000;

export interface NewProject {
  name: string;
  institution: string;
  language: Language;
  example?: boolean;
}

/** Told of every entry, with the state before and after it. */
export type Listener = (entry: Entry, before: State, after: State) => void;

/** An open project: its store, its authority, and who listens. */
export class ProjectSession {
  readonly store: Store;
  readonly notices: Notice[];
  readonly authority: Authority;
  /** The journal's tail, oldest first: for the history of a record. */
  readonly entries: Entry[];
  /** Files that came in for it. */
  readonly shelf: Shelf;
  private readonly listeners = new Set<Listener>();
  private sinceSnapshot = 0;
  /** Contents of versions, while a command that wants one is carried out. */
  private readonly frozen = new Map<string, Partial<State>>();

  private constructor(opened: Opened) {
    this.store = opened.store;
    this.notices = opened.notices;
    this.entries = opened.entries;
    this.shelf = new Shelf(opened.store);
    this.authority = new Authority({
      state: opened.state,
      seq: opened.seq,
      entries: opened.entries,
      store: opened.store,
      now: () => new Date(),
      newId,
      fold,
      received: (hash) => this.shelf.known(hash),
      returned: (hash) => this.shelf.returnedSize(hash),
      frozen: (hash) => this.frozen.get(hash),
      modelSpans: (workshop) => this.modelSpans(workshop),
      publish: (entry, before, after) => this.published(entry, before, after),
    });
  }

  static async open(folder: string): Promise<ProjectSession> {
    const opened = await openStore(folder, options());
    // Files that nothing names any more, now that nobody is using one. Clearing up may fail: it is done the next time.
    await opened.store
      .sweep((hashes) => unwanted(hashes, opened.state, opened.entries))
      .catch(() => undefined);
    return new ProjectSession(opened);
  }

  /** Makes an empty project in a new or empty folder. StoreError `notEmpty` otherwise. */
  static async create(folder: string, fields: NewProject): Promise<ProjectSession> {
    return new ProjectSession(await createStore(folder, { state: firstState(fields) }, options()));
  }

  get state(): State {
    return this.authority.state;
  }

  /** What the model was around each time that a workshop was running, as far as the journal's tail tells. */
  modelSpans(workshop: string): ModelSpan[] {
    return modelSpans(this.state, this.entries, workshop);
  }

  async submit(submission: Submission): Promise<Answer> {
    if (this.store.readOnly)
      return { kind: 'refused', code: 'readOnly', place: { detail: { reason: this.store.readOnly.reason } } };
    await this.shelf.recall(fileNamed(submission));
    const wanted =
      submission.name === 'version.restore' ? await this.recallVersion(submission.payload) : null;
    const answer = await this.authority.submit(submission);
    if (wanted !== null) this.frozen.delete(wanted);
    if (this.sinceSnapshot >= SNAPSHOT_EVERY) {
      this.sinceSnapshot = 0;
      // The journal holds all of it already: a snapshot that fails costs time at the next opening, nothing else.
      void this.authority
        .between(() => this.store.snapshot(this.authority.seq, this.state))
        .catch(() => undefined);
    }
    return answer;
  }

  /** Reads what a version froze before a command asks for it. Gives its hash; null where there is no such version or file. */
  private async recallVersion(payload: unknown): Promise<string | null> {
    const { id } = (payload ?? {}) as { id?: unknown };
    const version = typeof id === 'string' ? this.state.version[id] : undefined;
    // A file that cannot be read is refused as one that is not there: the command says so.
    const content = version && (await readFrozen(this.store, version.hash).catch(() => null));
    if (!content) return null;
    this.frozen.set(version.hash, content);
    return version.hash;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when every command received so far is durable or answered. */
  flush(): Promise<void> {
    return this.authority.between(async () => undefined);
  }

  async close(): Promise<void> {
    await this.authority.between(async () => {
      if (!this.store.readOnly && this.sinceSnapshot > 0)
        await this.store.snapshot(this.authority.seq, this.state).catch(() => undefined);
    });
    await this.store.close();
  }

  private published(entry: Entry, before: State, after: State): void {
    this.sinceSnapshot += 1;
    this.entries.push(entry);
    if (this.entries.length > 2 * KEPT_ENTRIES) this.entries.splice(0, KEPT_ENTRIES);
    for (const listener of this.listeners) listener(entry, before, after);
  }
}

/** The state a new project starts from: its own record and a common scale. */
export function firstState(fields: NewProject): State {
  const state = emptyState();
  const context: Context = {
    now: new Date().toISOString(),
    role: 'facilitator',
    actor: 'facilitator',
    newId,
    fold,
    hasVoted: () => false,
    received: () => undefined,
    returned: () => undefined,
    frozen: () => undefined,
    modelSpans: () => [],
    keep: () => {
      throw new Error('nothing to keep in a new project');
    },
  };
  const create = commands.get('project.create');
  if (!create) throw new Error('project.create is not in the catalogue');
  create.run(state, create.schema.parse(fields), context);
  check(
    state,
    Object.values(state.project).map((record) => ({
      kind: 'add',
      in: 'project',
      id: record.id,
      after: record,
    })),
  );
  return state;
}

function options() {
  return { fs: nodeFileSystem, owner: ownerName(), now: () => new Date() };
}

function ownerName(): string {
  try {
    return `${userInfo().username} (${hostname()})`;
  } catch {
    return hostname();
  }
}

/** The hash of the kept file that a command names; undefined where it names none. */
function fileNamed({ name, payload }: Submission): unknown {
  const given = (payload ?? {}) as { hash?: unknown; set?: { logo?: { hash?: unknown } | null } };
  if (name === 'attachment.add') return given.hash;
  return name === 'project.appearance' ? given.set?.logo?.hash : undefined;
}
