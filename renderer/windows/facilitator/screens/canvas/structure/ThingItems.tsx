import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useT } from '../../../../../client/i18n.ts';
import { Kbd } from '../../../../../ui/Kbd.tsx';
import type { ThingAction } from './thingActions.ts';

/** Actions as the lines of a menu; what takes something away stands apart, in red. */
export function ThingItems({ actions }: { actions: readonly ThingAction[] }) {
  return actions.map(({ id, label, icon: Icon, shortcut, disabled, removes, act }) => [
    removes ? <Menu.Divider key="apart" /> : null,
    <Menu.Item
      key={id}
      leftSection={<Icon size={16} stroke={1.75} />}
      rightSection={shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
      {...(removes ? { color: 'red' } : {})}
      {...(disabled ? { disabled } : {})}
      onClick={act}
    >
      {label}
    </Menu.Item>,
  ]);
}

/** The menu of a thing in the head of its inspector. Its lines are made when it opens. */
export function ThingMenu({ actions }: { actions: () => readonly ThingAction[] }) {
  const t = useT();
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t(($) => $.common.more)}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThingLines actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same for a menu that makes its lines when it opens. */
export function ThingLines({ actions }: { actions: () => readonly ThingAction[] }) {
  return <ThingItems actions={actions()} />;
}
