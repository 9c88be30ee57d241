import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { agendaRun, localTime, minutesPastEnd, type RunItem } from '../../../shared/queries/agenda.ts';
import { run } from '../../actions/run.ts';
import { useNow } from '../../client/clock.ts';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { useLength, useZone } from '../../client/time.ts';
import classes from './agendaTimes.module.css';
import { useFormat } from './workshopName.ts';

// Minutes are printed: a finer step would draw the same again.
const STEP_MS = 5_000;

/** What the columns of the agenda are. */
export function AgendaColumns() {
  const t = useT();
  return (
    <div className={classes.columns}>
      <span>{t(($) => $.workshops.agenda.title)}</span>
      <span>{t(($) => $.running.plan)}</span>
      <span>{t(($) => $.running.real)}</span>
    </div>
  );
}

/** What can be done with an item, besides looking at it. */
interface Doing {
  /** Its number opens it, or takes it up again. */
  start?: boolean;
  /** Its title shows more of it: which item is shown, and the way to another. */
  chosen?: string | undefined;
  choose?: (item: string) => void;
  /** What is said under its title. */
  beside?: (item: string) => ReactNode;
}

/** The items of an agenda with the minutes they were given and those they took. */
export function AgendaTimes({ workshop, ...doing }: { workshop: Workshop } & Doing) {
  const state = useAgendaState();
  const now = useNow(STEP_MS);
  const { items, paused } = agendaRun(state, workshop.id, now);
  return (
    <ol className={classes.list}>
      {items.map((entry, at) => (
        <Item key={entry.item.id} entry={entry} number={at + 1} paused={paused} {...doing} />
      ))}
    </ol>
  );
}

function Item(props: { entry: RunItem; number: number; paused: boolean } & Doing) {
  const { entry, number, paused, start = false, chosen, choose, beside } = props;
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
    <li
      ref={row}
      data-state={state}
      data-chosen={chosen === item.id || undefined}
      aria-current={current ? 'step' : undefined}
    >
      {current || !start ? (
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
        {choose ? (
          <button
            type="button"
            className={classes.choose}
            aria-pressed={chosen === item.id}
            onClick={() => choose(item.id)}
          >
            {item.title}
          </button>
        ) : (
          <span title={item.title}>{item.title}</span>
        )}
        {current ? (
          <small>
            {paused
              ? t(($) => $.running.agenda.paused)
              : t(($) => $.running.agenda.since, { time: format.timeOf(item.started ?? '') })}
          </small>
        ) : null}
        {beside?.(item.id)}
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

/** When it will end if the rest takes what was planned, against when it should. */
export function AgendaEnd({ workshop }: { workshop: Workshop }) {
  const t = useT();
  const zone = useZone();
  const length = useLength();
  const state = useAgendaState();
  const now = useNow(STEP_MS);
  const { estimatedEnd, begun } = agendaRun(state, workshop.id, now);
  if (estimatedEnd === null) return null;
  const past = minutesPastEnd(workshop, estimatedEnd, zone);
  const words = (): string => {
    if (!begun) return t(($) => $.running.agenda.ifNow);
    if (past === null) return t(($) => $.running.agenda.noEnd);
    if (past > 0) return t(($) => $.running.agenda.late, { time: length(past) });
    if (past < 0) return t(($) => $.running.agenda.early, { time: length(-past) });
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
