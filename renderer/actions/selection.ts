import { create } from 'zustand';

/** What is selected in the model: at most one place, and any number of contributions. Ids may name what is gone by now. */
export interface Selection {
  cell?: string;
  row?: string;
  stage?: string;
  tool?: string;
  contributions: readonly string[];
}

const nothing: Selection = { contributions: [] };

/** Shared by the canvas, its panels, the palette and the projector. */
export const useSelection = create<Selection>(() => nothing);

/** Replaces the selection. */
export function select(selection: Partial<Selection>): void {
  useSelection.setState({ contributions: [], ...selection }, true);
}

export function clearSelection(): void {
  useSelection.setState(nothing, true);
}

/** Adds a contribution to the selection, or takes it out. */
export function toggleContribution(id: string): void {
  const { contributions } = useSelection.getState();
  useSelection.setState({
    contributions: contributions.includes(id)
      ? contributions.filter((other) => other !== id)
      : [...contributions, id],
  });
}
