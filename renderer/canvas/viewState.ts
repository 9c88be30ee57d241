import { create } from 'zustand';
import type { Level } from '../../shared/layout/canvas/types.ts';
import { type ContributionFilter, noFilter } from '../../shared/queries/matrixFilter.ts';

/** What a keyboard move carries: contributions, or one tool. */
export type Carried = { contributions: readonly string[] } | { tool: string };

/** Something on the canvas that a name is being typed for; one at a time. */
export type Editing =
  | { kind: 'newTool'; cell: string; origins: readonly string[] }
  | { kind: 'tool'; id: string }
  | { kind: 'dimension'; id: string }
  | { kind: 'component'; id: string }
  | { kind: 'stage'; id: string }
  | { kind: 'newDimension'; after: string | null | undefined }
  | { kind: 'newComponent'; dimension: string; after: string | null | undefined }
  | { kind: 'newStage'; scale: string | undefined; after: string | null | undefined }
  | { kind: 'group'; contributions: readonly string[] }
  | { kind: 'link'; tool: string };

/** Where the keyboard is: a cell, or a card in it (`add` and `more` are the buttons at its end). */
export interface Cursor {
  cell: string;
  card: string | 'add' | 'more' | null;
}

interface ViewState {
  level: Level;
  /** Size of the text and of everything with it in *Cerca*: 1, 1.25 or 1.5. */
  zoom: number;
  outline: boolean;
  filterBar: boolean;
  filter: ContributionFilter;
  /** Cells that show all they hold. */
  expanded: ReadonlySet<string> | 'all';
  cursor: Cursor | null;
  moving: Carried | null;
  editing: Editing | null;
  /** Whether the reading of the whole is open in *Lejos*. */
  reading: boolean;
}

/** What the canvas shows and how, for this window only: none of it is part of the project. */
export const useView = create<ViewState>(() => ({
  level: 'near',
  zoom: 1,
  outline: false,
  filterBar: false,
  filter: noFilter,
  expanded: new Set<string>(),
  cursor: null,
  moving: null,
  editing: null,
  reading: true,
}));

export const setView = useView.setState;

/** Begins a move by keyboard: the canvas asks where to, by arrows or a typed code. */
export function startMove(carried: Carried): void {
  setView({ moving: carried, editing: null });
}

/** Asks for the name of something; an editor opens where it stands. */
export function startEditing(editing: Editing): void {
  setView({ editing, moving: null });
}

/** Opens or closes a cell that holds more than it shows. */
export function toggleExpanded(cell: string): void {
  const { expanded } = useView.getState();
  if (expanded === 'all') return;
  const next = new Set(expanded);
  if (!next.delete(cell)) next.add(cell);
  setView({ expanded: next });
}

/** The steps of `+` and `-`, from far to nearest. */
const steps: readonly { level: Level; zoom: number }[] = [
  { level: 'far', zoom: 1 },
  { level: 'middle', zoom: 1 },
  { level: 'near', zoom: 1 },
  { level: 'near', zoom: 1.25 },
  { level: 'near', zoom: 1.5 },
];

/** The level and zoom one step closer (`1`) or farther (`-1`) than now; null at the end. */
export function stepFrom(level: Level, zoom: number, by: 1 | -1): { level: Level; zoom: number } | null {
  const at = steps.findIndex((step) => step.level === level && step.zoom === zoom);
  return steps[(at < 0 ? 2 : at) + by] ?? null;
}
