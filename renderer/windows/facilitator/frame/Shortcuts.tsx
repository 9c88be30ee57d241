import { isEnabled, registerActions, useActions } from '../../../actions/action.ts';
import { historyActions } from '../../../actions/history.ts';
import { isTextField, type KeyHandler, useKeys } from '../../../actions/keys.ts';
import { secretaryActions } from '../../../actions/secretary.ts';
import { wallActions } from '../../../actions/wall.ts';
import { canvasActions } from '../screens/canvas/canvasActions.ts';
import { experienceActions } from '../screens/experiences/experienceActions.ts';
import { actionContext } from './context.ts';
import { frameActions, projectActions } from './frameActions.ts';

registerActions([
  ...frameActions,
  ...historyActions,
  ...wallActions,
  ...secretaryActions,
  ...canvasActions,
  ...experienceActions,
  ...projectActions,
]);

/** Binds the key of every known action; draws nothing. */
export function Shortcuts() {
  const actions = useActions();
  const keys: Record<string, KeyHandler> = {};
  for (const action of actions) {
    if (action.shortcut === undefined || action.ownKeys) continue;
    const { shortcut } = action;
    const next = keys[shortcut];
    keys[shortcut] = (event) => {
      // In a text field these are the field's own.
      const field = event.target instanceof HTMLElement && isTextField(event.target);
      if (field && shortcut.endsWith('+z')) return false;
      const context = actionContext();
      if (!isEnabled(action, context)) return next?.(event) ?? false;
      void action.run(context);
      return true;
    };
  }
  useKeys(keys);
  return null;
}
