import {
  IconChartBar,
  IconGridDots,
  IconLayoutRows,
  IconListNumbers,
  IconPresentation,
  IconPresentationOff,
  IconSquare,
  IconWritingSign,
} from '@tabler/icons-react';
import type { WallView } from '../../shared/contract/frames.ts';
import { runningNow } from '../../shared/queries/running.ts';
import { showOnWall } from '../client/store.ts';
import { shell } from '../client/wire.ts';
import type { Action, ActionContext } from './action.ts';

/** Opens the projector's window, or brings it to where it belongs. */
export function openWall(): void {
  if (shell) void shell.shell({ name: 'wall', open: true });
  else window.open('/?window=wall', 'cabildo-wall');
}

let before: WallView = { kind: 'matrix' };

/** Has the room see this, in a window that is there. */
export function show(view: WallView): void {
  showOnWall(view);
  openWall();
}

/** The cell that is selected, or the one of the selected tool or contribution. */
function selectedCell({ state, selection }: ActionContext): string | undefined {
  if (!state) return undefined;
  if (selection.cell && state.cell[selection.cell]) return selection.cell;
  const tool = selection.tool ? state.tool[selection.tool] : undefined;
  if (tool) return tool.cell;
  const place = state.contribution[selection.contributions[0] ?? '']?.place;
  if (place?.kind === 'cell') return place.id;
  return place?.kind === 'tool' ? state.tool[place.id]?.cell : undefined;
}

function selectedRow(context: ActionContext): string | undefined {
  const { row } = context.selection;
  if (row && (context.state?.dimension[row] || context.state?.component[row])) return row;
  const cell = selectedCell(context);
  return cell ? context.state?.cell[cell]?.row : undefined;
}

/** The vote of the running workshop that the room looks at: an open one, else the one that was closed last. */
function pollNow({ state }: ActionContext): string | undefined {
  const now = state && runningNow(state);
  if (!now) return undefined;
  const polls = Object.values(state.poll).filter(
    (poll) => poll.workshop === now.workshop.id && poll.state !== 'void',
  );
  const open = polls.filter((poll) => poll.state === 'open');
  return (open.length > 0 ? open : polls).toSorted((a, b) => (a.opened < b.opened ? 1 : -1))[0]?.id;
}

function roundNow({ state }: ActionContext): string | undefined {
  const now = state && runningNow(state);
  if (!now) return undefined;
  return Object.values(state.technique).find(
    (technique) => technique.workshop === now.workshop.id && technique.state === 'open',
  )?.id;
}

/** What «Proyectar» means where the workshop is run: the open vote, the open round of writing, or the agenda. */
function inTheRoom(context: ActionContext): WallView {
  const poll = pollNow(context);
  if (poll !== undefined && context.state?.poll[poll]?.state === 'open') return { kind: 'poll', id: poll };
  const round = roundNow(context);
  return round === undefined ? { kind: 'agenda' } : { kind: 'question', id: round };
}

const open = (context: ActionContext) => context.state !== null;

const runs = ({ state }: ActionContext) => state !== null && runningNow(state) !== null;

/** What the room sees, chosen by the facilitator. */
export const wallActions: readonly Action[] = [
  {
    id: 'wall.this',
    label: (t) => t(($) => $.frame.wall.this),
    icon: IconPresentation,
    shortcut: 'f5',
    menu: 'view',
    enabled: open,
    run: (context) => {
      if (context.screen === 'workshops' && runs(context)) return show(inTheRoom(context));
      const cell = selectedCell(context);
      const row = selectedRow(context);
      return show(cell ? { kind: 'cell', id: cell } : row ? { kind: 'row', id: row } : { kind: 'matrix' });
    },
  },
  {
    id: 'wall.matrix',
    label: (t) => t(($) => $.frame.wall.matrix),
    icon: IconGridDots,
    menu: 'view',
    enabled: open,
    run: () => show({ kind: 'matrix' }),
  },
  {
    id: 'wall.row',
    label: (t) => t(($) => $.frame.wall.row),
    icon: IconLayoutRows,
    menu: 'view',
    enabled: (context) => selectedRow(context) !== undefined,
    run: (context) => {
      const id = selectedRow(context);
      if (id) show({ kind: 'row', id });
    },
  },
  {
    id: 'wall.cell',
    label: (t) => t(($) => $.frame.wall.cell),
    icon: IconSquare,
    menu: 'view',
    enabled: (context) => selectedCell(context) !== undefined,
    run: (context) => {
      const id = selectedCell(context);
      if (id) show({ kind: 'cell', id });
    },
  },
  {
    id: 'wall.agenda',
    label: (t) => t(($) => $.frame.wall.agenda),
    icon: IconListNumbers,
    menu: 'view',
    enabled: runs,
    run: () => show({ kind: 'agenda' }),
  },
  {
    id: 'wall.poll',
    label: (t) => t(($) => $.frame.wall.poll),
    icon: IconChartBar,
    menu: 'view',
    enabled: (context) => pollNow(context) !== undefined,
    run: (context) => {
      const id = pollNow(context);
      if (id) show({ kind: 'poll', id });
    },
  },
  {
    id: 'wall.question',
    label: (t) => t(($) => $.frame.wall.question),
    icon: IconWritingSign,
    menu: 'view',
    enabled: (context) => roundNow(context) !== undefined,
    run: (context) => {
      const id = roundNow(context);
      if (id) show({ kind: 'question', id });
    },
  },
  {
    id: 'wall.blank',
    label: (t) => t(($) => $.frame.wall.blank),
    icon: IconPresentationOff,
    shortcut: 'b',
    menu: 'view',
    enabled: open,
    // The same key brings back what was there.
    run: ({ view }) => {
      if (view.wall.kind === 'blank') showOnWall(before);
      else {
        before = view.wall;
        showOnWall({ kind: 'blank' });
      }
    },
  },
];
