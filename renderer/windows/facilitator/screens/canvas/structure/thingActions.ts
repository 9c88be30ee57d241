import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowsMaximize,
  IconArrowsMove,
  IconArrowUp,
  IconChecklist,
  IconCopy,
  IconLink,
  IconMessageCheck,
  IconParking,
  IconPencil,
  IconPlus,
  IconRowInsertBottom,
  IconStack2,
  IconTool,
  IconTrash,
} from '@tabler/icons-react';
import { stands } from '../../../../../../shared/queries/contributions.ts';
import { toolsByCell } from '../../../../../../shared/queries/matrix.ts';
import type { Icon } from '../../../../../actions/action.ts';
import { run } from '../../../../../actions/run.ts';
import { clearSelection, select } from '../../../../../actions/selection.ts';
import { startEditing, startMove, toggleExpanded, useView } from '../../../../../canvas/viewState.ts';
import { i18n } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { cardActions } from '../tray/cardActions.ts';
import { askForVote } from './askForVote.ts';
import { remove } from './remove.tsx';

/** Something that can be done with a thing of the canvas: a line of its menus, a button of the inspector. */
export interface ThingAction {
  id: string;
  label: string;
  icon: Icon;
  /** Its key on the canvas. */
  shortcut?: string;
  disabled?: boolean;
  /** It takes something away; it stands apart from the others. */
  removes?: true;
  act: () => void;
}

/** All that can be done with some contributions, wherever they stand; what is about one only is there for one. */
export function contributionActions(ids: readonly string[]): ThingAction[] {
  const { t } = i18n;
  const { contribution } = currentState();
  const chosen = ids.flatMap((id) => contribution[id] ?? []);
  const [first] = chosen;
  if (!first) return [];
  const parked = chosen.every((each) => each.parked);
  const actions: ThingAction[] = [
    {
      id: 'tool',
      label: t(($) => $.inspector.actions.makeTool),
      icon: IconTool,
      shortcut: 'h',
      act: () => cardActions.tool(ids),
    },
    {
      id: 'component',
      label: t(($) => $.inspector.actions.makeComponent),
      icon: IconRowInsertBottom,
      act: () => cardActions.component(ids),
    },
    {
      id: 'move',
      label: t(($) => $.inspector.actions.move),
      icon: IconArrowsMove,
      shortcut: 'm',
      act: () => cardActions.move(ids),
    },
    {
      id: 'group',
      label: t(($) => $.inspector.actions.group),
      icon: IconStack2,
      shortcut: 'g',
      act: () => cardActions.group(ids),
    },
    {
      id: 'respond',
      label: t(($) => $.inspector.actions.respond),
      icon: IconMessageCheck,
      shortcut: 'r',
      act: () => cardActions.respond(ids),
    },
  ];
  // What was put aside has left its place, whichever it had: it can always be let through.
  if (parked || chosen.every((each) => each.place.kind === 'tray'))
    actions.push({
      id: 'park',
      label: t(($) => (parked ? $.inspector.actions.unpark : $.inspector.actions.park)),
      icon: IconParking,
      shortcut: 'p',
      act: () => cardActions.park(ids, !parked),
    });
  if (chosen.length > 1) return actions;
  const withdrawn = !stands(first);
  return [
    ...actions,
    {
      id: 'copy',
      label: t(($) => $.inspector.actions.copy),
      icon: IconCopy,
      act: () => void copy(first.id),
    },
    {
      id: 'withdraw',
      label: t(($) => (withdrawn ? $.inspector.actions.restore : $.inspector.actions.withdraw)),
      icon: IconArrowBackUp,
      act: () => withdraw(first.id, !withdrawn),
    },
    {
      id: 'remove',
      label: t(($) => $.inspector.actions.removeContribution),
      icon: IconTrash,
      removes: true,
      act: () =>
        void run(
          'contribution.remove',
          { ids },
          { toast: t(($) => $.inspector.actions.removed, { code: first.code }) },
        ).then((answer) => answer.kind === 'done' && clearSelection()),
    },
  ];
}

async function copy(id: string): Promise<void> {
  const codeOf = (made: string): string => currentState().contribution[made]?.code ?? '';
  const answer = await run(
    'contribution.copy',
    { id, place: currentState().contribution[id]?.place },
    { toast: (done) => i18n.t(($) => $.inspector.actions.copied, { code: codeOf(done.id ?? '') }) },
  );
  if (answer.kind === 'done' && answer.id !== undefined) select({ contributions: [answer.id] });
}

function withdraw(id: string, gone: boolean): void {
  const contribution = currentState().contribution[id];
  if (!contribution) return;
  const { code, response, respondedBy } = contribution;
  void run(
    'contribution.respond',
    { ids: [id], state: gone ? 'withdrawn' : 'unanswered', response, respondedBy },
    {
      toast: i18n.t(($) => (gone ? $.inspector.actions.withdrawn : $.inspector.actions.restored), { code }),
    },
  );
}

/** All that can be done with a tool; `rename` where its name is typed elsewhere than on its card. */
export function toolActions(id: string, rename = () => startEditing({ kind: 'tool', id })): ThingAction[] {
  const { t } = i18n;
  const state = currentState();
  const tool = state.tool[id];
  if (!tool) return [];
  const tools = toolsByCell(state).get(tool.cell) ?? [];
  const at = tools.findIndex((each) => each.id === id);
  const place = (after: string | null): void =>
    void run('tool.move', { id, cell: tool.cell, after }, { toast: t(($) => $.canvas.moved.toolWithin) });
  return [
    {
      id: 'rename',
      label: t(($) => $.canvas.menu.rename),
      icon: IconPencil,
      shortcut: 'f2',
      act: rename,
    },
    {
      id: 'move',
      label: t(($) => $.inspector.actions.move),
      icon: IconArrowsMove,
      shortcut: 'm',
      act: () => startMove({ tool: id }),
    },
    {
      id: 'up',
      label: t(($) => $.canvas.menu.up),
      icon: IconArrowUp,
      disabled: at <= 0,
      act: () => place(tools[at - 2]?.id ?? null),
    },
    {
      id: 'down',
      label: t(($) => $.canvas.menu.down),
      icon: IconArrowDown,
      disabled: at === tools.length - 1,
      act: () => place(tools[at + 1]?.id ?? null),
    },
    {
      id: 'link',
      label: t(($) => $.canvas.link.menu),
      icon: IconLink,
      act: () => startEditing({ kind: 'link', tool: id }),
    },
    voteOn({ tool: id }),
    {
      id: 'remove',
      label: t(($) => $.canvas.menu.removeTool),
      icon: IconTrash,
      shortcut: 'delete',
      removes: true,
      act: () => remove('tool', id),
    },
  ];
}

/** All that can be done with a cell. */
export function cellActions(id: string): ThingAction[] {
  const { t } = i18n;
  const { expanded } = useView.getState();
  const actions: ThingAction[] = [
    {
      id: 'addTool',
      label: t(($) => $.canvas.cell.addTool),
      icon: IconPlus,
      act: () => startEditing({ kind: 'newTool', cell: id, origins: [] }),
    },
    voteOn({ cell: id }),
  ];
  if (expanded === 'all') return actions;
  const open = expanded.has(id);
  return [
    ...actions,
    {
      id: 'expand',
      label: t(($) => (open ? $.canvas.cell.less : $.canvas.menu.expand)),
      icon: IconArrowsMaximize,
      act: () => toggleExpanded(id),
    },
  ];
}

function voteOn(about: { cell: string } | { tool: string }): ThingAction {
  return {
    id: 'vote',
    label: i18n.t(($) => $.canvas.menu.vote),
    icon: IconChecklist,
    shortcut: 'v',
    act: () => askForVote(about),
  };
}
