import { IconSettings } from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Icon } from '../../actions/action.ts';
import type { Translate } from '../../client/i18n.ts';
import type { ScreenId } from './navigation.ts';

export interface ScreenDefinition {
  id: ScreenId;
  label(t: Translate): string;
  icon: Icon;
  Screen: LazyExoticComponent<ComponentType>;
  /** At the foot of the rail. */
  foot?: true;
}

/** Every screen of the facilitator's window; the rail shows them in this order. A screen stands here once it works. */
export const screens: readonly ScreenDefinition[] = [
  {
    id: 'settings',
    label: (t) => t(($) => $.frame.screens.settings),
    icon: IconSettings,
    foot: true,
    Screen: lazy(() =>
      import('./screens/settings/SettingsScreen.tsx').then((m) => ({ default: m.SettingsScreen })),
    ),
  },
];
