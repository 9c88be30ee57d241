import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Timer } from '../../../../../../shared/model/clock.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { Countdown, useOver, useShare, useStep } from '../../../../../staff/meeting/Countdown.tsx';
import classes from './technique.module.css';
import { minutesIn } from './techniques.ts';

/** The chain that runs: its steps, the one of now with what is left of it, and its controls. */
export function Chain({ timer, readOnly }: { timer: Timer; readOnly: boolean }) {
  const t = useT();
  const step = useStep(timer);
  const last = step === timer.steps.length - 1;
  const { id } = timer;
  const paused = timer.running === null;
  const pauseLabel = paused ? t(($) => $.running.technique.resume) : t(($) => $.running.technique.pause);
  const soundLabel = timer.sound
    ? t(($) => $.running.technique.soundOn)
    : t(($) => $.running.technique.soundOff);
  return (
    <div className={classes.chain}>
      <div className={classes.chainHead}>
        <b>{timer.name}</b>
        {timer.tables === null ? null : (
          <span>{t(($) => $.running.technique.tables, { count: timer.tables })}</span>
        )}
      </div>
      <ol
        className={classes.steps}
        aria-label={t(($) => $.running.technique.running, { name: timer.name })}
        data-many={timer.steps.length > 6 || undefined}
      >
        {timer.steps.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps keep their places
          <Step key={at} timer={timer} at={at} state={at < step ? 'done' : at > step ? 'next' : 'now'} />
        ))}
      </ol>
      {readOnly ? null : (
        <div className={classes.chainFoot}>
          <Tooltip label={pauseLabel}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={pauseLabel}
              onClick={() => void run(paused ? 'timer.resume' : 'timer.pause', { id })}
            >
              {paused ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
            </ActionIcon>
          </Tooltip>
          <Button
            variant="default"
            px={12}
            aria-label={t(($) => $.running.now.plusLong, { count: 1 })}
            onClick={() => void run('timer.add', { id, seconds: 60 })}
          >
            {t(($) => $.running.now.plus, { minutes: 1 })}
          </Button>
          <Button
            variant="default"
            aria-pressed={timer.sound}
            leftSection={
              timer.sound ? <IconVolume size={18} aria-hidden /> : <IconVolumeOff size={18} aria-hidden />
            }
            onClick={() => void run('timer.sound', { id, sound: !timer.sound })}
          >
            {soundLabel}
          </Button>
          <span className={classes.space} />
          <Button
            variant="subtle"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            onClick={() => void run('timer.stop', { id })}
          >
            {t(($) => $.running.technique.stop)}
          </Button>
          <Button
            variant="light"
            leftSection={<IconPlayerSkipForward size={18} aria-hidden />}
            onClick={() => void run('timer.next', { id })}
          >
            {last ? t(($) => $.running.technique.finish) : t(($) => $.running.technique.next)}
          </Button>
        </div>
      )}
    </div>
  );
}

function Step({ timer, at, state }: { timer: Timer; at: number; state: 'done' | 'now' | 'next' }) {
  const t = useT();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const list = place.current?.parentElement;
    // Of many steps, the one of now is in sight; the rest of the screen stays where it is.
    if (state === 'now' && list) list.scrollTop = (place.current?.offsetTop ?? 0) - list.offsetTop;
  }, [state]);
  const step = timer.steps[at];
  if (!step) return null;
  return (
    <li ref={place} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={classes.bar}>
        {state === 'now' ? <Fill timer={timer} at={at} /> : <i data-full={state === 'done' || undefined} />}
      </span>
      <b>
        {state === 'done' ? (
          <IconCheck size={15} stroke={2.25} role="img" aria-label={t(($) => $.running.technique.stepDone)} />
        ) : null}
        {step.label}
      </b>
      {state === 'now' ? <Left timer={timer} /> : <span>{minutes(t, step.seconds)}</span>}
    </li>
  );
}

function minutes(t: ReturnType<typeof useT>, seconds: number): string {
  return t(($) => $.running.technique.minutes, { count: minutesIn(seconds) });
}

function Fill({ timer, at }: { timer: Timer; at: number }) {
  return <i style={{ width: `${useShare(timer, at) * 100}%` }} />;
}

function Left({ timer }: { timer: Timer }) {
  const t = useT();
  const over = useOver(timer);
  const [before = '', after = ''] = t(($) => $.running.technique.left, { time: '|' }).split('|');
  return (
    <span className={classes.left} data-over={over || undefined}>
      {over ? `${t(($) => $.running.now.timeUp)} ` : before}
      <Countdown timer={timer} />
      {over ? null : after}
    </span>
  );
}
