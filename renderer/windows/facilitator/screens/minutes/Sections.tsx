import { useMemo } from 'react';
import type { Minutes } from '../../../../../shared/model/minutes.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { minutesOutline } from '../../../../../shared/queries/minutes.ts';
import { useT } from '../../../../client/i18n.ts';
import { useFormat } from '../../../../staff/meeting/workshopName.ts';
import { sectionTitle } from '../../../../staff/minutes/sectionTitle.ts';
import classes from './minutes.module.css';

/** The sections of the acta with what is in each; one click goes there. */
export function Sections(props: {
  state: State;
  minutes: Minutes;
  current: string;
  choose: (section: string) => void;
}) {
  const { state, minutes, current, choose } = props;
  const t = useT();
  const format = useFormat();
  const outline = useMemo(() => minutesOutline(state, minutes.id), [state, minutes.id]);
  // The annex is there or is not; it is nothing that somebody has to fill in.
  const sections = outline.filter(({ key }) => key !== 'annex');
  const listed = outline.filter(({ key, status }) => key !== 'annex' || status === 'filled');
  const empty = sections.filter(({ status }) => status === 'empty');
  const done = sections.length - empty.length;
  const go = (key: string): void => {
    choose(key);
    document.getElementById(`acta-${key}`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav className={classes.sections} aria-label={t(($) => $.minutes.sections)}>
      <h2>{t(($) => $.minutes.sections)}</h2>
      <ol>
        {listed.map(({ key, number, count, status }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={current === key || current.startsWith(`${key}-`) ? 'true' : undefined}
              onClick={() => go(key)}
            >
              <span className={classes.sectionNumber}>{number ?? 'A'}</span>
              <span>{sectionTitle(t, key)}</span>
              {status === 'empty' && key !== 'annex' ? (
                <em>{t(($) => $.minutes.emptySection)}</em>
              ) : count !== null && count > 0 ? (
                <i>{count}</i>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
      <footer>
        <p>
          <b>{t(($) => $.minutes.done, { done, total: sections.length })}</b> {t(($) => $.minutes.complete)}
        </p>
        <div className={classes.progress} aria-hidden="true">
          <i style={{ width: `${(done * 100) / sections.length}%` }} />
        </div>
        <p>
          {empty.length === 0
            ? t(($) => $.minutes.allDone)
            : t(($) => $.minutes.missing, {
                list: format.list(empty.map(({ key }) => sectionTitle(t, key))),
              })}
        </p>
      </footer>
    </nav>
  );
}
