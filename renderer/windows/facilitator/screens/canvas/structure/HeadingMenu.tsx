import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './structure.module.css';

interface Props {
  label: string;
  corner?: boolean;
  children: ReactNode;
}

/**
 * The menu of a heading: a small button in its corner. Before its first use it is a button and nothing else: a hundred
 * headings come on screen with one step of the level, and their menus would be half of the work.
 */
export function HeadingMenu(props: Props) {
  const { label, corner } = props;
  const [used, setUsed] = useState(false);
  if (used) return <OpenedMenu {...props} />;
  return (
    <MenuButton
      label={label}
      corner={corner}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setUsed(true)}
    />
  );
}

function OpenedMenu({ label, corner, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    // It took the place of the button that was pressed, and gets the focus back when it closes.
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu position="bottom-start" width={248} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <MenuButton ref={button} label={label} corner={corner} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

function MenuButton({
  label,
  corner = false,
  ...props
}: ComponentProps<'button'> & { label: string; corner?: boolean | undefined }) {
  return (
    <button
      {...props}
      type="button"
      className={`${classes.menu} ${corner ? classes.cornerButton : classes.button}`}
      aria-label={label}
      title={label}
    >
      <IconDots size={16} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
