import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './structure.module.css';

/** The menu of a heading: a small button in its corner. */
export function HeadingMenu({
  label,
  corner,
  children,
}: {
  label: string;
  corner?: boolean;
  children: ReactNode;
}) {
  return (
    <Menu position="bottom-start" width={248}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          className={corner ? classes.cornerButton : classes.button}
          aria-label={label}
          title={label}
        >
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
