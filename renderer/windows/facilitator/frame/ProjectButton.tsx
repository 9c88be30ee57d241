import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPresentation } from '@tabler/icons-react';
import { isEnabled } from '../../../actions/action.ts';
import { openWall, wallActions } from '../../../actions/wall.ts';
import { useT } from '../../../client/i18n.ts';
import { shortcutText } from '../../../ui/Kbd.tsx';
import { ActionItem } from './ActionItem.tsx';
import { actionContext, useActionContext } from './context.ts';

/** «Proyectar»: opens the room's window, and its menu says what the room sees. */
export function ProjectButton() {
  const t = useT();
  const [first] = wallActions;
  const press = () => {
    const context = actionContext();
    if (context.view.wall.kind === 'blank' && first) void first.run(context);
    else openWall();
  };
  return (
    <Button.Group>
      <Button
        leftSection={<IconPresentation size={18} stroke={1.75} />}
        title={shortcutText('f5')}
        onClick={press}
      >
        {t(($) => $.frame.wall.button)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button px={8} aria-label={t(($) => $.frame.wall.menu)}>
            <IconChevronDown size={16} stroke={1.75} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <WallItems />
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

/** Made when the menu opens: what can be done is looked up again for every change of the view. */
function WallItems() {
  const t = useT();
  const context = useActionContext();
  return (
    <>
      <Menu.Label>{t(($) => $.frame.wall.shows[context.view.wall.kind])}</Menu.Label>
      {wallActions.map((action) => (
        <ActionItem key={action.id} action={action} enabled={isEnabled(action, context)} />
      ))}
    </>
  );
}
