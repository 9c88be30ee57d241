import type { KeyboardEvent } from 'react';
import { cellsOfRow, neighbour } from '../../shared/layout/canvas/locate.ts';
import type { CellBox } from '../../shared/layout/canvas/types.ts';
import { clearSelection, select, toggleContribution } from '../actions/selection.ts';
import { currentState } from '../client/store.ts';
import { rowHeading } from './portal.ts';
import type { Port } from './surface.ts';
import { type Cursor, setView, startEditing, toggleExpanded, useView } from './viewState.ts';

/** What the keyboard can reach inside a cell, from top to bottom. */
export function itemsOf(box: CellBox): Cursor['card'][] {
  const { cards, ghost, moreY } = box.inside;
  return [
    ...(ghost ? (['add'] as const) : []),
    ...cards.map((card) => card.id),
    ...(moreY === null ? [] : (['more'] as const)),
    ...(ghost ? [] : (['add'] as const)),
  ];
}

/** Puts the keyboard on a cell, selects it and brings it into sight. */
export function goToCell(port: Port, box: CellBox): void {
  setView({ cursor: { cell: box.cell, card: null } });
  select({ cell: box.cell });
  port.reveal(box);
}

function goToItem(box: CellBox, card: Cursor['card'], add: boolean): void {
  setView({ cursor: { cell: box.cell, card } });
  if (card === null || card === 'add' || card === 'more') select({ cell: box.cell });
  else if (currentState().tool[card]) select({ tool: card });
  else if (add) toggleContribution(card);
  else select({ contributions: [card] });
}

const steps: Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/**
 * The keys of the matrix while it has the focus: arrows from cell to cell, Enter in, Escape out, inside a cell up and down
 * along its cards (with Shift, several contributions). At the edge the focus goes over to the headings.
 */
export function onCanvasKey(event: KeyboardEvent<HTMLElement>, port: Port): void {
  if (event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const layout = port.layout();
  const cursor = useView.getState().cursor;
  const box = (cursor && layout.byCell.get(cursor.cell)) ?? layout.cells[0];
  if (!box) return;
  const card = cursor && layout.byCell.has(cursor.cell) ? cursor.card : null;
  const done = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const step = steps[event.key];
  if (step && !event.ctrlKey) {
    done();
    if (!cursor) goToCell(port, box);
    else if (card !== null && step.rows !== 0) along(box, card, step.rows, event.shiftKey);
    else across(port, box, step);
    return;
  }
  if (event.key === 'Enter' && !event.ctrlKey) {
    if (event.target instanceof HTMLButtonElement && !event.target.closest('[data-cell]')) return;
    done();
    enter(port, box, card);
  } else if (event.key === 'Escape') {
    if (card !== null) goToCell(port, box);
    else if (cursor) clearSelection();
    else return;
    done();
  } else if (event.key === 'Home' || event.key === 'End') {
    done();
    const row = event.ctrlKey ? (event.key === 'Home' ? 0 : layout.rows.length - 1) : box.row;
    const cells = cellsOfRow(layout, row);
    const to = event.key === 'Home' ? cells[0] : cells.at(-1);
    if (to) goToCell(port, to);
  }
}

function along(box: CellBox, card: Cursor['card'], by: number, add: boolean): void {
  const items = itemsOf(box);
  const next = items[items.indexOf(card) + by];
  if (next !== undefined) goToItem(box, next, add);
}

function across(port: Port, box: CellBox, step: { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }): void {
  const layout = port.layout();
  const to = neighbour(layout, box, step);
  if (to) {
    goToCell(port, to);
    return;
  }
  const heading =
    step.columns === -1
      ? rowHeading(box.row)
      : step.rows === -1
        ? document.querySelector<HTMLElement>(`[data-stage-heading="${box.column}"]`)
        : null;
  heading?.focus();
}

function enter(port: Port, box: CellBox, card: Cursor['card']): void {
  const { level } = useView.getState();
  if (level === 'far') {
    setView({ level: 'near', cursor: { cell: box.cell, card: null } });
    select({ cell: box.cell });
    requestAnimationFrame(() => {
      const near = port.layout().byCell.get(box.cell);
      if (near) port.reveal(near);
    });
    return;
  }
  if (card === null) {
    const first = itemsOf(box)[0] ?? 'add';
    if (first === 'add' && box.inside.cards.length === 0)
      startEditing({ kind: 'newTool', cell: box.cell, origins: [] });
    else goToItem(box, first, false);
  } else if (card === 'add') startEditing({ kind: 'newTool', cell: box.cell, origins: [] });
  else if (card === 'more') toggleExpanded(box.cell);
  else goToItem(box, card, false);
}
