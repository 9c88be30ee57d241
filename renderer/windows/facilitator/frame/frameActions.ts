import { IconFolderOpen, IconFolderPlus, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { create } from 'zustand';
import type { Action } from '../../../actions/action.ts';
import { openFolder, projectFileActions } from '../../../actions/projectFile.ts';
import { i18n } from '../../../client/i18n.ts';
import { shell } from '../../../client/wire.ts';
import { screens } from '../screens.tsx';

/** Which of the frame's own panels is open. */
export const useFrame = create<{ palette: boolean; keys: boolean; dialog: 'open' | 'new' | null }>(() => ({
  palette: false,
  keys: false,
  dialog: null,
}));

/** Asks for a project's folder and opens it: with the system's dialog, or with our own in a browser. */
export async function chooseProject(): Promise<void> {
  if (!shell) {
    useFrame.setState({ dialog: 'open' });
    return;
  }
  const title = i18n.t(($) => $.home.chooseProject);
  const folder = await shell.shell({ name: 'chooseFolder', title, mode: 'open' });
  if (folder) await openFolder(folder);
}

/** What can be done with the project as a file, in the order of its menu. */
export const projectActions: readonly Action[] = [
  {
    id: 'project.open',
    label: (t) => t(($) => $.frame.project.open),
    icon: IconFolderOpen,
    menu: 'file',
    run: chooseProject,
  },
  {
    id: 'project.create',
    label: (t) => t(($) => $.frame.project.create),
    icon: IconFolderPlus,
    menu: 'file',
    run: () => useFrame.setState({ dialog: 'new' }),
  },
  ...projectFileActions,
];

/** The frame's own intentions: search, the list of keys, and going to each screen. */
export const frameActions: readonly Action[] = [
  {
    id: 'frame.search',
    label: (t) => t(($) => $.frame.search),
    icon: IconSearch,
    shortcut: 'mod+k',
    menu: 'edit',
    run: () => useFrame.setState({ palette: true }),
  },
  {
    id: 'frame.keys',
    label: (t) => t(($) => $.frame.keys),
    icon: IconKeyboard,
    shortcut: '?',
    menu: 'view',
    run: () => useFrame.setState({ keys: true }),
  },
  ...screens.map(
    ({ id, label, icon }): Action => ({
      id: `go.${id}`,
      label,
      icon,
      menu: 'view',
      ...(id === 'documents' ? { shortcut: 'mod+e' } : {}),
      run: ({ go }) => go(id),
    }),
  ),
];
