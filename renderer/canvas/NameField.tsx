import { type CSSProperties, useEffect, useRef, useState } from 'react';
import classes from './NameField.module.css';

interface Props {
  label: string;
  hint: string;
  initial: string;
  maxLength: number;
  style: CSSProperties;
  /** Saves the name; gives the id of what was named, or null when it was refused: then what was typed stays. */
  commit(name: string): Promise<string | null>;
  /** After a save by Enter. */
  next(id: string): void;
  /** `left`: the focus is elsewhere by now, and stays there. */
  close(left: boolean): void;
}

/** One line for a name. Enter saves, Escape leaves things as they were, moving away saves what was typed. */
export function NameField({ label, hint, initial, maxLength, style, commit, next, close }: Props) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  // While a save is on its way, and once the field is being left on purpose, losing the focus saves nothing.
  const busy = useRef(false);
  const leaving = useRef(false);
  useEffect(() => {
    leaving.current = false;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const leave = (left: boolean): void => {
    leaving.current = true;
    close(left);
  };
  const save = async (then: 'next' | 'close'): Promise<void> => {
    if (busy.current || leaving.current) return;
    const name = (field.current?.value ?? text).trim();
    if (name === '' || name === initial) {
      leave(then === 'close');
      return;
    }
    busy.current = true;
    const id = await commit(name);
    busy.current = false;
    if (leaving.current) return;
    if (id === null) {
      field.current?.focus();
      return;
    }
    if (then === 'close') {
      leave(true);
      return;
    }
    setText('');
    if (field.current) field.current.value = '';
    next(id);
  };

  return (
    <span className={`${classes.field} nowheel nopan`} style={style}>
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={label}
        title={hint}
        value={text}
        maxLength={maxLength}
        onChange={(event) => setText(event.currentTarget.value)}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') void save('next');
          else if (event.key === 'Escape') leave(false);
        }}
        onBlur={() => void save('close')}
      />
      <span aria-hidden="true">{hint}</span>
    </span>
  );
}
