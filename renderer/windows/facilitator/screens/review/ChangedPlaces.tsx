import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { codeOfPlace, wholeCode } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { PlacePicker } from '../../places/PlacePicker.tsx';
import { PlaceTag } from './PlaceTag.tsx';
import classes from './review.module.css';

const MOST = 20;

/** The places of the model that changed because of an observation. */
export function ChangedPlaces(props: {
  state: State;
  changed: readonly ObservationPlace[];
  change: (changed: readonly ObservationPlace[]) => void;
  readOnly: boolean;
}) {
  const { state, changed, change, readOnly } = props;
  const t = useT();
  // What was removed while somebody wrote is no longer a place.
  const there = changed.filter((place) => Object.hasOwn(state[place.kind], place.id));
  return (
    <div>
      {there.length === 0 ? null : (
        <ul className={classes.changed} aria-label={t(($) => $.review.answer.changedAt)}>
          {there.map((place) => {
            const code = codeOfPlace(state, place);
            return (
              <li key={`${place.kind} ${place.id}`}>
                <PlaceTag state={state} place={place} />
                {readOnly ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t(($) => $.review.answer.removePlace, {
                      code: code === wholeCode ? t(($) => $.review.whole) : code,
                    })}
                    onClick={() => change(there.filter((other) => other.id !== place.id))}
                  >
                    <IconX size={14} stroke={1.75} aria-hidden="true" />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {readOnly || there.length >= MOST ? null : (
        <PlacePicker
          state={state}
          label={t(($) => $.review.answer.changedAt)}
          pick={(place) => change([...there.filter((other) => other.id !== place.id), place])}
        />
      )}
    </div>
  );
}
