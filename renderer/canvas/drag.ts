import type { PointerEvent as ReactPointerEvent } from 'react';
import { create } from 'zustand';
import { useSelection } from '../actions/selection.ts';
import { moveTo, type Target } from './moves.ts';
import type { Carried } from './viewState.ts';

interface DragState {
  carried: Carried | null;
  target: Target | null;
  /** A tool under the pointer that Shift would join to. */
  joinable: string | null;
  x: number;
  y: number;
}

const still: DragState = { carried: null, target: null, joinable: null, x: 0, y: 0 };

/** What is being dragged with the pointer, and where it would go. */
export const useDrag = create<DragState>(() => still);

/** What the canvas tells about a point of the window; null beside it. */
export interface Surface {
  locate(
    x: number,
    y: number,
    carried: Carried,
  ): { cell: string; tool: string | null; after?: string | null } | null;
  /** Moves the matrix when the pointer is at its edge. */
  nudge(x: number, y: number): void;
}

let surface: Surface | null = null;

/** The canvas on screen makes itself known; gives a way to leave. */
export function registerSurface(mine: Surface): () => void {
  surface = mine;
  return () => {
    if (surface === mine) surface = null;
  };
}

const THRESHOLD = 4;

/**
 * Begins a drag of a card once the pointer has moved 4 px; before that it is a click and stays one. A contribution that is
 * part of the selection takes the whole selection with it. Escape calls it off. `data-drop="tray"` and
 * `data-drop="dimension:<id>"` mark elements beside the canvas where contributions can be dropped.
 */
export function startCardDrag(
  event: PointerEvent | ReactPointerEvent,
  card: { contribution: string } | { tool: string },
): void {
  if (event.button !== 0) return;
  const from = { x: event.clientX, y: event.clientY };
  const pointer = event.pointerId;
  let frame = 0;
  let last: PointerEvent | null = null;

  const carried = (): Carried => {
    if ('tool' in card) return { tool: card.tool };
    const { contributions } = useSelection.getState();
    return { contributions: contributions.includes(card.contribution) ? contributions : [card.contribution] };
  };
  const move = (now: PointerEvent): void => {
    if (now.pointerId !== pointer) return;
    const active = useDrag.getState().carried;
    if (!active && Math.hypot(now.clientX - from.x, now.clientY - from.y) < THRESHOLD) return;
    last = now;
    if (!active) begin();
    look(now.clientX, now.clientY, now.shiftKey);
  };
  const begin = (): void => {
    useDrag.setState({ carried: carried() });
    document.documentElement.dataset.dragging = 'true';
    const nudge = (): void => {
      if (last) {
        surface?.nudge(last.clientX, last.clientY);
        look(last.clientX, last.clientY, last.shiftKey);
      }
      frame = requestAnimationFrame(nudge);
    };
    frame = requestAnimationFrame(nudge);
  };
  const up = (now: PointerEvent): void => {
    if (now.pointerId !== pointer) return;
    const { carried: what, target } = useDrag.getState();
    end();
    if (!what) return;
    // The click that follows a drop is no click.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    if (target) void moveTo(what, target);
  };
  const key = (now: KeyboardEvent): void => {
    if (now.key === 'Escape' && useDrag.getState().carried) {
      now.preventDefault();
      now.stopPropagation();
      end();
    } else if (now.key === 'Shift' && last) look(last.clientX, last.clientY, now.type === 'keydown');
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    delete document.documentElement.dataset.dragging;
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', key, { capture: true });
    window.removeEventListener('keyup', key, { capture: true });
    useDrag.setState(still);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', key, { capture: true });
  window.addEventListener('keyup', key, { capture: true });
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function look(x: number, y: number, shift: boolean): void {
  const { carried, target: before } = useDrag.getState();
  if (!carried) return;
  const { target, joinable } = find(x, y, shift, carried);
  useDrag.setState({ x, y, joinable, target: sameTarget(before, target) ? before : target });
}

function find(
  x: number,
  y: number,
  shift: boolean,
  carried: Carried,
): { target: Target | null; joinable: string | null } {
  const drop = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop?.split(':');
  if (drop && 'contributions' in carried) {
    const [kind, id] = drop;
    if (kind === 'tray') return { target: { kind: 'tray' }, joinable: null };
    if (kind === 'dimension' && id) return { target: { kind: 'dimension', id }, joinable: null };
  }
  const here = surface?.locate(x, y, carried);
  if (!here) return { target: null, joinable: null };
  if ('contributions' in carried && here.tool !== null) {
    if (shift) return { target: { kind: 'tool', id: here.tool }, joinable: null };
    return { target: { kind: 'cell', id: here.cell }, joinable: here.tool };
  }
  return { target: { kind: 'cell', id: here.cell, after: here.after }, joinable: null };
}

function sameTarget(a: Target | null, b: Target | null): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  if (a.kind === 'tray' || b.kind === 'tray') return true;
  return a.id === b.id && (a.kind !== 'cell' || b.kind !== 'cell' || a.after === b.after);
}
