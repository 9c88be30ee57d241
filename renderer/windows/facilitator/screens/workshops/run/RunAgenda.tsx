import { ActionIcon, Button, Menu, Title } from '@mantine/core';
import {
  IconCheck,
  IconDots,
  IconFileText,
  IconList,
  IconPlayerStop,
  IconPlus,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { State } from '../../../../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import {
  agendaRun,
  localTime,
  minutesPastEnd,
  type RunItem,
} from '../../../../../../shared/queries/agenda.ts';
import { run } from '../../../../../actions/run.ts';
import { useNow } from '../../../../../client/clock.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { useZone } from '../../../../../client/time.ts';
import { useNavigation } from '../../../navigation.ts';
import { AddItem } from '../Agenda.tsx';
import { useFormat, whenText, workshopName } from '../workshopName.ts';
import { closeWorkshop } from './closeWorkshop.ts';
import classes from './runAgenda.module.css';

// Minutes are printed: a finer step would draw the same again.
const STEP_MS = 5_000;

/** The agenda against its clock: planned and actual minutes, what is over, and when it will end. */
export function RunAgenda(props: { workshop: Workshop; items: readonly AgendaItem[]; readOnly: boolean }) {
  const { workshop, items, readOnly } = props;
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { go } = useNavigation();
  return (
    <section className={classes.agenda} aria-label={t(($) => $.workshops.agenda.title)}>
      <div className={classes.head}>
        <div>
          <Title order={1}>{workshopName(t, workshop)}</Title>
          <p>{whenText(t, format, workshop)}</p>
        </div>
        <MoreMenu workshop={workshop} readOnly={readOnly} />
      </div>
      <div className={classes.columns}>
        <span>{t(($) => $.workshops.agenda.title)}</span>
        <span>{t(($) => $.running.plan)}</span>
        <span>{t(($) => $.running.real)}</span>
      </div>
      <div className={classes.scroll}>
        <Items workshop={workshop} readOnly={readOnly} />
        {items.length === 0 ? <p className={classes.hint}>{t(($) => $.workshops.agenda.empty)}</p> : null}
        {readOnly ? null : adding || items.length === 0 ? (
          <AddItem workshop={workshop} last={items.at(-1)?.id ?? null} focus={adding} />
        ) : (
          <Button
            variant="subtle"
            m={10}
            leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t(($) => $.running.agenda.add)}
          </Button>
        )}
      </div>
      <div className={classes.foot}>
        {items.length > 0 ? <End workshop={workshop} /> : <span />}
        <Button variant="default" onClick={() => go('workshops', { workshop: workshop.id })}>
          {t(($) => $.running.agenda.adjust)}
        </Button>
      </div>
    </section>
  );
}

function Items({ workshop, readOnly }: { workshop: Workshop; readOnly: boolean }) {
  const state = useAgendaState();
  const now = useNow(STEP_MS);
  const { items, paused } = agendaRun(state, workshop.id, now);
  return (
    <ol className={classes.list}>
      {items.map((entry, at) => (
        <Item key={entry.item.id} entry={entry} number={at + 1} paused={paused} readOnly={readOnly} />
      ))}
    </ol>
  );
}

function Item(props: { entry: RunItem; number: number; paused: boolean; readOnly: boolean }) {
  const { entry, number, paused, readOnly } = props;
  const { item, state, actual, over } = entry;
  const t = useT();
  const format = useFormat();
  const current = state === 'current';
  const overMinutes = Math.floor(over / 60_000);
  const mark = state === 'done' ? <IconCheck size={15} stroke={2.25} aria-hidden /> : number;
  const hint = state === 'done' ? t(($) => $.running.agenda.resumeHint) : t(($) => $.running.agenda.openHint);
  const label =
    state === 'done'
      ? t(($) => $.running.agenda.resume, { number, title: item.title })
      : t(($) => $.running.agenda.open, { number, title: item.title });
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={row} data-state={state} aria-current={current ? 'step' : undefined}>
      {current || readOnly ? (
        <span className={classes.number}>{mark}</span>
      ) : (
        <button
          type="button"
          className={classes.number}
          title={hint}
          aria-label={label}
          onClick={() => void run('agenda.start', { item: item.id })}
        >
          {mark}
        </button>
      )}
      <span className={classes.title}>
        <span title={item.title}>{item.title}</span>
        {current ? (
          <small>
            {paused
              ? t(($) => $.running.agenda.paused)
              : t(($) => $.running.agenda.since, { time: format.timeOf(item.started ?? '') })}
          </small>
        ) : null}
      </span>
      <span className={classes.plan}>{item.planned}</span>
      <span className={classes.real}>{state === 'next' ? '–' : Math.floor(actual / 60_000)}</span>
      <span className={classes.overCell}>
        {overMinutes > 0 ? (
          <span
            className={classes.over}
            role="img"
            aria-label={t(($) => $.running.agenda.over, { minutes: overMinutes })}
          >
            +{overMinutes}
          </span>
        ) : null}
      </span>
    </li>
  );
}

function End({ workshop }: { workshop: Workshop }) {
  const t = useT();
  const zone = useZone();
  const state = useAgendaState();
  const now = useNow(STEP_MS);
  const { estimatedEnd, begun } = agendaRun(state, workshop.id, now);
  if (estimatedEnd === null) return null;
  const past = minutesPastEnd(workshop, estimatedEnd, zone);
  const words = (): string => {
    if (!begun) return t(($) => $.running.agenda.ifNow);
    if (past === null) return t(($) => $.running.agenda.noEnd);
    if (past > 0) return t(($) => $.running.agenda.late, { count: past });
    if (past < 0) return t(($) => $.running.agenda.early, { count: -past });
    return t(($) => $.running.agenda.onTime);
  };
  return (
    <p className={classes.end} data-late={(begun && past !== null && past > 0) || undefined}>
      <b>{t(($) => $.running.agenda.end, { time: localTime(estimatedEnd, zone) })}</b>
      <span>{words()}</span>
    </p>
  );
}

/** The project's state, drawn anew for what the agenda is made of and for nothing else. */
function useAgendaState(): State {
  useClient(({ view }) => view.project?.state.agendaItem);
  useClient(({ view }) => view.project?.state.span);
  const { view } = useClient.getState();
  if (!view.project) throw new Error('no project is open');
  return view.project.state;
}

function MoreMenu({ workshop, readOnly }: { workshop: Workshop; readOnly: boolean }) {
  const t = useT();
  const { go } = useNavigation();
  const openMinutes = async (): Promise<void> => {
    const answer = await run('minutes.open', { workshop: workshop.id });
    if (answer.kind === 'done') go('minutes', { workshop: workshop.id });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t(($) => $.running.menu)}>
          <IconDots size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUsers size={16} stroke={1.75} />}
          onClick={() => go('people', { workshop: workshop.id, tab: 'workshop' })}
        >
          {t(($) => $.running.people)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={16} stroke={1.75} />}
          disabled={readOnly}
          onClick={() => void openMinutes()}
        >
          {t(($) => $.running.minutes)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconList size={16} stroke={1.75} />}
          onClick={() => go('workshops', { view: 'list' })}
        >
          {t(($) => $.running.all)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlayerStop size={16} stroke={1.75} />}
          disabled={readOnly}
          onClick={() => void closeWorkshop(t, workshop)}
        >
          {t(($) => $.running.close)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
