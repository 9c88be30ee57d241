import type { ReactNode } from 'react';

/** Height of a row of these tables, as in `table.module.css`. */
export const ROW = 46;
/** Height of the titles and of the row that adds, which stay at the top. */
export const HEAD = 92;

/**
 * The rows of a table that are in sight, and the one that has the focus wherever it is: the keyboard must not lose its
 * place when the wheel turns. Empty rows keep the room of the others.
 */
export function VirtualRows(props: {
  count: number;
  from: number;
  to: number;
  /** Index of the row with the focus; -1 for none. */
  kept: number;
  row: (index: number) => ReactNode;
}) {
  const { count, from, to, kept, row } = props;
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (kept >= 0 && kept < from) drawn.unshift(kept);
  if (kept >= to && kept < count) drawn.push(kept);
  const parts: ReactNode[] = [];
  let next = 0;
  const leave = (until: number): void => {
    if (until === next) return;
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus
    parts.push(<tr key={`room-${next}`} aria-hidden="true" style={{ height: (until - next) * ROW }} />);
  };
  for (const index of drawn) {
    leave(index);
    parts.push(row(index));
    next = index + 1;
  }
  leave(count);
  return <tbody>{parts}</tbody>;
}
