import { Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, MeetingRecord, RecordKind, Workshop } from '../../../shared/model/workshop.ts';
import { readDate, writeDate } from '../../../shared/queries/typed.ts';
import { refusalText, run, undo } from '../../actions/run.ts';
import { undoToast } from '../../actions/toast.tsx';
import { useT } from '../../client/i18n.ts';
import { useSettings } from '../../client/settings.ts';
import { currentState, moveTo } from '../../client/store.ts';
import classes from './records.module.css';
import { recordSection } from './recordText.ts';
import { useFormat } from './workshopName.ts';

const forms = ['consensus', 'unanimity', 'majority'] as const;
const states = ['open', 'inProgress', 'done'] as const;

type Values = Pick<
  MeetingRecord,
  | 'text'
  | 'agendaItem'
  | 'form'
  | 'reason'
  | 'responsible'
  | 'state'
  | 'whose'
  | 'about'
  | 'takenUpBy'
  | 'speaker'
> & { favour: string; against: string; abstained: string; due: string };

/** Which fields a kind has besides text and agenda item. */
const fieldsOf: Record<RecordKind, readonly (keyof Values)[]> = {
  agreement: ['form', 'favour', 'against', 'abstained', 'reason'],
  commitment: ['responsible', 'due', 'state'],
  dissent: ['whose', 'about'],
  pending: ['takenUpBy'],
  intervention: ['speaker'],
};

/** The small form of one kind of record, for a new one or to correct one. Enter in it records, Esc gives it up. */
export function RecordForm(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  kind: RecordKind;
  agendaItem: string | null;
  record?: MeetingRecord;
  /** Who has the floor: whose a new intervention is unless somebody else is chosen. */
  speaker?: string | null;
  /** Told of a new record, with its id. */
  added?: (id: string) => void;
  close: () => void;
}) {
  const { state, workshop, items, kind, agendaItem, record, speaker = null, added, close } = props;
  const t = useT();
  const format = useFormat();
  const [start] = useState(() => valuesOf(record, kind, agendaItem, speaker));
  const [values, setValues] = useState(start);
  const [fault, setFault] = useState('');
  const [badDate, setBadDate] = useState(false);
  const [busy, setBusy] = useState(false);
  const corrected = record?.id;
  const minutes = Object.values(state.minutes).find((entry) => entry.workshop === workshop.id)?.id;
  useEffect(() => {
    if (corrected === undefined || minutes === undefined) return undefined;
    moveTo({ minutes, section: recordSection(corrected) }, useSettings.getState().operator);
    return () => moveTo(null, '');
  }, [corrected, minutes]);
  const set = (part: Partial<Values>): void => {
    setFault('');
    setBadDate(false);
    setValues((now) => ({ ...now, ...part }));
  };
  const save = async (): Promise<void> => {
    if (busy) return;
    if (values.text.trim() === '') return setFault(t(($) => $.records.textMissing));
    if (readDate(values.due) === undefined) return setBadDate(true);
    const next = payloadOf(values, kind);
    const seen = payloadOf(start, kind);
    const changed = Object.keys(next).filter((field) => !record || next[field] !== seen[field]);
    const pick = (from: Record<string, unknown>) =>
      Object.fromEntries(changed.map((field) => [field, from[field]]));
    if (record && changed.length === 0) return close();
    setBusy(true);
    const answer = record
      ? await run('record.update', { id: record.id, set: pick(next), base: pick(seen) }, { quiet: true })
      : await run('record.add', { workshop: workshop.id, kind, ...next }, { quiet: true });
    setBusy(false);
    if (answer.kind === 'done') {
      const made = record || answer.id === undefined ? undefined : currentState().record[answer.id];
      if (made)
        undoToast(
          t(($) => $.records.done, { code: made.code, time: format.timeOf(made.at) }),
          () => void undo(),
        );
      if (made) added?.(made.id);
      close();
    } else if (answer.keptTheirs) close();
    else if (answer.code !== 'conflict') setFault(refusalText(answer.code, answer.place));
    return undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void save();
    }
  };
  const number = (field: 'favour' | 'against' | 'abstained') => (
    <TextInput
      label={t(($) => $.records[field])}
      inputMode="numeric"
      value={values[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value.replace(/\D/g, '').slice(0, 5) })}
    />
  );
  const line = (field: 'responsible' | 'whose' | 'takenUpBy' | 'reason', max: number) => (
    <TextInput
      label={t(($) => $.records[field])}
      value={values[field]}
      maxLength={max}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const has = (field: keyof Values): boolean => fieldsOf[kind].includes(field);
  return (
    <form
      className={classes.form}
      aria-label={record ? t(($) => $.records.edit, { code: record.code }) : t(($) => $.records.add[kind])}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        // The form appears because the person asked to write this.
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        label={t(($) => $.records.text[kind])}
        maxLength={2000}
        value={values.text}
        error={fault === '' ? undefined : fault}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {has('form') ? (
        <NativeSelect
          label={t(($) => $.records.form)}
          value={values.form ?? 'consensus'}
          data={forms.map((value) => ({ value, label: t(($) => $.model.agreementForms[value]) }))}
          onChange={(event) => set({ form: event.currentTarget.value as Values['form'] })}
        />
      ) : null}
      {has('favour') && values.form !== 'consensus' ? (
        <Group grow gap="xs" align="end">
          {number('favour')}
          {number('against')}
          {number('abstained')}
        </Group>
      ) : null}
      {has('reason') ? line('reason', 1000) : null}
      {has('responsible') ? line('responsible', 200) : null}
      {has('due') ? (
        <TextInput
          label={t(($) => $.records.due)}
          placeholder={t(($) => $.project.datePlaceholder)}
          maxLength={10}
          value={values.due}
          error={badDate ? t(($) => $.project.dateWrong) : undefined}
          onChange={(event) => set({ due: event.currentTarget.value })}
        />
      ) : null}
      {has('state') && record ? (
        <NativeSelect
          label={t(($) => $.records.state)}
          value={values.state ?? 'open'}
          data={states.map((value) => ({ value, label: t(($) => $.model.commitmentStates[value]) }))}
          onChange={(event) => set({ state: event.currentTarget.value as Values['state'] })}
        />
      ) : null}
      {has('whose') ? line('whose', 200) : null}
      {has('about') ? (
        <NativeSelect
          label={t(($) => $.records.about)}
          value={values.about ?? ''}
          data={[
            { value: '', label: t(($) => $.records.noAgreement) },
            ...Object.values(state.record)
              .filter((entry) => entry.workshop === workshop.id && entry.kind === 'agreement')
              .toSorted((a, b) => (a.code < b.code ? -1 : 1))
              .map(({ id, code, text }) => ({ value: id, label: `${code} · ${text.slice(0, 60)}` })),
          ]}
          onChange={(event) => set({ about: event.currentTarget.value || null })}
        />
      ) : null}
      {has('takenUpBy') ? line('takenUpBy', 200) : null}
      {has('speaker') ? (
        <NativeSelect
          label={t(($) => $.records.speaker)}
          value={values.speaker ?? ''}
          data={[
            { value: '', label: t(($) => $.records.noSpeaker) },
            ...speakers(state, workshop, values.speaker).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ speaker: event.currentTarget.value || null })}
        />
      ) : null}
      {items.length > 0 ? (
        <NativeSelect
          label={t(($) => $.records.agendaItem)}
          value={values.agendaItem ?? ''}
          data={[
            { value: '', label: t(($) => $.records.noItem) },
            ...items.map(({ id, title }, at) => ({ value: id, label: `${at + 1}. ${title}` })),
          ]}
          onChange={(event) => set({ agendaItem: event.currentTarget.value || null })}
        />
      ) : null}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" size="compact-md" onClick={close}>
          {t(($) => $.records.cancel)}
        </Button>
        <Button type="submit" size="compact-md" loading={busy}>
          {record ? t(($) => $.records.saveChange) : t(($) => $.records.save)}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t(($) => $.records.hint)}
      </Text>
    </form>
  );
}

function valuesOf(
  record: MeetingRecord | undefined,
  kind: RecordKind,
  agendaItem: string | null,
  speaker: string | null,
): Values {
  const count = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  return {
    text: record?.text ?? '',
    agendaItem: record ? record.agendaItem : agendaItem,
    form: record?.form ?? (kind === 'agreement' ? 'consensus' : null),
    favour: count(record?.favour),
    against: count(record?.against),
    abstained: count(record?.abstained),
    reason: record?.reason ?? '',
    responsible: record?.responsible ?? '',
    due: writeDate(record?.due ?? null),
    state: record?.state ?? (kind === 'commitment' ? 'open' : null),
    whose: record?.whose ?? '',
    about: record?.about ?? null,
    takenUpBy: record?.takenUpBy ?? '',
    speaker: record ? record.speaker : kind === 'intervention' ? speaker : null,
  };
}

/** The fields of this kind as the command takes them. Consensus has no count of votes. */
function payloadOf(values: Values, kind: RecordKind): Record<string, unknown> {
  const count = (typed: string): number | null =>
    typed === '' || values.form === 'consensus' ? null : Math.min(10_000, Number(typed));
  const all: Record<keyof Values, unknown> = {
    ...values,
    text: values.text.trim(),
    favour: count(values.favour),
    against: count(values.against),
    abstained: count(values.abstained),
    due: readDate(values.due) ?? null,
  };
  const fields: (keyof Values)[] = ['text', 'agendaItem', ...fieldsOf[kind]];
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}

/** Who may have spoken: those of the workshop's list, present first by name, and whoever the record already names. */
function speakers(state: State, workshop: Workshop, chosen: string | null) {
  const here = new Set(
    Object.values(state.attendance)
      .filter((entry) => entry.workshop === workshop.id && entry.state === 'present')
      .map(({ person }) => person),
  );
  if (chosen !== null) here.add(chosen);
  return [...here]
    .flatMap((id) => state.person[id] ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
}
