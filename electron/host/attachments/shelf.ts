import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Entry } from '../../../shared/changes/change.ts';
import { type AttachmentType, type FileFacts, Sha256 } from '../../../shared/model/attachment.ts';
import { cleanLine } from '../../../shared/model/fields.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Store } from '../store/store.ts';
import { BadFile } from './badFile.ts';
import { inspect } from './inspect.ts';

export interface Received extends FileFacts {
  hash: string;
  /** The file's name, with the ending that fits what it is. */
  name: string;
}

const endings: Record<AttachmentType, readonly string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'application/pdf': ['.pdf'],
};

/** Files that came in for an open project, looked into and on disk before any command may name them. */
export class Shelf {
  private readonly store: Pick<Store, 'putAsset' | 'getAsset'>;
  private readonly facts = new Map<string, FileFacts>();
  private readonly returned = new Map<string, number>();

  constructor(store: Pick<Store, 'putAsset' | 'getAsset'>) {
    this.store = store;
  }

  /**
   * Looks into a file (as an attachment, unless told otherwise), takes out of it what it says beside the picture, and keeps it; on disk when it resolves.
   * Throws a BadFile that says what is wrong with it, or a StoreError (`diskFull`, `readOnly`…); nothing stays behind then.
   */
  async receive(name: string, bytes: Buffer, look: typeof inspect = inspect): Promise<Received> {
    const { bytes: cleaned, ...seen } = await look(bytes);
    const facts = { ...seen, size: cleaned.length };
    const hash = createHash('sha256').update(cleaned).digest('hex');
    await this.store.putAsset(hash, cleaned);
    this.facts.set(hash, facts);
    return { hash, name: nameOf(name, facts.type), ...facts };
  }

  /**
   * Keeps a document that came back, as it came; on disk when it resolves. Whoever gives it has read it: nothing here looks into it.
   * Gives its hash. Throws a StoreError.
   */
  async keepReturned(bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.store.putAsset(hash, bytes);
    this.returned.set(hash, bytes.length);
    return hash;
  }

  /** The size of the returned document kept under that hash, where it came in since this program was started. */
  returnedSize(hash: string): number | undefined {
    return this.returned.get(hash);
  }

  /** What was seen in the file kept under that hash. */
  known(hash: string): FileFacts | undefined {
    return this.facts.get(hash);
  }

  /** Looks again into the kept file with that hash, which a command names, where it came in before this program was started. */
  async recall(hash: unknown): Promise<void> {
    if (!Sha256.safeParse(hash).success || this.facts.has(String(hash))) return;
    try {
      const bytes = await this.store.getAsset(String(hash));
      if (!bytes) return;
      const { bytes: cleaned, ...seen } = await inspect(Buffer.from(bytes));
      // What cleaning would still change did not come in by this door.
      if (cleaned.equals(bytes)) this.facts.set(String(hash), { ...seen, size: bytes.length });
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
    }
  }
}

/**
 * Those of `hashes` that nobody can want any more: no record of now names them, and no entry that undo could still read.
 * Whatever looks like a hash counts as one, so that a collection to come cannot be forgotten here.
 */
export function unwanted(hashes: readonly string[], state: State, entries: readonly Entry[]): string[] {
  const open = new Set(hashes);
  for (const table of [state.attachment, state.version, state.minutes, state.returned])
    for (const { hash } of Object.values(table)) if (hash !== null) open.delete(hash);
  for (const { appearance } of Object.values(state.project))
    if (appearance.logo) open.delete(appearance.logo.hash);
  const look = (value: unknown): void => {
    if (typeof value === 'string') open.delete(value);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) look(part);
  };
  // Only where something is left over: the whole project is a long walk.
  if (open.size > 0) look([state, entries]);
  return [...open];
}

/** A file's name as it is kept: no folders, not too long, with the ending that fits what it is. */
function nameOf(given: string, type: AttachmentType): string {
  const file = cleanLine(given.replace(/^.*[/\\]/, ''));
  const ending = extname(file);
  const fits = endings[type].includes(ending.toLowerCase());
  const known = Object.values(endings).flat().includes(ending.toLowerCase());
  const stem = known ? file.slice(0, -ending.length) : file;
  return `${stem.slice(0, 180) || '-'}${fits ? ending : endings[type][0]}`;
}
