import { create } from 'zustand';

interface Capture {
  /** The field of the docked bar, while a screen shows one. */
  docked: HTMLTextAreaElement | null;
  /** Whether the bar lies over a screen that has none of its own. */
  overlay: boolean;
}

export const useCapture = create<Capture>(() => ({ docked: null, overlay: false }));

/** Brings the capture bar under the hands: the docked one gets the focus, elsewhere it opens over the screen. */
export function openCapture(): void {
  const { docked } = useCapture.getState();
  if (docked) docked.focus();
  else useCapture.setState({ overlay: true });
}

export function closeCapture(): void {
  useCapture.setState({ overlay: false });
}
