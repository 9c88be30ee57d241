import { Button, Title } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { recordsShown } from '../../../../../shared/documents/parts/rich.ts';
import type { Minutes, MinutesSectionKey } from '../../../../../shared/model/minutes.ts';
import type { State } from '../../../../../shared/model/state.ts';
import type { MeetingRecord, RecordKind } from '../../../../../shared/model/workshop.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { byTime, recordDetail, recordIcons } from '../../../../staff/meeting/recordText.ts';
import { useFormat } from '../../../../staff/meeting/workshopName.ts';
import { sectionId, useMinutesPage } from '../../../../staff/minutes/minutesPage.ts';
import page from '../../../../staff/minutes/page.module.css';
import type { GeneratedMinutes } from './generated.ts';
import classes from './minutes.module.css';

/** Where a record without a point of the agenda belongs, with the number of that section. */
const homes: Record<RecordKind, { key: MinutesSectionKey; number: string }> = {
  agreement: { key: 'agreements', number: '7' },
  commitment: { key: 'commitments', number: '8' },
  dissent: { key: 'results', number: '6' },
  pending: { key: 'pending', number: '9' },
  intervention: { key: 'development', number: '5' },
};

/** The workshop's records that no text shows: to be put into one, left out of the acta, or taken back in. */
export function RecordPanel(props: {
  state: State;
  minutes: Minutes;
  generated: GeneratedMinutes;
  fixed: boolean;
}) {
  const { state, minutes, generated, fixed } = props;
  const t = useT();
  const { omitted, editors } = useMinutesPage();
  const records = useMemo(
    () =>
      Object.values(state.record)
        .filter((each) => each.workshop === minutes.workshop)
        .toSorted(byTime),
    [state.record, minutes.workshop],
  );
  const shown = useMemo(
    () =>
      new Set(
        Object.values(state.minutesSection)
          .filter((each) => each.minutes === minutes.id)
          .flatMap((each) => recordsShown(each.body)),
      ),
    [state.minutesSection, minutes.id],
  );
  const outside = records.filter(({ id }) => !omitted.has(id) && !shown.has(id));
  const left = records.filter(({ id }) => omitted.has(id));
  const omit = (record: MeetingRecord, out: boolean): void =>
    void run(
      'minutes.omit',
      { id: minutes.id, record: record.id, omit: out },
      out ? { toast: t(($) => $.minutes.records.removed, { code: record.code }) } : {},
    );
  const insert = (record: MeetingRecord): void => {
    const { section } = target(generated, record);
    const editor = editors.get(section);
    if (editor) putIn(editor, record.id);
    document.getElementById(`acta-${section}`)?.scrollIntoView({ block: 'center' });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: once the acta is fixed there is nothing else in it to reach by keyboard
    <aside className={classes.records} aria-label={t(($) => $.minutes.records.title)} tabIndex={0}>
      <div className={classes.recordsHead}>
        <Title order={2}>
          {t(($) => $.minutes.records.title)} <i>{outside.length}</i>
        </Title>
        <p>{fixed ? t(($) => $.minutes.records.helpFixed) : t(($) => $.minutes.records.help)}</p>
      </div>
      {outside.length === 0 ? (
        <p className={classes.recordsEmpty}>
          {records.length === 0 ? t(($) => $.minutes.records.none) : t(($) => $.minutes.records.all)}
        </p>
      ) : null}
      <ul>
        {outside.map((record) => {
          const where = target(generated, record).number;
          const { code } = record;
          return (
            <Card key={record.id} state={state} record={record}>
              {fixed ? null : (
                <>
                  <Button
                    variant="default"
                    size="compact-sm"
                    h={30}
                    aria-label={t(($) => $.minutes.records.insertLabel, { code, where })}
                    onClick={() => insert(record)}
                  >
                    {t(($) => $.minutes.records.insert, { where })}
                  </Button>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    h={30}
                    className={classes.quiet ?? ''}
                    aria-label={t(($) => $.minutes.records.omitLabel, { code })}
                    onClick={() => omit(record, true)}
                  >
                    {t(($) => $.minutes.records.omit)}
                  </Button>
                </>
              )}
            </Card>
          );
        })}
      </ul>
      {left.length > 0 ? (
        <>
          <h3>{t(($) => $.minutes.records.omitted)}</h3>
          <ul>
            {left.map((record) => (
              <Card key={record.id} state={state} record={record}>
                {fixed ? null : (
                  <Button
                    variant="default"
                    size="compact-sm"
                    h={30}
                    aria-label={t(($) => $.minutes.records.includeLabel, { code: record.code })}
                    onClick={() => omit(record, false)}
                  >
                    {t(($) => $.minutes.records.include)}
                  </Button>
                )}
              </Card>
            ))}
          </ul>
        </>
      ) : null}
    </aside>
  );
}

function Card({
  state,
  record,
  children,
}: {
  state: State;
  record: MeetingRecord;
  children: React.ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const Icon = recordIcons[record.kind];
  const detail = recordDetail(t, format, state, record);
  return (
    <li data-kind={record.kind}>
      <div className={page.recordHead}>
        <Icon size={16} stroke={2} aria-hidden />
        <b>
          {t(($) => $.model.recordKinds[record.kind])} {record.code}
        </b>
        <time dateTime={record.at}>{format.timeOf(record.at)}</time>
      </div>
      <p>{record.text}</p>
      {detail === '' ? null : <p className={classes.recordDetail}>{detail}</p>}
      <div className={classes.cardButtons}>{children}</div>
    </li>
  );
}

/** Where «Insertar» puts a record: under its point of the agenda, else in the section of its kind. */
function target(generated: GeneratedMinutes, record: MeetingRecord): { section: string; number: string } {
  const item = generated.material.items.find(({ id, kind }) => id === record.agendaItem && kind !== 'break');
  if (item)
    return {
      section: sectionId('development', item.id),
      number: generated.itemNumber(item) ?? homes.intervention.number,
    };
  const home = homes[record.kind];
  return { section: home.key, number: home.number };
}

/** At the end of the text, in place of an empty last line. */
function putIn(editor: Editor, id: string): void {
  const { doc } = editor.state;
  const last = doc.lastChild;
  const empty = last?.type.name === 'paragraph' && last.content.size === 0;
  const end = doc.content.size;
  editor
    .chain()
    .insertContentAt(empty ? { from: end - 2, to: end } : end, { type: 'record', attrs: { id } })
    .run();
}
