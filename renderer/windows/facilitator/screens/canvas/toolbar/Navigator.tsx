import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { usePublishedLayout } from '../../../../../canvas/portal.ts';
import { useProject } from '../../../../../client/store.ts';
import { Minimap } from './Minimap.tsx';
import classes from './toolbar.module.css';
import { LookButtons, ZoomControls } from './ZoomControls.tsx';

/** Minimap and zoom, at the right of the tray. */
export function Navigator() {
  const state = useProject();
  const layout = usePublishedLayout();
  return (
    <div className={classes.navigator}>
      <LookButtons />
      {state && layout ? <Minimap state={state} matrix={matrixOf(state)} layout={layout} /> : null}
      <ZoomControls />
    </div>
  );
}
