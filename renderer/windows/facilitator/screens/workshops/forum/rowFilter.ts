import { useState } from 'react';
import { fold } from '../../../../../../shared/queries/fold.ts';
import type { ForumRow } from '../../../../../../shared/queries/forum.ts';

interface RowFilter {
  text: string;
  /** Only what somebody answered. */
  answered: boolean;
  /** Components too. */
  parts: boolean;
}

const none: RowFilter = { text: '', answered: false, parts: false };

/** What of a list of dimensions is looked at. */
export function useRowFilter() {
  const [filter, setFilter] = useState(none);
  return {
    ...filter,
    set: (part: Partial<RowFilter>) => setFilter((now) => ({ ...now, ...part })),
    clear: () => setFilter(none),
  };
}

/** The rows that a filter lets through. A component that was answered, or that the words mean, is there without asking. */
export function rowsShown(
  rows: readonly ForumRow[],
  { text, answered, parts }: RowFilter,
  answeredRows: ReadonlySet<string>,
): ForumRow[] {
  const wanted = fold(text.trim());
  return rows.filter((row) => {
    const has = answeredRows.has(row.id);
    if (answered && !has) return false;
    if (wanted !== '') return fold(`${row.code} ${row.name}`).includes(wanted);
    return !row.part || parts || has;
  });
}
