import { IconFileText, IconFileUnknown } from '@tabler/icons-react';
import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { supportsOf } from '../../../../../shared/queries/experiences.ts';
import { hueOfPlace } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { Cell } from '../../records/Cell.tsx';
import records from '../../records/records.module.css';
import classes from './experiences.module.css';

const SHOWN = 2;

/** An experience in the list. */
export function ExperienceCells({ state, experience }: { state: State; experience: Experience }) {
  const t = useT();
  const { code, name, place, institution, years, source, address } = experience;
  const supports = supportsOf(state, experience);
  const told = source !== '' || address !== '';
  const Told = told ? IconFileText : IconFileUnknown;
  return (
    <>
      <Cell className={records.code}>{code}</Cell>
      <Cell className={classes.name}>
        <span title={name}>{name}</span>
        <small>{[institution, place].filter((part) => part !== '').join(' · ')}</small>
      </Cell>
      <Cell className={classes.years}>{years}</Cell>
      <Cell className={classes.supports}>
        {supports.length === 0 ? (
          <span className={records.tray}>{t(($) => $.experiences.unlinked)}</span>
        ) : null}
        {supports.slice(0, SHOWN).map((each) => (
          <span key={each.place.id} className={records.place} data-hue={hueOfPlace(state, each.place)}>
            {each.code}
          </span>
        ))}
        {supports.length > SHOWN ? (
          <span className={classes.more}>
            {t(($) => $.experiences.more, { count: supports.length - SHOWN })}
          </span>
        ) : null}
      </Cell>
      <Cell className={classes.source} data-missing={told ? undefined : true}>
        <Told size={16} stroke={1.75} aria-hidden="true" />
        {t(($) => (told ? $.experiences.withSource : $.experiences.noSource))}
      </Cell>
    </>
  );
}
