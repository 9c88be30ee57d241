import { useSelection } from '../../../../../actions/selection.ts';
import { useProject } from '../../../../../client/store.ts';
import { CellInspector } from './CellInspector.tsx';
import { ContributionInspector } from './ContributionInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { RowInspector } from './RowInspector.tsx';
import { StageInspector } from './StageInspector.tsx';
import { ToolInspector } from './ToolInspector.tsx';

/** Whether something is selected that the inspector has anything to say about. */
export function useInspected(): boolean {
  const state = useProject();
  const { cell, row, stage, tool, contributions } = useSelection();
  if (!state) return false;
  return (
    contributions.some((id) => Object.hasOwn(state.contribution, id)) ||
    (tool !== undefined && Object.hasOwn(state.tool, tool)) ||
    (cell !== undefined && Object.hasOwn(state.cell, cell)) ||
    (stage !== undefined && Object.hasOwn(state.stage, stage)) ||
    (row !== undefined && (Object.hasOwn(state.dimension, row) || Object.hasOwn(state.component, row)))
  );
}

/** The thing that is selected, with all that is known about it; nothing when nothing is. */
export function Inspector() {
  const state = useProject();
  const selection = useSelection();
  if (!state) return null;
  const contributions = selection.contributions.flatMap((id) => state.contribution[id] ?? []);
  const [contribution] = contributions;
  if (contributions.length > 1) return <ManyInspector contributions={contributions} />;
  if (contribution)
    return <ContributionInspector key={contribution.id} state={state} contribution={contribution} />;
  const tool = state.tool[selection.tool ?? ''];
  if (tool) return <ToolInspector key={tool.id} state={state} tool={tool} />;
  const cell = state.cell[selection.cell ?? ''];
  if (cell) return <CellInspector key={cell.id} state={state} cell={cell} />;
  const stage = state.stage[selection.stage ?? ''];
  if (stage) return <StageInspector key={stage.id} state={state} stage={stage} />;
  const row = state.dimension[selection.row ?? ''] ?? state.component[selection.row ?? ''];
  return row ? <RowInspector key={row.id} state={state} row={row} /> : null;
}
