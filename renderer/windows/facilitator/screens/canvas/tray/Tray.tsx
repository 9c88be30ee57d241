import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconStack2 } from '@tabler/icons-react';
import { useId } from 'react';
import { placedContributions } from '../../../../../../shared/queries/matrix.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useProject } from '../../../../../client/store.ts';
import { Kbd } from '../../../../../ui/Kbd.tsx';
import { TrayCard } from './TrayCard.tsx';
import classes from './tray.module.css';
import { useCards } from './useCards.ts';
import { useTrayPanel } from './useTrayPanel.tsx';

const CARD = 196;
const ALL_BUTTON = 68;
const nothing = { tray: [], parked: [] };

/** Contributions that have no place yet, newest first, and the way to all of them. */
export function Tray() {
  const t = useT();
  const state = useProject();
  const listId = useId();
  const { ref, width } = useElementSize();
  const placed = state ? placedContributions(state) : nothing;
  const { tray: waiting, parked } = placed;
  const panel = useTrayPanel(placed);
  const room = Math.max(1, Math.floor((width + 8 - (waiting.length * CARD > width ? ALL_BUTTON : 0)) / CARD));
  const shown = waiting.slice(0, room);
  const cards = useCards(shown, 1, () => undefined);
  if (!state) return null;
  return (
    <section className={classes.tray} data-drop="tray" aria-label={t(($) => $.model.tray)}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {t(($) => $.model.tray)} <span className={classes.count}>{waiting.length}</span>
        </h2>
        {parked.length > 0 ? (
          <button type="button" className={classes.parked} onClick={() => panel.show('parked')}>
            {t(($) => $.inspector.tray.parkedCount, { count: parked.length })}
          </button>
        ) : (
          <p className={classes.help}>
            {t(($) => $.inspector.tray.help)} <Kbd shortcut="m" />
          </p>
        )}
      </div>
      <div className={classes.strip} ref={ref}>
        {waiting.length === 0 ? (
          <p className={classes.empty}>{t(($) => $.inspector.tray.empty)}</p>
        ) : (
          <div
            className={classes.cards}
            role="listbox"
            aria-multiselectable="true"
            aria-orientation="horizontal"
            aria-label={t(($) => $.inspector.tray.list)}
            aria-activedescendant={`${listId}-${cards.active}`}
            tabIndex={0}
            onKeyDown={cards.onKeyDown}
            style={{ gridTemplateColumns: `repeat(${room}, minmax(0, 1fr))` }}
          >
            {shown.map((contribution, at) => (
              <TrayCard
                key={contribution.id}
                id={`${listId}-${at}`}
                contribution={contribution}
                active={at === cards.active}
                position={at + 1}
                total={waiting.length}
                onPoint={() => cards.setActive(at)}
              />
            ))}
          </div>
        )}
        {waiting.length > shown.length ? (
          <Button
            ref={panel.button}
            variant="default"
            className={classes.all ?? ''}
            aria-expanded={panel.open}
            onClick={panel.toggle}
          >
            <span className={classes.allInner}>
              <IconStack2 size={16} stroke={1.75} aria-hidden="true" />
              <b>+{waiting.length - shown.length}</b>
              {t(($) => $.inspector.tray.all)}
            </span>
          </Button>
        ) : null}
      </div>
      {panel.panel}
    </section>
  );
}
