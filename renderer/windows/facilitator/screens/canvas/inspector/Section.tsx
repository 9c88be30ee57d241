import type { ReactNode } from 'react';
import classes from './inspector.module.css';

/** A part of the inspector under its heading. */
export function Section(props: { title: string; count?: number; action?: ReactNode; children: ReactNode }) {
  const { title, count, action, children } = props;
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.heading}>
        {title}
        {count === undefined ? null : <span className={classes.count}>{count}</span>}
        {action ? <span className={classes.action}>{action}</span> : null}
      </h3>
      {children}
    </section>
  );
}
