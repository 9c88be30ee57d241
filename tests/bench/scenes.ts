import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type Drive, framesOf, newContext, timeToUsable } from './browser.ts';
import { type Size, stateOf, writeProject } from './project.ts';
import { figure, goalRow, median, p95, type Row } from './rows.ts';
import { startHost, startPages } from './server.ts';

export const SCENE_A: Size = { dimensions: 22, stages: 6, tools: 10, contributions: 1_320, tray: 0 };
const SCENE_B: Size = { dimensions: 97, stages: 5, tools: 2, contributions: 5_000, tray: 150 };
const MS = 3_000;
const ROUNDS = 3;
const LOADS = 5;
const PANE = '.react-flow__pane';
const CELL = '[data-cell]';

export interface Places {
  /** The application as the bench built it; its windows hand out the state of the canvas view. */
  out: string;
  /** The built page of bare React Flow. */
  pages: string;
  /** A folder for projects. */
  place: string;
}

/** Every cell with all its tools and contributions, in *Cerca*. */
export async function sceneA(browser: Browser, places: Places): Promise<Row[]> {
  const cards = 22 * 6 * 20;
  return withPages(browser, places, 'A', SCENE_A, cards, 6, async ({ app, bare, empty }) => {
    await setView(app, { level: 'near', expanded: 'all' });
    const drive: Drive = { wheel: PANE };
    return compare('scene A, panning', { app: [app, drive], bare: [bare, drive], empty: [empty, drive] });
  });
}

/** Many cells, in *Lejos* with heat: panning, then a step of level or zoom every half second. */
export async function sceneB(browser: Browser, places: Places): Promise<Row[]> {
  return withPages(browser, places, 'B', SCENE_B, SCENE_B.contributions, 5, async (pages) => {
    const { app, bare, empty, appUrl, bareUrl } = pages;
    await setView(app, { level: 'far' });
    const drive: Drive = { wheel: PANE };
    const panning = await compare('scene B, panning', {
      app: [app, drive],
      bare: [bare, drive],
      empty: [empty, drive],
    });
    const every = 500;
    const keys = { wheel: PANE, steps: { every, keys: ['+', '+', '-', '-'] } };
    // Six steps end in *Cerca*; without this the next round would change the size of its text instead of the level.
    const levels = { ...keys, from: (page: Page) => setView(page, { level: 'far', zoom: 1 }) };
    const zooms = { wheel: PANE, steps: { every, zooms: [0.5, 1, 0.5, 0.25] } };
    const stepping = await compare('scene B, stepping through the levels', {
      app: [app, levels],
      bare: [bare, zooms],
      empty: [empty, keys],
    });
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let at = 0; at < LOADS; at++) {
      theirs.push(await timeToUsable(bare, bareUrl, '.react-flow__node[style*="visibility: visible"]'));
      ours.push(await timeToUsable(app, appUrl, CELL));
    }
    const loading = [
      goalRow(
        'scene B, from navigation to first usable frame / bare React Flow with 5,000 cards',
        median(ours) / median(theirs),
        '×',
        '≤',
        1,
      ),
      figure('scene B, from navigation to first usable frame, median', median(ours), 'ms'),
      figure('bare React Flow with 5,000 cards, the same, median', median(theirs), 'ms'),
    ];
    return [...panning, ...stepping, ...loading];
  });
}

interface Pages {
  app: Page;
  bare: Page;
  empty: Page;
  appUrl: string;
  bareUrl: string;
}

async function withPages(
  browser: Browser,
  { out, pages, place }: Places,
  name: string,
  size: Size,
  cards: number,
  columns: number,
  measure: (pages: Pages) => Promise<Row[]>,
): Promise<Row[]> {
  const folder = join(place, `scene-${name}`);
  await writeProject(folder, stateOf(size));
  const host = await startHost(out, folder, join(place, 'settings'));
  const server = await startPages(pages);
  const context = await newContext(browser);
  try {
    const [app, bare, empty] = [await context.newPage(), await context.newPage(), await context.newPage()];
    const appUrl = `http://127.0.0.1:${host.port}/`;
    const bareUrl = `${server.url}?cards=${cards}&columns=${columns}`;
    await app.goto(host.url);
    await app.locator(CELL).first().waitFor();
    await bare.goto(bareUrl);
    await bare.locator('.react-flow__node').first().waitFor();
    await empty.goto(`${server.url}empty`);
    return await measure({ app, bare, empty, appUrl, bareUrl });
  } finally {
    await context.close();
    await server.stop();
    await host.stop();
  }
}

/** Frames a second, from the times between them in ms. */
export function rateOf(frames: readonly number[]): number {
  return (1_000 * frames.length) / frames.reduce((sum, time) => sum + time, 0);
}

type Driven = readonly [Page, Drive];

/** Frames of the application beside those of an empty page and of bare React Flow, in turns so that all share the weather. */
async function compare(what: string, driven: { app: Driven; bare: Driven; empty: Driven }): Promise<Row[]> {
  const rates: Record<string, number[]> = { app: [], bare: [], empty: [] };
  const tails: Record<string, number[]> = { app: [], bare: [], empty: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, [page, drive]] of Object.entries(driven)) {
      const frames = await framesOf(page, drive, MS);
      rates[name]?.push(rateOf(frames));
      tails[name]?.push(p95(frames));
    }
  const rate = (name: string) => median(rates[name] ?? []);
  const tail = (name: string) => median(tails[name] ?? []);
  return [
    goalRow(`${what}: frames/s / empty page's`, rate('app') / rate('empty'), '×', '≥', 0.9),
    goalRow(`${what}: p95 of frame times / empty page's`, tail('app') / tail('empty'), '×', '≤', 1.5),
    goalRow(`${what}: frames/s / bare React Flow's`, rate('app') / rate('bare'), '×', '>', 1),
    figure(`${what}: frames/s`, rate('app'), '1/s'),
    figure(`${what}: frames/s of an empty page`, rate('empty'), '1/s'),
    figure(`${what}: frames/s of bare React Flow`, rate('bare'), '1/s'),
    figure(`${what}: p95 of frame times`, tail('app'), 'ms'),
    figure(`${what}: p95 of frame times of an empty page`, tail('empty'), 'ms'),
    figure(`${what}: p95 of frame times of bare React Flow`, tail('bare'), 'ms'),
  ];
}

/** Sets what the canvas shows, as its buttons do, and waits until it is drawn. */
export async function setView(page: Page, view: object): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async (wanted) => {
    (window as unknown as { benchView: { setState(view: object): void } }).benchView.setState(wanted);
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  }, view);
}
