import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { RecordGrid } from '../../records/RecordGrid.tsx';
import type { Records } from '../../records/useRecords.ts';
import { ExperienceCells } from './ExperienceCells.tsx';
import classes from './experiences.module.css';
import { removeExperience } from './removeExperience.ts';

const columns = ['code', 'name', 'years', 'supports', 'source'] as const;

/** Every experience as a row. Enter goes to its fields, U to what it supports, Delete removes it. */
export function ExperienceList(props: {
  state: State;
  records: Records<Experience>;
  open: () => void;
  support: () => void;
}) {
  const { state, records, open, support } = props;
  const t = useT();
  const readOnly = useReadOnly();
  const [current] = records.inHand;
  const remove = (): void => {
    if (current && !readOnly) removeExperience(current);
  };
  return (
    <RecordGrid
      label={t(($) => $.experiences.list)}
      columns={columns.map((key) => ({ key, label: t(($) => $.experiences.columns[key]) }))}
      layout={classes.columns}
      records={records}
      open={open}
      keys={{ Delete: remove }}
      letters={{ u: support }}
      cells={(experience) => <ExperienceCells state={state} experience={experience} />}
    />
  );
}
