import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsMove,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';

const icon = { size: 16, stroke: 1.75 };

/** What can be done with one thing of the outline; what cannot be done with it is left out. */
export function OutlineMenu(props: {
  code: string;
  rename?: () => void;
  /** Absent where there is no order; null at the end of it. */
  up?: (() => void) | null;
  down?: (() => void) | null;
  move?: () => void;
  remove?: () => void;
}) {
  const { code, rename, up, down, move, remove } = props;
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  if (readOnly) return null;
  return (
    <Menu position="bottom-start">
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
        {rename ? (
          <Menu.Item leftSection={<IconPencil {...icon} />} rightSection="F2" onClick={rename}>
            {t(($) => $.common.rename)}
          </Menu.Item>
        ) : null}
        {move ? (
          <Menu.Item leftSection={<IconArrowsMove {...icon} />} rightSection="M" onClick={move}>
            {t(($) => $.outline.move)}
          </Menu.Item>
        ) : null}
        {up === undefined ? null : (
          <Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={up === null} onClick={up ?? undefined}>
            {t(($) => $.common.moveUp)}
          </Menu.Item>
        )}
        {down === undefined ? null : (
          <Menu.Item
            leftSection={<IconArrowDown {...icon} />}
            disabled={down === null}
            onClick={down ?? undefined}
          >
            {t(($) => $.common.moveDown)}
          </Menu.Item>
        )}
        {remove ? (
          <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={remove}>
            {t(($) => $.common.remove)}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
