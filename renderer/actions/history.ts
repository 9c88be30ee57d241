import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { i18n, type Translate } from '../client/i18n.ts';
import type { Action } from './action.ts';
import { redo, undo } from './run.ts';

/** What a command is called, for «Deshacer: …»; its bare name when nobody has named it. */
export function commandLabel(t: Translate, name: string): string {
  return i18n.exists(`commands.${name}`) ? t(`commands.${name}` as never) : name;
}

/** Taking back, and doing again. */
export const historyActions: readonly Action[] = [
  {
    id: 'history.undo',
    label: (t) => t(($) => $.common.undo),
    icon: IconArrowBackUp,
    shortcut: 'mod+z',
    menu: 'edit',
    enabled: ({ view }) => view.undo !== null,
    run: undo,
  },
  {
    id: 'history.redo',
    label: (t) => t(($) => $.common.redo),
    icon: IconArrowForwardUp,
    shortcut: 'mod+shift+z',
    menu: 'edit',
    enabled: ({ view }) => view.redo !== null,
    run: redo,
  },
];
