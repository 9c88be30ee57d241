import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { ready, test, wallOf } from './launch.ts';

test('no request leaves the windows, however it is tried', async ({ start }) => {
  const heard: string[] = [];
  const outside = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  outside.on('connection', () => heard.push('connection'));
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const { app, page } = await start();
  const results = await page.evaluate(async (url) => {
    const settled = (work: Promise<unknown>) =>
      work.then(
        () => 'through',
        () => 'refused',
      );
    const element = (tag: string, fields: object) =>
      new Promise((resolve, reject) => {
        const made = Object.assign(document.createElement(tag), fields, { onload: resolve, onerror: reject });
        document.head.append(made);
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const made = new WebSocket(url.replace('http', 'ws'));
        made.onopen = resolve;
        made.onerror = reject;
      });
    return Promise.all([
      settled(fetch(`${url}/fetch`, { mode: 'no-cors' })),
      settled(element('img', { src: `${url}/image` })),
      settled(element('script', { src: `${url}/script` })),
      settled(element('link', { rel: 'stylesheet', href: `${url}/style` })),
      settled(socket()),
      settled(
        navigator.sendBeacon(`${url}/beacon`) ? new Promise((_, no) => setTimeout(no)) : Promise.reject(),
      ),
    ]);
  }, address);
  expect(results).toEqual(results.map(() => 'refused'));
  expect(heard).toEqual([]);
  const outbound = await app.evaluate(
    (electron) => (electron as { __standin?: { outbound: unknown[] } }).__standin?.outbound ?? [],
  );
  expect(outbound).toEqual([]);
  await new Promise((resolve) => outside.close(resolve));
});

test('no inline script or handler runs', async ({ start }) => {
  const { page } = await start();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.handler = true">');
    return new Promise((resolve) =>
      requestAnimationFrame(() => resolve({ inline: 'inline' in window, handler: 'handler' in window })),
    );
  });
  expect(ran).toEqual({ inline: false, handler: false });
});

test('navigation and permissions are denied', async ({ start }) => {
  const { page } = await start();
  const before = page.url();
  for (const url of [
    'https://example.org/',
    'app://other/',
    'file:///etc/hostname',
    `${new URL(before).origin}/assets/x.html`,
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
  }
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code }) => resolve(code),
          ),
        ),
    ),
  ).toBe(1);
  expect(page.url()).toBe(before);
});

test('no window opens another', async ({ start }) => {
  const { app, page } = await start();
  // What the shell answers is asked of it directly, on the next window it makes: an attempt from the page is no use, since
  // a window refused while Playwright takes hold of it can leave the one that asked waiting for ever.
  await app.evaluate(({ app: main }) => {
    main.prependListener('web-contents-created', (_event, contents) => {
      const set = contents.setWindowOpenHandler.bind(contents);
      contents.setWindowOpenHandler = (handler: Parameters<typeof set>[0]) => {
        Object.assign(globalThis, { handler });
        set(handler);
      };
    });
  });
  await page.evaluate(() => cabildo.shell({ name: 'wall', open: true }));
  await wallOf(app);
  const answers = await app.evaluate(() => {
    const { handler } = globalThis as unknown as { handler(details: { url: string }): { action: string } };
    return ['https://example.org/', 'app://cabildo/', 'about:blank'].map((url) => handler({ url }).action);
  });
  expect(answers).toEqual(['deny', 'deny', 'deny']);
});

test('a reload is no navigation', async ({ start }) => {
  const { page } = await start();
  await page.reload();
  await ready(page);
});

test('a page that is not ours gets no answer, even with our preload', async ({ start }) => {
  const { app, page } = await start();
  const opening = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow, app: main }) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${main.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
        contextIsolation: true,
      },
    });
    await foreign.loadURL('data:text/html,<title>foreign</title>');
  });
  const foreign = await opening;
  await foreign.waitForFunction(() => 'cabildo' in window);
  const answer = await foreign.evaluate(async () => {
    const frames: unknown[] = [];
    cabildo.onFrame((frame) => frames.push(frame));
    cabildo.post({ type: 'hello', protocol: 1, role: 'facilitator', actor: 'foreign' });
    const shell = await cabildo.shell({ name: 'displays' }).then(JSON.stringify, String);
    return { shell, frames };
  });
  expect(answer.shell).toContain('refused');
  expect(answer.frames).toEqual([]);
  // The window that is ours still does.
  expect(await page.evaluate(() => cabildo.shell({ name: 'displays' }))).toHaveLength(1);
});

test('our page in a window that the shell did not make gets none either', async ({ start }) => {
  const { app } = await start();
  const opening = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow, app: main }) => {
    const copy = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${main.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
        contextIsolation: true,
      },
    });
    return copy.loadURL('app://cabildo/');
  });
  const copy = await opening;
  await copy.waitForFunction(() => 'cabildo' in window);
  expect(
    await copy.evaluate(() => cabildo.shell({ name: 'displays' }).then(JSON.stringify, String)),
  ).toContain('refused');
});

test('what the shell is asked is parsed', async ({ start }) => {
  const { page } = await start();
  const refused = await page.evaluate(() =>
    Promise.all(
      [
        null,
        {},
        { name: 'exec' },
        { name: 'reveal', path: 3 },
        { name: 'displays', more: 1 },
        { name: 'menu', items: [{ role: 'toggleDevTools' }] },
      ].map((request) =>
        cabildo.shell(request as never).then(
          () => 'done',
          () => 'refused',
        ),
      ),
    ),
  );
  expect(refused).toEqual(refused.map(() => 'refused'));
});

test('only the built files are served', async ({ start }) => {
  const { page } = await start();
  const statuses = await page.evaluate(() =>
    Promise.all(
      [
        '/../../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/nothing.js',
        '/index.html',
      ].map(async (path) => (await fetch(path)).status),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 200]);
});
