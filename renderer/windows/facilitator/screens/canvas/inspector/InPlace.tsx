import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Collection } from '../../../../../../shared/model/state.ts';
import { refusalText, run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import classes from './inspector.module.css';

/**
 * A text of a record, edited where it stands: saved on leaving the field and on Ctrl+Enter (Enter, where it is one line),
 * Esc takes back. Mount it anew (`key`) for another record. What was typed stays on screen until it is saved; when somebody else changed it meanwhile, both are shown.
 */
export function InPlace(props: {
  collection: Collection;
  id: string;
  field: string;
  value: string;
  label: string;
  placeholder?: string;
  maxLength: number;
  /** One line: Enter saves. */
  line?: boolean;
  /** How it is written: as the title of the panel, or as running text. */
  look?: 'title' | 'text';
  /** Shows the label above the field; else only screen readers hear it. */
  labelled?: boolean;
  /** Turns the text into what the field of the record holds. */
  parse?: (text: string) => unknown;
  disabled?: boolean;
}) {
  const {
    collection,
    id,
    field,
    value,
    label,
    placeholder,
    maxLength,
    line,
    look = 'text',
    labelled,
    parse,
  } = props;
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null) || props.disabled === true;
  const fieldId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  // The text as it stood when the person began: what they write is based on it.
  const base = useRef(value);
  const input = useRef<HTMLTextAreaElement>(null);
  const toField = (text: string): unknown => (parse ? parse(text) : text);

  const save = async (): Promise<void> => {
    const typed = line ? draft?.replace(/\s+/g, ' ') : draft;
    if (typed === null || typed === undefined || typed.trim() === base.current.trim()) {
      setDraft(null);
      return;
    }
    const answer = await run(
      `${collection}.update`,
      { id, set: { [field]: toField(typed) }, base: { [field]: toField(base.current) } },
      { quiet: true },
    );
    if (answer.kind === 'done' || answer.keptTheirs) {
      setDraft(null);
      setWrong('');
    } else setWrong(refusalText(answer.code, answer.place));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(null);
      setWrong('');
      requestAnimationFrame(() => input.current?.blur());
    } else if (event.key === 'Enter' && (line || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <div className={classes.inPlace}>
      {labelled ? (
        <label className={classes.label} htmlFor={fieldId}>
          {label}
        </label>
      ) : null}
      <Textarea
        ref={input}
        id={fieldId}
        classNames={{ input: look === 'title' ? (classes.titleInput ?? '') : (classes.textInput ?? '') }}
        autosize
        minRows={1}
        maxRows={14}
        maxLength={maxLength}
        {...(labelled ? {} : { 'aria-label': label })}
        placeholder={placeholder ?? t(($) => $.inspector.write)}
        value={draft ?? value}
        error={wrong}
        readOnly={readOnly}
        onFocus={() => {
          if (draft === null) base.current = value;
        }}
        onChange={(event) => {
          if (draft === null) base.current = value;
          setDraft(event.currentTarget.value);
          setWrong('');
        }}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
