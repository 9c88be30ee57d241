import { BaseEdge, type Edge, type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import { useSelection } from '../actions/selection.ts';
import { useT } from '../client/i18n.ts';
import classes from './CanvasView.module.css';

export type LinkEdgeType = Edge<{ from: string; to: string; kind: 'requires' | 'reinforces' }, 'link'>;

/** A link between two tools: a whole line where one requires the other, a dashed one where it reinforces it. */
export const LinkEdge = memo(function LinkEdge(props: EdgeProps<LinkEdgeType>) {
  const t = useT();
  const { data, markerEnd } = props;
  const chosen = useSelection((selection) => selection.tool === data?.from || selection.tool === data?.to);
  const [path, x, y] = getBezierPath(props);
  if (!data) return null;
  return (
    <g className={classes.link} data-chosen={chosen}>
      <BaseEdge
        path={path}
        interactionWidth={0}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        style={{
          stroke: 'var(--accent)',
          strokeWidth: chosen ? 2 : 1.5,
          ...(data.kind === 'reinforces' ? { strokeDasharray: '5 4' } : {}),
        }}
      />
      {chosen ? (
        <text x={x} y={y - 4} className={classes.linkLabel} textAnchor="middle">
          {t(($) => $.canvas.link[data.kind])}
        </text>
      ) : null}
    </g>
  );
});
