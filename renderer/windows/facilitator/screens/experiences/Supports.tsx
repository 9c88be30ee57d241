import { ActionIcon } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import type { Experience } from '../../../../../shared/model/experience.ts';
import type { ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { supportsOf } from '../../../../../shared/queries/experiences.ts';
import { codeOfPlace, hueOfPlace } from '../../../../../shared/queries/observations.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { showHit } from '../../frame/hits.ts';
import { PlacePicker } from '../../places/PlacePicker.tsx';
import records from '../../records/records.module.css';
import classes from './experiences.module.css';

/** What of the model an experience supports: each opens on the canvas, any can be unlinked, more are found by code or words. */
export function Supports({ state, experience }: { state: State; experience: Experience }) {
  const t = useT();
  const readOnly = useReadOnly();
  const { id, code } = experience;
  const supports = supportsOf(state, experience);
  const title = t(($) => $.experiences.supports.title);
  const set = (place: ObservationPlace, linked: boolean): void => {
    const named = { code, place: codeOfPlace(state, place) };
    void run(
      'experience.support',
      { id, place, supports: linked },
      { toast: t(($) => (linked ? $.experiences.supports.linked : $.experiences.supports.taken), named) },
    );
  };
  return (
    <section className={classes.section} data-supports aria-label={title}>
      <h3>{title}</h3>
      {supports.length === 0 ? (
        <p className={classes.none}>{t(($) => $.experiences.supports.none)}</p>
      ) : (
        <ul className={classes.places} aria-label={title}>
          {supports.map(({ place, code: at, name }) => (
            <li key={place.id}>
              <button
                type="button"
                className={`${records.place} ${classes.code}`}
                data-hue={hueOfPlace(state, place)}
                aria-label={t(($) => $.experiences.supports.show, { place: at })}
                onClick={() => showHit(place)}
              >
                {at}
              </button>
              <span>{name}</span>
              {readOnly ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t(($) => $.experiences.supports.take, { place: at })}
                  onClick={() => set(place, false)}
                >
                  <IconUnlink size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <PlacePicker
          state={state}
          label={t(($) => $.experiences.supports.add)}
          parts
          pick={(place) => set(place, true)}
        />
      )}
    </section>
  );
}
