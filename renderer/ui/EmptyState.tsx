import { Text, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** What a screen shows while it has nothing: what it is for, and the first step. */
export function EmptyState(props: {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { icon: Icon, title, children, actions } = props;
  return (
    <div className={classes.root}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={28} stroke={1.75} />
      </span>
      <Title order={2}>{title}</Title>
      {children ? (
        <Text c="dimmed" maw={520}>
          {children}
        </Text>
      ) : null}
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
