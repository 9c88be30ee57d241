import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { clearSelection } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './inspector.module.css';

/** The inspector's frame: what kind of thing is selected, its parts, and what can be done with it at the foot. */
export function Panel(props: {
  kind: string;
  hue?: string | undefined;
  menu?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const { kind, hue, menu, children, foot } = props;
  const t = useT();
  return (
    <aside className={classes.panel} data-hue={hue} aria-label={t(($) => $.inspector.label, { kind })}>
      <div className={classes.head}>
        <span className={classes.kind}>{kind}</span>
        {menu}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t(($) => $.inspector.close)}
          onClick={clearSelection}
        >
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      <div className={classes.scroll}>{children}</div>
      {foot ? <div className={classes.foot}>{foot}</div> : null}
    </aside>
  );
}
