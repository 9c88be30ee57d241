import { Button, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../shared/model/workshop.ts';
import type { PresenceAtItem, Stay } from '../../../shared/queries/presence.ts';
import { run } from '../../actions/run.ts';
import { useDraft } from '../../actions/useDraft.ts';
import { type Translate, useT } from '../../client/i18n.ts';
import { readTime } from '../../ui/readTime.ts';
import classes from './secretary.module.css';
import { useAttendance } from './useAttendance.ts';

/** Who was there at this item, worked out from the hours of the list; those hours are corrected here. */
export function ItemAttendance(props: {
  state: State;
  workshop: Workshop;
  item: AgendaItem;
  readOnly: boolean;
}) {
  const { state, workshop, item, readOnly } = props;
  const t = useT();
  const [everybody, setEverybody] = useState(false);
  const found = useAttendance(state, workshop).find((each) => each.item.id === item.id);
  const people = found?.people ?? null;
  const noted = people?.filter(({ stays }) => !isWhole(stays)) ?? [];
  const shown = everybody ? (people ?? []) : noted;
  const words = (): string => {
    if (people === null) return t(($) => $.secretary.attendance.unknown);
    if (people.length === 0) return t(($) => $.secretary.attendance.nobody);
    return t(($) => $.secretary.attendance.count, { count: found?.present ?? 0, total: people.length });
  };
  return (
    <section className={classes.card} aria-label={t(($) => $.secretary.attendance.title)}>
      <div className={classes.cardHead}>
        <Title order={3}>{t(($) => $.secretary.attendance.title)}</Title>
        <span>{words()}</span>
        {people && people.length > noted.length ? (
          <Button
            variant="default"
            size="compact-md"
            aria-expanded={everybody}
            onClick={() => setEverybody(!everybody)}
          >
            {everybody ? t(($) => $.secretary.attendance.hide) : t(($) => $.secretary.attendance.show)}
          </Button>
        ) : null}
      </div>
      {people && people.length > 0 && noted.length === 0 ? (
        <p className={classes.note}>{t(($) => $.secretary.attendance.all)}</p>
      ) : null}
      {shown.length > 0 ? (
        <>
          <div className={classes.peopleHead} aria-hidden="true">
            <span />
            <span />
            <span>{t(($) => $.people.columns.arrival)}</span>
            <span>{t(($) => $.people.columns.departure)}</span>
          </div>
          <ul className={classes.people}>
            {shown.map((each) => (
              <Row key={each.row.attendance.id} workshop={workshop} presence={each} readOnly={readOnly} />
            ))}
          </ul>
          <p className={classes.note}>{t(($) => $.secretary.attendance.note)}</p>
        </>
      ) : null}
    </section>
  );
}

function Row(props: { workshop: Workshop; presence: PresenceAtItem; readOnly: boolean }) {
  const { workshop, presence, readOnly } = props;
  const { row, stays } = presence;
  const { person, organisation, attendance } = row;
  const t = useT();
  return (
    <li data-missed={stays.length === 0 || undefined}>
      <span className={classes.who}>
        <b>{person.name}</b>
        <small>{organisation?.name}</small>
      </span>
      <span>{staysText(t, stays)}</span>
      {(['arrival', 'departure'] as const).map((which) => (
        <Hour
          key={which}
          label={t(($) => $.secretary.hours[which], { name: person.name })}
          kept={attendance[which] ?? ''}
          readOnly={readOnly}
          save={(time) =>
            run(
              'attendance.set',
              { workshop: workshop.id, person: person.id, [which]: time === '' ? null : time },
              { quiet: true },
            )
          }
        />
      ))}
    </li>
  );
}

/** An hour as people type it; what cannot be one stays on screen with the reason, and is not sent. */
function Hour(props: {
  label: string;
  kept: string;
  readOnly: boolean;
  save: (time: string) => ReturnType<typeof run>;
}) {
  const { label, kept, readOnly, save } = props;
  const t = useT();
  const draft = useDraft(
    kept,
    (typed) => save(readTime(typed) ?? ''),
    Object.is,
    (typed) => readTime(typed) !== undefined,
  );
  const bad = readTime(draft.value) === undefined;
  const leave = (): void => {
    if (!bad) draft.leave();
  };
  return (
    <TextInput
      aria-label={label}
      title={label}
      placeholder="–"
      maxLength={8}
      readOnly={readOnly}
      value={draft.value}
      error={bad ? t(($) => $.people.badTime) : (draft.error ?? undefined)}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') draft.giveUp();
      }}
    />
  );
}

function staysText(t: Translate, stays: readonly Stay[]): string {
  if (stays.length === 0) return t(($) => $.secretary.attendance.missed);
  if (isWhole(stays)) return t(($) => $.secretary.attendance.whole);
  return stays
    .map(({ from, to }) => {
      if (from !== null && to !== null) return t(($) => $.secretary.attendance.between, { from, to });
      return from === null
        ? t(($) => $.secretary.attendance.until, { to: to ?? '' })
        : t(($) => $.secretary.attendance.since, { from });
    })
    .join(', ');
}

function isWhole(stays: readonly Stay[]): boolean {
  return stays.length === 1 && stays[0]?.from === null && stays[0].to === null;
}
