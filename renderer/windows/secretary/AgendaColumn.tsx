import { Title } from '@mantine/core';
import { useMemo } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../shared/model/workshop.ts';
import { useT } from '../../client/i18n.ts';
import { AgendaColumns, AgendaEnd, AgendaTimes } from '../../staff/meeting/AgendaTimes.tsx';
import { useFormat, whenText, workshopName } from '../../staff/meeting/workshopName.ts';
import classes from './secretary.module.css';
import { useAttendance } from './useAttendance.ts';

/** The agenda with its times and who was there; a press shows an item's text and attendance. The clock stays with the facilitator. */
export function AgendaColumn(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  item: AgendaItem | undefined;
  choose: (item: string) => void;
}) {
  const { state, workshop, items, item, choose } = props;
  const t = useT();
  const format = useFormat();
  const attendance = useAttendance(state, workshop);
  const counts = useMemo(() => new Map(attendance.map((each) => [each.item.id, each])), [attendance]);
  const beside = (id: string) => {
    const found = counts.get(id);
    if (!found?.people || found.people.length === 0 || found.item.kind === 'break') return null;
    const all = found.present === found.people.length;
    return (
      <small className={classes.there} data-all={all || undefined}>
        {t(($) => $.secretary.attendance.short, { count: found.present, total: found.people.length })}
      </small>
    );
  };
  return (
    <section className={classes.agenda} aria-label={t(($) => $.workshops.agenda.title)}>
      <div className={classes.agendaHead}>
        <Title order={1}>{workshopName(t, workshop)}</Title>
        <p>{whenText(t, format, workshop)}</p>
      </div>
      <AgendaColumns />
      <div className={classes.scroll}>
        <AgendaTimes workshop={workshop} chosen={item?.id} choose={choose} beside={beside} />
        {items.length === 0 ? <p className={classes.hint}>{t(($) => $.workshops.agenda.empty)}</p> : null}
      </div>
      {items.length > 0 && workshop.state === 'running' ? (
        <div className={classes.agendaFoot}>
          <AgendaEnd workshop={workshop} />
        </div>
      ) : null}
    </section>
  );
}
