import { Checkbox } from '@mantine/core';
import { type MouseEvent, memo, type ReactNode } from 'react';
import { Cell } from './Cell.tsx';
import classes from './records.module.css';

/** The frame of a row, with its box when rows can be chosen; the cells come from the screen. */
export function RecordRow(props: {
  id: string;
  layout: string | undefined;
  top: number;
  index: number;
  active: boolean;
  selected: boolean;
  /** What its box is called; without it, the row has none. */
  box: string | undefined;
  onPoint: (event: MouseEvent) => void;
  onToggle: () => void;
  children: ReactNode;
}) {
  const { id, layout, top, index, active, selected, box, onPoint, onToggle, children } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`${classes.row} ${layout}`}
      data-active={active || undefined}
      style={{ top }}
      onClick={onPoint}
    >
      {box === undefined ? null : (
        // For a pointer; Space on the grid does the same.
        <Cell
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Box label={box} checked={selected} />
        </Cell>
      )}
      {children}
    </div>
  );
}

/** Drawn anew only when it changes: rows are drawn at each move of the active one. */
const Box = memo(function Box({ label, checked }: { label: string; checked: boolean }) {
  return <Checkbox radius="xs" checked={checked} readOnly tabIndex={-1} aria-label={label} />;
});
