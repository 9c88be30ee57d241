import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { RecordGrid } from '../../records/RecordGrid.tsx';
import type { Records } from '../../records/useRecords.ts';
import { ObservationCells } from './ObservationCells.tsx';
import classes from './review.module.css';

const columns = ['code', 'text', 'reviewer', 'place', 'decision'] as const;

/** Every observation as a row. R or Enter goes to its answer, U to its place. */
export function ObservationList(props: {
  state: State;
  records: Records<Observation>;
  respond: () => void;
  place: () => void;
}) {
  const { state, records, respond, place } = props;
  const t = useT();
  return (
    <RecordGrid
      label={t(($) => $.review.title)}
      columns={columns.map((key) => ({ key, label: t(($) => $.review.columns[key]) }))}
      layout={classes.columns}
      records={records}
      boxes={{
        all: t(($) => $.review.selectAll),
        one: ({ code }) => t(($) => $.review.selectOne, { code }),
      }}
      open={respond}
      letters={{ r: respond, u: place }}
      cells={(observation) => <ObservationCells state={state} observation={observation} />}
    />
  );
}
