import type { PointerEvent, RefObject } from 'react';
import { cardsWithin, cellAt } from '../../shared/layout/canvas/locate.ts';
import { select, toggleContribution, useSelection } from '../actions/selection.ts';
import { startCardDrag } from './drag.ts';
import type { Port } from './surface.ts';
import { setView } from './viewState.ts';

/** A press on the matrix: on a card it selects or drags it, on a cell it selects the cell or draws a marquee. */
export function onCanvasPress(
  event: PointerEvent<HTMLElement>,
  port: Port,
  marquee: RefObject<HTMLElement | null>,
): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  if (event.target.closest('button, input, textarea, [role=menu]')) return;
  port.pane.current?.querySelector<HTMLElement>('.react-flow')?.focus({ preventScroll: true });
  const card = event.target.closest<HTMLElement>('[data-card]');
  const id = card?.dataset.card;
  const cell = card?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  if (id !== undefined && cell !== undefined) {
    pressCard(event, id, card?.dataset.kind === 'tool', cell);
    return;
  }
  const at = port.inside(event.clientX, event.clientY);
  if (at) pressCell(event, port, at, marquee);
}

function pressCard(event: PointerEvent<HTMLElement>, id: string, tool: boolean, cell: string): void {
  const { shiftKey } = event;
  const { contributions } = useSelection.getState();
  setView({ cursor: { cell, card: id } });
  if (tool) select({ tool: id });
  else if (shiftKey) toggleContribution(id);
  // A press on one of several selected ones may begin a drag of them all; a mere click narrows to it on release.
  else if (!contributions.includes(id)) select({ contributions: [id] });
  else onceReleased(event, () => select({ contributions: [id] }));
  startCardDrag(event, tool ? { tool: id } : { contribution: id });
}

function onceReleased(event: PointerEvent<HTMLElement>, run: () => void): void {
  const { clientX, clientY } = event;
  window.addEventListener(
    'pointerup',
    (up) => {
      if (Math.hypot(up.clientX - clientX, up.clientY - clientY) < 4) run();
    },
    { once: true },
  );
}

function pressCell(
  event: PointerEvent<HTMLElement>,
  port: Port,
  from: { x: number; y: number },
  marquee: RefObject<HTMLElement | null>,
): void {
  const keep = event.shiftKey ? useSelection.getState().contributions : [];
  const start = { x: event.clientX, y: event.clientY };
  let drawing = false;
  const area = (now: MouseEvent) => {
    const box = port.pane.current?.getBoundingClientRect();
    const offset = port.offset();
    const to = { x: now.clientX - (box?.left ?? 0) + offset.x, y: now.clientY - (box?.top ?? 0) + offset.y };
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
  };
  const move = (now: MouseEvent): void => {
    if (!drawing && Math.hypot(now.clientX - start.x, now.clientY - start.y) < 5) return;
    drawing = true;
    const found = area(now);
    const offset = port.offset();
    if (marquee.current) {
      const { style } = marquee.current;
      style.display = 'block';
      style.transform = `translate(${found.x - offset.x}px, ${found.y - offset.y}px)`;
      style.width = `${found.width}px`;
      style.height = `${found.height}px`;
    }
    const touched = cardsWithin(port.layout(), found, 'contribution');
    select({ contributions: [...new Set([...keep, ...touched])] });
  };
  const up = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', up);
    if (marquee.current) marquee.current.style.display = 'none';
    if (drawing) return;
    const cell = cellAt(port.layout(), from.x, from.y);
    if (!cell) return;
    setView({ cursor: { cell: cell.cell, card: null } });
    select({ cell: cell.cell });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', up);
}
