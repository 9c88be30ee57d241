import { MarkerType, type Node } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import type { State } from '../../shared/model/state.ts';
import { useT } from '../client/i18n.ts';
import classes from './CanvasView.module.css';
import type { LinkEdgeType } from './LinkEdge.tsx';
import { type CanvasModel, type CellView, linkEnds } from './model.ts';

/** What React Flow is given of a cell that has linked tools: where links begin and end. The cell itself is drawn apart. */
export type EndsNode = Node<{ view: CellView }, 'ends'>;

/** The ends of a cell's links, as React Flow looks for them whenever it measures a node by itself. */
export const LinkEnds = memo(function LinkEnds({ data }: { data: EndsNode['data'] }) {
  return linkEnds(data.view).map(({ id, type, position, x, y }) => (
    <i
      key={id}
      className={`${type} ${classes.linkEnd}`}
      data-handleid={id}
      data-handlepos={position}
      style={{ left: x, top: y }}
    />
  ));
});

/** The cells between which there are links, as React Flow's nodes; in *Lejos* there are none. */
export function useEnds({ cells, layout }: CanvasModel): EndsNode[] {
  return useMemo(
    () =>
      cells.flatMap((view) => {
        if (view.linked === '' || layout.level === 'far') return [];
        const { x, y, width, height } = view.box;
        return {
          id: view.cell.id,
          type: 'ends' as const,
          position: { x, y },
          width,
          height,
          // Given, so that React Flow measures nothing: sizes and handles come from the layout.
          measured: { width, height },
          handles: linkEnds(view),
          data: { view },
        };
      }),
    [cells, layout],
  );
}

/** Links as edges; in *Lejos* there are none, tools being too small to point at. */
export function useLinks(state: State, layout: CanvasLayout): LinkEdgeType[] {
  const t = useT();
  const { link, tool } = state;
  return useMemo(() => {
    if (layout.level === 'far') return [];
    return Object.values(link).flatMap((each) => {
      const from = tool[each.from];
      const to = tool[each.to];
      const start = from && layout.byCell.get(from.cell);
      const end = to && layout.byCell.get(to.cell);
      if (!start || !end) return [];
      // Out on the side that faces the other tool; in one column, along the gap at its right.
      const sides =
        start.column < end.column
          ? ['right', 'left']
          : start.column > end.column
            ? ['left', 'right']
            : ['right', 'right'];
      const kind = t(($) => $.canvas.link[each.kind === 'requires' ? 'requiresVerb' : 'reinforcesVerb']);
      return {
        id: each.id,
        type: 'link' as const,
        source: from.cell,
        target: to.cell,
        sourceHandle: `${from.id}-${sides[0]}`,
        targetHandle: `${to.id}-${sides[1]}-end`,
        data: { from: from.id, to: to.id, kind: each.kind },
        ariaLabel: t(($) => $.canvas.link.edge, { from: from.code, to: to.code, kind }),
        markerEnd: { type: MarkerType.ArrowClosed, color: '#0F5C63', width: 16, height: 16 },
        zIndex: 10,
      };
    });
  }, [link, tool, layout, t]);
}
