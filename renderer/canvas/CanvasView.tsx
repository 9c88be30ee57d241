import '@xyflow/react/dist/base.css';
import { useReducedMotion } from '@mantine/hooks';
import { ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { shallow, useShallow } from 'zustand/shallow';
import type { Level, Room } from '../../shared/layout/canvas/types.ts';
import type { Stage } from '../../shared/model/schema.ts';
import type { State } from '../../shared/model/state.ts';
import type { MatrixRow } from '../../shared/queries/matrix.ts';
import { useT } from '../client/i18n.ts';
import classes from './CanvasView.module.css';
import { cellId } from './Cell.tsx';
import { Cells } from './Cells.tsx';
import { onCanvasKey } from './cursor.ts';
import { InlineEditor } from './InlineEditor.tsx';
import { LinkEdge } from './LinkEdge.tsx';
import { LinkEnds, useEnds, useLinks } from './links.tsx';
import { useFontReady } from './measure.ts';
import { type CanvasModel, useCanvasModel } from './model.ts';
import { onCanvasPress } from './pointer.ts';
import { publishPort } from './portal.ts';
import { RowHeadings } from './RowHeadings.tsx';
import { StageHeadings } from './StageHeadings.tsx';
import { usePort } from './surface.ts';
import { type Cursor, setView, stepFrom, useView } from './viewState.ts';

const nodeTypes = { ends: LinkEnds };
const edgeTypes = { link: LinkEdge };
const proOptions = { hideAttribution: true };

export interface Menus {
  row(row: MatrixRow): ReactNode;
  dimension(row: MatrixRow): ReactNode;
  stage(stage: Stage): ReactNode;
  corner: ReactNode;
}

/** The matrix on React Flow, under stage headings and beside row headings that stay where they are. */
export function CanvasView({ state, menus }: { state: State; menus: Menus }) {
  return (
    <ReactFlowProvider>
      <Measured state={state} menus={menus} />
    </ReactFlowProvider>
  );
}

function Measured({ state, menus }: { state: State; menus: Menus }) {
  const ref = useRef<HTMLDivElement>(null);
  const filter = useView((view) => view.filter);
  const expanded = useView((view) => view.expanded);
  const fontReady = useFontReady();
  const { level, ...room } = useRoom(ref);
  const model = useCanvasModel(state, level, room, filter, expanded, fontReady);
  const { width, height } = room;
  return (
    <div ref={ref} className={classes.board} style={{ '--z': model.layout.zoom } as React.CSSProperties}>
      {width > 0 && height > 0 ? (
        <Board state={state} model={model} menus={menus} width={width} height={height} />
      ) : null}
    </div>
  );
}

/**
 * The room there is and the level to draw in it. They change together: another level has other panels around the canvas,
 * and the matrix is laid out once they are there and not twice.
 */
function useRoom(element: React.RefObject<HTMLElement | null>): Room & { level: Level } {
  const wanted = useView(useShallow(({ level, zoom }) => ({ level, zoom })));
  const [room, setRoom] = useState({ ...wanted, width: 0, height: 0 });
  useLayoutEffect(() => {
    const board = element.current;
    if (!board) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = board;
      setRoom((before) => {
        const now = { ...wanted, width, height };
        return shallow(before, now) ? before : now;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(board);
    return () => observer.disconnect();
  }, [element, wanted]);
  return room;
}

interface BoardProps {
  state: State;
  model: CanvasModel;
  menus: Menus;
  width: number;
  height: number;
}

const Board = memo(function Board({ state, model, menus, width, height }: BoardProps) {
  const t = useT();
  const { layout } = model;
  const left = layout.dimensionWidth + layout.componentWidth;
  const paneWidth = Math.max(0, width - left);
  const paneHeight = Math.max(0, height - layout.headingHeight);
  const size = useMemo(() => ({ width: paneWidth, height: paneHeight }), [paneWidth, paneHeight]);
  const { port, at } = usePort(layout, size);
  const marquee = useRef<HTMLDivElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  const cursor = useView((view) => view.cursor);
  const ends = useEnds(model);
  const edges = useLinks(state, layout);
  const models = useRef(new Map<Level, CanvasModel>());
  models.current.set(layout.level, model);
  const extent = useMemo(
    (): [[number, number], [number, number]] => [
      [0, 0],
      [Math.max(size.width, layout.width), Math.max(size.height, layout.height)],
    ],
    [size, layout],
  );
  useFade(veil, `${layout.level} ${layout.zoom}`);
  useSteps(port.pane);
  useRest();
  useEffect(() => publishPort(port, layout, size), [port, layout, size]);
  const active = cursor && layout.byCell.has(cursor.cell) ? activeId(cursor, layout.level) : undefined;

  return (
    <>
      <div className={classes.corner} data-corner style={{ width: left, height: layout.headingHeight }}>
        <span>{t(($) => $.canvas.corner.dimensions)}</span>
        <span>{t(($) => $.canvas.corner.stages)} →</span>
        {menus.corner}
      </div>
      <StageHeadings model={model} left={left} menu={menus.stage} />
      <RowHeadings model={model} menus={menus} port={port} left={left} height={size.height} top={at.y} />
      <div ref={port.pane} className={classes.pane} style={{ left, top: layout.headingHeight, ...size }}>
        <ReactFlow
          nodes={ends}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          proOptions={proOptions}
          minZoom={1}
          maxZoom={1}
          translateExtent={extent}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          panOnScroll
          panOnScrollSpeed={1}
          panOnDrag={middleButton}
          zoomOnScroll={false}
          zoomOnPinch={false}
          zoomOnDoubleClick={false}
          tabIndex={0}
          aria-label={t(($) => $.canvas.label)}
          aria-description={t(($) => $.canvas.help)}
          aria-activedescendant={active}
          onPointerDownCapture={(event) => {
            event.currentTarget.dataset.keys = 'false';
            onCanvasPress(event, port, marquee);
          }}
          onKeyDownCapture={(event) => {
            event.currentTarget.dataset.keys = 'true';
          }}
          onDoubleClick={(event) => {
            if (!(event.target instanceof Element) || layout.level === 'near') return;
            if (event.target.closest('[data-cell]')) setView({ level: 'near', zoom: 1 });
          }}
          onKeyDown={(event) => onCanvasKey(event, port)}
          onFocus={() => {
            const first = layout.cells[0];
            if (!useView.getState().cursor && first) setView({ cursor: { cell: first.cell, card: null } });
          }}
        >
          <ViewportPortal>
            {[...models.current.values()].map((each) => (
              <Cells
                key={each.layout.level}
                model={each}
                size={size}
                at={at}
                shown={each.layout.level === layout.level}
              />
            ))}
          </ViewportPortal>
          <InlineEditor layout={layout} />
        </ReactFlow>
        <div ref={marquee} className={classes.marquee} />
        <div ref={veil} className={classes.veil} />
      </div>
    </>
  );
});

const middleButton = [1];

function activeId({ cell, card }: Cursor, level: Level): string {
  return card === null || card === 'add' || card === 'more' ? cellId(level, cell) : `${level}-${card}`;
}

/**
 * The change of level: 120 ms of fading, none for people who asked for no motion. A veil of the sheet's colour fades over
 * the matrix: it looks as if the matrix did, which is many layers that would have to be put together for every frame of it.
 */
function useFade(veil: React.RefObject<HTMLElement | null>, key: string): void {
  const still = useReducedMotion();
  const shown = useRef(key);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (!still)
      veil.current?.animate([{ opacity: 0.75 }, { opacity: 0 }], { duration: 120, easing: 'ease-out' });
  }, [key, still, veil]);
}

/** Ctrl and the wheel, or a pinch, step through the levels; React Flow would scroll. */
function useSteps(pane: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    let gathered = 0;
    let at = 0;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.timeStamp - at > 250) gathered = 0;
      at = event.timeStamp;
      gathered += event.deltaY;
      // A notch of a wheel is about 100; a pinch comes in small pieces.
      if (Math.abs(gathered) < 40) return;
      step(gathered < 0 ? 1 : -1);
      gathered = 0;
    };
    element.addEventListener('wheel', wheel, { capture: true, passive: false });
    return () => element.removeEventListener('wheel', wheel, { capture: true });
  }, [pane]);
}

/** One step closer or farther, if there is one. */
export function step(by: 1 | -1): void {
  const { level, zoom } = useView.getState();
  const next = stepFrom(level, zoom, by);
  if (next) setView(next);
}

/** Puts the matrix on whole pixels once it rests, so that text stays sharp after a pan by a fraction. */
function useRest(): void {
  const store = useStoreApi();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ transform: [x, y], panZoom }) => {
      clearTimeout(timer);
      if (Number.isInteger(x) && Number.isInteger(y)) return;
      timer = setTimeout(() => {
        void panZoom?.setViewport({ x: Math.round(x), y: Math.round(y), zoom: 1 });
      }, 120);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}
