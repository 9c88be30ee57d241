import { useEffect } from 'react';
import { shell } from '../../client/wire.ts';

/** Before the desktop shell closes the window: leaving a field is what sends it. */
export function useClosing(): void {
  useEffect(
    () =>
      shell?.onShell((event) => {
        if (event.name === 'closing' && document.activeElement instanceof HTMLElement)
          document.activeElement.blur();
      }),
    [],
  );
}
