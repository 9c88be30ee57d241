import { TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../shared/model/workshop.ts';
import { run, undo } from '../../actions/run.ts';
import { useNow } from '../../client/clock.ts';
import { useT } from '../../client/i18n.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './live.module.css';
import { Records } from './Records.tsx';
import { useFormat } from './workshopName.ts';

/** What is half typed of each workshop: it is there when one comes back from another screen. */
const useTyped = create<Record<string, string>>(() => ({}));

/** The minutes as they are being written: one key a record, a line for whatever happens, all of it in the order of time. */
export function LiveMinutes(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  item: AgendaItem | undefined;
  readOnly: boolean;
  /** What else stands at its head. */
  beside?: ReactNode;
}) {
  const { state, workshop, items, item, readOnly, beside } = props;
  const t = useT();
  const format = useFormat();
  const minutes = Object.values(state.minutes).find((entry) => entry.workshop === workshop.id);
  const locked = minutes?.state === 'approved';
  const secretaries = useMemo(
    () =>
      Object.values(state.attendance)
        .filter((entry) => entry.workshop === workshop.id && entry.capacity === 'secretary')
        .flatMap(({ person }) => state.person[person]?.name ?? []),
    [state.attendance, state.person, workshop.id],
  );
  const speaker =
    Object.values(state.turn).find((turn) => turn.workshop === workshop.id && turn.state === 'speaking')
      ?.person ?? null;
  return (
    <Records
      state={state}
      workshop={workshop}
      items={items}
      item={item}
      readOnly={readOnly}
      locked={locked}
      live={{
        title: t(($) => $.running.live.title),
        subtitle:
          secretaries.length === 0
            ? t(($) => $.records.subtitle)
            : t(($) => $.running.live.secretary, { names: format.list(secretaries) }),
        badge: minutes ? t(($) => $.model.minutesStates[minutes.state]) : null,
        speaker,
        beside,
        foot: readOnly || locked ? null : <WhatHappens key={workshop.id} workshop={workshop} item={item} />,
      }}
    />
  );
}

function WhatHappens({ workshop, item }: { workshop: Workshop; item: AgendaItem | undefined }) {
  const t = useT();
  const text = useTyped((typed) => typed[workshop.id] ?? '');
  const [busy, setBusy] = useState(false);
  const type = (value: string): void => useTyped.setState({ [workshop.id]: value });
  const add = async (): Promise<void> => {
    const said = text.trim();
    if (busy || said === '') return;
    setBusy(true);
    const answer = await run('record.add', {
      workshop: workshop.id,
      kind: 'intervention',
      text: said,
      agendaItem: item?.id ?? null,
    });
    setBusy(false);
    // What was typed on meanwhile stays.
    if (answer.kind === 'done' && useTyped.getState()[workshop.id]?.trim() === said) type('');
  };
  return (
    <div className={classes.foot}>
      <TextInput
        aria-label={t(($) => $.running.live.writeLabel)}
        placeholder={t(($) => $.running.live.write)}
        maxLength={2000}
        value={text}
        rightSection={<Kbd shortcut="enter" />}
        rightSectionWidth={64}
        rightSectionPointerEvents="none"
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void add();
          // With nothing typed there is nothing of the field's own to take back.
          if (text === '' && event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
            event.preventDefault();
            void undo();
          }
        }}
      />
      <Hint />
    </div>
  );
}

function Hint() {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  return <p>{t(($) => $.running.live.hint, { time: format.timeOf(new Date(now).toISOString()) })}</p>;
}
