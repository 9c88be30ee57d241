import { IconStack2 } from '@tabler/icons-react';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import { authorName } from '../../../../../../shared/queries/contributions.ts';
import { select, toggleContribution, useSelection } from '../../../../../actions/selection.ts';
import { startCardDrag } from '../../../../../canvas/drag.ts';
import { typeIcon } from '../../../../../canvas/typeIcon.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useCollection } from '../../../../../client/store.ts';
import classes from './tray.module.css';

/** A contribution of the tray as an index card, one option of its list. */
export function TrayCard(props: {
  id: string;
  contribution: Contribution;
  active: boolean;
  position: number;
  total: number;
  onPoint: () => void;
}) {
  const { id, contribution, active, position, total, onPoint } = props;
  const t = useT();
  const person = useCollection('person');
  const organisation = useCollection('organisation');
  const cluster = useCollection('cluster');
  const selected = useSelection((selection) => selection.contributions.includes(contribution.id));
  const Icon = typeIcon[contribution.type];
  const { name } = authorName({ person, organisation }, contribution.author);
  const group = contribution.cluster === null ? undefined : cluster[contribution.cluster]?.name;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list that it is an option of has the keyboard
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={-1}
      className={classes.card}
      data-active={active || undefined}
      data-contribution={contribution.id}
      onPointerDown={(event) => {
        onPoint();
        startCardDrag(event, { contribution: contribution.id });
      }}
      onClick={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) toggleContribution(contribution.id);
        else select({ contributions: [contribution.id] });
      }}
    >
      <span className={classes.cardHead}>
        <Icon
          size={15}
          stroke={1.75}
          role="img"
          aria-label={t(($) => $.model.contributionTypes[contribution.type])}
        />
        <b>{name === '' ? t(($) => $.model.anonymous) : name}</b>
        {group === undefined ? (
          <span className={classes.cardCode}>{contribution.code}</span>
        ) : (
          <span className={classes.cardCode} title={group}>
            <IconStack2 size={13} stroke={1.75} aria-hidden="true" />
            <span>{group}</span>
          </span>
        )}
      </span>
      <span className={classes.cardText}>{contribution.text}</span>
    </div>
  );
}
