import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { readDate, writeDate } from '../../../../shared/queries/typed.ts';
import { useDraft } from '../../../actions/useDraft.ts';
import { useT } from '../../../client/i18n.ts';
import type { Done, Refused } from '../../../client/store.ts';

type Save<T> = (value: T, base: T) => Promise<Done | (Refused & { keptTheirs?: boolean })>;

interface Props {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  hiddenLabel?: boolean;
}

const named = ({ label, hiddenLabel }: Props) => (hiddenLabel ? { 'aria-label': label } : { label });

/** Esc goes back to what is kept; Enter in a field of one line leaves it. */
function keys(giveUp: () => void, oneLine: boolean) {
  return (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && oneLine) event.currentTarget.blur();
  };
}

/** A text of the project that is sent when the person leaves its field. */
export function DraftText(
  props: Props & {
    value: string;
    max: number;
    lines?: number;
    /** A word about what is typed, under the field; it forbids nothing. */
    remark?: (value: string) => string | null;
    save: Save<string>;
  },
) {
  const { description, placeholder, value, max, lines = 1, remark, save } = props;
  const draft = useDraft(value, (next, base) => save(next.trim(), base));
  const shared = {
    ...named(props),
    description: remark?.(draft.value) ?? description,
    placeholder: placeholder ?? '',
    maxLength: max,
    value: draft.value,
    error: draft.error,
    onBlur: draft.leave,
    onKeyDown: keys(draft.giveUp, lines === 1),
  };
  return lines === 1 ? (
    // The help comes after the field, so that fields beside one another stay in line.
    <TextInput
      {...shared}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  ) : (
    <Textarea
      {...shared}
      autosize
      minRows={lines}
      maxRows={14}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}

/** A date to the day or to the month, typed day first. */
export function DraftDate(props: Props & { value: string | null; save: Save<string | null> }) {
  const t = useT();
  const { description, value, save } = props;
  const draft = useDraft(
    writeDate(value),
    (next, base) => save(readDate(next) ?? null, readDate(base) ?? null),
    Object.is,
    (typed) => readDate(typed) !== undefined,
  );
  const [left, setLeft] = useState(false);
  const wrong = readDate(draft.value) === undefined;
  return (
    <TextInput
      {...named(props)}
      description={description}
      placeholder={t(($) => $.project.datePlaceholder)}
      maxLength={20}
      value={draft.value}
      error={wrong && (left || draft.value.length > 6) ? t(($) => $.project.dateWrong) : draft.error}
      onBlur={() => {
        setLeft(wrong);
        draft.leave();
      }}
      onKeyDown={keys(draft.giveUp, true)}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}
