import { type ElectronApplication, expect } from '@playwright/test';
import { ready, test, wallOf } from './launch.ts';

/** Ends the page's process, and waits until the shell has loaded a page anew. */
async function crash(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find(
      ({ webContents }) => !webContents.getURL().includes('wall'),
    )?.webContents;
    if (!contents) throw new Error('no window');
    return new Promise<string>((resolve) => {
      contents.once('render-process-gone', () =>
        contents.once('did-finish-load', () => resolve(contents.getURL())),
      );
      contents.forcefullyCrashRenderer();
    });
  });
}

test('a dead page comes back three times, then a page says so and offers the way back', async ({ start }) => {
  const { app, page } = await start();
  for (let time = 1; time <= 3; time += 1) expect(await crash(app)).toBe('app://cabildo/');
  expect(await crash(app)).toBe('app://cabildo/recovery');
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    ),
  ).toContain('Volver a abrir');
  const back = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise((resolve) => {
      contents?.once('did-finish-load', () => resolve(contents.getURL()));
      void contents?.executeJavaScript('document.querySelector("a").click()');
    });
  });
  expect(back).toBe('app://cabildo/');
  expect(page.isClosed()).toBe(false);
});

test('the wall goes on when the facilitator’s window dies, and the wire is whole again', async ({
  start,
}) => {
  const { app, page } = await start({ displays: 2 });
  await page.evaluate(() => cabildo.shell({ name: 'wall', open: true }));
  const wall = await wallOf(app);
  await wall.evaluate(() => {
    document.body.dataset.alive = 'yes';
  });
  await crash(app);
  expect(await wall.evaluate(() => document.body.dataset.alive)).toBe('yes');
  const state = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => !webContents.getURL().includes('wall'))
      ?.webContents.executeJavaScript('cabildo.shell({ name: "wall", open: true })'),
  );
  expect(state).toMatchObject({ open: true });
  await ready(wall);
});
