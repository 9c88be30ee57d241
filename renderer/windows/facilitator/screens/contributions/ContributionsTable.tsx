import type { Contribution } from '../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { tableColumns } from '../../../../../shared/queries/contributionsTable.ts';
import { useT } from '../../../../client/i18n.ts';
import { RecordGrid } from '../../records/RecordGrid.tsx';
import type { Records } from '../../records/useRecords.ts';
import { ContributionCells } from './ContributionCells.tsx';
import classes from './contributions.module.css';
import { sortBy, useTableView } from './useRows.ts';

/** Every contribution as a row, in the order of the column that was clicked; R or Enter goes to its answer. */
export function ContributionsTable(props: {
  state: State;
  records: Records<Contribution>;
  respond: () => void;
}) {
  const { state, records, respond } = props;
  const t = useT();
  const { order } = useTableView();
  const sorted = order.descending ? 'descending' : 'ascending';
  return (
    <RecordGrid
      label={t(($) => $.contributions.table)}
      columns={tableColumns.map((column) => ({
        key: column,
        label: t(($) => $.contributions.columns[column]),
        sort: { now: order.column === column ? sorted : 'none', change: () => sortBy(column) },
      }))}
      layout={classes.columns}
      records={records}
      boxes={{
        all: t(($) => $.contributions.selectAll),
        one: ({ code }) => t(($) => $.contributions.selectOne, { code }),
      }}
      open={respond}
      letters={{ r: respond }}
      cells={(contribution) => <ContributionCells state={state} contribution={contribution} />}
    />
  );
}
