import { ActionIcon, Button, TextInput, Title, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconChevronDown,
  IconChevronUp,
  IconCoffee,
  IconInfoCircle,
  IconPresentation,
} from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { AgendaItem, Workshop } from '../../../../../shared/model/workshop.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useFormat, whenText, workshopName } from '../../../../staff/meeting/workshopName.ts';
import { useNavigation } from '../../navigation.ts';
import classes from './workshops.module.css';

/** The agenda (*tabla*) in order, with its planned minutes; the last row adds the next point. */
export function Agenda(props: {
  workshop: Workshop;
  items: readonly AgendaItem[];
  /** The point that is shown; undefined for the facts, null for none of them. */
  chosen: string | undefined | null;
  choose: (item: string | undefined) => void;
  readOnly: boolean;
  /** More ways under the facts. */
  links?: ReactNode;
}) {
  const { workshop, items, chosen, choose, readOnly, links } = props;
  const t = useT();
  const format = useFormat();
  const { go } = useNavigation();
  const total = items.reduce((sum, { planned }) => sum + planned, 0);
  const move = (at: number, by: -1 | 1): void => {
    const item = items[at];
    const after = by === -1 ? (items[at - 2]?.id ?? null) : items[at + 1]?.id;
    if (item && after !== undefined) void run('agendaItem.move', { id: item.id, after });
  };
  return (
    <section className={classes.agenda} aria-label={t(($) => $.workshops.agenda.title)}>
      <div className={classes.agendaHead}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => go('workshops', { view: 'list' })}
        >
          {t(($) => $.workshops.back)}
        </Button>
        <Title order={1}>{workshopName(t, workshop)}</Title>
        <p>{whenText(t, format, workshop)}</p>
      </div>
      <div className={classes.agendaColumns}>
        <span>{t(($) => $.workshops.agenda.title)}</span>
        <span>{t(($) => $.workshops.agenda.plan)}</span>
      </div>
      <div className={classes.agendaList}>
        <button
          type="button"
          className={classes.factsLink}
          aria-current={chosen === undefined ? 'true' : undefined}
          onClick={() => choose(undefined)}
        >
          <IconInfoCircle size={18} stroke={1.75} aria-hidden />
          {t(($) => $.workshops.facts.title)}
        </button>
        {links}
        <ol>
          {items.map((item, at) => (
            <li key={item.id} data-chosen={item.id === chosen || undefined}>
              <button
                type="button"
                className={classes.point}
                aria-current={item.id === chosen ? 'true' : undefined}
                aria-label={t(($) => $.workshops.agenda.select, { number: at + 1, title: item.title })}
                onClick={() => choose(item.id)}
              >
                <span className={classes.pointNumber}>
                  {item.kind === 'break' ? (
                    <IconCoffee size={15} aria-hidden />
                  ) : item.kind === 'talk' ? (
                    <IconPresentation size={15} aria-hidden />
                  ) : (
                    at + 1
                  )}
                </span>
                <span>{item.title}</span>
                <span className={classes.planned}>{item.planned}</span>
              </button>
              {readOnly ? null : (
                <span className={classes.moves}>
                  <Tooltip label={t(($) => $.workshops.agenda.up)}>
                    <ActionIcon
                      variant="subtle"
                      size={24}
                      aria-label={`${t(($) => $.workshops.agenda.up)}: ${item.title}`}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    >
                      <IconChevronUp size={14} />
                    </ActionIcon>
                  </Tooltip>
                  <Tooltip label={t(($) => $.workshops.agenda.down)}>
                    <ActionIcon
                      variant="subtle"
                      size={24}
                      aria-label={`${t(($) => $.workshops.agenda.down)}: ${item.title}`}
                      disabled={at === items.length - 1}
                      onClick={() => move(at, 1)}
                    >
                      <IconChevronDown size={14} />
                    </ActionIcon>
                  </Tooltip>
                </span>
              )}
            </li>
          ))}
        </ol>
        {items.length === 0 ? <p className={classes.hint}>{t(($) => $.workshops.agenda.empty)}</p> : null}
        {readOnly ? null : <AddItem workshop={workshop} last={items.at(-1)?.id ?? null} />}
      </div>
      {items.length > 0 ? (
        <div className={classes.agendaFoot}>
          <b>{t(($) => $.workshops.agenda.total, { minutes: total })}</b>
          {workshop.start === null ? null : (
            <span>{t(($) => $.workshops.agenda.ends, { time: later(workshop.start, total) })}</span>
          )}
        </div>
      ) : null}
    </section>
  );
}

/** The row that adds an item at the end of the agenda, and stays for the next one. */
export function AddItem(props: { workshop: Workshop; last: string | null; focus?: boolean }) {
  const { workshop, last, focus } = props;
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [minutes, setMinutes] = useState('15');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const add = async (): Promise<void> => {
    if (title.trim() === '') return field.current?.focus();
    const planned = readMinutes(minutes);
    if (planned === undefined) return setFault(t(($) => $.workshops.agenda.minutesBad));
    const answer = await run('agendaItem.add', {
      workshop: workshop.id,
      title: title.trim(),
      planned,
      after: last,
    });
    if (answer.kind !== 'done') return undefined;
    setTitle('');
    setFault(undefined);
    field.current?.focus();
    return undefined;
  };
  return (
    <form
      className={classes.addItem}
      aria-label={t(($) => $.workshops.agenda.add)}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        ref={field}
        autoFocus={focus ?? false}
        aria-label={t(($) => $.workshops.agenda.newTitle)}
        placeholder={t(($) => $.workshops.agenda.newTitle)}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        aria-label={t(($) => $.workshops.agenda.newMinutes)}
        inputMode="numeric"
        value={minutes}
        error={fault === undefined ? undefined : true}
        onChange={(event) => {
          setFault(undefined);
          setMinutes(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" px={10}>
        {t(($) => $.common.add)}
      </Button>
      <p role={fault ? 'alert' : undefined} data-fault={fault ? true : undefined}>
        {fault ?? t(($) => $.workshops.agenda.addHint)}
      </p>
    </form>
  );
}

/** Planned minutes as typed, or undefined when they are none of 1 to 600. */
export function readMinutes(typed: string): number | undefined {
  const value = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= 600 ? value : undefined;
}

/** A time of day some minutes later, past midnight too. */
export function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = (hour * 60 + minute + minutes) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
