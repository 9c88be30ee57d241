import { create } from 'zustand';

interface OutlineState {
  /** Dimensions and cells that are folded, or all of them but those in `open`. */
  folded: boolean;
  /** Those that differ from the rest. */
  others: ReadonlySet<string>;
  /** What is being renamed. */
  renaming: string | null;
}

/** What of the outline is unfolded; it stays so while the person visits the canvas. */
export const useOutline = create<OutlineState>(() => ({
  folded: false,
  others: new Set<string>(),
  renaming: null,
}));

/** Whether a dimension or a cell shows what is in it. */
export function isUnfolded({ folded, others }: OutlineState, id: string): boolean {
  return folded === others.has(id);
}

export function fold(id: string, unfold?: boolean): void {
  const state = useOutline.getState();
  if (unfold !== undefined && isUnfolded(state, id) === unfold) return;
  const others = new Set(state.others);
  if (!others.delete(id)) others.add(id);
  useOutline.setState({ others });
}

/** Folds or unfolds everything. */
export function foldAll(folded: boolean): void {
  useOutline.setState({ folded, others: new Set() });
}

export function rename(id: string | null): void {
  useOutline.setState({ renaming: id });
}
