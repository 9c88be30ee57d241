import { useRef, useState } from 'react';
import classes from './table.module.css';

/**
 * A text of a table that is edited in place: click, Enter or F2 opens it, Enter or leaving saves, Esc gives it up. What
 * was typed stays on screen until `save` says it is kept.
 * @param props.read what is typed into the value to save; undefined when it cannot be one (`invalid` says why).
 */
export function EditableText<Value = string>(props: {
  value: string;
  label: string;
  save: (next: Value) => Promise<boolean>;
  read?: (typed: string) => Value | undefined;
  invalid?: string;
  strong?: boolean;
  placeholder?: string;
  list?: string;
  disabled?: boolean;
}) {
  const { value, label, save, read, invalid, strong, placeholder = '–', list, disabled } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const busy = useRef(false);

  if (typed === null || disabled)
    return (
      <button
        ref={button}
        type="button"
        className={strong ? `${classes.cellButton} ${classes.strong}` : classes.cellButton}
        aria-label={`${label}: ${value === '' ? placeholder : value}`}
        title={value}
        disabled={disabled}
        onClick={() => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key === 'F2') setTyped(value);
        }}
      >
        {value === '' ? <span className={classes.none}>{placeholder}</span> : value}
      </button>
    );

  const close = (): void => {
    setTyped(null);
    setFault(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const finish = async (focus: boolean): Promise<void> => {
    if (busy.current) return;
    if (typed.trim() === value) {
      if (focus) close();
      else setTyped(null);
      return;
    }
    const next = read ? read(typed) : (typed.trim() as Value);
    if (next === undefined) {
      setFault(true);
      return;
    }
    busy.current = true;
    const kept = await save(next);
    busy.current = false;
    if (!kept) return;
    if (focus) close();
    else setTyped(null);
  };
  return (
    <span className={classes.editing}>
      <input
        className={classes.input}
        aria-label={label}
        aria-invalid={fault}
        value={typed}
        // The person just asked to edit this cell.
        // biome-ignore lint/a11y/noAutofocus: the input takes the place of the button that had the focus
        autoFocus
        onFocus={(event) => event.target.select()}
        list={list}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void finish(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            void finish(true);
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            close();
          }
        }}
      />
      {fault && invalid ? (
        <span role="alert" className={classes.fault}>
          {invalid}
        </span>
      ) : null}
    </span>
  );
}
