import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { RecordGrid } from '../../records/RecordGrid.tsx';
import { ExperienceCells } from './ExperienceCells.tsx';
import classes from './experiences.module.css';
import { removeExperience } from './removeExperience.ts';

const columns = ['code', 'name', 'years', 'supports', 'source'] as const;

/** Every experience as a row. Enter goes to its fields, U to what it supports, Delete removes it. */
export function ExperienceList(props: {
  state: State;
  rows: readonly Experience[];
  active: number;
  setActive: (at: number) => void;
  open: () => void;
  support: () => void;
}) {
  const { state, rows, active, setActive, open, support } = props;
  const t = useT();
  const readOnly = useReadOnly();
  const current = rows[active];
  const remove = (): void => {
    if (current && !readOnly) removeExperience(current);
  };
  return (
    <RecordGrid
      label={t(($) => $.experiences.list)}
      columns={columns.map((key) => ({ key, label: t(($) => $.experiences.columns[key]) }))}
      layout={classes.columns}
      rows={rows}
      active={active}
      setActive={setActive}
      open={open}
      keys={{ Delete: remove }}
      letters={{ u: support }}
      cells={(experience) => <ExperienceCells state={state} experience={experience} />}
    />
  );
}
