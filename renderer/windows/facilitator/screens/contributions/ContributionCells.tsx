import { memo } from 'react';
import type { Contribution } from '../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { authorName } from '../../../../../shared/queries/contributions.ts';
import { spotOf } from '../../../../../shared/queries/places.ts';
import { typeIcon } from '../../../../canvas/typeIcon.ts';
import { useT } from '../../../../client/i18n.ts';
import { Cell } from '../../records/Cell.tsx';
import records from '../../records/records.module.css';
import classes from './contributions.module.css';
import { StateTag } from './StateTag.tsx';

/** A contribution in the table. */
export const ContributionCells = memo(
  function ContributionCells({ state, contribution }: { state: State; contribution: Contribution }) {
    const t = useT();
    const { name, organisation } = authorName(state, contribution.author);
    const spot = spotOf(state, contribution.place);
    const Icon = typeIcon[contribution.type];
    const workshop = contribution.workshop === null ? undefined : state.workshop[contribution.workshop];
    return (
      <>
        <Cell className={records.code}>{contribution.code}</Cell>
        <Cell className={records.text} title={contribution.text}>
          {contribution.text}
        </Cell>
        <Cell className={records.author}>
          <span>{name === '' ? t(($) => $.model.anonymous) : name}</span>
          {organisation === '' ? null : <small>{organisation}</small>}
        </Cell>
        <Cell>{workshop?.code ?? ''}</Cell>
        <Cell className={classes.type}>
          <Icon size={16} stroke={1.75} aria-hidden="true" />
          {t(($) => $.model.contributionTypes[contribution.type])}
        </Cell>
        <Cell>
          {spot.code === '' ? (
            <span className={records.tray}>{t(($) => $.model.tray)}</span>
          ) : (
            <span className={records.place} data-hue={spot.dimension?.hue}>
              {spot.code}
            </span>
          )}
        </Cell>
        <Cell title={contribution.response || undefined}>
          <StateTag state={contribution.state} />
        </Cell>
      </>
    );
  },
  // The model behind a row changes rarely.
  (before, after) =>
    before.contribution === after.contribution &&
    before.state.person === after.state.person &&
    before.state.organisation === after.state.organisation &&
    before.state.tool === after.state.tool &&
    before.state.cell === after.state.cell &&
    before.state.dimension === after.state.dimension &&
    before.state.stage === after.state.stage &&
    before.state.workshop === after.state.workshop,
);
