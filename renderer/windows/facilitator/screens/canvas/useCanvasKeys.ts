import { useKeys } from '../../../../actions/keys.ts';
import { useSelection } from '../../../../actions/selection.ts';
import { step } from '../../../../canvas/CanvasView.tsx';
import { setView, startEditing, startMove } from '../../../../canvas/viewState.ts';
import { currentState } from '../../../../client/store.ts';
import { askForVote, votedOn } from './structure/askForVote.ts';
import { remove } from './structure/remove.tsx';
import { cardActions } from './tray/cardActions.ts';

/** The keys of the canvas that work wherever the focus is on its screen (UI.md, "Keys"). */
export function useCanvasKeys(): void {
  useKeys({
    '+': () => step(1),
    '-': () => step(-1),
    '0': () => setView({ level: 'near', zoom: 1 }),
    f: () => setView(({ filterBar }) => ({ filterBar: !filterBar })),
    e: () => setView(({ outline }) => ({ outline: !outline })),
    m: () => {
      const { tool, contributions } = useSelection.getState();
      if (contributions.length > 0) startMove({ contributions });
      else if (tool !== undefined) startMove({ tool });
      else return false;
      return true;
    },
    h: () => withContributions(cardActions.tool),
    g: () => withContributions(cardActions.group),
    r: () => withContributions(cardActions.respond),
    p: () =>
      withContributions((ids) => {
        const { contribution } = currentState();
        cardActions.park(ids, !ids.every((id) => contribution[id]?.parked));
      }),
    v: () => {
      const about = votedOn(currentState(), useSelection.getState());
      if (about) askForVote(about);
      return about !== null;
    },
    f2: () => {
      const { tool, row, stage } = useSelection.getState();
      const state = currentState();
      if (tool !== undefined) startEditing({ kind: 'tool', id: tool });
      else if (row !== undefined)
        startEditing({ kind: state.dimension[row] ? 'dimension' : 'component', id: row });
      else if (stage !== undefined) startEditing({ kind: 'stage', id: stage });
      else return false;
      return true;
    },
    delete: () => {
      const { tool } = useSelection.getState();
      if (tool === undefined) return false;
      remove('tool', tool);
      return true;
    },
  });
}

function withContributions(act: (ids: readonly string[]) => void): boolean {
  const { contributions } = useSelection.getState();
  if (contributions.length === 0) return false;
  act(contributions);
  return true;
}
