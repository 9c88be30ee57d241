import { IconShieldLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../shared/model/workshop.ts';
import { attendanceSummary } from '../../../../../shared/queries/attendance.ts';
import { isForum } from '../../../../../shared/queries/forum.ts';
import {
  mergeSmallSectors,
  type SectorGroup,
  sectorOfPerson,
} from '../../../../../shared/queries/sectors.ts';
import { useT } from '../../../../client/i18n.ts';
import { useFormat } from '../../../../staff/meeting/workshopName.ts';
import { Headcounts } from './Headcounts.tsx';
import classes from './people.module.css';

/** The right column: how many came, from which sectors, and what is not kept about anybody. */
export function Summary(props: { state: State; workshop: Workshop | undefined; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  const t = useT();
  return (
    <aside className={classes.side} aria-label={t(($) => $.people.summary.title)}>
      {workshop ? <OfWorkshop state={state} workshop={workshop} /> : <OfDirectory state={state} />}
      {workshop && isForum(workshop) ? (
        <section>
          <h2>{t(($) => $.people.headcount.title)}</h2>
          <p className={classes.fine}>{t(($) => $.people.headcount.intro)}</p>
          <Headcounts state={state} workshop={workshop} readOnly={readOnly} />
        </section>
      ) : null}
      <section className={classes.privacy}>
        <IconShieldLock size={20} stroke={1.75} aria-hidden />
        <p>{t(($) => $.people.summary.privacy)}</p>
      </section>
    </aside>
  );
}

function OfWorkshop({ state, workshop }: { state: State; workshop: Workshop }) {
  const t = useT();
  const summary = useMemo(() => attendanceSummary(state, workshop), [state, workshop]);
  const { present, late, excused, absent, counted, organisations, sectors } = summary;
  const onTime = Math.max(0, present - late);
  const convened = counted ? 0 : present + excused + absent;
  const parts = [
    { key: 'onTime', count: onTime },
    { key: 'late', count: late },
    { key: 'excused', count: excused },
    { key: 'absent', count: absent },
  ] as const;
  return (
    <>
      <section>
        <h2>{t(($) => $.people.summary.title)}</h2>
        <div className={classes.figure}>
          <b data-testid="present">{present}</b>
          <span>
            {t(($) => $.people.summary.present)}
            <br />
            {counted
              ? t(($) => $.people.summary.counted)
              : t(($) => $.people.summary.of, { count: convened })}
          </span>
        </div>
        <div
          className={classes.stack}
          role="img"
          aria-label={t(($) => $.people.summary.bar, { onTime, late, excused, absent })}
        >
          {parts.map(({ key, count }) =>
            count > 0 ? <i key={key} className={classes[key]} style={{ flex: count }} /> : null,
          )}
        </div>
        <ul className={classes.legend}>
          {parts.map(({ key, count }) => (
            <li key={key}>
              <i className={classes[key]} />
              {t(($) => $.people.summary[key])}
              <b>{count}</b>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t(($) => $.people.summary.bySector)}</h2>
        {sectors.length === 0 ? (
          <p className={classes.fine}>{t(($) => $.people.summary.nobody)}</p>
        ) : (
          <SectorBars groups={sectors} />
        )}
        {organisations > 0 ? (
          <p className={classes.fine}>{t(($) => $.people.summary.organisations, { count: organisations })}</p>
        ) : null}
      </section>
    </>
  );
}

function OfDirectory({ state }: { state: State }) {
  const t = useT();
  const groups = useMemo(
    () => mergeSmallSectors(Object.keys(state.person).map((id) => [sectorOfPerson(state, id), 1] as const)),
    [state],
  );
  const count = Object.keys(state.person).length;
  return (
    <>
      <section>
        <h2>{t(($) => $.people.summary.directory)}</h2>
        <div className={classes.figure}>
          <b>{count}</b>
          <span>{t(($) => $.people.summary.people, { count })}</span>
        </div>
      </section>
      {groups.length > 0 ? (
        <section>
          <h2>{t(($) => $.people.summary.peopleBySector)}</h2>
          <SectorBars groups={groups} />
        </section>
      ) : null}
    </>
  );
}

function SectorBars({ groups }: { groups: readonly SectorGroup[] }) {
  const t = useT();
  const format = useFormat();
  const most = Math.max(...groups.map(({ count }) => count));
  return (
    <>
      <ul className={classes.bars}>
        {groups
          .toSorted((a, b) => b.count - a.count)
          .map(({ sectors, count }) => (
            <li key={sectors.join()}>
              <span>{format.list(sectors.map((key) => t(($) => $.model.sectors[key])))}</span>
              <span className={classes.track}>
                <i style={{ width: `${(count * 100) / most}%` }} />
              </span>
              <b>{count}</b>
            </li>
          ))}
      </ul>
      {groups.some(({ sectors }) => sectors.length > 1) ? (
        <p className={classes.fine}>{t(($) => $.people.summary.merged)}</p>
      ) : null}
    </>
  );
}
