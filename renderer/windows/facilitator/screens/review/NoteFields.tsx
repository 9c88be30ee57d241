import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { type Observation, observationLimit, observationTypes } from '../../../../../shared/model/review.ts';
import { readDate, writeDate } from '../../../../../shared/queries/typed.ts';
import { useT } from '../../../../client/i18n.ts';

/** What somebody writes down of an observation, as it is being typed. */
export interface Noted {
  text: string;
  type: Observation['type'];
  proposal: string;
  /** A calendar date as people type it; may be empty. */
  date: string;
}

export const blankNote: Noted = { text: '', type: null, proposal: '', date: '' };

/** What is kept of an observation, for the form. */
export function notedOf({ text, type, proposal, at }: Observation): Noted {
  return { text, type, proposal, date: at === null ? '' : writeDate(at.slice(0, 10)) };
}

/** The fields as a command takes them; null where the date is none to the day. Noon is that day in every zone of the Americas. */
export function saidIn({
  text,
  type,
  proposal,
  date,
}: Noted): (Omit<Noted, 'date'> & { at: string | null }) | null {
  const day = readDate(date);
  if (day === undefined || (day !== null && day.length < 10)) return null;
  return { text: text.trim(), type, proposal, at: day === null ? null : `${day}T12:00:00.000Z` };
}

/** Which fields keep it from being written down. */
export function faultsIn(noted: Noted): ('text' | 'date')[] {
  return [
    ...(noted.text.trim() === '' ? ['text' as const] : []),
    ...(saidIn(noted) ? [] : ['date' as const]),
  ];
}

/** The fields of an observation that is written down: what is said, of what type, the wording that is proposed, and when it was. */
export function NoteFields(props: {
  noted: Noted;
  wrong: ReadonlySet<'text' | 'date'>;
  /** The first field has the keyboard when the dialog opens. */
  first?: boolean;
  change: (part: Partial<Noted>) => void;
}) {
  const { noted, wrong, first = false, change } = props;
  const t = useT();
  return (
    <>
      <Textarea
        label={t(($) => $.review.note.observation)}
        {...(first ? { 'data-autofocus': true } : {})}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={observationLimit}
        value={noted.text}
        error={wrong.has('text') ? t(($) => $.review.note.missing) : null}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Textarea
        label={t(($) => $.review.note.proposal)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={observationLimit}
        value={noted.proposal}
        onChange={(event) => change({ proposal: event.currentTarget.value })}
      />
      <Group grow align="start" gap="sm">
        <Select
          label={t(($) => $.review.note.type)}
          clearable
          value={noted.type}
          data={observationTypes.map((value) => ({ value, label: t(($) => $.review.types[value]) }))}
          onChange={(type) => change({ type: observationTypes.find((each) => each === type) ?? null })}
        />
        <TextInput
          label={t(($) => $.review.note.date)}
          placeholder={t(($) => $.review.note.datePlaceholder)}
          value={noted.date}
          error={wrong.has('date') ? t(($) => $.review.note.badDate) : null}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
