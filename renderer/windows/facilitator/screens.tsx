import {
  IconBriefcase,
  IconBulb,
  IconFileText,
  IconLayoutGrid,
  IconMessageCircleSearch,
  IconMessages,
  IconNotebook,
  IconPresentation,
  IconSettings,
  IconUsers,
  IconVersions,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Icon } from '../../actions/action.ts';
import type { Translate } from '../../client/i18n.ts';
import { useCollection } from '../../client/store.ts';
import type { ScreenId } from './navigation.ts';

export interface ScreenDefinition {
  id: ScreenId;
  label(t: Translate): string;
  icon: Icon;
  Screen: LazyExoticComponent<ComponentType>;
  /** A hook: how much of it waits for somebody; nothing is shown for none. */
  useWaiting?(): number;
  /** At the foot of the rail. */
  foot?: true;
}

/** Every screen of the facilitator's window; the rail shows them in this order. A screen stands here once it works. */
export const screens: readonly ScreenDefinition[] = [
  {
    id: 'canvas',
    label: (t) => t(($) => $.frame.screens.canvas),
    icon: IconLayoutGrid,
    Screen: lazy(() =>
      import('./screens/canvas/CanvasScreen.tsx').then((m) => ({ default: m.CanvasScreen })),
    ),
  },
  {
    id: 'workshops',
    label: (t) => t(($) => $.frame.screens.workshops),
    icon: IconPresentation,
    Screen: lazy(() =>
      import('./screens/workshops/WorkshopsScreen.tsx').then((m) => ({ default: m.WorkshopsScreen })),
    ),
  },
  {
    id: 'contributions',
    label: (t) => t(($) => $.frame.screens.contributions),
    icon: IconMessages,
    Screen: lazy(() =>
      import('./screens/contributions/ContributionsScreen.tsx').then((m) => ({
        default: m.ContributionsScreen,
      })),
    ),
  },
  {
    id: 'experiences',
    label: (t) => t(($) => $.frame.screens.experiences),
    icon: IconBulb,
    Screen: lazy(() =>
      import('./screens/experiences/ExperiencesScreen.tsx').then((m) => ({ default: m.ExperiencesScreen })),
    ),
  },
  {
    id: 'people',
    label: (t) => t(($) => $.frame.screens.people),
    icon: IconUsers,
    Screen: lazy(() =>
      import('./screens/people/PeopleScreen.tsx').then((m) => ({ default: m.PeopleScreen })),
    ),
  },
  {
    id: 'minutes',
    label: (t) => t(($) => $.frame.screens.minutes),
    icon: IconNotebook,
    Screen: lazy(() =>
      import('./screens/minutes/MinutesScreen.tsx').then((m) => ({ default: m.MinutesScreen })),
    ),
  },
  {
    id: 'documents',
    label: (t) => t(($) => $.frame.screens.documents),
    icon: IconFileText,
    Screen: lazy(() =>
      import('./screens/documents/DocumentsScreen.tsx').then((m) => ({ default: m.DocumentsScreen })),
    ),
  },
  {
    id: 'review',
    label: (t) => t(($) => $.frame.screens.review),
    icon: IconMessageCircleSearch,
    useWaiting: () =>
      Object.values(useCollection('observation')).filter(({ decision }) => decision === null).length,
    Screen: lazy(() =>
      import('./screens/review/ReviewScreen.tsx').then((m) => ({ default: m.ReviewScreen })),
    ),
  },
  {
    id: 'versions',
    label: (t) => t(($) => $.frame.screens.versions),
    icon: IconVersions,
    Screen: lazy(() =>
      import('./screens/versions/VersionsScreen.tsx').then((m) => ({ default: m.VersionsScreen })),
    ),
  },
  {
    id: 'project',
    label: (t) => t(($) => $.frame.screens.project),
    icon: IconBriefcase,
    Screen: lazy(() =>
      import('./screens/project/ProjectScreen.tsx').then((m) => ({ default: m.ProjectScreen })),
    ),
  },
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
