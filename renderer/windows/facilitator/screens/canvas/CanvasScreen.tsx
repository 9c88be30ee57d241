import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Activity, type ReactNode, useEffect, useMemo, useState } from 'react';
import { matrixOf } from '../../../../../shared/queries/matrix.ts';
import { select, useSelection } from '../../../../actions/selection.ts';
import { Announcer } from '../../../../canvas/announce.tsx';
import { CanvasView, type Menus } from '../../../../canvas/CanvasView.tsx';
import { DragGhost } from '../../../../canvas/DragGhost.tsx';
import { focusCanvas, revealCell } from '../../../../canvas/portal.ts';
import { setView, useView } from '../../../../canvas/viewState.ts';
import { useT } from '../../../../client/i18n.ts';
import { useProject } from '../../../../client/store.ts';
import { useNavigation } from '../../navigation.ts';
import classes from './CanvasScreen.module.css';
import { CaptureBar } from './capture/CaptureBar.tsx';
import { EmptyModel } from './EmptyModel.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { Inspector, useInspected } from './inspector/Inspector.tsx';
import { Outline } from './outline/Outline.tsx';
import { WallPhoto } from './photo/WallPhoto.tsx';
import { ReadingPanel } from './reading/ReadingPanel.tsx';
import { CanvasMenu } from './structure/CanvasMenu.tsx';
import { Dialogs } from './structure/Dialogs.tsx';
import { MovePanel } from './structure/MovePanel.tsx';
import { ComponentMenu, DimensionMenu } from './structure/RowMenus.tsx';
import { CornerMenu, StageMenu } from './structure/StageMenu.tsx';
import { LowBar } from './toolbar/LowBar.tsx';
import { Navigator } from './toolbar/Navigator.tsx';
import { Tray } from './tray/Tray.tsx';
import { useCanvasKeys } from './useCanvasKeys.ts';

const menus: Menus = {
  dimension: (row) => <DimensionMenu row={row} />,
  row: (row) => <ComponentMenu row={row} />,
  stage: (stage) => <StageMenu stage={stage} />,
  corner: <CornerMenu />,
};

/** The canvas with all that stands around it: filters above, tray and capture below, the inspector at the right. */
export function CanvasScreen() {
  const t = useT();
  const state = useProject();
  const level = useView((view) => view.level);
  const filterBar = useView((view) => view.filterBar);
  const narrow = useMediaQuery('(max-width: 1400px)', false, { getInitialValueInEffect: false });
  const low = useMediaQuery('(max-height: 780px)', false, { getInitialValueInEffect: false });
  const outline = useView((view) => view.outline);
  const reading = useView((view) => view.reading);
  const inspected = useInspected();
  const onlyCell = useSelection((selection) => selection.cell !== undefined);
  useCanvasKeys();
  useParams();
  const matrix = state ? matrixOf(state) : null;
  const empty = matrix !== null && (matrix.rows.length === 0 || matrix.columns === 0);
  const docked = (level !== 'far' || outline) && !low;
  // From afar a cell that is selected is looked at beside the others; anything else has its own panel.
  const readsAll = level === 'far' && !outline && !empty && (!inspected || onlyCell);
  const panel = readsAll ? reading : inspected;
  const view = useMemo(
    () => (state && !empty ? <CanvasView state={state} menus={menus} /> : <EmptyModel />),
    [state, empty],
  );
  if (!state) return null;
  // On a narrow screen it lies over the canvas alone: what stands above and below stays within reach.
  const aside = panel ? (
    <div className={classes.aside}>
      <Kept shown={readsAll}>{reader}</Kept>
      {readsAll ? null : <Inspector />}
    </div>
  ) : null;
  return (
    <div className={classes.screen} data-inspector={panel} data-narrow={narrow}>
      {outline && !empty ? null : (
        <VisuallyHidden component="h1">{t(($) => $.frame.screens.canvas)}</VisuallyHidden>
      )}
      <CanvasMenu className={classes.left}>
        <Kept shown={filterBar || (level === 'far' && !empty)}>{filters}</Kept>
        <div className={classes.middle}>
          {photo}
          <div className={classes.canvas}>
            {outline && !empty ? <Outline /> : view}
            {movePanel}
          </div>
          {narrow ? aside : null}
        </div>
        <Kept shown={docked}>{dock}</Kept>
        <Kept shown={!docked}>{level === 'far' ? lowBarFar : lowBar}</Kept>
      </CanvasMenu>
      {narrow ? null : aside}
      {overlays}
    </div>
  );
}

// One element each, so that a step between the levels, which draws the screen anew, does not draw them anew.
const filters = <FilterBar />;
const dock = (
  <>
    <div className={classes.dock}>
      <Tray />
      <Navigator />
    </div>
    <CaptureBar />
  </>
);
const lowBar = <LowBar hint={false} />;
const lowBarFar = <LowBar hint />;
const reader = <ReadingPanel close={() => setView({ reading: false })} />;
const photo = <WallPhoto />;
const movePanel = <MovePanel />;
const overlays = (
  <>
    <Dialogs />
    <DragGhost />
    <Announcer />
  </>
);

/**
 * Made the first time it is shown, and kept while it is not: a step between the levels goes back and forth between these
 * panels, and must not make them anew.
 */
function Kept({ shown, children }: { shown: boolean; children: ReactNode }) {
  const [made, setMade] = useState(shown);
  if (shown && !made) setMade(true);
  return shown || made ? <Activity mode={shown ? 'visible' : 'hidden'}>{children}</Activity> : null;
}

/** Shows what the address asks for: `{tool}`, `{cell}`, `{contribution}`, `{row}`. */
function useParams(): void {
  const { params } = useNavigation();
  const state = useProject();
  const ready = state !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address moves the canvas, not every change of the project.
  useEffect(() => {
    if (!state) return;
    const { tool, cell, contribution, row } = params;
    const place = contribution === undefined ? undefined : state.contribution[contribution]?.place;
    const atTool = tool ?? (place?.kind === 'tool' ? place.id : undefined);
    const first = matrixOf(state).rows.find((each) => each.id === row || each.dimension.id === row)?.cells[0];
    const at = cell ?? (place?.kind === 'cell' ? place.id : (state.tool[atTool ?? '']?.cell ?? first?.id));
    if (tool !== undefined) select({ tool });
    else if (contribution !== undefined) select({ contributions: [contribution] });
    else if (cell !== undefined) select({ cell });
    else if (row !== undefined) select({ row });
    else return;
    if (at === undefined) return;
    setView({ cursor: { cell: at, card: tool ?? contribution ?? null } });
    requestAnimationFrame(() => {
      revealCell(at);
      // The keyboard follows what it asked for.
      focusCanvas();
    });
  }, [params, ready]);
}
