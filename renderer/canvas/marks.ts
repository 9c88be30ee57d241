import { type Selection, useSelection } from '../actions/selection.ts';
import classes from './cards.module.css';
import { useDrag } from './drag.ts';
import type { CellView } from './model.ts';
import type { Target } from './moves.ts';
import { type Carried, type Cursor, useView } from './viewState.ts';

/**
 * How a cell and what is in it stand out, as a string so that a cell is drawn anew only when a mark of its own changes:
 * its own letters, then `id:letters` for each card. `s` selected, `f` focused, `d` dragged away, `t` target of a drop,
 * `i` a tool inside it is selected.
 */
export type Marks = string;

interface Standing {
  selection: Selection;
  cursor: Cursor | null;
  carried: Carried | null;
  target: Target | null;
}

/** The marks of any cell. One subscription for all of them: a step of the level brings a hundred cells on screen. */
export function useMarks(): (view: CellView) => Marks {
  const selection = useSelection();
  const cursor = useView((view) => view.cursor);
  const carried = useDrag((drag) => drag.carried);
  const target = useDrag((drag) => drag.target);
  return (view) => marksOf(view, { selection, cursor, carried, target });
}

function marksOf({ cell, tools, contributions }: CellView, now: Standing): Marks {
  const { selection, cursor, carried, target } = now;
  const here = cursor?.cell === cell.id ? cursor : null;
  const cards = new Map<string, string>();
  const mark = (id: string, letter: string) => cards.set(id, (cards.get(id) ?? '') + letter);
  const inside = selection.tool !== undefined && tools.some((tool) => tool.id === selection.tool);
  if (inside) mark(selection.tool ?? '', 's');
  if (selection.contributions.length > 0)
    for (const { id } of contributions) if (selection.contributions.includes(id)) mark(id, 's');
  if (here && here.card !== null) mark(here.card, 'f');
  for (const id of carriedIds(carried))
    if (tools.some((tool) => tool.id === id) || contributions.some((each) => each.id === id)) mark(id, 'd');
  if (target?.kind === 'tool' && tools.some((tool) => tool.id === target.id)) mark(target.id, 't');
  const own = [
    selection.cell === cell.id ? 's' : '',
    inside ? 'i' : '',
    here && here.card === null ? 'f' : '',
    target?.kind === 'cell' && target.id === cell.id ? 't' : '',
  ].join('');
  return cards.size === 0 ? own : [own, ...[...cards].map(([id, letters]) => `${id}:${letters}`)].join(' ');
}

function carriedIds(carried: Carried | null): readonly string[] {
  if (!carried) return [];
  return 'tool' in carried ? [carried.tool] : carried.contributions;
}

/** The cell's own letters. */
export function ownMarks(marks: Marks): string {
  return marks.slice(0, `${marks} `.indexOf(' '));
}

/** The letters of a card in the cell, or of its button (`add`, `more`). */
export function cardMarks(marks: Marks, card: string): string {
  const at = marks.indexOf(` ${card}:`);
  return at < 0 ? '' : ownMarks(marks.slice(at + card.length + 2));
}

/** The classes for a card's letters. */
export function markClasses(letters: string): string {
  if (letters === '') return '';
  return [
    letters.includes('s') ? classes.selected : '',
    letters.includes('f') ? classes.focused : '',
    letters.includes('d') ? classes.slot : '',
    letters.includes('t') ? classes.target : '',
  ].join(' ');
}
