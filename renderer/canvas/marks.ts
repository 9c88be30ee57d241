import { useSelection } from '../actions/selection.ts';
import classes from './cards.module.css';
import { useDrag } from './drag.ts';
import type { CellView } from './model.ts';
import { useView } from './viewState.ts';

/** How a card stands out, as letters: selected, focused, dragged away, target of a drop. */
export type CardMark = string;

/**
 * The marks of a cell's cards. One subscription a cell and not one a card: a pan brings hundreds of cards on screen.
 * Each selector gives a string, so that a cell is drawn anew only when a mark of its own changes.
 */
export function useMarks(view: CellView): (card: string) => CardMark {
  const { tools, contributions, cell } = view;
  const selected = useSelection(({ tool, contributions: chosen }) => {
    if (tool !== undefined) return tools.some((each) => each.id === tool) ? tool : '';
    if (chosen.length === 0) return '';
    return contributions
      .filter((each) => chosen.includes(each.id))
      .map((each) => each.id)
      .join(' ');
  });
  const focused = useView(({ cursor }) => (cursor?.cell === cell.id ? (cursor.card ?? '') : ''));
  const dragged = useDrag(({ carried }) => {
    if (!carried) return '';
    return 'tool' in carried ? carried.tool : carried.contributions.join(' ');
  });
  const target = useDrag((drag) => (drag.target?.kind === 'tool' ? drag.target.id : ''));
  return (card) =>
    `${selected.includes(card) ? 's' : ''}${focused === card ? 'f' : ''}${dragged.includes(card) ? 'd' : ''}${target === card ? 't' : ''}`;
}

/** The classes for a mark. */
export function markClasses(mark: CardMark): string {
  if (mark === '') return '';
  return [
    mark.includes('s') ? classes.selected : '',
    mark.includes('f') ? classes.focused : '',
    mark.includes('d') ? classes.slot : '',
    mark.includes('t') ? classes.target : '',
  ].join(' ');
}
