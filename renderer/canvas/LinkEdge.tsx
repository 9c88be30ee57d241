import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { type LinkRoute, pathOf } from '../../shared/layout/canvas/routes.ts';
import { useSelection } from '../actions/selection.ts';
import { useT } from '../client/i18n.ts';
import classes from './CanvasView.module.css';

export type LinkEdgeType = Edge<
  { from: string; to: string; kind: 'requires' | 'reinforces'; route: LinkRoute },
  'link'
>;

/**
 * A link between two tools, along the gutters: a whole line with a full arrow where one requires the other, a dashed one
 * with an open arrow where it reinforces it, and its word beside it while one of them is selected.
 */
export const LinkEdge = memo(function LinkEdge({ data, markerEnd }: EdgeProps<LinkEdgeType>) {
  const t = useT();
  const chosen = useSelection((selection) => selection.tool === data?.from || selection.tool === data?.to);
  if (!data) return null;
  const { points, label } = data.route;
  const path = pathOf(points);
  return (
    <g className={classes.link} data-chosen={chosen} data-kind={data.kind}>
      <path d={path} className={classes.linkHalo} />
      <BaseEdge path={path} interactionWidth={0} {...(markerEnd === undefined ? {} : { markerEnd })} />
      {chosen && label ? (
        <text
          className={classes.linkLabel}
          textAnchor="middle"
          dominantBaseline="central"
          transform={`translate(${label.x} ${label.y}) rotate(-90)`}
        >
          {t(($) => $.canvas.link[data.kind])}
        </text>
      ) : null}
    </g>
  );
});
