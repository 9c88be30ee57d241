import { type CSSProperties, useCallback } from 'react';
import { type Timer, timerPosition } from '../../../shared/model/clock.ts';
import type { RunningNow } from '../../../shared/queries/running.ts';
import { useAtTime } from '../../client/clock.ts';
import { useT } from '../../client/i18n.ts';
import { countdownText } from '../../ui/countdown.ts';
import classes from './agenda.module.css';
import { Door } from './Door.tsx';
import { Header } from './Header.tsx';
import { useVariant } from './useVariant.ts';

// Large enough for the last row of seats, down to what a title of 200 characters needs.
const titles = [104, 92, 80, 68, 58, 48, 40] as const;

/** What the room is at and how long it has: the current item, and the countdown of its technique or of itself. */
export function AgendaOnWall({ now }: { now: RunningNow }) {
  const t = useT();
  const { workshop, item, itemTimer, chain } = now;
  const [box, variant] = useVariant<HTMLDivElement>(titles.length, `${item?.title} ${chain?.id}`);
  const timer = chain ?? itemTimer;
  const named = t(($) => $.model.workshop.named[workshop.kind], { number: workshop.number });
  return (
    <>
      <Header title={workshop.title || named} project={workshop.title ? named : ''} />
      <div
        className={classes.stage}
        ref={box}
        style={{ '--title': titles[variant] ?? 40 } as CSSProperties}
        data-alone={timer === null || undefined}
      >
        <section className={classes.item} data-fits="" aria-label={t(($) => $.wall.run.agenda)}>
          {item ? (
            <>
              <p className={classes.kind}>
                {item.kind === 'point' ? t(($) => $.wall.run.now) : t(($) => $.model.agendaKinds[item.kind])}
              </p>
              <h2 className={classes.title}>{item.title}</h2>
            </>
          ) : (
            <h2 className={classes.title}>{t(($) => $.wall.run.noItem)}</h2>
          )}
        </section>
        {timer ? <Time key={timer.id} timer={timer} isChain={timer === chain} /> : null}
      </div>
      <Door />
    </>
  );
}

/** The countdown of an item or of a technique's step, as large as its place lets it be. */
export function Time({ timer, isChain }: { timer: Timer; isChain: boolean }) {
  const t = useT();
  const text = useAtTime(useCallback((at) => countdownText(timerPosition(timer, at).left), [timer]));
  const index = useAtTime(useCallback((at) => timerPosition(timer, at).step, [timer]));
  const step = timer.steps[index];
  const seconds = (step?.seconds ?? 1) * 1_000;
  const share = useAtTime(
    useCallback(
      (at) => {
        const { left, step: running } = timerPosition(timer, at);
        if (running !== index) return 1;
        return Math.min(1, Math.max(0, Math.round((1 - left / seconds) * 1_000) / 1_000));
      },
      [timer, index, seconds],
    ),
  );
  const over = text.startsWith('+');
  const paused = timer.running === null;
  const words = (): string => {
    if (paused) return t(($) => $.wall.run.paused);
    return over ? t(($) => $.wall.run.past) : t(($) => $.wall.run.left);
  };
  return (
    <section className={classes.time} data-over={over || undefined} data-paused={paused || undefined}>
      {isChain ? (
        <>
          <p className={classes.technique}>{timer.name}</p>
          {step?.label ? <p className={classes.step}>{step.label}</p> : null}
          {timer.steps.length > 1 ? (
            <p className={classes.of}>
              {t(($) => $.wall.run.step, { number: index + 1, total: timer.steps.length })}
            </p>
          ) : null}
        </>
      ) : null}
      <p className={classes.state}>{words()}</p>
      <span className={classes.digits} role="timer" data-long={text.length > 5 || undefined}>
        {text}
      </span>
      <span className={classes.track}>
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </section>
  );
}
