import { IconStack2 } from '@tabler/icons-react';
import { memo } from 'react';
import type { CardBox } from '../../shared/layout/canvas/types.ts';
import type { Contribution } from '../../shared/model/contribution.ts';
import { useT } from '../client/i18n.ts';
import classes from './cards.module.css';
import { markClasses } from './marks.ts';
import { typeIcon } from './typeIcon.ts';

/** A contribution as an index card: type, who said it, its group, its text. */
export const NoteCard = memo(function NoteCard(props: {
  contribution: Contribution;
  card: CardBox;
  author: string;
  group: string | null;
  /** As `markClasses` reads it. */
  mark: string;
}) {
  const t = useT();
  const { contribution, card, author, group, mark } = props;
  const Icon = typeIcon[contribution.type];
  const { x, y, width, height, lines } = card;
  return (
    <div
      id={`near-${contribution.id}`}
      className={`${classes.note} ${markClasses(mark)}`}
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
            <span>{group}</span>
          </span>
        )}
      </span>
      <span className={classes.noteText} style={{ WebkitLineClamp: lines }}>
        {contribution.text}
      </span>
    </div>
  );
});
