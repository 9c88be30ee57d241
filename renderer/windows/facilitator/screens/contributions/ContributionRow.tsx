import { Checkbox } from '@mantine/core';
import { type MouseEvent, memo } from 'react';
import type { Contribution } from '../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { authorName } from '../../../../../shared/queries/contributions.ts';
import { spotOf } from '../../../../../shared/queries/places.ts';
import { typeIcon } from '../../../../canvas/typeIcon.ts';
import { useT } from '../../../../client/i18n.ts';
import classes from './contributions.module.css';
import { StateTag } from './StateTag.tsx';

interface Props {
  id: string;
  state: State;
  contribution: Contribution;
  top: number;
  index: number;
  active: boolean;
  chosen: boolean;
  onPoint: (event: MouseEvent) => void;
  onToggle: () => void;
}

/** A contribution in the table. */
export const ContributionRow = memo(
  function ContributionRow({
    id,
    state,
    contribution,
    top,
    index,
    active,
    chosen,
    onPoint,
    onToggle,
  }: Props) {
    const t = useT();
    const { name, organisation } = authorName(state, contribution.author);
    const spot = spotOf(state, contribution.place);
    const Icon = typeIcon[contribution.type];
    const workshop = contribution.workshop === null ? undefined : state.workshop[contribution.workshop];
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard
      // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
      // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
      <div
        id={id}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={chosen}
        className={classes.row}
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
            aria-label={t(($) => $.contributions.selectOne, { code: contribution.code })}
          />
        </span>
        {/* biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus */}
        {/* biome-ignore-start lint/a11y/useSemanticElements: as above */}
        <span role="gridcell" className={classes.code}>
          {contribution.code}
        </span>
        <span role="gridcell" className={classes.text} title={contribution.text}>
          {contribution.text}
        </span>
        <span role="gridcell" className={classes.author}>
          <span>{name === '' ? t(($) => $.model.anonymous) : name}</span>
          {organisation === '' ? null : <small>{organisation}</small>}
        </span>
        <span role="gridcell">{workshop?.code ?? ''}</span>
        <span role="gridcell" className={classes.type}>
          <Icon size={16} stroke={1.75} aria-hidden="true" />
          {t(($) => $.model.contributionTypes[contribution.type])}
        </span>
        <span role="gridcell">
          {spot.code === '' ? (
            <span className={classes.tray}>{t(($) => $.model.tray)}</span>
          ) : (
            <span className={classes.place} data-hue={spot.dimension?.hue}>
              {spot.code}
            </span>
          )}
        </span>
        <span role="gridcell" title={contribution.response || undefined}>
          <StateTag state={contribution.state} />
        </span>
        {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore-end lint/a11y/useFocusableInteractive: the grid has the focus */}
      </div>
    );
  },
  // The handlers are made anew at each drawing and do the same; the model behind a row changes rarely.
  (before, after) =>
    before.contribution === after.contribution &&
    before.top === after.top &&
    before.active === after.active &&
    before.chosen === after.chosen &&
    before.state.person === after.state.person &&
    before.state.organisation === after.state.organisation &&
    before.state.tool === after.state.tool &&
    before.state.cell === after.state.cell &&
    before.state.dimension === after.state.dimension &&
    before.state.stage === after.state.stage &&
    before.state.workshop === after.state.workshop,
);
