import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './table.module.css';

export interface Order<Column extends string> {
  column: Column;
  descending: boolean;
}

/** By which column a table is sorted, and the way to choose another; the same one again turns it round. */
export function useOrder<Column extends string>(first: Column) {
  const [order, setOrder] = useState<Order<Column>>({ column: first, descending: false });
  const by = (column: Column): void =>
    setOrder((now) => ({ column, descending: now.column === column && !now.descending }));
  return { order, by };
}

/** `rows` by a value of theirs; equal ones stay as they were, and those without a value come last either way. */
export function ordered<Row>(
  rows: readonly Row[],
  value: (row: Row) => string | number | null,
  descending: boolean,
  language: string,
): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return rows
    .map((row) => ({ row, by: value(row) }))
    .toSorted((a, b) => {
      const [none, other] = [a.by === null || a.by === '', b.by === null || b.by === ''];
      if (none || other) return Number(none) - Number(other);
      return compare(a.by ?? '', b.by ?? '') * (descending ? -1 : 1);
    })
    .map(({ row }) => row);
}

/** The title of a column, which sorts by it. */
export function SortHeader<Column extends string>(props: {
  column: Column;
  label: string;
  order: Order<Column>;
  by: (column: Column) => void;
  /** Above figures: at the right, as they are. */
  figures?: boolean;
}) {
  const { column, label, order, by, figures } = props;
  const sorted = order.column === column;
  const Icon = sorted ? (order.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th scope="col" aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={classes.sort}
        data-sorted={sorted || undefined}
        data-figures={figures || undefined}
        onClick={() => by(column)}
      >
        <span>{label}</span>
        <Icon size={14} stroke={1.75} aria-hidden />
      </button>
    </th>
  );
}
