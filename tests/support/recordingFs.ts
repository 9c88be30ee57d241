import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../electron/host/store/fileSystem.ts';

/** What the store asked of the disk, in order. */
export type Operation =
  | { kind: 'create' | 'remove' | 'folder'; path: string; node: Node }
  | { kind: 'rename'; path: string; from: string; node: Node }
  | { kind: 'append'; node: Node; bytes: Uint8Array }
  | { kind: 'truncate'; node: Node; size: number }
  | { kind: 'datasync'; node: Node }
  | { kind: 'syncFolder'; path: string }
  | { kind: 'mark'; label: string };

/** A file or folder whatever its name; a crash looks at what was done to it and to its name apart. */
export interface Node {
  id: number;
  folder: boolean;
}

/** How the disk treats what was not synced when the power went. */
export interface Loss {
  /** Names made, changed or removed since the last sync of their folder: kept or gone. */
  names: 'kept' | 'lost';
  /** Content since the last sync of its file. `holes`: the first half of the last write reads as zeros. */
  content: 'kept' | 'lost' | 'half' | 'oneByte' | 'allButOne' | 'holes';
}

export const losses: Loss[] = (['kept', 'lost'] as const).flatMap((names) =>
  (['kept', 'lost', 'half', 'oneByte', 'allButOne', 'holes'] as const).map((content) => ({ names, content })),
);

type Files = Map<string, Uint8Array | null>;

/** An error as the system makes it. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/**
 * A disk in memory that remembers every operation, can fail at any of them, and can be rebuilt as a power cut after
 * any of them would leave it.
 */
export class RecordingFs implements FileSystem {
  readonly operations: Operation[] = [];
  /** Asked before each operation that changes something; a system code makes it fail (`short`: half is written). */
  failAt: (operation: Operation) => string | null = () => null;
  /** What this disk claims to have done and never does: to see a proof fail. */
  ignores: (operation: Operation) => boolean = () => false;
  readonly #start: Files;
  readonly #names = new Map<string, Node>();
  readonly #content = new Map<Node, Uint8Array>();
  readonly #locks = new Set<string>();
  readonly #nodes: Node[] = [];

  constructor(files: Files = new Map([['/', null]])) {
    this.#start = files;
    for (const [path, bytes] of files) {
      const node = this.#newNode(bytes === null);
      this.#names.set(path, node);
      if (bytes) this.#content.set(node, bytes);
    }
  }

  /** Notes that something was promised to somebody, here in the order of operations. */
  mark(label: string): void {
    this.operations.push({ kind: 'mark', label });
  }

  async open(path: string, { exclusive = false } = {}): Promise<OpenFile> {
    let node = this.#names.get(path);
    if (node && exclusive) throw systemError('EEXIST', path);
    if (!node) {
      this.#mustBeFolder(dirname(path));
      node = this.#newNode(false);
      this.#do({ kind: 'create', path, node });
      this.#names.set(path, node);
      this.#content.set(node, new Uint8Array());
    }
    return this.#handle(node);
  }

  #handle(node: Node): OpenFile {
    const append = async (bytes: Uint8Array) => {
      const code = this.failAt({ kind: 'append', node, bytes });
      // A copy: the slice of a Buffer would be a view of it.
      const written = Uint8Array.from(code ? bytes.subarray(0, bytes.length >> 1) : bytes);
      this.operations.push({ kind: 'append', node, bytes: written });
      this.#content.set(node, Buffer.concat([this.#bytes(node), written]));
      if (code) throw systemError(code, 'append');
    };
    return {
      append,
      appendDurably: async (bytes) => {
        await append(bytes);
        this.#do({ kind: 'datasync', node });
      },
      truncate: async (size) => {
        this.#do({ kind: 'truncate', node, size });
        this.#content.set(node, this.#bytes(node).slice(0, size));
      },
      datasync: async () => this.#do({ kind: 'datasync', node }),
      close: async () => undefined,
    };
  }

  async read(path: string): Promise<Uint8Array> {
    const node = this.#names.get(path);
    if (!node) throw systemError('ENOENT', path);
    return Uint8Array.from(this.#bytes(node));
  }

  async stat(path: string) {
    const node = this.#names.get(path);
    if (!node) return null;
    const kind = node.folder ? ('folder' as const) : ('file' as const);
    return { kind, size: node.folder ? 0 : this.#bytes(node).length, identity: String(node.id) };
  }

  async list(folder: string): Promise<string[]> {
    this.#mustBeFolder(folder);
    const within = folder === '/' ? '/' : `${folder}/`;
    return [...this.#names.keys()]
      .filter((path) => path !== '/' && path.startsWith(within) && !path.slice(within.length).includes('/'))
      .map((path) => path.slice(within.length));
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#names.get(from);
    if (!node) throw systemError('ENOENT', from);
    this.#do({ kind: 'rename', path: to, from, node });
    this.#names.delete(from);
    this.#names.set(to, node);
  }

  async remove(path: string): Promise<void> {
    const node = this.#names.get(path);
    if (!node) throw systemError('ENOENT', path);
    this.#do({ kind: 'remove', path, node });
    this.#names.delete(path);
  }

  async makeFolder(path: string): Promise<void> {
    if (this.#names.has(path)) throw systemError('EEXIST', path);
    this.#mustBeFolder(dirname(path));
    const node = this.#newNode(true);
    this.#do({ kind: 'folder', path, node });
    this.#names.set(path, node);
  }

  async syncFolder(path: string): Promise<void> {
    this.#mustBeFolder(path);
    this.#do({ kind: 'syncFolder', path });
  }

  async lock(folder: string) {
    if (this.#locks.has(folder)) return { held: null, by: {} };
    this.#locks.add(folder);
    const release = async () => {
      this.#locks.delete(folder);
    };
    return { held: { lost: false, release } };
  }

  /** The disk after a power cut that follows the first `count` operations. */
  crashed(count: number, loss: Loss): RecordingFs {
    const names = new Map(this.#startNames());
    const done = this.operations.slice(0, count);
    for (const [index, operation] of done.entries()) {
      if (!('path' in operation) || operation.kind === 'syncFolder') continue;
      if (loss.names === 'lost' && !isNameSynced(operation, done.slice(index + 1))) continue;
      if (operation.kind === 'rename') names.delete(operation.from);
      if (operation.kind === 'remove') names.delete(operation.path);
      else names.set(operation.path, operation.node);
    }
    const files: Files = new Map();
    for (const [path, node] of names) {
      if (node.folder) files.set(path, null);
      else if (names.has(dirname(path)))
        files.set(path, contentAfter(node, this.#startBytes(node), done, loss));
    }
    return new RecordingFs(files);
  }

  /** The same disk as it is now, for somebody who opens it after a process died (nothing unsynced is lost by that). */
  afterKill(): RecordingFs {
    return this.crashed(this.operations.length, { names: 'kept', content: 'kept' });
  }

  #startNames(): Iterable<[string, Node]> {
    return [...this.#start.keys()].map((path, index) => [path, this.#nodeById(index + 1)]);
  }

  #nodeById(id: number): Node {
    const node = this.#nodes[id - 1];
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  #startBytes(node: Node): Uint8Array {
    return [...this.#start.values()][node.id - 1] ?? new Uint8Array();
  }

  #newNode(folder: boolean): Node {
    const node = { id: this.#nodes.length + 1, folder };
    this.#nodes.push(node);
    return node;
  }

  #bytes(node: Node): Uint8Array {
    return this.#content.get(node) ?? new Uint8Array();
  }

  #mustBeFolder(path: string): void {
    if (!this.#names.get(path)?.folder) throw systemError('ENOENT', path);
  }

  #do(operation: Operation): void {
    const code = this.failAt(operation);
    if (code) throw systemError(code, operation.kind);
    if (!this.ignores(operation)) this.operations.push(operation);
  }
}

type NameOperation = Extract<Operation, { kind: 'create' | 'remove' | 'folder' | 'rename' }>;

function isNameSynced(operation: NameOperation, later: readonly Operation[]): boolean {
  const folder = dirname(operation.path);
  return later.some((one) => one.kind === 'syncFolder' && one.path === folder);
}

/** A file's content after `done`: what was synced, and of what was not, as much as `loss` leaves. */
function contentAfter(node: Node, start: Uint8Array, done: readonly Operation[], loss: Loss): Uint8Array {
  const mine = done.filter((one) => 'node' in one && one.node === node);
  const synced = mine.findLastIndex(({ kind }) => kind === 'datasync');
  let bytes = start;
  for (const [index, operation] of mine.entries()) {
    const kept = index < synced ? 'kept' : index === mine.length - 1 ? loss.content : earlier(loss.content);
    if (kept === 'lost') continue;
    if (operation.kind === 'append') bytes = Buffer.concat([bytes, torn(operation.bytes, kept)]);
    if (operation.kind === 'truncate') bytes = bytes.slice(0, operation.size);
  }
  return bytes;
}

/** Of several unsynced writes, only the last is torn; those before it are whole, unless everything is lost. */
const earlier = (content: Loss['content']): Loss['content'] => (content === 'lost' ? 'lost' : 'kept');

function torn(bytes: Uint8Array, loss: Loss['content']): Uint8Array {
  if (loss === 'half') return bytes.slice(0, bytes.length >> 1);
  if (loss === 'oneByte') return bytes.slice(0, 1);
  if (loss === 'allButOne') return bytes.slice(0, -1);
  if (loss !== 'holes') return bytes;
  const holed = Uint8Array.from(bytes);
  holed.fill(0, 0, holed.length >> 1);
  return holed;
}
