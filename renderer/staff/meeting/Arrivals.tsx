import { Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { type AttendanceRow, attendanceRows, attendanceSummary } from '../../../shared/queries/attendance.ts';
import { matches } from '../../../shared/queries/people.ts';
import { useKeys } from '../../actions/keys.ts';
import { run } from '../../actions/run.ts';
import { hostNow } from '../../client/clock.ts';
import { useLanguage, useT } from '../../client/i18n.ts';
import classes from './arrivals.module.css';
import { useFormat } from './workshopName.ts';

const SHOWN = 6;

/** Who comes late and who leaves early, with the time, in one press. */
export function Arrivals(props: { state: State; workshop: Workshop; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  useKeys({
    l: () => {
      setOpen(true);
      return true;
    },
  });
  const { present, late } = attendanceSummary(state, workshop);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes.card} aria-label={t(($) => $.running.arrivals.title)}>
      <h2>
        <button type="button" className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Chevron size={18} stroke={1.75} aria-hidden />
          {t(($) => $.running.arrivals.title)}
          <span>
            {t(($) => $.running.arrivals.present, { count: present })}
            {late > 0 ? ` · ${t(($) => $.running.arrivals.late, { count: late })}` : ''}
          </span>
        </button>
      </h2>
      {open ? <List state={state} workshop={workshop} readOnly={readOnly} /> : null}
    </section>
  );
}

function List({ state, workshop, readOnly }: { state: State; workshop: Workshop; readOnly: boolean }) {
  const t = useT();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const rows = attendanceRows(state, workshop, language);
  const found = rows
    .filter((row) => matches(row, search, null))
    // Whoever may still come first, then those who are here, those who have left last.
    .toSorted((a, b) => stage(a) - stage(b));
  const more = found.length - SHOWN;
  return (
    <div className={classes.body}>
      <TextInput
        // The person has just opened it to find somebody.
        autoFocus
        aria-label={t(($) => $.running.arrivals.find)}
        placeholder={t(($) => $.running.arrivals.find)}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={classes.list}>
        {found.slice(0, SHOWN).map((row) => (
          <Row key={row.attendance.id} workshop={workshop} row={row} readOnly={readOnly} />
        ))}
      </ul>
      {found.length === 0 ? (
        <p className={classes.hint}>
          {rows.length === 0 ? t(($) => $.running.arrivals.empty) : t(($) => $.running.arrivals.none)}
        </p>
      ) : null}
      {more > 0 ? <p className={classes.hint}>{t(($) => $.running.arrivals.more, { count: more })}</p> : null}
    </div>
  );
}

function stage({ attendance }: AttendanceRow): number {
  if (attendance.state !== 'present') return 0;
  return attendance.departure === null ? 1 : 2;
}

function Row(props: { workshop: Workshop; row: AttendanceRow; readOnly: boolean }) {
  const { workshop, row, readOnly } = props;
  const { attendance, person, organisation, late } = row;
  const t = useT();
  const format = useFormat();
  const here = attendance.state === 'present';
  const gone = here && attendance.departure !== null;
  const back = (): void => {
    const at = format.timeOf(new Date(hostNow()).toISOString());
    const said = t(($) => $.running.arrivals.backAt, { name: person.name, time: at });
    void run('attendance.back', { workshop: workshop.id, person: person.id, at }, { toast: said });
  };
  const mark = (what: 'arrival' | 'departure'): void => {
    const time = format.timeOf(new Date(hostNow()).toISOString());
    const set = what === 'arrival' ? { arrival: time, departure: null } : { departure: time };
    const said =
      what === 'arrival'
        ? t(($) => $.running.arrivals.cameAt, { name: person.name, time })
        : t(($) => $.running.arrivals.leftAt, { name: person.name, time });
    const payload = { workshop: workshop.id, person: person.id, state: 'present', ...set };
    void run('attendance.set', payload, { toast: said });
  };
  return (
    <li>
      <span className={classes.who}>
        <b>{person.name}</b>
        <small>{organisation?.name}</small>
      </span>
      <span className={classes.state}>
        {t(($) => $.model.attendance[attendance.state])}
        {here && attendance.away.length > 0
          ? ` ${t(($) => $.running.arrivals.wasAway, {
              hours: format.list(attendance.away.map(({ from, to }) => `${from}–${to}`)),
            })}`
          : ''}
        {here && attendance.arrival !== null
          ? ` ${t(($) => $.running.arrivals.since, { time: attendance.arrival ?? '' })}`
          : ''}
        {gone ? `, ${t(($) => $.running.arrivals.until, { time: attendance.departure ?? '' })}` : ''}
        {late ? <em>{t(($) => $.running.arrivals.delay)}</em> : null}
      </span>
      {readOnly ? null : (
        <span className={classes.acts}>
          {here && !gone ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t(($) => $.running.arrivals.leftLabel, { name: person.name })}
              onClick={() => mark('departure')}
            >
              {t(($) => $.running.arrivals.left)}
            </Button>
          ) : null}
          {gone ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t(($) => $.running.arrivals.backLabel, { name: person.name })}
              onClick={back}
            >
              {t(($) => $.running.arrivals.back)}
            </Button>
          ) : null}
          {!here || (attendance.arrival === null && !gone) ? (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t(($) => $.running.arrivals.cameLabel, { name: person.name })}
              onClick={() => mark('arrival')}
            >
              {t(($) => $.running.arrivals.came)}
            </Button>
          ) : null}
        </span>
      )}
    </li>
  );
}
