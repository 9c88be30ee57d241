import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowRight,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPresentation,
  IconRefresh,
} from '@tabler/icons-react';
import type { Timer } from '../../../../../../shared/model/clock.ts';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { Countdown, useOver, useShare } from '../../../../../staff/meeting/Countdown.tsx';
import { Kbd } from '../../../../../ui/Kbd.tsx';
import classes from './now.module.css';
import { minutesIn } from './techniques.ts';

/** The item that the room is at: its time in large, and what can be done with the clock. */
export function NowCard(props: {
  workshop: Workshop;
  item: AgendaItem;
  number: number;
  total: number;
  /** Whether no other item is left to be opened. */
  last: boolean;
  timer: Timer | null;
  paused: boolean;
  readOnly: boolean;
}) {
  const { workshop, item, number, total, last, timer, paused, readOnly } = props;
  const t = useT();
  const onWall = useClient(({ view }) => view.wall.kind === 'agenda');
  const of = { workshop: workshop.id };
  return (
    <section className={classes.card} aria-label={t(($) => $.running.now.title)}>
      <div className={classes.meta}>
        <span>
          {t(($) => $.running.now.place, { number, total })}
          {item.kind === 'point' ? null : ` · ${t(($) => $.model.agendaKinds[item.kind])}`}
        </span>
        {onWall ? (
          <span className={classes.badge}>
            <IconPresentation size={16} stroke={1.75} aria-hidden />
            {t(($) => $.running.now.onWall)}
          </span>
        ) : null}
      </div>
      <div className={classes.body}>
        <div className={classes.words}>
          <h2 data-long={item.title.length > 80 || undefined}>{item.title}</h2>
          {item.summary ? <p>{item.summary}</p> : null}
        </div>
        {timer ? (
          <div className={classes.time} data-paused={paused || undefined}>
            <Countdown timer={timer} className={classes.digits} />
            <Under timer={timer} paused={paused} />
          </div>
        ) : null}
      </div>
      {timer ? <Progress timer={timer} /> : null}
      <div className={classes.controls}>
        <Button
          h={40}
          variant="default"
          disabled={readOnly}
          leftSection={
            paused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />
          }
          rightSection={<Kbd shortcut={t(($) => $.running.now.space)} />}
          onClick={() => void run(paused ? 'agenda.resume' : 'agenda.pause', of)}
        >
          {paused ? t(($) => $.running.now.resume) : t(($) => $.running.now.pause)}
        </Button>
        {timer
          ? [1, 5].map((minutes) => (
              <Button
                key={minutes}
                h={40}
                variant="default"
                px={12}
                disabled={readOnly}
                aria-label={t(($) => $.running.now.plusLong, { count: minutes })}
                onClick={() => void run('timer.add', { id: timer.id, seconds: minutes * 60 })}
              >
                {t(($) => $.running.now.plus, { minutes })}
              </Button>
            ))
          : null}
        {timer ? (
          <Tooltip label={t(($) => $.running.now.restart)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={40}
              disabled={readOnly}
              aria-label={t(($) => $.running.now.restart)}
              onClick={() => void run('timer.restart', { id: timer.id })}
            >
              <IconRefresh size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <span className={classes.space} />
        <Button
          h={40}
          disabled={readOnly}
          rightSection={last ? <IconCheck size={18} aria-hidden /> : <IconArrowRight size={18} aria-hidden />}
          onClick={() => void run('agenda.next', of)}
        >
          {last ? t(($) => $.running.now.last) : t(($) => $.running.now.next)}
        </Button>
      </div>
    </section>
  );
}

function Under({ timer, paused }: { timer: Timer; paused: boolean }) {
  const t = useT();
  const over = useOver(timer);
  const minutes = minutesIn(timer.steps.reduce((sum, { seconds }) => sum + seconds, 0));
  return (
    <span className={classes.under}>
      {over ? <b>{t(($) => $.running.now.timeUp)}, </b> : null}
      {over ? t(($) => $.running.now.past, { minutes }) : t(($) => $.running.now.left, { minutes })}
      {paused ? <b> · {t(($) => $.running.now.paused)}</b> : null}
    </span>
  );
}

function Progress({ timer }: { timer: Timer }) {
  const t = useT();
  const share = useShare(timer, 0);
  const over = useOver(timer);
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={t(($) => $.running.now.progress)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      data-over={over || undefined}
    >
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}
