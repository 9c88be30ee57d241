import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { newContext } from './browser.ts';
import { sentence, stateOf, writeProject } from './project.ts';
import { figure, goalRow, median, p95, type Row } from './rows.ts';
import type { Places } from './scenes.ts';
import { startHost } from './server.ts';

const SIZE = { dimensions: 20, stages: 5, tools: 3, contributions: 5_000, tray: 150 };
const CARDS = 60;
const WARM_UP = 10;
/** The windows beside the one that is typed into. */
const OTHERS = ['?window=secretary', '', '?window=wall'];

/**
 * From Enter in the capture bar to the end of the frame in which the card is in the tray, where it comes only once it is on
 * disk; with three other windows on the same project.
 */
export async function capture(browser: Browser, { out, place }: Places): Promise<Row[]> {
  const folder = join(place, 'capture');
  await writeProject(folder, stateOf(SIZE));
  const host = await startHost(out, folder, join(place, 'settings'));
  const context = await newContext(browser);
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    for (const query of OTHERS) {
      const other = await context.newPage();
      await other.goto(`http://127.0.0.1:${host.port}/${query}`);
      await other.waitForFunction(() => document.querySelector('#root > :not(style)') !== null);
    }
    await page.bringToFront();
    const field = page.locator('textarea[role=combobox]');
    await field.click();
    const times: number[] = [];
    for (let at = 0; at < WARM_UP + CARDS; at++) {
      const time = await captureOne(page, `${sentence(at)} medido ${at}.`);
      if (at >= WARM_UP) times.push(time);
    }
    return [
      goalRow(
        'Enter to card on screen and on disk, 5,000 contributions, 4 windows, p95',
        p95(times),
        'ms',
        '≤',
        50,
      ),
      figure(
        'Enter to card on screen and on disk, 5,000 contributions, 4 windows, median',
        median(times),
        'ms',
      ),
    ];
  } finally {
    await context.close();
    await host.stop();
  }
}

async function captureOne(page: Page, text: string): Promise<number> {
  await page.keyboard.insertText(text);
  await page.evaluate((wanted) => {
    const tray = document.querySelector('[data-drop="tray"]');
    if (!tray) throw new Error('there is no tray');
    const measured = new Promise<number>((resolve) => {
      let pressed = 0;
      const key = (event: KeyboardEvent) => {
        if (event.key === 'Enter') pressed = event.timeStamp;
      };
      window.addEventListener('keydown', key, { capture: true, once: true });
      const watch = new MutationObserver(() => {
        if (!tray.textContent.includes(wanted)) return;
        watch.disconnect();
        // A task after the next frame's callbacks: that frame has been laid out and handed over by then.
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => resolve(performance.now() - pressed);
          after.port2.postMessage(null);
        });
      });
      watch.observe(tray, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(window, { measured });
  }, text);
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
}
