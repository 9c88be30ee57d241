import { create } from 'zustand';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import type { Port } from './surface.ts';

interface Published {
  port: Port | null;
  layout: CanvasLayout | null;
  size: { width: number; height: number };
}

/** The port of the canvas on screen, for what stands beside it: minimap, toolbar, moves by keyboard. */
export const usePublishedPort = create<Published>(() => ({
  port: null,
  layout: null,
  size: { width: 0, height: 0 },
}));

/** Makes a port and its layout known; gives a way to take them back. */
export function publishPort(
  port: Port,
  layout: CanvasLayout,
  size: { width: number; height: number },
): () => void {
  usePublishedPort.setState({ port, layout, size });
  return () => {
    if (usePublishedPort.getState().layout === layout)
      usePublishedPort.setState({ port: null, layout: null });
  };
}

/** Brings a cell into sight, if the canvas is on screen and has it. */
export function revealCell(id: string): void {
  const { port } = usePublishedPort.getState();
  const box = port?.layout().byCell.get(id);
  if (port && box) port.reveal(box);
}

/** Gives the keyboard to the matrix. */
export function focusCanvas(): void {
  usePublishedPort
    .getState()
    .port?.pane.current?.querySelector<HTMLElement>('.react-flow')
    ?.focus({ preventScroll: true });
}

/** Says of what holds a level's row headings whether that level is the one on screen. */
export function shownHeadings(shown: boolean): { 'data-headings': 'shown' | 'kept' } {
  return { 'data-headings': shown ? 'shown' : 'kept' };
}

/** The heading on screen of the row with that index, as far as it is drawn. */
export function rowHeading(index: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-headings="shown"] [data-row-heading="${index}"]`);
}

/** The layout on screen. */
export function usePublishedLayout(): CanvasLayout | null {
  return usePublishedPort((published) => published.layout);
}
