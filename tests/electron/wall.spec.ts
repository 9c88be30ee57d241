import { type ElectronApplication, expect } from '@playwright/test';
import { greet, test, wallOf } from './launch.ts';

const place = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('window=wall'),
    );
    return wall && { display: screen.getDisplayMatching(wall.getBounds()).id, full: wall.isFullScreen() };
  });

/** The displays of this machine cannot be unplugged by a test: the shell is told what the system would tell it. */
function plug(app: ElectronApplication, plugged: boolean): Promise<void> {
  return app.evaluate(({ screen }, there) => {
    const held = screen as typeof screen & { all?: Electron.Display[] };
    held.all ??= screen.getAllDisplays();
    const displays = there ? held.all : held.all.slice(0, 1);
    const gone = held.all.at(-1);
    screen.getAllDisplays = () => displays;
    screen.getDisplayMatching = (rectangle) =>
      displays.find(({ bounds }) => rectangle.x >= bounds.x && rectangle.x < bounds.x + bounds.width) ??
      (displays[0] as Electron.Display);
    (screen as NodeJS.EventEmitter).emit(there ? 'display-added' : 'display-removed', {}, gone);
  }, plugged);
}

test('the wall fills the second display, comes to the first when that is unplugged, and goes back', async ({
  start,
}) => {
  const { app, page } = await start({ displays: 2 });
  const displays = await page.evaluate(() => cabildo.shell({ name: 'displays' }));
  test.skip(displays.length < 2, 'this machine has one display');
  const first = displays[0]?.id;
  const second = displays[1]?.id;
  await page.evaluate(() => cabildo.shell({ name: 'wall', open: true }));
  await wallOf(app);
  expect(await place(app)).toEqual({ display: second, full: true });
  await plug(app, false);
  expect(await place(app)).toEqual({ display: first, full: false });
  await plug(app, true);
  expect(await place(app)).toEqual({ display: second, full: true });
  expect(await page.evaluate(() => heard.events.filter(({ name }) => name === 'wall').at(-1))).toEqual({
    name: 'wall',
    open: true,
    display: second,
  });
});

test('with one display it is a window beside the other', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(() => cabildo.shell({ name: 'wall', open: true }));
  await wallOf(app);
  expect(await place(app)).toMatchObject({ full: false });
});

test('the facilitator’s window opens and closes it, and is told when somebody else does', async ({
  start,
}) => {
  const { app, page } = await start();
  const ask = (open: boolean) => page.evaluate((on) => cabildo.shell({ name: 'wall', open: on }), open);
  expect(await ask(true)).toMatchObject({ open: true });
  await wallOf(app);
  expect(await ask(true)).toMatchObject({ open: true });
  await expect.poll(() => app.windows().length).toBe(2);
  expect(await ask(false)).toEqual({ open: false, display: null });
  await expect.poll(() => app.windows().length).toBe(1);
  await ask(true);
  const wall = await wallOf(app);
  await wall.close();
  await expect
    .poll(() => page.evaluate(() => heard.events.at(-1)))
    .toEqual({ name: 'wall', open: false, display: null });
});

test('the wall asks nothing of the shell, and is a wall to the host whatever it says', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(() => cabildo.shell({ name: 'wall', open: true }));
  const wall = await wallOf(app);
  expect(await greet(wall, 'facilitator')).toMatchObject({ role: 'wall' });
  const answer = await wall.evaluate(() => cabildo.shell({ name: 'displays' }).then(JSON.stringify, String));
  expect(answer).toContain('refused');
});
