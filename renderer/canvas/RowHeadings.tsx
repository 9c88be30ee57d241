import { type CSSProperties, type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import type { CanvasLayout, RowBox } from '../../shared/layout/canvas/types.ts';
import type { MatrixRow } from '../../shared/queries/matrix.ts';
import { select, useSelection } from '../actions/selection.ts';
import { useT } from '../client/i18n.ts';
import type { Menus } from './CanvasView.tsx';
import { useDrag } from './drag.ts';
import { useFollow } from './follow.ts';
import { HeadingField } from './HeadingField.tsx';
import classes from './headings.module.css';
import type { CanvasModel } from './model.ts';
import { focusCanvas } from './portal.ts';
import { StageHeading } from './StageHeadings.tsx';
import type { Port } from './surface.ts';
import { startEditing, useView } from './viewState.ts';

interface Props {
  model: CanvasModel;
  menus: Menus;
  port: Port;
  left: number;
}

/** Dimensions and components at the left of the matrix whatever the pan; and the stages of scales of their own, in it. */
export const RowHeadings = memo(function RowHeadings({ model, menus, port, left }: Props) {
  const { matrix, layout } = model;
  const strip = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLDivElement>(null);
  useFollow(strip, 'y');
  return (
    <>
      <div className={classes.rows} style={{ top: layout.headingHeight, width: left }}>
        <div ref={strip} className={classes.strip} style={{ height: layout.height }}>
          {matrix.rows.map((row, index) => {
            const box = layout.rows[index];
            return box ? (
              <RowGroup
                key={row.id}
                row={row}
                index={index}
                box={box}
                model={model}
                menus={menus}
                port={port}
              />
            ) : null;
          })}
          <NewRow model={model} left={left} port={port} />
        </div>
      </div>
      {matrix.rows.some((row) => row.ownScale) ? (
        <OwnHeadings model={model} left={left} menu={menus.stage} strip={own} />
      ) : null}
    </>
  );
});

interface GroupProps {
  row: MatrixRow;
  index: number;
  box: RowBox;
  model: CanvasModel;
  menus: Menus;
  port: Port;
}

function RowGroup({ row, index, box, model, menus, port }: GroupProps) {
  const { layout } = model;
  const { dimensionWidth, componentWidth } = layout;
  const last = layout.rows[index + Math.max(0, row.span - 1)];
  const top = box.headingsY ?? box.y;
  const span = last ? last.y + last.height - top : box.height;
  const first = row.span > 0;
  const whole = row.component === null;
  return (
    <>
      {first ? (
        <Heading
          row={row}
          index={index}
          kind="dimension"
          model={model}
          port={port}
          from={index}
          to={index + row.span}
          menu={menus.dimension(row)}
          style={{
            left: 0,
            width: whole ? dimensionWidth + componentWidth : dimensionWidth,
            top,
            height: span,
          }}
        />
      ) : null}
      {row.component ? (
        <Heading
          row={row}
          index={index}
          kind="component"
          model={model}
          port={port}
          from={index}
          to={index + 1}
          menu={menus.row(row)}
          style={{ left: dimensionWidth, width: componentWidth, top: box.y, height: box.height }}
        />
      ) : null}
    </>
  );
}

interface HeadingProps {
  row: MatrixRow;
  index: number;
  kind: 'dimension' | 'component';
  model: CanvasModel;
  port: Port;
  from: number;
  to: number;
  menu: ReactNode;
  style: { left: number; width: number; top: number; height: number };
}

function Heading({ row, index, kind, model, port, from, to, menu, style }: HeadingProps) {
  const t = useT();
  const subject = kind === 'component' ? row.component : row.dimension;
  const id = subject?.id ?? row.id;
  const editing = useView((view) => view.editing?.kind === kind && view.editing.id === id);
  const selected = useSelection((selection) => selection.row === id);
  const target = useDrag((drag) => drag.target?.kind === 'dimension' && drag.target.id === row.dimension.id);
  const cells = model.matrix.rows.slice(from, to).flatMap((each) => each.cells);
  const covered = cells.map((cell) => (model.content.tools.get(cell.id)?.length ?? 0) > 0);
  const filled = covered.filter(Boolean).length;
  const said = model.totals.get(id) ?? 0;
  const { height } = style;
  const size = height < 56 ? 'low' : height < 110 ? 'middle' : 'high';
  const main = kind === 'dimension' && row.component === null ? true : kind === 'component';
  const own = { 'data-kind': kind, 'data-size': size, 'data-selected': selected };
  return (
    <div
      className={classes.row}
      data-hue={row.dimension.hue}
      data-target={target && kind === 'dimension'}
      data-drop={`dimension:${row.dimension.id}`}
      {...own}
      style={style as CSSProperties}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a heading that arrows lead to; its commands are in its menu. */}
      <div
        className={classes.rowBody}
        tabIndex={-1}
        {...(main ? { 'data-row-heading': index } : {})}
        title={subject?.definition === '' ? subject.name : `${subject?.name}. ${subject?.definition}`}
        onClick={() => select({ row: id })}
        onDoubleClick={() => startEditing({ kind, id })}
        onKeyDown={(event) => onRowKey(event, kind, id, index, port)}
        onFocus={() => {
          const box = port.layout().cells.find((cell) => cell.row === index);
          if (box) port.reveal({ ...box, x: port.offset().x, width: 1 });
        }}
      >
        <span className={classes.rowHead}>
          <span className={classes.rowCode}>{subject?.code}</span>
          {size === 'low' ? <b className={classes.lowName}>{subject?.name}</b> : null}
          {model.layout.level === 'far' || size === 'low' ? (
            <span className={classes.rowCount}>{said}</span>
          ) : null}
        </span>
        {size === 'low' ? null : <b className={classes.rowName}>{subject?.name}</b>}
        {size === 'high' && model.layout.level === 'near' && height > 190 && subject?.definition ? (
          <span className={classes.definition}>{subject.definition}</span>
        ) : null}
        {size !== 'low' && cells.length > 0 && height > 84 ? (
          <span className={classes.coverage}>
            {size === 'high' ? (
              <span>
                <b>
                  {filled}/{cells.length}
                </b>{' '}
                {t(($) => $.canvas.coverage[model.layout.level === 'near' ? 'cells' : 'short'])}
              </span>
            ) : null}
            {cells.length <= 8 ? (
              <span
                className={classes.segments}
                role="img"
                aria-label={t(($) => $.canvas.coverage.label, { filled, total: cells.length })}
              >
                {cells.map((cell, at) => (
                  <i key={cell.id} data-filled={covered[at]} />
                ))}
              </span>
            ) : null}
          </span>
        ) : null}
      </div>
      {menu}
      {editing ? <HeadingField editing={{ kind, id }} style={{ left: 6, right: 4, top: 6 }} /> : null}
    </div>
  );
}

function onRowKey(
  event: KeyboardEvent<HTMLElement>,
  kind: 'dimension' | 'component',
  id: string,
  index: number,
  port: Port,
): void {
  const side = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (side !== 0) document.querySelector<HTMLElement>(`[data-row-heading="${index + side}"]`)?.focus();
  else if (event.key === 'ArrowRight' || event.key === 'Escape') {
    focusCanvas();
    const box = port.layout().cells.find((cell) => cell.row === index);
    if (box) useView.setState({ cursor: { cell: box.cell, card: null } });
  } else if (event.key === 'F2') startEditing({ kind, id });
  else if (event.key === 'Enter')
    event.currentTarget.parentElement?.querySelector<HTMLElement>('button[aria-haspopup]')?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The field for a dimension or component that is being added, where it will stand. */
function NewRow({ model, left, port }: { model: CanvasModel; left: number; port: Port }) {
  const editing = useView((view) =>
    view.editing?.kind === 'newDimension' || view.editing?.kind === 'newComponent' ? view.editing : null,
  );
  const { layout, matrix } = model;
  const top = editing ? placeOfNew(layout, matrix.rows, editing) : null;
  // Out of sight, typing would make the browser scroll the headings away from their cells.
  useEffect(() => {
    const [cell] = layout.cells;
    if (top !== null && cell) port.reveal({ ...cell, x: port.offset().x, width: 1, y: top, height: 40 });
  }, [top, layout, port]);
  if (!editing || top === null) return null;
  const width = Math.max(200, left - 8);
  return <HeadingField key={`${editing.after}`} editing={editing} style={{ left: 4, width, top }} />;
}

function placeOfNew(
  layout: CanvasLayout,
  rows: readonly MatrixRow[],
  editing: { kind: string; after: string | null | undefined; dimension?: string },
): number {
  const ends = (test: (row: MatrixRow) => boolean): number => {
    const index = rows.findLastIndex(test);
    const box = layout.rows[index];
    return box ? box.y + box.height - 40 : 4;
  };
  if (editing.kind === 'newComponent')
    return editing.after
      ? ends((row) => row.component?.id === editing.after)
      : ends((row) => row.dimension.id === editing.dimension);
  if (editing.after === null) return 4;
  if (editing.after === undefined) return Math.max(4, layout.height - 40);
  return ends((row) => row.dimension.id === editing.after);
}

/** Stage headings of dimensions with their own scale. They move with the matrix in both directions. */
function OwnHeadings(props: {
  model: CanvasModel;
  left: number;
  menu(stage: MatrixRow['stages'][number]): ReactNode;
  strip: React.RefObject<HTMLDivElement | null>;
}) {
  const { model, left, menu, strip } = props;
  const { matrix, layout } = model;
  const across = useRef<HTMLDivElement>(null);
  useFollow(strip, 'y');
  useFollow(across, 'x');
  return (
    <div className={classes.own} style={{ left, top: layout.headingHeight }}>
      <div ref={strip}>
        <div ref={across}>
          {matrix.rows.map((row, index) => {
            const y = layout.rows[index]?.headingsY;
            if (y === null || y === undefined) return null;
            const height = (layout.rows[index]?.y ?? y) - y;
            return (
              <div key={row.id} className={classes.ownRow} style={{ top: y, height, width: layout.width }}>
                {row.stages.map((stage, at) => {
                  const column = layout.columns[at];
                  return column ? (
                    <StageHeading
                      key={stage.id}
                      stage={stage}
                      index={at}
                      count={row.stages.length}
                      x={column.x}
                      width={column.width}
                      menu={menu(stage)}
                      small
                    />
                  ) : null;
                })}
                <NewOwnStage row={row} layout={layout} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function NewOwnStage({ row, layout }: { row: MatrixRow; layout: CanvasLayout }) {
  const editing = useView((view) =>
    view.editing?.kind === 'newStage' && view.editing.scale === row.dimension.scale ? view.editing : null,
  );
  if (!editing) return null;
  const at = editing.after == null ? -1 : row.stages.findIndex((stage) => stage.id === editing.after);
  const column = layout.columns[at < 0 ? row.stages.length - 1 : at];
  return (
    <HeadingField
      key={`${editing.after}`}
      editing={editing}
      style={{ left: (column?.x ?? 0) + 8, width: 200, top: 0 }}
    />
  );
}
