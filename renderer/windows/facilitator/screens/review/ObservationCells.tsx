import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { reviewerOf } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { Cell } from '../../records/Cell.tsx';
import records from '../../records/records.module.css';
import { DecisionTag } from './DecisionTag.tsx';
import { PlaceTag } from './PlaceTag.tsx';
import classes from './review.module.css';

/** An observation in the list. */
export function ObservationCells({ state, observation }: { state: State; observation: Observation }) {
  const t = useT();
  const { name, institution } = reviewerOf(state, observation);
  const { code, kind, text, was, proposal, place, placing, confidence, decision } = observation;
  return (
    <>
      <Cell className={records.code}>{code}</Cell>
      <Cell className={records.text}>
        {text !== '' ? (
          text
        ) : (
          <>
            <b>{t(($) => $.review.kinds[kind])}:</b> {was === '' ? null : <del>{was}</del>}{' '}
            {proposal === '' ? null : <ins>{proposal}</ins>}
          </>
        )}
      </Cell>
      <Cell className={records.author}>
        <span>{name === '' ? t(($) => $.review.nobody) : name}</span>
        {institution === '' ? null : <small>{institution}</small>}
      </Cell>
      <Cell className={classes.where}>
        <PlaceTag state={state} place={place} />
        {place !== null && placing === 'similarity' ? (
          <small>{t(($) => $.review.alike, { percent: Math.round(confidence * 100) })}</small>
        ) : null}
      </Cell>
      <Cell>
        <DecisionTag decision={decision} />
      </Cell>
    </>
  );
}
