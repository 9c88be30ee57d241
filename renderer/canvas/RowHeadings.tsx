import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { headingLines, headingSize } from '../../shared/layout/canvas/headings.ts';
import type { CanvasLayout, RowBox } from '../../shared/layout/canvas/types.ts';
import type { MatrixRow } from '../../shared/queries/matrix.ts';
import { select, useSelection } from '../actions/selection.ts';
import { useT } from '../client/i18n.ts';
import type { Menus } from './CanvasView.tsx';
import { useDrag } from './drag.ts';
import { useFollow } from './follow.ts';
import { HeadingField } from './HeadingField.tsx';
import classes from './headings.module.css';
import { measure } from './measure.ts';
import type { CanvasModel } from './model.ts';
import { focusCanvas, rowHeading, shownHeadings } from './portal.ts';
import { meets, useRowsInSight } from './rowsInSight.ts';
import { StageHeading } from './StageHeadings.tsx';
import type { Port } from './surface.ts';
import { startEditing, useView } from './viewState.ts';

interface Props {
  model: CanvasModel;
  menus: Menus;
  port: Port;
  left: number;
  /** Height of what is in sight of the matrix, and how far down it is scrolled or will be with this layout. */
  height: number;
  top: number;
}

/** Dimensions and components at the left of the matrix whatever the pan; and the stages of scales of their own, in it. */
export const RowHeadings = memo(function RowHeadings({ model, menus, port, left, height, top }: Props) {
  const { matrix, layout } = model;
  const strip = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLDivElement>(null);
  useFollow(strip, 'y');
  // As with the cells: the headings of a level that is left stay as they were, for a step back.
  const levels = useRef(
    new Map<CanvasLayout['level'], { model: CanvasModel; height: number; top: number }>(),
  );
  levels.current.set(layout.level, { model, height, top });
  return (
    <>
      <div className={classes.rows} style={{ top: layout.headingHeight, width: left }}>
        <div ref={strip} className={classes.strip} style={{ height: layout.height }}>
          {[...levels.current].map(([level, drawn]) => (
            <div key={level} className={classes.level} {...shownHeadings(level === layout.level)}>
              <LevelHeadings {...drawn} menus={menus} port={port} />
            </div>
          ))}
          <NewRow model={model} left={left} port={port} />
        </div>
      </div>
      {matrix.rows.some((row) => row.ownScale) ? (
        <OwnHeadings model={model} left={left} menu={menus.stage} strip={own} />
      ) : null}
    </>
  );
});

/** The row headings of one level, in sight or nearly so. */
const LevelHeadings = memo(function LevelHeadings({ model, menus, port, height, top }: Omit<Props, 'left'>) {
  const { matrix, layout } = model;
  const inSight = useRowsInSight(layout, height, top, port);
  // Whoever is in a heading stays in it, wherever the matrix is scrolled to.
  const editing = useView((view) => (view.editing && 'id' in view.editing ? view.editing.id : null));
  const [focused, setFocused] = useState<string | null>(null);
  const held = (row: MatrixRow): boolean =>
    [row.id, row.dimension.id].some((id) => id === editing || id === focused);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches which heading inside has the focus.
    <div
      onFocus={({ target }) => setFocused(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null)}
      onBlur={() => setFocused(null)}
    >
      {matrix.rows.map((row, index) => {
        const box = layout.rows[index];
        if (!box) return null;
        const last = layout.rows[index + Math.max(0, row.span - 1)] ?? box;
        const end = last.y + last.height;
        if (!meets(inSight, box.headingsY ?? box.y, end) && !held(row)) return null;
        return (
          <RowGroup
            key={row.id}
            row={row}
            index={index}
            box={box}
            end={end}
            model={model}
            menus={menus}
            port={port}
          />
        );
      })}
    </div>
  );
});

interface GroupProps {
  row: MatrixRow;
  index: number;
  box: RowBox;
  /** Where its dimension ends, or itself when it is not the first of it. */
  end: number;
  model: CanvasModel;
  menus: Menus;
  port: Port;
}

function RowGroup({ row, index, box, end, model, menus, port }: GroupProps) {
  const { layout, totals } = model;
  const { dimensionWidth, componentWidth, level, zoom } = layout;
  const top = box.headingsY ?? box.y;
  const whole = row.component === null;
  const shared = { row, index, level, zoom, menus, port };
  return (
    <>
      {row.span > 0 ? (
        <Heading
          {...shared}
          kind="dimension"
          said={totals.get(row.dimension.id) ?? 0}
          covered={coverage(model, index, index + row.span)}
          left={0}
          width={whole ? dimensionWidth + componentWidth : dimensionWidth}
          top={top}
          height={end - top}
        />
      ) : null}
      {row.component ? (
        <Heading
          {...shared}
          kind="component"
          said={totals.get(row.component.id) ?? 0}
          covered={coverage(model, index, index + 1)}
          left={dimensionWidth}
          width={componentWidth}
          top={box.y}
          height={box.height}
        />
      ) : null}
    </>
  );
}

/** Which cells of some rows have tools: a `1` or a `0` for each. */
function coverage({ matrix, content }: CanvasModel, from: number, to: number): string {
  return matrix.rows
    .slice(from, to)
    .flatMap((row) => row.cells.map((cell) => ((content.tools.get(cell.id)?.length ?? 0) > 0 ? '1' : '0')))
    .join('');
}

interface HeadingProps {
  row: MatrixRow;
  index: number;
  kind: 'dimension' | 'component';
  level: CanvasLayout['level'];
  zoom: number;
  menus: Menus;
  port: Port;
  /** Contributions of its cells and itself. */
  said: number;
  covered: string;
  left: number;
  width: number;
  top: number;
  height: number;
}

/** Drawn anew only when something that it says changes: there may be a hundred, and a card is typed every few seconds. */
const Heading = memo(function Heading(props: HeadingProps) {
  const t = useT();
  const { row, index, kind, level, zoom, menus, port, said, covered, left, width, top, height } = props;
  const subject = kind === 'component' ? row.component : row.dimension;
  const id = subject?.id ?? row.id;
  const editing = useView((view) => view.editing?.kind === kind && view.editing.id === id);
  const selected = useSelection((selection) => selection.row === id);
  const target = useDrag((drag) => drag.target?.kind === 'dimension' && drag.target.id === row.dimension.id);
  const filled = covered.replaceAll('0', '').length;
  const size = headingSize(height);
  const share = t(($) => $.canvas.coverage[level === 'near' ? 'cells' : 'short']);
  const name = subject?.name ?? '';
  const definition = subject?.definition ?? '';
  const coverage = covered === '' ? '' : `${filled}/${covered.length} ${share}`;
  const lines = headingLines({ kind, name, definition, coverage }, { width, height }, level, zoom, measure);
  const main = kind === 'dimension' && row.component === null ? true : kind === 'component';
  const own = { 'data-kind': kind, 'data-size': size, 'data-selected': selected };
  return (
    <div
      className={classes.row}
      data-row={id}
      data-hue={row.dimension.hue}
      data-target={target && kind === 'dimension'}
      data-drop={`dimension:${row.dimension.id}`}
      {...own}
      style={{ left, width, top, height }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a heading that arrows lead to; its commands are in its menu. */}
      <div
        className={classes.rowBody}
        tabIndex={-1}
        {...(main ? { 'data-row-heading': index } : {})}
        title={definition === '' ? name : `${name}. ${definition}`}
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
          {size === 'low' ? <b className={classes.lowName}>{name}</b> : null}
          {level === 'far' || size === 'low' ? <span className={classes.rowCount}>{said}</span> : null}
        </span>
        {size === 'low' ? null : (
          <b className={classes.rowName} style={{ WebkitLineClamp: lines.name }}>
            {name}
          </b>
        )}
        {lines.definition > 0 ? (
          <span className={classes.definition} style={{ WebkitLineClamp: lines.definition }}>
            {definition}
          </span>
        ) : null}
        {size !== 'low' && covered !== '' && height > 84 ? (
          <span className={classes.coverage}>
            {size === 'high' ? (
              <span>
                <b>
                  {filled}/{covered.length}
                </b>{' '}
                {share}
              </span>
            ) : null}
            {covered.length <= 8 ? (
              <span
                className={classes.segments}
                role="img"
                aria-label={t(($) => $.canvas.coverage.label, { filled, total: covered.length })}
              >
                {[...covered].map((each, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they are places in a row.
                  <i key={at} data-filled={each === '1'} />
                ))}
              </span>
            ) : null}
          </span>
        ) : null}
      </div>
      {kind === 'component' ? menus.row(row) : menus.dimension(row)}
      {editing ? <HeadingField editing={{ kind, id }} style={{ left: 6, right: 4, top: 6 }} /> : null}
    </div>
  );
});

function onRowKey(
  event: KeyboardEvent<HTMLElement>,
  kind: 'dimension' | 'component',
  id: string,
  index: number,
  port: Port,
): void {
  const side = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (side !== 0) rowHeading(index + side)?.focus();
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
                      menu={menu}
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
