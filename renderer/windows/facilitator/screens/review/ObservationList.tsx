import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { RecordGrid } from '../../records/RecordGrid.tsx';
import { ObservationCells } from './ObservationCells.tsx';
import classes from './review.module.css';

const columns = ['code', 'text', 'reviewer', 'place', 'decision'] as const;

/** Every observation as a row. R or Enter goes to its answer, U to its place. */
export function ObservationList(props: {
  state: State;
  rows: readonly Observation[];
  active: number;
  setActive: (at: number) => void;
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  respond: () => void;
  place: () => void;
}) {
  const { state, rows, active, setActive, chosen, choose, respond, place } = props;
  const t = useT();
  return (
    <RecordGrid
      label={t(($) => $.review.title)}
      columns={columns.map((key) => ({ key, label: t(($) => $.review.columns[key]) }))}
      layout={classes.columns}
      rows={rows}
      active={active}
      setActive={setActive}
      selection={{
        chosen,
        choose,
        all: t(($) => $.review.selectAll),
        one: ({ code }) => t(($) => $.review.selectOne, { code }),
      }}
      open={respond}
      letters={{ r: respond, u: place }}
      cells={(observation) => <ObservationCells state={state} observation={observation} />}
    />
  );
}
