import { Menu } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { spotOfCell } from '../../../../../../shared/queries/places.ts';
import { useSelection } from '../../../../../actions/selection.ts';
import { focusCanvas } from '../../../../../canvas/portal.ts';
import { setView } from '../../../../../canvas/viewState.ts';
import { i18n } from '../../../../../client/i18n.ts';
import { currentState, useClient } from '../../../../../client/store.ts';
import { ComponentItems, DimensionItems } from './RowMenus.tsx';
import { ModelItems, StageItems } from './StageMenu.tsx';
import classes from './structure.module.css';
import { ThingItems } from './ThingItems.tsx';
import { cellActions, contributionActions, toolActions } from './thingActions.ts';

/** What a menu is asked for. */
type Thing =
  | { kind: 'dimension' | 'component' | 'stage' | 'cell' | 'tool'; id: string }
  | { kind: 'contributions'; ids: readonly string[] }
  | { kind: 'model' };

interface Asked {
  thing: Thing;
  x: number;
  y: number;
}

/**
 * The menu of what is under the pointer (right button) or under the keyboard (menu key, Shift+F10): one for the canvas and
 * its tray, whatever it is about. It has the same commands as the menus that are there to be seen.
 */
export function CanvasMenu({ className, children }: { className: string | undefined; children: ReactNode }) {
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(false);
  const before = useRef<HTMLElement | null>(null);

  const open = (element: Element, at: { x: number; y: number } | null): boolean => {
    const thing = readOnly ? null : thingAt(element);
    if (!thing) return false;
    // A press of the right button gives the matrix no focus by itself; it gets it back when the menu closes.
    if (element.closest('[data-cell]')) focusCanvas();
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const box = element.getBoundingClientRect();
    setAsked({ thing, ...(at ?? { x: box.left + 8, y: box.top + Math.min(box.height, 32) }) });
    setOpened(true);
    return true;
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('input, textarea, [role=menu]')) return;
    if (open(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    if (!(event.target instanceof Element) || event.target.closest('input, textarea')) return;
    // The matrix and the tray have the focus as a whole and say which of their things the keyboard is on.
    const active = event.target.getAttribute('aria-activedescendant');
    const element = active === null ? event.target : document.getElementById(active);
    if (element && open(element, null)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside has the focus; the menu key is heard here.
    <div className={className} onContextMenu={onContextMenu} onKeyDown={onKeyDown}>
      {children}
      {asked ? (
        <Menu
          position="bottom-start"
          width={264}
          offset={2}
          opened={opened}
          returnFocus={false}
          onChange={(open) => {
            setOpened(open);
            // At once, so that a field which a command opens has it after.
            if (!open) before.current?.focus({ preventScroll: true });
          }}
        >
          <Menu.Target>
            <button
              type="button"
              tabIndex={-1}
              className={classes.point}
              style={{ left: asked.x, top: asked.y }}
              aria-label={titleOf(asked.thing)}
            />
          </Menu.Target>
          <Menu.Dropdown onContextMenu={(event) => event.preventDefault()}>
            <Menu.Label className={classes.about ?? ''}>{titleOf(asked.thing)}</Menu.Label>
            <Items thing={asked.thing} />
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}

function Items({ thing }: { thing: Thing }) {
  const { rows } = matrixOf(currentState());
  switch (thing.kind) {
    case 'model':
      return <ModelItems />;
    case 'dimension': {
      const row = rows.find((each) => each.dimension.id === thing.id);
      return row ? <DimensionItems row={row} /> : null;
    }
    case 'component': {
      const row = rows.find((each) => each.component?.id === thing.id);
      return row ? <ComponentItems row={row} /> : null;
    }
    case 'stage': {
      const stage = currentState().stage[thing.id];
      return stage ? <StageItems stage={stage} /> : null;
    }
    case 'cell':
      return <ThingItems actions={cellActions(thing.id)} />;
    case 'tool':
      return <ThingItems actions={toolActions(thing.id)} />;
    case 'contributions':
      return <ThingItems actions={contributionActions(thing.ids)} />;
  }
}

/** What an element of the canvas stands for; the keyboard's place goes there, for what is done next. */
function thingAt(element: Element): Thing | null {
  const find = (selector: string): HTMLElement | null => element.closest<HTMLElement>(selector);
  if (find('[data-corner]')) return { kind: 'model' };
  const stage = find('[data-stage]')?.dataset.stage;
  if (stage !== undefined) return { kind: 'stage', id: stage };
  const row = find('[data-row]')?.dataset;
  if (row?.row !== undefined)
    return { kind: row.kind === 'component' ? 'component' : 'dimension', id: row.row };
  const waiting = find('[data-contribution]')?.dataset.contribution;
  if (waiting !== undefined) return contributionsAt(waiting);
  const cell = find('[data-cell]')?.dataset.cell;
  if (cell === undefined) return null;
  const card = find('[data-card]')?.dataset;
  setView({ cursor: { cell, card: card?.card ?? null } });
  if (card?.card === undefined) return { kind: 'cell', id: cell };
  return card.kind === 'tool' ? { kind: 'tool', id: card.card } : contributionsAt(card.card);
}

/** One that is selected stands for all that are. */
function contributionsAt(id: string): Thing {
  const { contributions } = useSelection.getState();
  return { kind: 'contributions', ids: contributions.includes(id) ? contributions : [id] };
}

function titleOf(thing: Thing): string {
  const state = currentState();
  const { t } = i18n;
  switch (thing.kind) {
    case 'model':
      return t(($) => $.canvas.menu.model);
    case 'contributions':
      return thing.ids.length === 1
        ? (state.contribution[thing.ids[0] ?? '']?.code ?? '')
        : t(($) => $.inspector.contributions.chosen, { count: thing.ids.length });
    case 'cell':
      return spotOfCell(state, thing.id).code;
    default: {
      const record = state[thing.kind][thing.id];
      return record ? `${record.code} · ${record.name}` : '';
    }
  }
}
