import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Observation, ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { codeOfPlace, nameOfPlace } from '../../../../../shared/queries/observations.ts';
import { likenessIn } from '../../../../../shared/queries/similar.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { PlacePicker } from '../../places/PlacePicker.tsx';
import { AtPlace } from './AtPlace.tsx';
import { PlaceTag } from './PlaceTag.tsx';
import classes from './review.module.css';

const OFFERED = 3;

/** Where an observation belongs, how sure that is, what stands there now, and the way to another place. */
export function PlaceBox(props: { state: State; observation: Observation; readOnly: boolean }) {
  const { state, observation, readOnly } = props;
  const t = useT();
  const { id, code, place, placing, confidence, quote, text } = observation;
  const [changing, setChanging] = useState(false);
  const likely = useMemo((): ObservationPlace[] => {
    if (place !== null && !changing) return [];
    return likenessIn([state])(quote === '' ? text : quote)
      .slice(0, OFFERED)
      .map((found) => found.place);
  }, [state, place, changing, quote, text]);
  const put = async (next: ObservationPlace | null): Promise<void> => {
    const answer = await run(
      'observation.place',
      { ids: [id], place: next },
      { toast: t(($) => (next ? $.review.place.placed : $.review.place.taken), { code }) },
    );
    if (answer.kind === 'done') setChanging(false);
  };
  const percent = Math.round(confidence * 100);
  return (
    <section className={classes.section} data-place aria-label={t(($) => $.review.place.title)}>
      <h3 className={classes.sectionTitle}>{t(($) => $.review.place.title)}</h3>
      <div className={classes.placeLine}>
        <PlaceTag state={state} place={place} />
        <span className={classes.how}>
          {place === null
            ? t(($) => $.review.place.waits)
            : t(($) => $.review.place.how[placing], { percent: percent })}
        </span>
        {place === null || readOnly ? null : (
          <Button variant="subtle" size="compact-sm" onClick={() => setChanging(!changing)}>
            {t(($) => (changing ? $.common.cancel : $.review.place.change))}
          </Button>
        )}
      </div>
      {(place === null || changing) && !readOnly ? (
        <div className={classes.picker}>
          {likely.length > 0 ? (
            <div className={classes.offers}>
              <span>{t(($) => $.review.place.likely)}</span>
              {likely.map((offer) => (
                <Button
                  key={`${offer.kind} ${offer.id}`}
                  variant="default"
                  size="compact-sm"
                  aria-label={t(($) => $.review.place.putAt, { place: labelOf(state, offer) })}
                  onClick={() => void put(offer)}
                >
                  {labelOf(state, offer)}
                </Button>
              ))}
            </div>
          ) : null}
          <Group gap="xs" align="end" wrap="nowrap">
            <div className={classes.grow}>
              <PlacePicker
                state={state}
                label={t(($) => $.review.place.pick)}
                pick={(next) => void put(next)}
              />
            </div>
            {changing ? (
              <Button variant="default" onClick={() => void put(null)}>
                {t(($) => $.review.place.takeOut)}
              </Button>
            ) : null}
          </Group>
        </div>
      ) : null}
      {place === null ? null : <AtPlace state={state} place={place} />}
    </section>
  );
}

function labelOf(state: State, place: ObservationPlace): string {
  return `${codeOfPlace(state, place)} · ${nameOfPlace(state, place)}`;
}
