import { ActionIcon, Tooltip } from '@mantine/core';
import { commandLabel, historyActions } from '../../actions/history.ts';
import { redo, undo } from '../../actions/run.ts';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { shortcutText } from '../../ui/Kbd.tsx';

/** Taking back what this window did, and doing it again; each says what. */
export function History() {
  const t = useT();
  // No more than it says: the whole view changes several times for each card that is typed.
  const undone = useClient((client) => client.view.undo);
  const redone = useClient((client) => client.view.redo);
  return (
    <ActionIcon.Group>
      {historyActions.map((action) => {
        const back = action.id === 'history.undo';
        const what = back ? undone : redone;
        const label = what
          ? t(($) => $.frame.actOn, { act: action.label(t), what: commandLabel(t, what) })
          : action.label(t);
        const Icon = action.icon;
        return (
          <Tooltip key={action.id} label={`${label} (${shortcutText(action.shortcut ?? '')})`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={label}
              disabled={what === null}
              onClick={() => void (back ? undo() : redo())}
            >
              <Icon size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </ActionIcon.Group>
  );
}
