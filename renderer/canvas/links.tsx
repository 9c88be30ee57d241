import { MarkerType, type Node, Position } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { routesOf } from '../../shared/layout/canvas/routes.ts';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import type { State } from '../../shared/model/state.ts';
import { useT } from '../client/i18n.ts';
import classes from './CanvasView.module.css';
import type { LinkEdgeType } from './LinkEdge.tsx';
import type { CanvasModel } from './model.ts';

/** The accent, which React Flow wants as a colour and not as a variable. */
const ARROW = '#0F5C63';

/** What React Flow is given of a cell that has linked tools: where links begin and end. The cell itself is drawn apart. */
type EndsNode = Node<Record<string, never>, 'ends'>;

/** The ends of a cell's links, as React Flow looks for them whenever it measures a node by itself. */
export const LinkEnds = memo(function LinkEnds() {
  return (
    <>
      <i className={`source ${classes.linkEnd}`} data-handlepos={Position.Right} />
      <i className={`target ${classes.linkEnd}`} data-handlepos={Position.Right} />
    </>
  );
});

/** React Flow draws an edge between handles; where a link really goes, its route says. */
const handles: NonNullable<Node['handles']> = (['source', 'target'] as const).map((type) => ({
  type,
  position: Position.Right,
  x: 0,
  y: 0,
  width: 1,
  height: 1,
}));

/** The cells between which there are links, as React Flow's nodes; in *Lejos* there are none. */
export function useEnds({ cells, layout }: CanvasModel): EndsNode[] {
  return useMemo(
    () =>
      cells.flatMap((view) => {
        if (!view.linked || layout.level === 'far') return [];
        const { x, y, width, height } = view.box;
        return {
          id: view.cell.id,
          type: 'ends' as const,
          position: { x, y },
          width,
          height,
          // Given, so that React Flow measures nothing.
          measured: { width, height },
          handles,
          data: {},
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
    const links = Object.values(link).flatMap(({ id, from, to, kind }) => {
      const [source, target] = [tool[from], tool[to]];
      return source && target ? [{ id, kind, from: source, to: target }] : [];
    });
    const routes = routesOf(
      layout,
      links.map(({ id, from, to }) => ({
        id,
        from: { tool: from.id, cell: from.cell },
        to: { tool: to.id, cell: to.cell },
      })),
    );
    return links.flatMap(({ id, kind, from, to }) => {
      const route = routes.get(id);
      if (!route) return [];
      const requires = kind === 'requires';
      const verb = t(($) => $.canvas.link[requires ? 'requiresVerb' : 'reinforcesVerb']);
      return {
        id,
        type: 'link' as const,
        source: from.cell,
        target: to.cell,
        data: { from: from.id, to: to.id, kind, route },
        ariaLabel: t(($) => $.canvas.link.edge, { from: from.code, to: to.code, kind: verb }),
        domAttributes: { 'aria-roledescription': t(($) => $.canvas.link.what) },
        markerEnd: {
          type: requires ? MarkerType.ArrowClosed : MarkerType.Arrow,
          color: ARROW,
          width: requires ? 12 : 14,
          height: requires ? 12 : 14,
          markerUnits: 'userSpaceOnUse',
        },
        // Above the cells, whose ground would cover it; its way leads past their cards.
        zIndex: 10,
      };
    });
  }, [link, tool, layout, t]);
}
