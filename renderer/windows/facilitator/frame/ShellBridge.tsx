import { useEffect } from 'react';
import type { MenuItem } from '../../../../shared/contract/shell.ts';
import { isEnabled, useActions } from '../../../actions/action.ts';
import { openFolder } from '../../../actions/projectFile.ts';
import { useLanguage, useT } from '../../../client/i18n.ts';
import { shell } from '../../../client/wire.ts';
import { useClosing } from '../../../staff/bar/useClosing.ts';
import { actionContext, useActionContext } from './context.ts';

/** Electron's way of writing a shortcut. */
function accelerator(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => (part === 'mod' ? 'CmdOrCtrl' : part === 'shift' ? 'Shift' : part.toUpperCase()))
    .join('+');
}

/** Keeps the native menu the same as the actions, and carries out what the shell asks; draws nothing. In a browser, nothing at all. */
export function ShellBridge() {
  return shell ? <Bridge /> : null;
}

function Bridge() {
  const t = useT();
  const language = useLanguage();
  const actions = useActions();
  const context = useActionContext();
  useClosing();

  const section = (menu: 'file' | 'edit' | 'view'): MenuItem[] =>
    actions
      .filter((action) => action.menu === menu)
      .map((action) => ({
        id: action.id,
        label: action.label(t),
        enabled: isEnabled(action, context),
        ...(action.shortcut && action.shortcut !== '?' ? { accelerator: accelerator(action.shortcut) } : {}),
      }));
  const items: MenuItem[] = [
    {
      label: t(($) => $.frame.menu.file),
      submenu: [
        ...section('file'),
        { separator: true },
        { role: 'quit', label: t(($) => $.frame.menu.quit) },
      ],
    },
    {
      label: t(($) => $.frame.menu.edit),
      submenu: [
        ...section('edit'),
        { separator: true },
        { role: 'cut', label: t(($) => $.frame.menu.cut) },
        { role: 'copy', label: t(($) => $.frame.menu.copy) },
        { role: 'paste', label: t(($) => $.frame.menu.paste) },
        { role: 'selectAll', label: t(($) => $.frame.menu.selectAll) },
      ],
    },
    {
      label: t(($) => $.frame.menu.view),
      submenu: [
        ...section('view'),
        { separator: true },
        { role: 'togglefullscreen', label: t(($) => $.frame.menu.fullScreen) },
      ],
    },
  ];
  const drawn = JSON.stringify(items);
  useEffect(() => {
    if (shell) void shell.shell({ name: 'menu', items: JSON.parse(drawn) as MenuItem[], language });
  }, [drawn, language]);

  useEffect(
    () =>
      shell?.onShell((event) => {
        if (event.name === 'openProject') void openFolder(event.folder);
        else if (event.name === 'menu') {
          const action = actions.find(({ id }) => id === event.id);
          if (action) void action.run(actionContext());
        }
      }),
    [actions],
  );
  return null;
}
