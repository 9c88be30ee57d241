import { IconEyeOff } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { Poll } from '../../../shared/model/poll.ts';
import type { State } from '../../../shared/model/state.ts';
import { barsOf } from '../../../shared/queries/polls.ts';
import { runOf } from '../../../shared/queries/running.ts';
import { useT } from '../../client/i18n.ts';
import { Time } from './AgendaOnWall.tsx';
import { Door } from './Door.tsx';
import { Header } from './Header.tsx';
import classes from './poll.module.css';
import { useVariant } from './useVariant.ts';
import { meetingName } from './words.ts';

// Never under 28 at 1080 lines: what has no room at that size is counted.
const ways = [
  { title: 84, size: 56, options: 40 },
  { title: 76, size: 48, options: 40 },
  { title: 68, size: 40, options: 40 },
  { title: 60, size: 38, options: 40 },
  { title: 54, size: 34, options: 40 },
  { title: 46, size: 30, options: 40 },
  { title: 38, size: 28, options: 40 },
  { title: 34, size: 28, options: 8 },
  { title: 30, size: 28, options: 6 },
  { title: 28, size: 28, options: 4 },
  { title: 28, size: 28, options: 2 },
] as const;

// More marks than this say less than the number does.
const mostMarks = 60;

/** A vote: its wording, what can be chosen and how many have voted; once it is closed, every bar with its name. */
export function PollOnWall({ state, poll }: { state: State; poll: Poll }) {
  const t = useT();
  const [box, variant] = useVariant<HTMLDivElement>(ways.length, `${poll.id} ${poll.state}`);
  const way = ways[variant] ?? ways[0];
  const style = { '--title': way.title, '--size': way.size } as CSSProperties;
  const workshop = state.workshop[poll.workshop];
  const chain = workshop ? runOf(state, workshop).chain : null;
  const open = poll.state === 'open';
  const title = poll.named ? t(($) => $.wall.poll.named) : t(($) => $.wall.poll.anonymous);
  return (
    <>
      <Header title={title} project={workshop ? meetingName(t, workshop) : ''} />
      <div className={classes.stage} ref={box} style={style} data-open={open || undefined}>
        <section className={classes.asked} data-fits="">
          <h2 className={classes.wording}>{poll.wording}</h2>
          {poll.state === 'void' ? <p className={classes.note}>{t(($) => $.wall.poll.void)}</p> : null}
          {open ? <Choices poll={poll} most={way.options} /> : <Results poll={poll} most={way.options} />}
        </section>
        {open ? (
          <section className={classes.side} data-fits="">
            {chain ? <Time key={chain.id} timer={chain} isChain={false} /> : null}
            <Hidden poll={poll} />
          </section>
        ) : null}
      </div>
      {open ? (
        <Door>
          {poll.scale.kind === 'dots' ? <Dots dots={poll.scale.dots} each={poll.scale.cumulative} /> : null}
        </Door>
      ) : null}
    </>
  );
}

function Choices({ poll, most }: { poll: Poll; most: number }) {
  const t = useT();
  const { options, scale } = poll;
  const more = options.length - most;
  return (
    <>
      {options.length > 0 ? (
        <ol className={classes.options}>
          {options.slice(0, most).map(({ label }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
            <li key={at}>
              <b>{letter(at)}</b>
              <span>{label}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {more > 0 ? <p className={classes.note}>{t(($) => $.wall.poll.more, { count: more })}</p> : null}
      {scale.kind === 'steps' ? (
        <ol className={classes.steps} aria-label={t(($) => $.wall.poll.steps)}>
          {scale.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

function Hidden({ poll: { cast, entitled } }: { poll: Poll }) {
  const t = useT();
  return (
    <div className={classes.hidden}>
      <h3>
        <IconEyeOff aria-hidden />
        {t(($) => $.wall.poll.hidden)}
      </h3>
      <p>{t(($) => $.wall.poll.hiddenText)}</p>
      {entitled > 0 && entitled <= mostMarks ? (
        <ul className={classes.marks}>
          {Array.from({ length: entitled }, (_, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is nobody's
              key={at}
              data-voted={at < cast || undefined}
              aria-label={at < cast ? t(($) => $.wall.poll.voted) : t(($) => $.wall.poll.pending)}
            />
          ))}
        </ul>
      ) : null}
      <p className={classes.cast}>
        {entitled > 0
          ? t(($) => $.wall.poll.cast, { cast, entitled })
          : t(($) => $.wall.poll.castOnly, { count: cast })}
      </p>
    </div>
  );
}

function Results({ poll, most }: { poll: Poll; most: number }) {
  const t = useT();
  const dots = poll.scale.kind === 'dots';
  const groups = barsOf(poll);
  const shown = groups.slice(0, dots ? undefined : Math.max(1, most >> 1));
  return (
    <section className={classes.results} aria-label={t(($) => $.wall.poll.results)}>
      {shown.map(({ label, bars }) => (
        <div key={label} className={classes.group}>
          {label ? <h3>{label}</h3> : null}
          <ul>
            {bars.slice(0, dots ? most : undefined).map(({ at, name, count, share, place }) => (
              <li key={at}>
                <span className={classes.name}>
                  {place === null ? null : <b>{place}.</b>} {name}
                </span>
                <span className={classes.bar}>
                  <i style={{ width: `${share * 100}%` }} />
                </span>
                <span className={classes.count}>
                  {dots ? t(($) => $.wall.poll.dotCount, { count }) : t(($) => $.wall.poll.votes, { count })}
                </span>
                <span className={classes.count}>
                  {t(($) => $.wall.poll.share, { percent: Math.round(share * 100) })}
                </span>
              </li>
            ))}
          </ul>
          {dots && bars.length > most ? (
            <p className={classes.note}>{t(($) => $.wall.poll.more, { count: bars.length - most })}</p>
          ) : null}
        </div>
      ))}
      {groups.length > shown.length ? (
        <p className={classes.note}>{t(($) => $.wall.poll.more, { count: groups.length - shown.length })}</p>
      ) : null}
      {poll.cast > 0 ? (
        <p className={classes.note}>{t(($) => $.wall.poll.total, { count: poll.cast })}</p>
      ) : null}
    </section>
  );
}

function Dots({ dots, each }: { dots: number; each: boolean }) {
  const t = useT();
  return (
    <div className={classes.foot}>
      <span className={classes.dots} aria-hidden>
        {Array.from({ length: Math.min(dots, 10) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
          <i key={at} />
        ))}
      </span>
      <span>
        <b>{t(($) => $.wall.poll.dots, { count: dots })}</b>
        <small>{each ? t(($) => $.wall.poll.cumulative) : t(($) => $.wall.poll.single)}</small>
      </span>
    </div>
  );
}

function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
}
