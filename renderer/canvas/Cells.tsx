import { memo, useMemo } from 'react';
import { useCollection } from '../client/store.ts';
import classes from './CanvasView.module.css';
import { Cell } from './Cell.tsx';
import { useMarks } from './marks.ts';
import type { CanvasModel } from './model.ts';
import type { Point } from './surface.ts';
import { useWindow } from './windowing.ts';

/** The cells of one level. While another level is shown they stay as they were, so that a step back finds them drawn. */
export const Cells = memo(function Cells(props: {
  model: CanvasModel;
  size: { width: number; height: number };
  at: Point;
  shown: boolean;
}) {
  const { model, size, at, shown } = props;
  const views = useWindow(model, size, at, shown);
  const marks = useMarks();
  const person = useCollection('person');
  const organisation = useCollection('organisation');
  const cluster = useCollection('cluster');
  const names = useMemo(() => ({ person, organisation, cluster }), [person, organisation, cluster]);
  const { width, height, zoom } = model.layout;
  return (
    <div
      className={classes.cells}
      data-shown={shown}
      style={{ width, height, '--z': zoom } as React.CSSProperties}
    >
      {views.map((view) => (
        <Cell key={view.cell.id} view={view} marks={marks(view)} names={names} />
      ))}
    </div>
  );
});
