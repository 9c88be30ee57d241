import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { State } from '../../../../../../shared/model/state.ts';
import { matrixOf, placedContributions, toolsByCell } from '../../../../../../shared/queries/matrix.ts';
import { run } from '../../../../../actions/run.ts';
import { clearSelection } from '../../../../../actions/selection.ts';
import { i18n } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';

type Removable = 'dimension' | 'component' | 'stage' | 'tool';

interface Loss {
  cells: number;
  tools: number;
  /** Contributions that go back to the tray. */
  contributions: number;
  /** The last component: what it holds passes to its dimension. */
  kept: boolean;
}

/** What goes when something of the model is removed. */
export function lossOf(state: State, kind: Removable, id: string): Loss {
  const placed = placedContributions(state);
  const atTool = (tool: string): number => placed.tool.get(tool)?.length ?? 0;
  if (kind === 'tool') return { cells: 0, tools: 1, contributions: atTool(id), kept: false };
  const { rows } = matrixOf(state);
  const component = kind === 'component' ? state.component[id] : undefined;
  const kept =
    component !== undefined &&
    rows.filter((row) => row.component?.dimension === component.dimension).length === 1;
  if (kept) return { cells: 0, tools: 0, contributions: 0, kept };
  const cells = rows
    .filter((row) => kind === 'stage' || (kind === 'component' ? row.id === id : row.dimension.id === id))
    .flatMap((row) => row.cells.filter((cell) => kind !== 'stage' || cell.stage === id));
  const byCell = toolsByCell(state);
  const tools = cells.flatMap((cell) => byCell.get(cell.id) ?? []);
  return {
    cells: cells.length,
    tools: tools.length,
    contributions:
      cells.reduce((sum, cell) => sum + (placed.cell.get(cell.id)?.length ?? 0), 0) +
      tools.reduce((sum, tool) => sum + atTool(tool.id), 0) +
      (kind === 'dimension' ? (placed.dimension.get(id)?.length ?? 0) : 0),
    kept: false,
  };
}

/** Removes something of the model: at once when nothing goes with it, else after saying what does. Undo brings all back. */
export function remove(kind: Removable, id: string): void {
  const state = currentState();
  const code = state[kind][id]?.code ?? '';
  const loss = lossOf(state, kind, id);
  const go = (): void => {
    clearSelection();
    const toast =
      kind === 'tool'
        ? i18n.t(($) => $.canvas.done.toolRemoved, { code })
        : i18n.t(($) => $.canvas.done.removed, { code });
    void run(`${kind}.remove`, { id }, { toast });
  };
  if (loss.contributions === 0 && (kind === 'tool' || loss.tools === 0)) {
    go();
    return;
  }
  const t = i18n.t;
  modals.openConfirmModal({
    title: t(($) => $.canvas.remove[kind], { code }),
    children: (
      <Text size="sm">
        {kind === 'tool'
          ? t(($) => $.canvas.remove.goesTool)
          : t(($) => $.canvas.remove.goes, {
              cells: t(($) => $.canvas.remove.cells, { count: loss.cells }),
              tools: t(($) => $.canvas.remove.tools, { count: loss.tools }),
            })}{' '}
        {loss.contributions > 0 ? `${t(($) => $.canvas.remove.back, { count: loss.contributions })} ` : ''}
        {t(($) => $.canvas.remove.undo)}
      </Text>
    ),
    labels: {
      confirm: t(
        ($) =>
          $.canvas.remove[
            (
              {
                dimension: 'confirmDimension',
                component: 'confirmComponent',
                stage: 'confirmStage',
                tool: 'confirmTool',
              } as const
            )[kind]
          ],
      ),
      cancel: t(($) => $.common.cancel),
    },
    confirmProps: { color: 'red' },
    onConfirm: go,
  });
}

/** Asks before every code of the model changes. */
export function askRenumber(): void {
  const t = i18n.t;
  modals.openConfirmModal({
    title: t(($) => $.canvas.renumber.title),
    children: <Text size="sm">{t(($) => $.canvas.renumber.text)}</Text>,
    labels: { confirm: t(($) => $.canvas.renumber.confirm), cancel: t(($) => $.common.cancel) },
    onConfirm: () => void run('model.renumber', {}, { toast: t(($) => $.canvas.done.renumbered) }),
  });
}
