import { run } from '../../../../../actions/run.ts';
import { startEditing, startMove } from '../../../../../canvas/viewState.ts';
import { i18n } from '../../../../../client/i18n.ts';
import { askForAnswer } from '../../contributions/AnswerDialog.tsx';
import { askForComponent, askForTool } from './ToolDialog.tsx';

/** What can be done with some contributions, wherever they are listed. */
export const cardActions = {
  move: (ids: readonly string[]): void => startMove({ contributions: ids }),
  group: (ids: readonly string[]): void => startEditing({ kind: 'group', contributions: ids }),
  tool: (ids: readonly string[]): void => askForTool(ids),
  component: (ids: readonly string[]): void => askForComponent(ids),
  respond: (ids: readonly string[]): void => askForAnswer(ids),
  park: (ids: readonly string[], parked: boolean): void => {
    void run(
      'contribution.park',
      { ids, parked },
      {
        toast: i18n.t(($) => (parked ? $.inspector.tray.parkedToast : $.inspector.tray.backToast), {
          count: ids.length,
        }),
      },
    );
  },
};
