import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMemo } from 'react';
import { runningNow } from '../../../../shared/queries/running.ts';
import { run } from '../../../actions/run.ts';
import { useT } from '../../../client/i18n.ts';
import { useCollection } from '../../../client/store.ts';
import { useReadOnly } from '../../../client/useReadOnly.ts';
import { Countdown } from '../../../staff/meeting/Countdown.tsx';
import { useNavigation } from '../navigation.ts';
import { StepBell } from './StepBell.tsx';
import classes from './topBar.module.css';

/** What the room is at, on every screen: workshop, item, time left, and the way to stop the clock. */
export function RunningWorkshop() {
  const t = useT();
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const workshop = useCollection('workshop');
  const agendaItem = useCollection('agendaItem');
  const timer = useCollection('timer');
  const now = useMemo(() => runningNow({ workshop, agendaItem, timer }), [workshop, agendaItem, timer]);
  if (!now) return null;
  const { item, itemTimer, chain, paused } = now;
  const name = t(($) => $.model.workshop.named[now.workshop.kind], { number: now.workshop.number });
  const number = item
    ? Object.values(agendaItem).filter(
        (other) => other.workshop === now.workshop.id && other.rank <= item.rank,
      ).length
    : 0;
  const pauseLabel = paused ? t(($) => $.running.bar.resume) : t(($) => $.running.bar.pause);
  return (
    <div className={classes.live}>
      <UnstyledButton
        className={classes.liveOpen ?? ''}
        title={t(($) => $.running.bar.open)}
        onClick={() => go('workshops', { workshop: now.workshop.id, view: 'run' })}
      >
        <span className={classes.dot} data-paused={paused || undefined} aria-hidden="true" />
        <span className={classes.clipped}>
          {name}
          {item ? ` · ${number}. ${item.title}` : now.workshop.title ? ` · ${now.workshop.title}` : ''}
        </span>
        {itemTimer ? <Countdown timer={itemTimer} className={classes.liveTime} /> : null}
      </UnstyledButton>
      {item && !readOnly ? (
        <Tooltip label={pauseLabel}>
          <ActionIcon
            variant="transparent"
            size={28}
            aria-label={pauseLabel}
            onClick={() => void run(paused ? 'agenda.resume' : 'agenda.pause', { workshop: now.workshop.id })}
          >
            {paused ? (
              <IconPlayerPlay size={18} stroke={1.75} />
            ) : (
              <IconPlayerPause size={18} stroke={1.75} />
            )}
          </ActionIcon>
        </Tooltip>
      ) : null}
      {chain ? <StepBell key={chain.id} timer={chain} /> : null}
    </div>
  );
}
