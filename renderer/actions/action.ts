import type { ComponentType } from 'react';
import { create } from 'zustand';
import type { MirrorView } from '../../shared/mirror/mirror.ts';
import type { State } from '../../shared/model/state.ts';
import type { Translate } from '../client/i18n.ts';
import type { Selection } from './selection.ts';

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>;

/** What an intention may look at, and the ways it has of acting on the window. */
export interface ActionContext {
  t: Translate;
  /** The open project; null at home. */
  state: State | null;
  view: MirrorView;
  selection: Selection;
  /** Name of the screen that is shown. */
  screen: string;
  go(screen: string, params?: Readonly<Record<string, string>>): void;
}

/** One human intention: its button, its key, its line in the palette and in the native menu all come from here. */
export interface Action {
  id: string;
  label(t: Translate): string;
  icon: Icon;
  /** As in `useKeys`. */
  shortcut?: string;
  /** The keys belong to a component of the screen, which listens to them itself: here they are only shown. */
  ownKeys?: true;
  /** Screens where it can be done; everywhere when left out. */
  screens?: readonly string[];
  /** Where in the native menu; nowhere when left out. */
  menu?: 'file' | 'edit' | 'view';
  enabled?(context: ActionContext): boolean;
  run(context: ActionContext): void | Promise<void>;
}

const useRegistry = create<{ actions: readonly Action[] }>(() => ({ actions: [] }));

/** Makes actions known to keys, palette and menu; one with the id of an earlier one takes its place. */
export function registerActions(actions: readonly Action[]): void {
  const ids = new Set(actions.map((action) => action.id));
  useRegistry.setState((registry) => ({
    actions: [...registry.actions.filter((action) => !ids.has(action.id)), ...actions],
  }));
}

/** Every known action, in the order of registering. */
export function useActions(): readonly Action[] {
  return useRegistry((registry) => registry.actions);
}

/** Whether an action can be done now. */
export function isEnabled(action: Action, context: ActionContext): boolean {
  if (action.screens && !action.screens.includes(context.screen)) return false;
  return action.enabled?.(context) ?? true;
}
