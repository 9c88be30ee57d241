import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './records.module.css';

export interface Column {
  key: string;
  label: string;
  /** Where rows can be put in order by this column: what order it gives them now, and what its button does. */
  sort?: { now: 'ascending' | 'descending' | 'none'; change: () => void };
}

/** The head of a column of a grid: its name, the button that sorts by it, or something else. */
export function ColumnHeading(props: { label?: string; sort?: Column['sort']; children?: ReactNode }) {
  const { label, sort, children } = props;
  const Arrow = sort?.now === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, or the button or box in here
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <span
      role="columnheader"
      className={sort || children ? undefined : classes.heading}
      aria-sort={sort?.now}
    >
      {sort ? (
        <button type="button" className={classes.sort} onClick={sort.change}>
          {label}
          {sort.now === 'none' ? null : <Arrow size={14} stroke={1.75} aria-hidden="true" />}
        </button>
      ) : (
        (children ?? label)
      )}
    </span>
  );
}
