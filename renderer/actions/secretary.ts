import { IconNotes } from '@tabler/icons-react';
import { runningNow } from '../../shared/queries/running.ts';
import { shell } from '../client/wire.ts';
import type { Action } from './action.ts';

/** Opens the secretary's window, or brings it forward. */
export function openSecretary(): void {
  if (shell) void shell.shell({ name: 'secretary' });
  else window.open('/?window=secretary', 'cabildo-secretary');
}

/** The secretary's window, while a workshop runs. */
export const secretaryActions: readonly Action[] = [
  {
    id: 'secretary.open',
    label: (t) => t(($) => $.secretary.open),
    icon: IconNotes,
    menu: 'view',
    enabled: ({ state }) => state !== null && runningNow(state) !== null,
    run: openSecretary,
  },
];
