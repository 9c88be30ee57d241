import { useEffect, useState } from 'react';
import type { Version } from '../../../../../../shared/model/schema.ts';
import { emptyState, type State } from '../../../../../../shared/model/state.ts';
import { request, useCollection, useProject } from '../../../../../client/store.ts';

/** What was frozen never changes: asked for once a window, by its hash. The last few are kept. */
const known = new Map<string, Promise<State>>();
const KEPT = 4;

function contentOf({ id, hash }: Version): Promise<State> {
  const before = known.get(hash);
  if (before !== undefined) return before;
  // What an older program froze has no tables for what it did not know.
  const asked = request<State>('version.content', { version: id }).then((content) => ({
    ...emptyState(),
    ...content,
  }));
  known.set(hash, asked);
  asked.catch(() => known.delete(hash));
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
  return asked;
}

export interface Contents {
  before: State | null;
  after: State | null;
  failed: boolean;
}

/** What two versions hold, once they are here; an id that is no version's stands for the draft of now. */
export function useContents(from: string, to: string): Contents {
  const versions = useCollection('version');
  const now = useProject();
  const [came, setCame] = useState<Record<string, State>>({});
  const [failed, setFailed] = useState(false);
  const wanted = [from, to].map((id) => versions[id]);
  const key = wanted.map((version) => version?.hash ?? '').join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hashes say which versions they are
  useEffect(() => {
    let current = true;
    setFailed(false);
    for (const version of wanted)
      if (version)
        contentOf(version).then(
          (content) => {
            if (current) setCame((all) => ({ ...all, [version.hash]: content }));
          },
          () => {
            if (current) setFailed(true);
          },
        );
    return () => {
      current = false;
    };
  }, [key]);
  const [before, after] = wanted.map((version) => (version ? (came[version.hash] ?? null) : now));
  return { before: before ?? null, after: after ?? null, failed };
}
