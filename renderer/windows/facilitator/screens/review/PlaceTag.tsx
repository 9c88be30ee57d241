import { IconMapPinQuestion } from '@tabler/icons-react';
import type { ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { codeOfPlace, hueOfPlace, wholeCode } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import records from '../../records/records.module.css';
import classes from './review.module.css';

/** The place that an observation is about, by its code; that it has none, in words. */
export function PlaceTag({ state, place }: { state: State; place: ObservationPlace | null }) {
  const t = useT();
  const code = codeOfPlace(state, place);
  if (place === null)
    return (
      <span className={classes.unplaced}>
        <IconMapPinQuestion size={14} stroke={1.75} aria-hidden="true" />
        {t(($) => $.review.unplaced)}
      </span>
    );
  return (
    <span className={records.place} data-hue={hueOfPlace(state, place)}>
      {code === wholeCode ? t(($) => $.review.whole) : code}
    </span>
  );
}
