import { expect } from '@playwright/test';
import { test } from './launch.ts';

test('the menu is what the window sends; a chosen item comes back by its id', async ({ start }) => {
  const { app, page } = await start();
  // The window sends its own menu again whenever what it may do changes: ours is looked at in between.
  await expect(async () => {
    await page.evaluate(() =>
      cabildo.shell({
        name: 'menu',
        language: 'es-CL',
        items: [
          {
            label: 'Edición',
            submenu: [
              { id: 'test.chosen', label: 'Deshacer', accelerator: 'CmdOrCtrl+Z', enabled: true },
              { separator: true },
              { label: 'Copiar', role: 'copy' },
              { id: 'outline', label: 'Esquema', checked: true },
              { id: 'freeze', label: 'Congelar versión', enabled: false },
            ],
          },
        ],
      }),
    );
    const shown = await app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      menu?.getMenuItemById('test.chosen')?.click();
      return menu?.items.map(({ label, submenu }) => ({
        label,
        items: submenu?.items.map((item) => [item.type, item.label, item.enabled, item.checked]),
      }));
    });
    expect(shown).toEqual([
      {
        label: 'Edición',
        items: [
          ['normal', 'Deshacer', true, false],
          ['separator', expect.anything(), true, false],
          ['normal', 'Copiar', true, false],
          ['checkbox', 'Esquema', true, true],
          ['normal', 'Congelar versión', false, false],
        ],
      },
    ]);
  }).toPass();
  await expect
    .poll(() => page.evaluate(() => heard.events))
    .toContainEqual({ name: 'menu', id: 'test.chosen' });
});
