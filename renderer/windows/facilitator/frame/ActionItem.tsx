import { Menu } from '@mantine/core';
import type { Action } from '../../../actions/action.ts';
import { useT } from '../../../client/i18n.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { actionContext } from './context.ts';

/** An action as a line of a menu. */
export function ActionItem({ action, enabled }: { action: Action; enabled: boolean }) {
  const t = useT();
  const Icon = action.icon;
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.75} />}
      rightSection={action.shortcut ? <Kbd shortcut={action.shortcut} /> : null}
      disabled={!enabled}
      onClick={() => void action.run(actionContext())}
    >
      {action.label(t)}
    </Menu.Item>
  );
}
