import type { ActionContext } from '../../../actions/action.ts';
import { useSelection } from '../../../actions/selection.ts';
import { i18n, useT } from '../../../client/i18n.ts';
import { useClient } from '../../../client/store.ts';
import { currentScreen, go, useNavigation } from '../navigation.ts';

/** What actions look at, kept up to date for drawing. */
export function useActionContext(): ActionContext {
  const t = useT();
  const view = useClient((client) => client.view);
  const selection = useSelection();
  const { screen } = useNavigation();
  return { t, state: view.project?.state ?? null, view, selection, screen, go };
}

/** The same at this moment, for handlers. */
export function actionContext(): ActionContext {
  const { view } = useClient.getState();
  return {
    t: i18n.t,
    state: view.project?.state ?? null,
    view,
    selection: useSelection.getState(),
    screen: currentScreen().screen,
    go,
  };
}
