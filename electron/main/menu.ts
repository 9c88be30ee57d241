import type { MenuItemConstructorOptions } from 'electron';
import { Menu } from 'electron';
import type { MenuItem } from '../../shared/contract/shell.ts';

/** Shows the menu that a window sent as data; `choose` gets the id of the chosen item. */
export function showMenu(items: readonly MenuItem[], choose: (id: string) => void): void {
  const template = ({ separator, submenu, ...item }: MenuItem): MenuItemConstructorOptions => {
    if (separator) return { type: 'separator' };
    const { id, role, checked } = item;
    return {
      ...(item as MenuItemConstructorOptions),
      // The keys are shown here and heard by the window: registered twice, one press would act twice.
      registerAccelerator: role !== undefined,
      ...(checked === undefined ? {} : { type: 'checkbox' }),
      ...(submenu === undefined ? {} : { submenu: submenu.map(template) }),
      ...(id === undefined || role !== undefined || submenu !== undefined ? {} : { click: () => choose(id) }),
    };
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(items.map(template)));
}
