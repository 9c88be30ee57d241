import { expect } from '@playwright/test';
import { test } from './launch.ts';

test('the menu is what the window sends; a chosen item comes back by its id', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(() =>
    cabildo.shell({
      name: 'menu',
      language: 'es-CL',
      items: [
        {
          label: 'Edición',
          submenu: [
            { id: 'undo', label: 'Deshacer', accelerator: 'CmdOrCtrl+Z', enabled: true },
            { separator: true },
            { label: 'Copiar', role: 'copy' },
            { id: 'outline', label: 'Esquema', checked: true },
            { id: 'freeze', label: 'Congelar versión', enabled: false },
          ],
        },
      ],
    }),
  );
  const shown = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
      label,
      items: submenu?.items.map((item) => ({
        label: item.label,
        type: item.type,
        enabled: item.enabled,
        checked: item.checked,
      })),
    })),
  );
  expect(shown).toEqual([
    {
      label: 'Edición',
      items: [
        { label: 'Deshacer', type: 'normal', enabled: true, checked: false },
        expect.objectContaining({ type: 'separator' }),
        expect.objectContaining({ label: 'Copiar' }),
        { label: 'Esquema', type: 'checkbox', enabled: true, checked: true },
        { label: 'Congelar versión', type: 'normal', enabled: false, checked: false },
      ],
    },
  ]);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.click());
  await expect.poll(() => page.evaluate(() => heard.events.at(-1))).toEqual({ name: 'menu', id: 'undo' });
});
