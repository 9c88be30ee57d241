import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';

export async function startBrowser(): Promise<Browser> {
  return chromium.launch(chromiumOptions());
}

export function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale: 'es-CL',
    timezoneId: 'America/Santiago',
  });
}

/** How a page is driven while its frames are counted. */
export interface Drive {
  /** The element that gets the wheel. */
  wheel: string;
  /** Also, every `every` ms, one of these in turn. */
  steps?: { every: number; keys?: readonly string[]; zooms?: readonly number[] };
  /** What is shown when a round begins, for rounds that measure the same. */
  from?(page: Page): Promise<void>;
}

/** Times between the frames of a page, in ms, while it is panned (a wheel event in every frame) for `ms`. */
export async function framesOf(page: Page, { from, ...drive }: Drive, ms: number): Promise<number[]> {
  await page.bringToFront();
  await from?.(page);
  const { frames, moved } = await page.evaluate(drivePage, { drive, ms });
  if (moved !== null && moved < frames.length / 4) throw new Error(`the page moved in ${moved} frames only`);
  return frames;
}

/** Runs in the page. Panning goes down and to the right for half of the time, then back. */
function drivePage({
  drive,
  ms,
}: {
  drive: Omit<Drive, 'from'>;
  ms: number;
}): Promise<{ frames: number[]; moved: number | null }> {
  const target = document.querySelector(drive.wheel) ?? document.documentElement;
  const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
  const box = target.getBoundingClientRect();
  const { steps } = drive;
  const frames: number[] = [];
  let moved = 0;
  let first = 0;
  let last = 0;
  let stepped = 0;
  let steppedAt = Number.NEGATIVE_INFINITY;
  const step = () => {
    if (!steps) return;
    const key = steps.keys?.[stepped % steps.keys.length];
    const zoom = steps.zooms?.[stepped % steps.zooms.length];
    stepped += 1;
    if (key !== undefined)
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    if (zoom !== undefined) (window as unknown as { zoomTo(zoom: number): void }).zoomTo(zoom);
  };
  const pan = (now: number) => {
    const shown = viewport?.style.transform;
    const by = now - first < ms / 2 ? 30 : -30;
    target.dispatchEvent(
      new WheelEvent('wheel', {
        deltaX: by,
        deltaY: by,
        bubbles: true,
        cancelable: true,
        clientX: box.left + box.width / 2,
        clientY: box.top + box.height / 2,
      }),
    );
    if (viewport?.style.transform !== shown) moved += 1;
  };
  return new Promise((resolve) => {
    const frame = (now: number) => {
      if (first === 0) first = now;
      else frames.push(now - last);
      last = now;
      if (now - first >= ms) {
        resolve({ frames, moved: viewport && !steps ? moved : null });
        return;
      }
      if (steps === undefined) pan(now);
      else if (now - steppedAt >= steps.every) {
        steppedAt = now;
        step();
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/**
 * From the start of a navigation to the frame after the one in which `selector` is there, in ms of the page's own clock.
 */
export async function timeToUsable(page: Page, url: string, selector: string): Promise<number> {
  // A page behind another one is slowed down on purpose.
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );
}
