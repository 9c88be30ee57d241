import { useEffect } from 'react';
import { useClient } from '../../client/store.ts';
import { shell } from '../../client/wire.ts';

/** Holds a tab back while something is on its way. Draws nothing, and of its own so that a card being saved redraws nothing. */
export function AskBeforeLeaving() {
  const waiting = useClient((client) => client.view.pending.length > 0);
  useEffect(() => {
    // The desktop shell waits for what is on its way; a browser's tab can only be asked not to close.
    if (shell || !waiting) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [waiting]);
  return null;
}
