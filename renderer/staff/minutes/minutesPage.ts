import type { Editor } from '@tiptap/react';
import { createContext, useContext } from 'react';

/** What the editors of one page of minutes share. */
export interface MinutesPage {
  /** Opens the form of a record. */
  edit(record: string): void;
  /** Records that the minutes leave out. */
  omitted: ReadonlySet<string>;
  /** The editor of each section and point, by `sectionId`. */
  editors: Map<string, Editor>;
  /** Called when the caret goes into an editor. */
  entered(section: string): void;
}

export const MinutesPageContext = createContext<MinutesPage>({
  edit: () => undefined,
  omitted: new Set(),
  editors: new Map(),
  entered: () => undefined,
});

export function useMinutesPage(): MinutesPage {
  return useContext(MinutesPageContext);
}

/** The name of a section, or of a point inside «Desarrollo», on the page and among its editors. */
export function sectionId(key: string, agendaItem: string | null): string {
  return agendaItem === null ? key : `${key}-${agendaItem}`;
}

export const PAGE_ID = 'acta-page';

/** Gives the keyboard to the page, once what was pressed is gone from the screen. */
export function focusPage(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body || document.activeElement === null)
      document.getElementById(PAGE_ID)?.focus({ preventScroll: true });
  });
}
