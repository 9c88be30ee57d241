import { useDeferredValue, useMemo } from 'react';
import { create } from 'zustand';
import type { Contribution } from '../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../shared/model/state.ts';
import {
  type TableColumn,
  type TableOrder,
  tableOf,
} from '../../../../../shared/queries/contributionsTable.ts';
import { type ContributionFilter, noFilter } from '../../../../../shared/queries/matrixFilter.ts';
import { useLanguage } from '../../../../client/i18n.ts';

interface TableView {
  filter: ContributionFilter;
  searched: string;
  order: TableOrder;
}

/** How the table is looked at; it stays so while the person visits another screen. */
export const useTableView = create<TableView>(() => ({
  filter: noFilter,
  searched: '',
  order: { column: 'code', descending: false },
}));

/** Sorts by a column; by the same again, the other way round. */
export function sortBy(column: TableColumn): void {
  useTableView.setState(({ order }) => ({
    order: { column, descending: order.column === column && !order.descending },
  }));
}

/** The rows that the table shows now. Typing in the search field never waits for them. */
export function useRows(state: State): readonly Contribution[] {
  const { filter, searched, order } = useTableView();
  const language = useLanguage();
  const later = useDeferredValue(searched);
  return useMemo(
    () => tableOf(state, filter, later, order, language),
    [state, filter, later, order, language],
  );
}
