import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.ts';
import { capture } from './capture.ts';
import { meanwhile, proposal } from './documents.ts';
import { acknowledged, opening } from './journal.ts';
import { reviewed } from './review.ts';
import { room } from './room.ts';
import { type Orders, runClients } from './roomClients.ts';
import { type Row, tableOf } from './rows.ts';
import { type Places, sceneA, sceneB } from './scenes.ts';
import { comparing } from './versions.ts';

// Run by tools/bench.mjs, which has built this, the application and the page of bare React Flow into `--built`.
const { values } = parseArgs({
  options: {
    built: { type: 'string' },
    json: { type: 'boolean', default: false },
    /** Some of the parts, by name. */
    only: { type: 'string' },
    /** What the phones of the part `room` are told, as JSON: this process is then those phones. */
    clients: { type: 'string' },
  },
});
if (values.clients !== undefined) {
  console.log(JSON.stringify(await runClients(JSON.parse(values.clients) as Orders)));
  process.exit(0);
}
const built = resolve(values.built ?? '');
const place = mkdtempSync(join(built, 'projects-'));
const places: Places = { out: join(built, 'out'), pages: join(built, 'reactflow'), place };
const browser = await startBrowser();

const parts: Record<string, () => Promise<Row[]>> = {
  acknowledged: () => acknowledged(place),
  opening: () => opening(place),
  comparing: () => comparing(),
  proposal: () => proposal(places.out, 'resources'),
  meanwhile: () => meanwhile(places.out, place),
  reviewed: () => reviewed(places.out, 'resources'),
  capture: () => capture(browser, places),
  sceneA: () => sceneA(browser, places),
  sceneB: () => sceneB(browser, places),
  room: () => room(browser, places),
};

const wanted = values.only?.split(',') ?? Object.keys(parts);
const rows: Row[] = [];
try {
  for (const name of wanted) {
    const part = parts[name];
    if (!part) throw new RangeError(`no part ${name}; there are ${Object.keys(parts).join(', ')}`);
    const started = performance.now();
    rows.push(...(await part()));
    // Beside the result, which is all that stands on the other output.
    console.error(`${name}: ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  }
} finally {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
}
console.log(values.json ? JSON.stringify(rows) : tableOf(rows));
