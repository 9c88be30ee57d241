import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { greet, ready, test } from './launch.ts';

const secretaryOf = (app: ElectronApplication) =>
  app.windows().find((page) => page.url().includes('window=secretary'));

async function open(app: ElectronApplication, page: Page): Promise<Page> {
  await page.evaluate(() => cabildo.shell({ name: 'secretary' }));
  await expect.poll(() => secretaryOf(app)).toBeDefined();
  const secretary = secretaryOf(app);
  if (!secretary) throw new Error('the secretary’s window is gone');
  await ready(secretary);
  return secretary;
}

test('it opens as a window of its own, once, and can be closed and opened again', async ({ start }) => {
  const { app, page } = await start();
  const secretary = await open(app, page);
  await expect(
    secretary.getByText('No hay un proyecto abierto').or(secretary.getByText('No project is open')),
  ).toBeVisible();
  await page.evaluate(() => cabildo.shell({ name: 'secretary' }));
  expect(app.windows().filter((each) => each.url().includes('window=secretary'))).toHaveLength(1);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('window=secretary'))
      ?.close(),
  );
  await expect.poll(() => secretaryOf(app)).toBeUndefined();
  await open(app, page);
});

test('it is the secretary’s whatever it says, asks nothing of the shell, and little of the host', async ({
  start,
}) => {
  const { app, page } = await start();
  const secretary = await open(app, page);
  expect(await greet(secretary, 'facilitator')).toMatchObject({ role: 'secretary' });
  const answer = await secretary.evaluate(() =>
    cabildo.shell({ name: 'displays' }).then(JSON.stringify, String),
  );
  expect(answer).toContain('refused');
  await secretary.evaluate(() => cabildo.post({ type: 'request', id: 'r1', name: 'home.state', args: {} }));
  await expect
    .poll(() =>
      secretary.evaluate(() => heard.frames.find((frame) => (frame as { id?: string }).id === 'r1')),
    )
    .toMatchObject({ ok: false, code: 'role' });
});
