import { useKeys } from '../../../../../actions/keys.ts';
import { useClient } from '../../../../../client/store.ts';
import { CaptureBar } from './CaptureBar.tsx';
import classes from './capture.module.css';
import { openCapture, useCapture } from './focus.ts';

/** `N` anywhere: the focus goes to the docked bar, or the bar comes over the screen that is shown. */
export function CaptureOverlay() {
  const { docked, overlay } = useCapture();
  const open = useClient((client) => client.view.project !== null);
  useKeys({ n: openCapture }, { enabled: open });
  if (!open || !overlay || docked) return null;
  return (
    <div className={classes.overlay}>
      <CaptureBar overlay />
    </div>
  );
}
