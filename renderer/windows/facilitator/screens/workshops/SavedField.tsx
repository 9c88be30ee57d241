import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/**
 * A text of a record that is saved on leaving the field (Enter too, where it is one line). Until it is saved what was typed
 * stays in the field, whatever happens to the record meanwhile.
 * @param props.check why what was typed cannot be saved, or undefined.
 * @param props.save gets what was typed and what stood there when typing began; says whether it is settled.
 */
export function SavedField(props: {
  label: string;
  value: string;
  max: number;
  save: (next: string, seen: string) => Promise<boolean>;
  check?: (typed: string) => string | undefined;
  multiline?: boolean;
  /** The label is for screen readers only. */
  bare?: boolean;
  type?: string;
  placeholder?: string;
  readOnly?: boolean;
  className?: string | undefined;
  description?: ReactNode;
}) {
  const { label, value, max, save, check, multiline, bare, readOnly, className, ...rest } = props;
  const [typing, setTyping] = useState<{ text: string; seen: string } | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const change = (text: string): void => {
    setFault(undefined);
    setTyping((now) => ({ text, seen: now?.seen ?? value }));
  };
  const finish = async (): Promise<void> => {
    if (!typing) return;
    const next = typing.text.trim();
    const wrong = check?.(next);
    setFault(wrong);
    if (wrong !== undefined) return;
    if (next === typing.seen || (await save(next, typing.seen)))
      setTyping((now) => (now === typing ? null : now));
  };
  const common = {
    ...(bare ? { 'aria-label': label } : { label }),
    value: typing?.text ?? value,
    maxLength: max,
    readOnly: readOnly ?? false,
    error: fault,
    onBlur: () => void finish(),
    ...(className === undefined ? {} : { className }),
    ...(rest.description === undefined ? {} : { description: rest.description }),
    ...(rest.placeholder === undefined ? {} : { placeholder: rest.placeholder }),
  };
  if (multiline)
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={14}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      {...(rest.type === undefined ? {} : { type: rest.type })}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void finish();
      }}
    />
  );
}
