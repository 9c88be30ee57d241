import { Button, Title } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useMemo, useState } from 'react';
import type { Minutes, MinutesSectionKey } from '../../../shared/model/minutes.ts';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../shared/model/workshop.ts';
import { run } from '../../actions/run.ts';
import { useT } from '../../client/i18n.ts';
import { RecordDialog } from '../../staff/meeting/RecordDialog.tsx';
import { MinutesPageContext, sectionId } from '../../staff/minutes/minutesPage.ts';
import { SectionEditor } from '../../staff/minutes/SectionEditor.tsx';
import { sectionTitle } from '../../staff/minutes/sectionTitle.ts';
import classes from './secretary.module.css';

/** Parts of the acta that belong to no item, which are written while the meeting is on. */
const others: readonly MinutesSectionKey[] = ['other', 'nextMeeting', 'closing'];

/** What is written under this item in the acta, and the parts that belong to no item; or the way to open the acta. */
export function ItemText(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  item: AgendaItem | undefined;
  minutes: Minutes | undefined;
  readOnly: boolean;
  fixed: boolean;
}) {
  const { state, workshop, items, item, minutes, readOnly, fixed } = props;
  const t = useT();
  const [editing, setEditing] = useState<string | null>(null);
  const [editors] = useState(() => new Map<string, Editor>());
  const page = useMemo(
    () => ({
      edit: setEditing,
      omitted: new Set(minutes?.omitted),
      editors,
      entered: () => undefined,
    }),
    [minutes?.omitted, editors],
  );
  if (!minutes)
    return (
      <section className={classes.card} aria-label={t(($) => $.secretary.text.title)}>
        <div className={classes.cardHead}>
          <Title order={3}>{t(($) => $.secretary.text.title)}</Title>
          <span>{t(($) => $.secretary.text.none)}</span>
          <Button disabled={readOnly} onClick={() => void run('minutes.open', { workshop: workshop.id })}>
            {t(($) => $.secretary.text.open)}
          </Button>
        </div>
      </section>
    );
  const body = (key: MinutesSectionKey, agendaItem: string | null) =>
    Object.values(state.minutesSection).find(
      (each) => each.minutes === minutes.id && each.key === key && each.agendaItem === agendaItem,
    )?.body ?? null;
  const editor = (key: MinutesSectionKey, agendaItem: string | null, title: string) => (
    <div className={classes.text}>
      <SectionEditor
        key={sectionId(key, agendaItem)}
        minutes={minutes.id}
        section={key}
        agendaItem={agendaItem}
        body={body(key, agendaItem)}
        title={title}
        readOnly={fixed}
      />
    </div>
  );
  const record = editing === null ? undefined : state.record[editing];
  // A break is no part of the acta; before and between the items one writes under none of them.
  const under = item?.kind === 'break' ? undefined : item;
  return (
    <MinutesPageContext value={page}>
      <section className={classes.card} aria-label={t(($) => $.secretary.text.title)}>
        <div className={classes.cardHead}>
          <Title order={3}>{t(($) => $.secretary.text.title)}</Title>
          <span>
            {t(($) => $.secretary.text.draft, {
              number: minutes.number,
              state: t(($) => $.model.minutesStates[minutes.state]),
            })}
          </span>
        </div>
        {editor('development', under?.id ?? null, under?.title ?? sectionTitle(t, 'development'))}
        <details className={classes.others}>
          <summary>{t(($) => $.secretary.text.other)}</summary>
          {others.map((key) => (
            <div key={key}>
              <h4>{sectionTitle(t, key)}</h4>
              {editor(key, null, sectionTitle(t, key))}
            </div>
          ))}
        </details>
      </section>
      <RecordDialog
        state={state}
        workshop={workshop}
        items={items}
        record={fixed ? undefined : record}
        close={() => setEditing(null)}
      />
    </MinutesPageContext>
  );
}
