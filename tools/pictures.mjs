// `npm run pictures`: the pictures of the README, taken from the sample as it is shipped.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { root, run, start } from './lib/run.mjs';

/** File, address within the window, and what must be there before it is taken. */
const PICTURES = /** @type {const} */ ([
  ['lienzo', '#/canvas', 'Presupuesto participativo'],
  ['aportes', '#/contributions', 'A-0001'],
  ['actas', '#/minutes', 'Acta N.º'],
]);

const built = await run(process.execPath, [join(root, 'tools/build.mjs'), '--if-needed']);
if (built.code !== 0) process.exit(1);
const place = mkdtempSync(join(tmpdir(), 'cabildo-pictures-'));
try {
  const cli = join(root, 'out/host/cli.js');
  const folder = join(place, 'ejemplo');
  const env = {
    ...process.env,
    CABILDO_SETTINGS: join(place, 'settings'),
    LANG: 'es_CL.UTF-8',
    LC_ALL: 'es_CL.UTF-8',
  };
  const made = await run(process.execPath, [cli, 'new', folder, '--sample'], { env });
  if (made.code !== 0) process.exit(1);
  const server = start(process.execPath, [cli, 'serve', folder, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve) => {
    let heard = '';
    server.stdout?.on('data', (chunk) => {
      heard += String(chunk);
      const found = /http:\S+/.exec(heard);
      if (found) resolve(found[0]);
    });
  });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...CHROMIUM_FLAGS],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(String(address));
  mkdirSync(join(root, 'docs'), { recursive: true });
  for (const [name, hash, sign] of PICTURES) {
    // Text, for this file is checked without the browser's types.
    await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    await page.getByText(sign).first().waitFor();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.screenshot({ path: join(root, 'docs', `${name}.png`), animations: 'disabled' });
    console.log(`docs/${name}.png`);
  }
  await browser.close();
  // It writes its last snapshot while it closes.
  const closed = once(server, 'close');
  server.kill('SIGTERM');
  await closed;
} finally {
  rmSync(place, { recursive: true, force: true });
}
