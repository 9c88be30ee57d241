import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import type { CellNode } from './model.ts';

/** Cells this far beside the screen are made ready, a few a frame, before a pan shows them. */
const AHEAD = 900;
/** Cells farther away than this are let go. */
const BEHIND = 1_800;
const A_FRAME = 2;
/** With more linked cells than this, links to cells far off the screen are not drawn. */
const MOST_LINKED = 40;

/**
 * The nodes to hand to React Flow: in *Lejos* all; else those on screen at once and those near it little by little. React
 * Flow's own culling mounts a whole row of cards in the frame in which it comes into sight.
 */
export function useWindow(
  nodes: CellNode[],
  layout: CanvasLayout,
  size: { width: number; height: number },
): CellNode[] {
  const store = useStoreApi();
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set());
  const current = useRef(shown);
  const whole = layout.level === 'far';

  useEffect(() => {
    if (whole) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const [x, y] = store.getState().transform;
      const next = new Set<string>();
      const waiting: { id: string; distance: number }[] = [];
      for (const cell of layout.cells) {
        const away = Math.max(
          -y - (cell.y + cell.height),
          cell.y - (-y + size.height),
          -x - (cell.x + cell.width),
          cell.x - (-x + size.width),
        );
        const here = current.current.has(cell.cell);
        if (away <= 0 || (here && away <= BEHIND)) next.add(cell.cell);
        else if (away <= AHEAD) waiting.push({ id: cell.cell, distance: away });
      }
      waiting.sort((a, b) => a.distance - b.distance);
      for (const { id } of waiting.slice(0, A_FRAME)) next.add(id);
      if (waiting.length > A_FRAME) frame = requestAnimationFrame(look);
      if (next.size === current.current.size && [...next].every((id) => current.current.has(id))) return;
      current.current = next;
      setShown(next);
    };
    look();
    let before = store.getState().transform;
    const stop = store.subscribe(({ transform }) => {
      if (transform === before) return;
      before = transform;
      cancelAnimationFrame(frame);
      look();
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [store, layout, size, whole]);

  return useMemo(() => {
    if (whole) return nodes;
    const linked = nodes.filter((node) => node.data.linked !== '').length;
    return nodes.filter((node) => shown.has(node.id) || (linked <= MOST_LINKED && node.data.linked !== ''));
  }, [nodes, shown, whole]);
}
