import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';
import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { reviewerOf } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import table from '../contributions/contributions.module.css';
import { DecisionTag } from './DecisionTag.tsx';
import { PlaceTag } from './PlaceTag.tsx';
import classes from './review.module.css';

/** An observation in the list. */
export function ObservationRow(props: {
  id: string;
  state: State;
  observation: Observation;
  top: number;
  index: number;
  active: boolean;
  chosen: boolean;
  onPoint: (event: MouseEvent) => void;
  onToggle: () => void;
}) {
  const { id, state, observation, top, index, active, chosen, onPoint, onToggle } = props;
  const t = useT();
  const { name, institution } = reviewerOf(state, observation);
  const { code, kind, text, was, proposal, place, placing, confidence, decision } = observation;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={`${table.row} ${classes.columns}`}
      data-active={active || undefined}
      style={{ top }}
      onClick={onPoint}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space on the grid does the same */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <span
        role="gridcell"
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <Checkbox
          radius="xs"
          checked={chosen}
          readOnly
          tabIndex={-1}
          aria-label={t(($) => $.review.selectOne, { code })}
        />
      </span>
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: as above */}
      <span role="gridcell" className={table.code}>
        {code}
      </span>
      <span role="gridcell" className={table.text}>
        {text !== '' ? (
          text
        ) : (
          <>
            <b>{t(($) => $.review.kinds[kind])}:</b> {was === '' ? null : <del>{was}</del>}{' '}
            {proposal === '' ? null : <ins>{proposal}</ins>}
          </>
        )}
      </span>
      <span role="gridcell" className={table.author}>
        <span>{name === '' ? t(($) => $.review.nobody) : name}</span>
        {institution === '' ? null : <small>{institution}</small>}
      </span>
      <span role="gridcell" className={classes.where}>
        <PlaceTag state={state} place={place} />
        {place !== null && placing === 'similarity' ? (
          <small>{t(($) => $.review.alike, { percent: Math.round(confidence * 100) })}</small>
        ) : null}
      </span>
      <span role="gridcell">
        <DecisionTag decision={decision} />
      </span>
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the grid has the focus */}
    </div>
  );
}
