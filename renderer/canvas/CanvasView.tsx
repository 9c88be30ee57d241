import '@xyflow/react/dist/base.css';
import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { MarkerType, ReactFlow, ReactFlowProvider, useStoreApi } from '@xyflow/react';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/shallow';
import type { CanvasLayout } from '../../shared/layout/canvas/types.ts';
import type { Stage } from '../../shared/model/schema.ts';
import type { State } from '../../shared/model/state.ts';
import type { MatrixRow } from '../../shared/queries/matrix.ts';
import { useT } from '../client/i18n.ts';
import classes from './CanvasView.module.css';
import { CellNode } from './CellNode.tsx';
import { onCanvasKey } from './cursor.ts';
import { InlineEditor } from './InlineEditor.tsx';
import { LinkEdge, type LinkEdgeType } from './LinkEdge.tsx';
import { useFontReady } from './measure.ts';
import { type CanvasModel, useCanvasModel } from './model.ts';
import { onCanvasPress } from './pointer.ts';
import { publishPort } from './portal.ts';
import { RowHeadings } from './RowHeadings.tsx';
import { StageHeadings } from './StageHeadings.tsx';
import { usePort } from './surface.ts';
import { setView, stepFrom, useView } from './viewState.ts';
import { useWindow } from './windowing.ts';

const nodeTypes = { cell: CellNode };
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
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const view = useView(
    useShallow(({ level, zoom, filter, expanded }) => ({ level, zoom, filter, expanded })),
  );
  const fontReady = useFontReady();
  const room = { width: Math.floor(width), height: Math.floor(height), zoom: view.zoom };
  const model = useCanvasModel(state, view.level, room, view.filter, view.expanded, fontReady);
  return (
    <div ref={ref} className={classes.board} style={{ '--z': model.layout.zoom } as React.CSSProperties}>
      {width > 0 && height > 0 ? <Board state={state} model={model} menus={menus} room={room} /> : null}
    </div>
  );
}

interface BoardProps {
  state: State;
  model: CanvasModel;
  menus: Menus;
  room: { width: number; height: number };
}

function Board({ state, model, menus, room }: BoardProps) {
  const t = useT();
  const { layout, nodes } = model;
  const left = layout.dimensionWidth + layout.componentWidth;
  const paneWidth = Math.max(0, room.width - left);
  const paneHeight = Math.max(0, room.height - layout.headingHeight);
  const size = useMemo(() => ({ width: paneWidth, height: paneHeight }), [paneWidth, paneHeight]);
  const port = usePort(layout, size);
  const marquee = useRef<HTMLDivElement>(null);
  const cursor = useView((view) => view.cursor);
  const inSight = useWindow(nodes, layout, size);
  const edges = useLinks(state, layout);
  useFade(port.pane, `${layout.level} ${layout.zoom}`);
  useSteps(port.pane);
  useRest();
  useEffect(() => publishPort(port, layout, size), [port, layout, size]);
  const active = cursor && layout.byCell.has(cursor.cell) ? activeId(cursor) : undefined;

  return (
    <>
      <div className={classes.corner} style={{ width: left, height: layout.headingHeight }}>
        <span>{t(($) => $.canvas.corner.dimensions)}</span>
        <span>{t(($) => $.canvas.corner.stages)} →</span>
        {menus.corner}
      </div>
      <StageHeadings model={model} left={left} menu={menus.stage} />
      <RowHeadings model={model} menus={menus} port={port} left={left} />
      <div ref={port.pane} className={classes.pane} style={{ left, top: layout.headingHeight, ...size }}>
        <ReactFlow
          nodes={inSight}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          proOptions={proOptions}
          minZoom={1}
          maxZoom={1}
          translateExtent={[
            [0, 0],
            [Math.max(size.width, layout.width), Math.max(size.height, layout.height)],
          ]}
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
          <InlineEditor layout={layout} />
        </ReactFlow>
        <div ref={marquee} className={classes.marquee} />
      </div>
    </>
  );
}

const middleButton = [1];

function activeId(cursor: { cell: string; card: string | null }): string {
  const { cell, card } = cursor;
  return card === null || card === 'add' || card === 'more' ? `cell-${cell}` : `card-${card}`;
}

/** Links as edges; in *Lejos* there are none, tools being too small to point at. */
function useLinks(state: State, layout: CanvasLayout): LinkEdgeType[] {
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

/** The change of level: 120 ms of fading, none for people who asked for no motion. */
function useFade(pane: React.RefObject<HTMLElement | null>, key: string): void {
  const still = useReducedMotion();
  const shown = useRef(key);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (!still)
      pane.current?.animate([{ opacity: 0.25 }, { opacity: 1 }], { duration: 120, easing: 'ease-out' });
  }, [key, still, pane]);
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
