import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { create } from 'zustand';
import type { Action } from '../../../actions/action.ts';
import { screens } from '../screens.tsx';

/** Which of the frame's own panels is open. */
export const useFrame = create<{ palette: boolean; keys: boolean }>(() => ({ palette: false, keys: false }));

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
      run: ({ go }) => go(id),
    }),
  ),
];
