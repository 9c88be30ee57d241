import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconFilter, IconListTree, IconMaximize, IconMinus, IconPlus, IconReport } from '@tabler/icons-react';
import type { Level } from '../../../../../../shared/layout/canvas/types.ts';
import { step } from '../../../../../canvas/CanvasView.tsx';
import { setView, stepFrom, useView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './toolbar.module.css';

/** Closer, farther, and all of it. */
export function ZoomControls({ row = false }: { row?: boolean }) {
  const t = useT();
  const level = useView((view) => view.level);
  const zoom = useView((view) => view.zoom);
  const closer = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={t(($) => $.canvas.zoom.in)}
      title={`${t(($) => $.canvas.zoom.in)} (+)`}
      disabled={stepFrom(level, zoom, 1) === null}
      onClick={() => step(1)}
    >
      <IconPlus size={18} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
  const farther = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={t(($) => $.canvas.zoom.out)}
      title={`${t(($) => $.canvas.zoom.out)} (-)`}
      disabled={stepFrom(level, zoom, -1) === null}
      onClick={() => step(-1)}
    >
      <IconMinus size={18} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
  return (
    <div className={row ? classes.zoomRow : classes.zoom}>
      {row ? farther : closer}
      <span className={classes.value}>
        {level === 'near' ? `${Math.round(zoom * 100)} %` : t(($) => $.canvas.levels[level])}
      </span>
      {row ? closer : farther}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t(($) => $.canvas.zoom.fit)}
        title={t(($) => $.canvas.zoom.fit)}
        onClick={() => setView({ level: 'far', zoom: 1 })}
      >
        <IconMaximize size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

/** Cerca, Medio, Lejos. */
export function LevelSwitch() {
  const t = useT();
  const level = useView((view) => view.level);
  const levels: readonly Level[] = ['near', 'middle', 'far'];
  return (
    <SegmentedControl
      size="sm"
      aria-label={t(($) => $.canvas.levels.label)}
      value={level}
      onChange={(value) => setView({ level: levels.find((each) => each === value) ?? 'near', zoom: 1 })}
      data={levels.map((value) => ({ value, label: t(($) => $.canvas.levels[value]) }))}
    />
  );
}

/** The other ways to look: as text, through a filter, as a reading of the whole. */
export function LookButtons({ row = false }: { row?: boolean }) {
  const t = useT();
  const { outline, filterBar, reading, level } = useView();
  const looks = [
    {
      label: t(($) => $.canvas.bar.outline),
      hint: 'E',
      on: outline,
      Icon: IconListTree,
      run: () => setView({ outline: !outline }),
    },
    {
      label: t(($) => $.canvas.bar.filters),
      hint: 'F',
      on: filterBar,
      Icon: IconFilter,
      run: () => setView({ filterBar: !filterBar }),
    },
    ...(level === 'far' && !reading
      ? [
          {
            label: t(($) => $.canvas.bar.reading),
            hint: '',
            on: false,
            Icon: IconReport,
            run: () => setView({ reading: true }),
          },
        ]
      : []),
  ];
  return (
    <div className={row ? classes.zoomRow : classes.looks}>
      {looks.map(({ label, hint, on, Icon, run }) => (
        <ActionIcon
          key={label}
          variant={on ? 'light' : 'subtle'}
          color={on ? 'accent' : 'gray'}
          size={32}
          aria-label={label}
          aria-pressed={on}
          title={hint === '' ? label : `${label} (${hint})`}
          onClick={run}
        >
          <Icon size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      ))}
    </div>
  );
}
