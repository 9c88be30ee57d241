import { IconFileText, IconFileUnknown } from '@tabler/icons-react';
import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { supportsOf } from '../../../../../shared/queries/experiences.ts';
import { hueOfPlace } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import table from '../contributions/contributions.module.css';
import classes from './experiences.module.css';

const SHOWN = 2;

/** An experience in the list. */
export function ExperienceRow(props: {
  id: string;
  state: State;
  experience: Experience;
  top: number;
  index: number;
  active: boolean;
  onPoint: () => void;
}) {
  const { id, state, experience, top, index, active, onPoint } = props;
  const t = useT();
  const { code, name, place, institution, years, source, address } = experience;
  const supports = supportsOf(state, experience);
  const told = source !== '' || address !== '';
  const Told = told ? IconFileText : IconFileUnknown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      className={`${table.row} ${classes.columns}`}
      data-active={active || undefined}
      style={{ top }}
      onClick={onPoint}
    >
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: as above */}
      <span role="gridcell" className={table.code}>
        {code}
      </span>
      <span role="gridcell" className={classes.name}>
        <span title={name}>{name}</span>
        <small>{[institution, place].filter((part) => part !== '').join(' · ')}</small>
      </span>
      <span role="gridcell" className={classes.years}>
        {years}
      </span>
      <span role="gridcell" className={classes.supports}>
        {supports.length === 0 ? (
          <span className={table.tray}>{t(($) => $.experiences.unlinked)}</span>
        ) : null}
        {supports.slice(0, SHOWN).map((each) => (
          <span key={each.place.id} className={table.place} data-hue={hueOfPlace(state, each.place)}>
            {each.code}
          </span>
        ))}
        {supports.length > SHOWN ? (
          <span className={classes.more}>
            {t(($) => $.experiences.more, { count: supports.length - SHOWN })}
          </span>
        ) : null}
      </span>
      <span role="gridcell" className={classes.source} data-missing={told ? undefined : true}>
        <Told size={16} stroke={1.75} aria-hidden="true" />
        {t(($) => (told ? $.experiences.withSource : $.experiences.noSource))}
      </span>
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the grid has the focus */}
    </div>
  );
}
