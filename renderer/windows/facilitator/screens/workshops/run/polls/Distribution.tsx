import type { Poll, PollResult } from '../../../../../../../shared/model/poll.ts';
import { barsOf } from '../../../../../../../shared/queries/polls.ts';
import { useT } from '../../../../../../client/i18n.ts';
import classes from './polls.module.css';
import { useGroupName } from './useGroupName.ts';

/** A result as bars, each with its name, its count and its share; by sector too where the ballot asked for it. */
export function Distribution({ poll }: { poll: Poll }) {
  const groupName = useGroupName();
  return (
    <>
      <Bars poll={poll} />
      {(poll.result?.groups ?? []).map((group) => (
        <details key={group.group} className={classes.sector}>
          <summary>{groupName(group.group)}</summary>
          <Bars poll={poll} of={group} />
        </details>
      ))}
    </>
  );
}

function Bars({ poll, of }: { poll: Poll; of?: Pick<PollResult, 'cast' | 'counts'> }) {
  const t = useT();
  const seen = of ? { ...poll, result: { cast: of.cast, counts: of.counts, groups: [] } } : poll;
  const dots = poll.scale.kind === 'dots';
  return barsOf(seen).map(({ label, total, bars }, at) => {
    const tied = new Set(
      bars
        .filter(({ place }, index) => bars.some((bar, other) => other !== index && bar.place === place))
        .map(({ place }) => place),
    );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
      <div key={at} className={classes.bars}>
        {label ? <h4 className={classes.option}>{label}</h4> : null}
        <ul aria-label={label || poll.wording}>
          {bars.map((bar) => (
            <li key={bar.at}>
              <span className={classes.name}>
                {bar.place === null ? null : (
                  <b>
                    {t(($) => $.polls.closed.place, { place: bar.place })}
                    {tied.has(bar.place) ? ` ${t(($) => $.polls.closed.tied)}` : ''}{' '}
                  </b>
                )}
                {bar.name}
              </span>
              <span className={classes.bar} aria-hidden>
                <i style={{ width: `${bar.share * 100}%` }} />
              </span>
              <span className={classes.number}>
                {dots
                  ? t(($) => $.polls.closed.dots, { count: bar.count })
                  : t(($) => $.polls.closed.votes, { count: bar.count })}
              </span>
              <span className={classes.number}>
                {t(($) => $.polls.closed.share, { percent: Math.round(bar.share * 100) })}
              </span>
            </li>
          ))}
        </ul>
        {total === 0 ? <p className={classes.hint}>{t(($) => $.polls.closed.nobody)}</p> : null}
      </div>
    );
  });
}
