import { type KeyboardEvent, useState } from 'react';

/**
 * A number of people as it is copied from paper: chosen whole on entering, saved on leaving, Enter goes on to the next
 * field of the nearest `data-counts`, the arrows to the same column of the next line.
 * @param props.save gets the number; says whether it is settled. Until then what was typed stays in the field.
 * @param props.column which column of its grid this is, for the arrows.
 */
export function CountField(props: {
  label: string;
  value: number | null;
  readOnly: boolean;
  save: (count: number | null) => Promise<boolean>;
  /** Whether it may be left empty: nobody knows. */
  optional?: boolean;
  column?: string;
  className?: string | undefined;
}) {
  const { label, value, readOnly, save, optional = false, column, className } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const finish = async (): Promise<void> => {
    if (typed === null) return;
    const count = typed.trim() === '' ? (optional ? null : 0) : Number(typed);
    if (count !== null && (!Number.isInteger(count) || count < 0 || count > 10_000)) return;
    if (count === value || (await save(count))) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, currentTarget: field } = event;
    if (key === 'Escape') setTyped(null);
    if (key !== 'Enter' && key !== 'ArrowDown' && key !== 'ArrowUp') return;
    event.preventDefault();
    void finish();
    const fields = [...(field.closest('[data-counts]')?.querySelectorAll('input[data-count]') ?? [])].filter(
      (each) => key === 'Enter' || each.getAttribute('data-count') === field.getAttribute('data-count'),
    );
    const next = fields[fields.indexOf(field) + (key === 'ArrowUp' ? -1 : 1)];
    if (next instanceof HTMLInputElement) next.focus();
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      className={className}
      data-count={column ?? ''}
      aria-label={label}
      readOnly={readOnly}
      value={typed ?? value ?? ''}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 5))}
      onBlur={() => void finish()}
      onKeyDown={onKeyDown}
    />
  );
}
