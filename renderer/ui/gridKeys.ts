import type { KeyboardEvent } from 'react';

export interface GridKeys<Row extends { id: string }> {
  rows: readonly Row[];
  /** Which row is the active one. */
  active: number;
  setActive: (at: number) => void;
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  /** Rows in a screenful. */
  page: number;
  /** What Enter does to the active row. */
  open: () => void;
  /** Other keys, in small letters. */
  more?: Readonly<Record<string, () => void>>;
}

/** The same rows with one more or one less chosen. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * The keys of a grid that has the focus as a whole: arrows, pages and ends move the active row, Space chooses it, Shift with an
 * arrow goes on choosing, Ctrl+A chooses all, Escape none, Enter opens.
 */
export function onGridKey<Row extends { id: string }>(event: KeyboardEvent, keys: GridKeys<Row>): void {
  if (event.target !== event.currentTarget || event.altKey) return;
  const { rows, active, setActive, chosen, choose, page, open, more } = keys;
  const current = rows[active];
  const go = (to: number, extend: boolean): void => {
    const at = Math.max(0, Math.min(rows.length - 1, to));
    const target = rows[at];
    if (extend && current && target) choose(new Set([...chosen, current.id, target.id]));
    setActive(at);
  };
  const acts: Record<string, () => void> =
    event.ctrlKey || event.metaKey
      ? { a: () => choose(new Set(rows.map((row) => row.id))) }
      : {
          ArrowDown: () => go(active + 1, event.shiftKey),
          ArrowUp: () => go(active - 1, event.shiftKey),
          PageDown: () => go(active + page, false),
          PageUp: () => go(active - page, false),
          Home: () => go(0, false),
          End: () => go(rows.length - 1, false),
          ' ': () => current && choose(toggled(chosen, current.id)),
          Enter: open,
          Escape: () => choose(new Set()),
          ...more,
        };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
