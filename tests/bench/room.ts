import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { newId } from '../../electron/host/ids.ts';
import { openStore } from '../../electron/host/store/store.ts';
import { framesOf, newContext, timeToUsable } from './browser.ts';
import { stateOf, storeOptions, writeProject } from './project.ts';
import { cardOf, type Orders, type Tally } from './roomClients.ts';
import { figure, goalRow, median, p95, type Row } from './rows.ts';
import { type Places, rateOf, SCENE_A, setView } from './scenes.ts';
import { openSocket, type Running, type Socket, startHost } from './server.ts';

const PHONES = 200;
const SECONDS = 30;
const MS = 3_000;
const QUIET_ROUNDS = 5;
const KEYS = 20;
const WARM_UP = 6;
const LOADS = 5;
/** How much slower than this machine a five-year-old phone is taken to be. */
const SLOWED = 4;

/** A full room: what 200 phones cost the canvas, whether all they send arrives once, the wall's delay, the phone page's start. */
export async function room(browser: Browser, { out, place }: Places): Promise<Row[]> {
  const folder = join(place, 'room');
  await writeProject(folder, stateOf(SCENE_A));
  const host = await startHost(out, folder, join(place, 'settings'));
  const context = await newContext(browser);
  const rows: Row[] = [];
  let poll = '';
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    await page.locator('[data-cell]').first().waitFor();
    const socket = await openSocket(host.port, await cookieOf(context), 'banco000000000000000');
    const orders = await openRoom(socket);
    poll = orders.poll;
    await setView(page, { level: 'near', expanded: 'all' });
    rows.push(...(await fullRoom(page, orders)));
    socket.show({ kind: 'matrix' });
    rows.push(...(await wallRows(browser, page, host)));
    rows.push(...(await phoneRows(browser, orders)));
    socket.close();
  } finally {
    await context.close();
    await host.stop();
  }
  return [...rows, await arrivals(folder, poll)];
}

async function cookieOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function openRoom(socket: Socket): Promise<Orders> {
  const done = async (name: string, payload: object): Promise<string> => {
    const answer = await socket.command(newId(), name, payload);
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id ?? '';
  };
  const workshop = await done('workshop.add', { kind: 'schema', title: 'Taller del banco' });
  await done('workshop.state', { id: workshop, state: 'running' });
  const poll = await done('poll.open', {
    workshop,
    wording: '¿Qué herramienta pasa al piloto?',
    options: ['La primera', 'La segunda'].map((label) => ({ label, about: null })),
    scale: { kind: 'dots', dots: 1, cumulative: false },
    entitled: PHONES,
  });
  const choice = { address: '127.0.0.1', moderated: false };
  const { url, code } = (await socket.request(newId(), 'room.open', choice)) as { url: string; code: string };
  return { url, code, poll, count: PHONES, seconds: SECONDS };
}

/** Frames of the canvas while it is panned, without phones and while all of them send. */
async function fullRoom(page: Page, orders: Orders): Promise<Row[]> {
  const pan = async () => rateOf(await framesOf(page, { wheel: '.react-flow__pane' }, MS));
  await pan();
  const quiet: number[] = [];
  for (let round = 0; round < QUIET_ROUNDS; round++) quiet.push(await pan());
  const clients = spawn(process.execPath, [process.argv[1] ?? '', '--clients', JSON.stringify(orders)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const heard = listen(clients);
  await heard.ready;
  clients.stdin.write('go\n');
  let sending = true;
  const told = heard.tally.finally(() => {
    sending = false;
  });
  const full: number[] = [];
  while (sending) full.push(await pan());
  const tally = await told;
  if (tally.refused.length > 0) throw new Error(`the room refused: ${tally.refused.join()}`);
  return [
    goalRow(
      `${PHONES} phones sending a card and a vote in ${SECONDS} s: canvas frames/s / the same without them`,
      median(full) / median(quiet),
      '×',
      '≥',
      0.8,
    ),
    figure('canvas frames/s with the phones', median(full), '1/s'),
    figure('canvas frames/s without them', median(quiet), '1/s'),
    goalRow('cards and votes acknowledged once', tally.acknowledged - tally.again, '', '≥', 2 * PHONES),
    figure('a phone’s send to its answer, p95', p95(tally.times), 'ms'),
  ];
}

function listen(child: ChildProcess): { ready: Promise<void>; tally: Promise<Tally> } {
  let said = '';
  let ready = () => {};
  const waiting = new Promise<void>((resolve) => {
    ready = resolve;
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.startsWith('ready')) ready();
  });
  const tally = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`the phones ended with ${code}: ${said}`);
    return JSON.parse(said.slice(said.indexOf('\n') + 1)) as Tally;
  });
  return { ready: Promise.race([waiting, tally.then(() => undefined)]), tally };
}

/** What is in the project's files afterwards: every card and every ballot, each once. */
async function arrivals(folder: string, poll: string): Promise<Row> {
  const { store, state } = await openStore(folder, storeOptions);
  await store.close();
  const texts = Object.values(state.contribution).map(({ text }) => text);
  const once = Array.from({ length: PHONES }, (_, index) => cardOf(index)).filter(
    (card) => texts.filter((text) => text === card).length === 1,
  );
  const ballots = Object.values(state.ballot).filter((ballot) => ballot.poll === poll);
  if (ballots.length > PHONES) throw new Error(`${ballots.length} ballots of ${PHONES} phones`);
  return goalRow('cards and votes on disk once', once.length + ballots.length, '', '≥', 2 * PHONES);
}

/** From a key in the facilitator's window (B, which blanks the wall and gives it back) to the wall's own page. */
async function wallRows(browser: Browser, page: Page, host: Running): Promise<Row[]> {
  const context = await newContext(browser);
  await context.addCookies(await page.context().cookies());
  try {
    const wall = await context.newPage();
    await wall.goto(`http://127.0.0.1:${host.port}/?window=wall`);
    await wall.locator('main > *').first().waitFor();
    await page.evaluate(() => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => Object.assign(window, { pressed: performance.timeOrigin + timeStamp }),
        { capture: true },
      );
    });
    const times: number[] = [];
    for (let at = 0; at < WARM_UP + KEYS; at++) {
      await wall.evaluate(() => {
        const main = () => document.querySelector('main')?.childElementCount === 0;
        const before = main();
        const changed = new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            if (main() === before) return;
            watch.disconnect();
            resolve(performance.timeOrigin + performance.now());
          });
          watch.observe(document.body, { subtree: true, childList: true });
        });
        Object.assign(window, { changed });
      });
      await page.keyboard.press('b');
      const shown = await wall.evaluate(() => (window as unknown as { changed: Promise<number> }).changed);
      const pressed = await page.evaluate(() => (window as unknown as { pressed: number }).pressed);
      if (at >= WARM_UP) times.push(shown - pressed);
      // The window that pressed must have heard of it too, or the next press says the same again.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
      });
    }
    return [
      goalRow('a key in the facilitator’s window to the wall, p95', p95(times), 'ms', '≤', 100),
      figure('a key in the facilitator’s window to the wall, median', median(times), 'ms'),
    ];
  } finally {
    await context.close();
  }
}

/** From opening the phone page to its door being there, on a processor slowed down. */
async function phoneRows(browser: Browser, { url }: Orders): Promise<Row[]> {
  const times: number[] = [];
  for (let at = 0; at < LOADS; at++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-CL' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    times.push(await timeToUsable(page, url, 'input'));
    await context.close();
  }
  return [
    goalRow(`phone page usable, processor slowed ${SLOWED} ×, median`, median(times), 'ms', '≤', 1_500),
  ];
}
