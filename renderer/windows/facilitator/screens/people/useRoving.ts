import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * One row of a table at a time is in the tab order; arrows, Home and End move the focus from row to row. Rows carry
 * `data-person` (or what `attribute` says) with their id.
 */
export function useRoving(ids: readonly string[], attribute = 'data-person') {
  const [current, setCurrent] = useState<string | null>(null);
  const focused = current !== null && ids.includes(current) ? current : (ids[0] ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>(`[${attribute}]`);
    // Inside a field or an open list the arrows are theirs.
    if (!row || target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    const at = ids.indexOf(row.getAttribute(attribute) ?? '');
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    const id = to === undefined ? undefined : ids[to];
    if (id === undefined) return;
    event.preventDefault();
    // A row out of sight is drawn once it is the one to be focused.
    flushSync(() => setCurrent(id));
    focusRow(id, attribute);
  };
  const onFocus = (event: { target: EventTarget }): void => {
    const id = (event.target as HTMLElement).closest(`[${attribute}]`)?.getAttribute(attribute);
    if (id) setCurrent(id);
  };
  return { focused, at: focused === null ? -1 : ids.indexOf(focused), onKeyDown, onFocus };
}

/** Puts the focus on a row, scrolled into view. */
export function focusRow(id: string, attribute = 'data-person'): void {
  const row = document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
