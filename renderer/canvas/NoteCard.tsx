import {
  IconAlertCircle,
  IconBulb,
  IconFileCheck,
  IconHelpCircle,
  IconQuote,
  IconStack2,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { CardBox } from '../../shared/layout/canvas/types.ts';
import type { Contribution } from '../../shared/model/contribution.ts';
import { authorName } from '../../shared/queries/contributions.ts';
import { useSelection } from '../actions/selection.ts';
import { useT } from '../client/i18n.ts';
import { useClient } from '../client/store.ts';
import classes from './cards.module.css';
import { useDrag } from './drag.ts';
import { useView } from './viewState.ts';

/** The sign of each type of contribution, everywhere. */
export const typeIcons = {
  idea: IconBulb,
  example: IconQuote,
  question: IconHelpCircle,
  objection: IconAlertCircle,
  evidence: IconFileCheck,
};

/** A contribution as an index card: type, who said it, its group, its text. */
export const NoteCard = memo(function NoteCard({
  contribution,
  card,
}: {
  contribution: Contribution;
  card: CardBox;
}) {
  const t = useT();
  const selected = useSelection((selection) => selection.contributions.includes(contribution.id));
  const focused = useView((view) => view.cursor?.card === contribution.id);
  const dragged = useDrag(
    (drag) =>
      drag.carried !== null &&
      'contributions' in drag.carried &&
      drag.carried.contributions.includes(contribution.id),
  );
  const author = useClient((client) => {
    const state = client.view.project?.state;
    return state ? authorName(state, contribution.author).name : '';
  });
  const group = useClient((client) =>
    contribution.cluster === null
      ? null
      : (client.view.project?.state.cluster[contribution.cluster]?.name ?? null),
  );
  const Icon = typeIcons[contribution.type];
  const { x, y, width, height, lines } = card;
  const marks = [
    classes.note,
    selected ? classes.selected : '',
    focused ? classes.focused : '',
    dragged ? classes.slot : '',
  ];
  return (
    <div
      id={`card-${contribution.id}`}
      className={marks.join(' ')}
      style={{ left: x, top: y, width, height }}
      data-card={contribution.id}
      data-kind="contribution"
      title={contribution.text}
    >
      <span className={classes.noteHead}>
        <Icon
          size={14}
          stroke={1.75}
          role="img"
          aria-label={t(($) => $.model.contributionTypes[contribution.type])}
        />
        <b>{author === '' ? t(($) => $.canvas.card.anonymous) : author}</b>
        {group === null ? (
          <span className={classes.noteCode}>{contribution.code}</span>
        ) : (
          <span className={classes.group} title={t(($) => $.canvas.cell.group, { name: group })}>
            <IconStack2 size={13} stroke={1.75} aria-hidden="true" />
            {group}
          </span>
        )}
      </span>
      <span className={classes.noteText} style={{ WebkitLineClamp: lines }}>
        {contribution.text}
      </span>
    </div>
  );
});
