import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import type { Stage } from '../../shared/model/schema.ts';
import { select, useSelection } from '../actions/selection.ts';
import { useFollow } from './follow.ts';
import { HeadingField } from './HeadingField.tsx';
import classes from './headings.module.css';
import type { CanvasModel } from './model.ts';
import { focusCanvas, usePublishedPort } from './portal.ts';
import { startEditing, useView } from './viewState.ts';

/** Width of the field for a stage that is being added. */
const FIELD = 220;

interface Props {
  model: CanvasModel;
  left: number;
  menu(stage: Stage): ReactNode;
}

/** The stages of the common scale, above the matrix whatever the pan. */
export const StageHeadings = memo(function StageHeadings({ model, left, menu }: Props) {
  const { matrix, layout } = model;
  const strip = useRef<HTMLDivElement>(null);
  useFollow(strip, 'x');
  const adding = useView((view) =>
    view.editing?.kind === 'newStage' && (view.editing.scale ?? matrix.scale) === matrix.scale
      ? view.editing
      : null,
  );
  const width = layout.columns[0]?.width ?? 0;
  const afterAt = adding?.after == null ? -1 : matrix.stages.findIndex((stage) => stage.id === adding.after);
  const place = adding?.after === null ? 0 : (afterAt < 0 ? matrix.stages.length : afterAt + 1) * width;
  // Out of sight, typing would make the browser scroll the headings away from their cells.
  useEffect(() => {
    const { port } = usePublishedPort.getState();
    const [cell] = layout.cells;
    if (adding && port && cell)
      port.reveal({ ...cell, x: place, width: FIELD, y: port.offset().y, height: 1 });
  }, [adding, place, layout]);
  return (
    <div className={classes.stages} style={{ left, height: layout.headingHeight }}>
      <div ref={strip} className={classes.strip} style={{ width: layout.width }}>
        {matrix.stages.map((stage, index) => {
          const column = layout.columns[index];
          return column ? (
            <StageHeading
              key={stage.id}
              stage={stage}
              index={index}
              count={matrix.stages.length}
              x={column.x}
              width={column.width}
              menu={menu}
              {...(layout.level === 'far' ? { total: model.totals.get(stage.id) ?? 0 } : {})}
            />
          ) : null;
        })}
        {adding ? (
          <HeadingField
            key={adding.after ?? 'end'}
            editing={adding}
            style={{ left: Math.max(0, Math.min(place, layout.width - FIELD)), top: 4, width: FIELD }}
          />
        ) : null}
      </div>
    </div>
  );
});

/** Narrower, in pixels, a short name would be cut for the sake of its letters' size. */
const narrow = 190;

/** One stage: its code, its name, how far along it is, its menu. */
export const StageHeading = memo(function StageHeading(props: {
  stage: Stage;
  index: number;
  count: number;
  x: number;
  width: number;
  menu(stage: Stage): ReactNode;
  small?: boolean;
  /** Contributions in its column, where they are counted. */
  total?: number;
}) {
  const { stage, index, count, x, width, menu, small = false, total } = props;
  const editing = useView((view) => view.editing?.kind === 'stage' && view.editing.id === stage.id);
  const selected = useSelection((selection) => selection.stage === stage.id);
  return (
    <div
      className={small || width < narrow ? `${classes.stage} ${classes.small}` : classes.stage}
      style={{ left: x, width }}
      data-stage={stage.id}
      data-selected={selected}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a heading that arrows lead to; its commands are in its menu. */}
      <div
        className={classes.stageName}
        tabIndex={-1}
        {...(small ? {} : { 'data-stage-heading': index })}
        title={stage.description === '' ? stage.name : `${stage.name}. ${stage.description}`}
        onClick={() => select({ stage: stage.id })}
        onDoubleClick={() => startEditing({ kind: 'stage', id: stage.id })}
        onKeyDown={(event) => onStageKey(event, stage, index)}
      >
        <span className={classes.stageCode}>{stage.code}</span>
        <b>{stage.name}</b>
      </div>
      {total === undefined ? null : <span className={classes.total}>{total}</span>}
      {small || total !== undefined ? null : (
        <span className={classes.progress} aria-hidden="true">
          {Array.from({ length: Math.min(count, 6) }, (_, at) => at).map((at) => (
            <i
              key={at}
              data-filled={at <= (count <= 6 ? index : Math.floor((index * 6) / count))}
              style={{ height: 5 + at * 3 }}
            />
          ))}
        </span>
      )}
      {menu(stage)}
      {editing ? (
        <HeadingField editing={{ kind: 'stage', id: stage.id }} style={{ left: 4, right: 4, top: 4 }} />
      ) : null}
    </div>
  );
});

function onStageKey(event: KeyboardEvent<HTMLElement>, stage: Stage, index: number): void {
  const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (side !== 0) document.querySelector<HTMLElement>(`[data-stage-heading="${index + side}"]`)?.focus();
  else if (event.key === 'ArrowDown' || event.key === 'Escape') focusCanvas();
  else if (event.key === 'F2') startEditing({ kind: 'stage', id: stage.id });
  else if (event.key === 'Enter')
    event.currentTarget.parentElement?.querySelector<HTMLElement>('button[aria-haspopup]')?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
