import { production } from '../../../shared/migrations/production.ts';
import { migrate, type RawState } from '../../../shared/migrations/step.ts';
import { emptyState, type State } from '../../../shared/model/state.ts';
import type { Store } from './store.ts';

/**
 * What a version or an approval froze under `hash`, in the shape of today's records: its file is never rewritten, so an older program's
 * is brought along each time that it is read. It does not say which program wrote it, so it takes every step: each leaves alone what
 * has its shape already. Null where there is no such file. Throws what the disk does, and a SyntaxError for a file that is not JSON.
 */
export async function readFrozen(store: Pick<Store, 'getAsset'>, hash: string): Promise<State | null> {
  const bytes = await store.getAsset(hash);
  if (!bytes) return null;
  const kept = JSON.parse(Buffer.from(bytes).toString('utf8')) as RawState;
  return { ...emptyState(), ...migrate(kept, 1, production.current, production) } as State;
}
