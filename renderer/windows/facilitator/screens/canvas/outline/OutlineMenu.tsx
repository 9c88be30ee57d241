import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { i18n, useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { remove } from '../structure/remove.tsx';
import { shift } from '../structure/structureActions.ts';
import { ThingLines } from '../structure/ThingItems.tsx';
import type { ThingAction } from '../structure/thingActions.ts';
import { rename } from './outlineState.ts';

/** What can be done with one thing of the outline. Its lines are made when it opens. */
export function OutlineMenu({ code, actions }: { code: string; actions: () => readonly ThingAction[] }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  if (readOnly) return null;
  return (
    <Menu position="bottom-start" width={264}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t(($) => $.outline.actions, { code })}
        >
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThingLines actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** What is done with a row or a stage among its siblings, in their order. */
export function headingActions(
  kind: 'dimension' | 'component' | 'stage',
  siblings: readonly { id: string }[],
  id: string,
): ThingAction[] {
  const { t } = i18n;
  const at = siblings.findIndex((each) => each.id === id);
  return [
    {
      id: 'rename',
      label: t(($) => $.common.rename),
      icon: IconPencil,
      shortcut: 'f2',
      act: () => rename(id),
    },
    {
      id: 'up',
      label: t(($) => $.common.moveUp),
      icon: IconArrowUp,
      disabled: at <= 0,
      act: () => shift(kind, siblings, id, -1),
    },
    {
      id: 'down',
      label: t(($) => $.common.moveDown),
      icon: IconArrowDown,
      disabled: at === siblings.length - 1,
      act: () => shift(kind, siblings, id, 1),
    },
    {
      id: 'remove',
      label: t(($) => $.common.remove),
      icon: IconTrash,
      shortcut: 'delete',
      removes: true,
      act: () => remove(kind, id),
    },
  ];
}
