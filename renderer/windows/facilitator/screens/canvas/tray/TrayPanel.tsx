import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useVirtual } from '../../../../../ui/useVirtual.ts';
import { TrayCard } from './TrayCard.tsx';
import classes from './tray.module.css';
import { useCards } from './useCards.ts';

const ROW = 104;
const CARD = 236;

/** Everything in the tray, over the canvas; drawn in part, so that thousands scroll as easily as dozens. */
export function TrayPanel(props: {
  shown: 'waiting' | 'parked';
  waiting: readonly Contribution[];
  parked: readonly Contribution[];
  show: (which: 'waiting' | 'parked') => void;
  close: () => void;
}) {
  const { shown, waiting, parked, show, close } = props;
  const t = useT();
  const id = useId();
  const list = shown === 'waiting' ? waiting : parked;
  const columns = useRef(1);
  const rows = Math.ceil(list.length / columns.current);
  const virtual = useVirtual(rows, ROW);
  columns.current = Math.max(1, Math.floor((virtual.width || CARD) / CARD));
  const cards = useCards(list, columns.current, (at) => virtual.show(Math.floor(at / columns.current)));
  useEffect(() => virtual.ref.current?.focus(), [virtual.ref]);
  const from = virtual.from * columns.current;
  const visible = list.slice(from, virtual.to * columns.current);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is inside
    <div
      className={classes.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={classes.panelHead}>
        <SegmentedControl
          size="sm"
          aria-label={t(($) => $.inspector.tray.which)}
          data={[
            { value: 'waiting', label: `${t(($) => $.model.tray)} ${waiting.length}` },
            { value: 'parked', label: `${t(($) => $.inspector.tray.parked)} ${parked.length}` },
          ]}
          value={shown}
          onChange={(value) => show(value as 'waiting' | 'parked')}
        />
        <p className={classes.keys}>{t(($) => $.inspector.tray.keys)}</p>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t(($) => $.common.close)}
          onClick={close}
        >
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      <div
        ref={virtual.ref}
        className={classes.panelList}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t(($) => $.inspector.tray.list)}
        aria-activedescendant={list.length > 0 ? `${id}-${cards.active}` : undefined}
        tabIndex={0}
        onKeyDown={cards.onKeyDown}
      >
        {list.length === 0 ? (
          <p className={classes.empty}>
            {t(($) => (shown === 'waiting' ? $.inspector.tray.empty : $.inspector.tray.noneParked))}
          </p>
        ) : null}
        <div role="presentation" style={{ height: virtual.height, position: 'relative' }}>
          <div
            role="presentation"
            className={classes.panelRows}
            style={{
              top: virtual.from * ROW,
              gridTemplateColumns: `repeat(${columns.current}, minmax(0, 1fr))`,
              gridAutoRows: ROW - 8,
            }}
          >
            {visible.map((contribution, at) => (
              <TrayCard
                key={contribution.id}
                id={`${id}-${from + at}`}
                contribution={contribution}
                active={from + at === cards.active}
                position={from + at + 1}
                total={list.length}
                onPoint={() => cards.setActive(from + at)}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
