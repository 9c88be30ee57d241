import { Checkbox } from '@mantine/core';
import { type MouseEvent, type ReactNode, useEffect, useId } from 'react';
import { useSettings } from '../../../client/settings.ts';
import { onGridKey, toggled } from '../../../ui/gridKeys.ts';
import { useVirtual } from '../../../ui/useVirtual.ts';
import { type Column, ColumnHeading } from './ColumnHeading.tsx';
import { RecordRow } from './RecordRow.tsx';
import classes from './records.module.css';
import type { Records } from './useRecords.ts';

const ROW = 52;
const HEAD = 40;
/** Rows that are drawn above and below those in sight. */
const AROUND = 6;
const none: ReadonlySet<string> = new Set();

/**
 * Records as rows; only those in sight are drawn. The grid has the focus and says which row is the active one: arrows move it, Enter
 * opens it, and where rows can be chosen, Space chooses and Shift with an arrow goes on choosing.
 */
export function RecordGrid<Row extends { id: string }>(props: {
  label: string;
  columns: readonly Column[];
  /** The class that says how wide the columns are; the boxes of a selection are the first. */
  layout: string | undefined;
  records: Records<Row>;
  /** What the box in the head and that of a row are called. Without them no row is chosen: the active one is the selected one. */
  boxes?: { all: string; one: (row: Row) => string };
  /** What Enter does. */
  open: () => void;
  /** What other keys do. */
  keys?: Readonly<Record<string, () => void>>;
  /** What single letters do, unless the person turned them off. */
  letters: Readonly<Record<string, () => void>>;
  /** A row's cells: one `Cell` a column. */
  cells: (row: Row) => ReactNode;
}) {
  const { label, columns, layout, records, boxes, open, keys, letters, cells } = props;
  const { rows, active, setActive } = records;
  const { chosen, choose } = boxes ? records : { chosen: none, choose: () => undefined };
  const id = useId();
  const virtual = useVirtual(rows.length, ROW, HEAD, AROUND);
  const { show } = virtual;
  useEffect(() => show(active), [active, show]);
  const current = rows[active];
  const every = rows.length > 0 && rows.every((row) => chosen.has(row.id));

  const toggle = (row: Row): void => choose(toggled(chosen, row.id));
  const point = (event: MouseEvent, at: number, row: Row): void => {
    setActive(at);
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(row);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      ref={virtual.ref}
      className={classes.table}
      role="grid"
      aria-label={label}
      aria-multiselectable={boxes ? true : undefined}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={current ? `${id}-${current.id}` : undefined}
      tabIndex={0}
      onKeyDown={(event) =>
        onGridKey(event, {
          rows,
          active,
          setActive,
          chosen,
          choose,
          page: Math.max(1, virtual.to - virtual.from - 2 * AROUND),
          open,
          more: { ...keys, ...(useSettings.getState().singleKeys ? letters : {}) },
        })
      }
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" className={`${classes.head} ${layout}`} aria-rowindex={1}>
        {boxes ? (
          <ColumnHeading>
            <Checkbox
              radius="xs"
              aria-label={boxes.all}
              checked={every}
              indeterminate={!every && rows.some((row) => chosen.has(row.id))}
              onChange={() => choose(every ? none : new Set(rows.map((row) => row.id)))}
            />
          </ColumnHeading>
        ) : null}
        {columns.map(({ key, ...heading }) => (
          <ColumnHeading key={key} {...heading} />
        ))}
      </div>
      <div role="presentation" style={{ height: virtual.height, position: 'relative' }}>
        {rows.slice(virtual.from, virtual.to).map((row, at) => {
          const index = virtual.from + at;
          return (
            <RecordRow
              key={row.id}
              id={`${id}-${row.id}`}
              layout={layout}
              top={index * ROW}
              index={index}
              active={index === active}
              selected={boxes ? chosen.has(row.id) : index === active}
              box={boxes?.one(row)}
              onPoint={(event) => point(event, index, row)}
              onToggle={() => toggle(row)}
            >
              {cells(row)}
            </RecordRow>
          );
        })}
      </div>
    </div>
  );
}

/** Gives the keyboard back to the grid of the screen. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[role=grid]')?.focus();
}
