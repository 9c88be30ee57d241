import type { State } from '../../../shared/model/state.ts';
import type { Store } from '../store/store.ts';

/**
 * The model that a version froze, by its hash; null where it cannot be had: codes are then looked up in the model of now, and
 * nothing is lost but certainty.
 */
export async function versionContent(store: Pick<Store, 'getAsset'>, hash: string): Promise<State | null> {
  const bytes = await store.getAsset(hash).catch(() => null);
  return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as State) : null;
}
