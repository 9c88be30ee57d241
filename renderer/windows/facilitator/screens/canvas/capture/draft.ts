import { create } from 'zustand';
import type { Author, ContributionType, Place } from '../../../../../../shared/model/contribution.ts';
import type { ForumTable } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';

/** A text that was refused after its author had gone on to the next one. */
export interface Returned {
  text: string;
  sentence: string;
}

/** What is being captured. It survives moving to another screen and a reload of the page; it is not part of the project. */
export interface Draft {
  text: string;
  type: ContributionType;
  /** Null: the plenary. */
  author: Author | null;
  place: Place;
  /** The workshop chosen while none is running; null for none. */
  workshop: string | null;
  /** The table of the forum at which it is said; kept for the next one, as the author is. */
  table: string | null;
  /** Authors of before, the last one first. */
  recent: readonly Author[];
  returned: readonly Returned[];
}

const blank: Draft = {
  text: '',
  type: 'idea',
  author: null,
  place: { kind: 'tray' },
  workshop: null,
  table: null,
  recent: [],
  returned: [],
};

export const useDraft = create<Draft>(() => blank);

let owner: string | undefined;
const keyOf = (project: string): string => `cabildo.capture.${project}`;

useDraft.subscribe((draft) => {
  if (owner === undefined) return;
  try {
    sessionStorage.setItem(keyOf(owner), JSON.stringify(draft));
  } catch {
    // No room for it: the draft still lives in memory for as long as the page does.
  }
});

/** Makes the draft of a project the current one; does nothing when it already is. */
export function useDraftOf(project: string): void {
  if (owner === project) return;
  owner = undefined;
  let kept: Partial<Draft> = {};
  try {
    kept = JSON.parse(sessionStorage.getItem(keyOf(project)) ?? '{}') as Partial<Draft>;
  } catch {
    // Unreadable is as good as none.
  }
  useDraft.setState({ ...blank, ...kept }, true);
  owner = project;
}

export const setDraft = useDraft.setState;

/** Remembers an author for the next `@`. */
export function remember(author: Author): void {
  const same = JSON.stringify(author);
  const others = useDraft.getState().recent.filter((each) => JSON.stringify(each) !== same);
  setDraft({ recent: [author, ...others].slice(0, 6) });
}

/** The workshop that what is captured now belongs to: the running one, else the one chosen last. */
export function workshopNow(workshops: State['workshop'], chosen: string | null): string | null {
  const running = Object.values(workshops).find((workshop) => workshop.state === 'running');
  if (running) return running.id;
  return chosen !== null && Object.hasOwn(workshops, chosen) ? chosen : null;
}

/** The table that what is captured now is said at: the one chosen last, while its forum is the workshop of now. */
export function tableNow(
  tables: State['forumTable'],
  workshop: string | null,
  chosen: string | null,
): ForumTable | null {
  const table = chosen === null ? undefined : tables[chosen];
  return table && table.workshop === workshop ? table : null;
}

/** The agenda item that is being dealt with in a workshop, if any. */
export function itemNow(items: State['agendaItem'], workshop: string | null): string | null {
  const open = Object.values(items).filter(
    (item) => item.workshop === workshop && item.started !== null && item.ended === null,
  );
  return open.length === 1 ? (open[0]?.id ?? null) : null;
}

/** Whether what an author or a place points at is still there. */
export function stands(state: State, target: Author | Place): boolean {
  switch (target.kind) {
    case 'person':
      return Object.hasOwn(state.person, target.person);
    case 'organisation':
      return Object.hasOwn(state.organisation, target.organisation);
    case 'dimension':
    case 'cell':
    case 'tool':
      return Object.hasOwn(state[target.kind], target.id);
    default:
      return true;
  }
}
