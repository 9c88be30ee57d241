import { IconX } from '@tabler/icons-react';
import type { State } from '../../../../../../shared/model/state.ts';
import { spotOf } from '../../../../../../shared/queries/places.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './capture.module.css';
import { setDraft, stands, tableNow, useDraft, workshopNow } from './draft.ts';
import { authorLabel } from './options.ts';

/** Who and where for this contribution and the next ones; each can be taken away. */
export function CapturePills({ state }: { state: State }) {
  const t = useT();
  const { author, place, workshop, table: chosen } = useDraft();
  const table = tableNow(state.forumTable, workshopNow(state.workshop, workshop), chosen);
  const spot = spotOf(state, place);
  const known = author && stands(state, author) ? author : null;
  return (
    <>
      {known ? (
        <span className={classes.pill}>
          <span className={classes.pillText}>@{authorLabel(state, known, t)}</span>
          <button
            type="button"
            aria-label={t(($) => $.capture.clearAuthor)}
            onClick={() => setDraft({ author: null })}
          >
            <IconX size={14} stroke={1.75} aria-hidden="true" />
          </button>
        </span>
      ) : (
        <span className={classes.pill} data-default="true">
          <span className={classes.pillText}>@{table?.name ?? t(($) => $.capture.plenary)}</span>
        </span>
      )}
      {spot.code === '' ? null : (
        <span className={classes.pill} data-hue={spot.dimension?.hue}>
          <span className={classes.pillText}>#{spot.code}</span>
          <button
            type="button"
            aria-label={t(($) => $.capture.clearPlace)}
            onClick={() => setDraft({ place: { kind: 'tray' } })}
          >
            <IconX size={14} stroke={1.75} aria-hidden="true" />
          </button>
        </span>
      )}
    </>
  );
}
