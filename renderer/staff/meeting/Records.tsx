import { ActionIcon, Title, Tooltip } from '@mantine/core';
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { State } from '../../../shared/model/state.ts';
import {
  type AgendaItem,
  type MeetingRecord,
  type RecordKind,
  recordKinds,
  type Workshop,
} from '../../../shared/model/workshop.ts';
import { useKeys } from '../../actions/keys.ts';
import { run } from '../../actions/run.ts';
import { useT } from '../../client/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useWhoIsHere } from '../minutes/WhoIsHere.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import classes from './records.module.css';
import { byTime, recordDetail, recordIcons, recordKeys, recordSection } from './recordText.ts';
import { useFormat, workshopName } from './workshopName.ts';

/** What goes on record: one key a kind opens a small form; the list below is in the order of time and stays editable. */
export function Records(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  /** The point under way: new records go under it. */
  item: AgendaItem | undefined;
  readOnly: boolean;
  /** The minutes are approved. */
  locked: boolean;
  /** While the workshop runs: the newest stays in sight, and what is said belongs to whoever has the floor. */
  live?: {
    title: string;
    subtitle: string;
    badge: string | null;
    speaker: string | null;
    foot: ReactNode;
    beside?: ReactNode;
  };
}) {
  const { state, workshop, items, item, readOnly, locked, live } = props;
  const t = useT();
  const [adding, setAdding] = useState<RecordKind | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const records = useMemo(
    () =>
      Object.values(state.record)
        .filter((entry) => entry.workshop === workshop.id)
        .toSorted(byTime),
    [state.record, workshop.id],
  );
  const fixed = readOnly || locked;
  const panel = useRef<HTMLElement>(null);
  // The list is in the order of time, so what was just recorded may land out of sight.
  const [fresh, setFresh] = useState<string | null>(null);
  const landed = fresh === null ? undefined : state.record[fresh];
  useEffect(() => {
    if (landed) panel.current?.querySelector('[data-fresh]')?.scrollIntoView({ block: 'nearest' });
  }, [landed]);
  // The form had the focus: it goes to the button that opens the next one.
  const closeAdding = (): void => {
    panel.current?.querySelector<HTMLElement>(`[data-add="${adding}"]`)?.focus();
    setAdding(null);
  };
  const open = (kind: RecordKind) => (): boolean => {
    if (fixed || adding !== null || editing !== null) return false;
    setAdding(kind);
    return true;
  };
  const list = useRef<HTMLOListElement>(null);
  const newest = live ? records.at(-1)?.id : undefined;
  useEffect(() => {
    if (newest !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest]);
  useKeys(Object.fromEntries(recordKinds.map((kind) => [recordKeys[kind], open(kind)])));
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={live?.title ?? t(($) => $.records.title)}
      data-live={live ? true : undefined}
    >
      <div className={classes.head}>
        <div className={classes.titleRow}>
          <Title order={2}>{live?.title ?? t(($) => $.records.title)}</Title>
          {live?.badge ? <span className={classes.badge}>{live.badge}</span> : null}
          {live?.beside}
        </div>
        <p>
          {locked
            ? t(($) => $.records.locked)
            : readOnly
              ? t(($) => $.frame.readOnly.title)
              : (live?.subtitle ?? t(($) => $.records.subtitle))}
        </p>
        <div className={classes.kinds}>
          {recordKinds.map((kind) => {
            const Icon = recordIcons[kind];
            const count = records.filter((entry) => entry.kind === kind).length;
            return (
              <button
                key={kind}
                type="button"
                className={classes.kind}
                disabled={fixed}
                data-add={kind}
                aria-pressed={adding === kind}
                title={t(($) => $.records.add[kind])}
                aria-label={`${t(($) => $.records.add[kind])}. ${t(($) => $.records.count, { kind: t(($) => $.model.recordKinds[kind]), count })}`}
                onClick={() => {
                  setEditing(null);
                  setAdding(kind);
                }}
              >
                <Icon size={18} stroke={1.75} aria-hidden />
                <b>{t(($) => $.model.recordKinds[kind])}</b>
                <span>
                  <Kbd shortcut={recordKeys[kind]} /> {count}
                </span>
              </button>
            );
          })}
        </div>
      </div>
      {adding ? (
        <div className={classes.formBox}>
          <RecordForm
            key={adding}
            state={state}
            workshop={workshop}
            items={items}
            kind={adding}
            agendaItem={item?.id ?? null}
            speaker={live?.speaker ?? null}
            close={closeAdding}
            added={setFresh}
          />
        </div>
      ) : null}
      {records.length === 0 && !adding ? <p className={classes.empty}>{t(($) => $.records.empty)}</p> : null}
      <ol
        ref={list}
        className={classes.list}
        aria-label={t(($) => $.records.list, { name: workshopName(t, workshop) })}
        // With nothing to press in it, what scrolls must be reachable by keyboard.
        tabIndex={fixed ? 0 : undefined}
      >
        {records.map((record) =>
          editing === record.id ? (
            <li key={record.id} className={classes.editing}>
              <RecordForm
                state={state}
                workshop={workshop}
                items={items}
                kind={record.kind}
                agendaItem={record.agendaItem}
                record={record}
                close={() => setEditing(null)}
              />
            </li>
          ) : (
            <RecordItem
              key={record.id}
              state={state}
              record={record}
              item={
                // While it is being dealt with, everybody knows under which item.
                live && record.agendaItem === item?.id
                  ? undefined
                  : items.find(({ id }) => id === record.agendaItem)
              }
              fixed={fixed}
              fresh={record.id === fresh}
              edit={() => {
                setAdding(null);
                setEditing(record.id);
              }}
            />
          ),
        )}
      </ol>
      {live?.foot}
    </aside>
  );
}

function RecordItem(props: {
  state: State;
  record: MeetingRecord;
  item: AgendaItem | undefined;
  fixed: boolean;
  /** It was recorded just now, here. */
  fresh: boolean;
  edit: () => void;
}) {
  const { state, record, item, fixed, fresh, edit } = props;
  const t = useT();
  const format = useFormat();
  const [history, setHistory] = useState(false);
  const minutes = Object.values(state.minutes).find(({ workshop }) => workshop === record.workshop)?.id;
  const who = useWhoIsHere(minutes, recordSection(record.id));
  const Icon = recordIcons[record.kind];
  const detail = recordDetail(t, format, state, record);
  return (
    <li data-fresh={fresh || undefined}>
      <time dateTime={record.at}>{format.timeOf(record.at)}</time>
      <div className={classes.card} data-kind={record.kind}>
        <div className={classes.cardHead}>
          <Icon size={14} stroke={2} aria-hidden />
          <b>
            {t(($) => $.model.recordKinds[record.kind])} {record.code}
          </b>
          <span className={classes.cardActions}>
            <Tooltip label={t(($) => $.records.history.show, { code: record.code })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-expanded={history}
                aria-label={t(($) => $.records.history.show, { code: record.code })}
                onClick={() => setHistory(!history)}
              >
                <IconHistory size={15} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
            {fixed ? null : (
              <>
                <Tooltip label={t(($) => $.records.edit, { code: record.code })}>
                  <ActionIcon
                    variant="subtle"
                    size={24}
                    aria-label={t(($) => $.records.edit, { code: record.code })}
                    onClick={edit}
                  >
                    <IconPencil size={15} stroke={1.75} />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={t(($) => $.records.remove, { code: record.code })}>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    size={24}
                    aria-label={t(($) => $.records.remove, { code: record.code })}
                    onClick={() =>
                      void run(
                        'record.remove',
                        { id: record.id },
                        { toast: t(($) => $.records.removed, { code: record.code }) },
                      )
                    }
                  >
                    <IconTrash size={15} stroke={1.75} />
                  </ActionIcon>
                </Tooltip>
              </>
            )}
          </span>
        </div>
        {who === '' ? null : <p className={classes.who}>{who}</p>}
        <p>{record.text}</p>
        {detail === '' ? null : <p className={classes.detail}>{detail}</p>}
        {item ? <p className={classes.detail}>{item.title}</p> : null}
        {history ? <RecordHistory state={state} record={record} /> : null}
      </div>
    </li>
  );
}
