import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Packer } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { fontFiles } from '../../electron/host/documents/fonts.ts';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { prepareDocument } from '../../electron/host/documents/prepare.ts';
import { documentOf } from '../../electron/host/documents/render/document.ts';
import { drawMap } from '../../electron/host/documents/render/map.ts';
import { printable } from '../../electron/host/documents/render/printable.ts';
import type { DrawnMap } from '../../electron/host/documents/render/setting.ts';
import type { ProposalRequest } from '../../electron/host/documents/request.ts';
import { newId } from '../../electron/host/ids.ts';
import type { DocumentModel } from '../../shared/documents/blocks.ts';
import { sentence, stateOf, writeProject } from './project.ts';
import { figure, goalRow, median, p95, type Row } from './rows.ts';
import { openSockets, startHost } from './server.ts';

const SIZE = { dimensions: 5, stages: 4, tools: 5, contributions: 1_000, tray: 20 };
const TIMES = 3;
/** How often the other window sends a command while a document is made, in ms. */
const EVERY = 50;

/** The proposal through our pipeline beside the same tree built, paged and packed by the library alone. */
export async function proposal(out: string, resources: string): Promise<Row[]> {
  const fonts = fontFiles(resources);
  const request: ProposalRequest = {
    kind: 'proposal',
    state: stateOf(SIZE),
    edition: 'internal',
    at: '2026-08-10T15:30:00.000Z',
  };
  const workerFile = join(out, 'host/worker.js');
  const model = printable(prepareDocument(request).model);
  const ours: number[] = [];
  const bare: number[] = [];
  let pages = 0;
  const bareDocument = await bareOf(model, fonts);
  for (let at = 0; at < TIMES; at++) {
    const begun = performance.now();
    await bareDocument();
    bare.push(performance.now() - begun);
    const started = performance.now();
    const made = await makeDocument(request, { fontFiles: fonts, workerFile });
    ours.push(performance.now() - started);
    pages = made.pages;
  }
  return [
    goalRow(
      'proposal with 100 tools and 1,000 contributions / bare docx library on the same tree',
      median(ours) / median(bare),
      '×',
      '≤',
      1.5,
    ),
    figure('proposal with 100 tools and 1,000 contributions, median', median(ours), 'ms'),
    figure('bare docx library on the same tree, median', median(bare), 'ms'),
    figure('pages of that proposal', pages, 'pages'),
  ];
}

/** The library alone: maps are drawn beforehand, and nothing is written into the packed file. */
async function bareOf(model: DocumentModel, fonts: readonly string[]): Promise<() => Promise<Buffer>> {
  const maps: DrawnMap[] = [];
  documentOf(
    model,
    {
      draw: (map, width) => {
        const drawn = drawMap(map, width, fonts);
        maps.push(drawn);
        return drawn;
      },
      pictures: new Map(),
    },
    estimatePageNumbers,
  );
  return () => {
    let next = 0;
    const drawn = () => {
      const map = maps[next++];
      if (!map) throw new Error('more maps than the first time');
      return map;
    };
    return Packer.toBuffer(
      documentOf(model, { draw: drawn, pictures: new Map() }, estimatePageNumbers).document,
    );
  };
}

/** What another window waits for its answers while the host makes the proposal. */
export async function meanwhile(out: string, place: string): Promise<Row[]> {
  const folder = join(place, 'meanwhile');
  await writeProject(folder, stateOf(SIZE));
  const host = await startHost(out, folder, join(place, 'settings'));
  const times: number[] = [];
  try {
    const [maker, other] = await openSockets(host, [newId(), newId()]);
    if (!maker || !other) throw new Error('no sockets');
    for (let at = 0; at < TIMES; at++) {
      let busy = true;
      const made = maker
        .request(newId(), 'document.make', { kind: 'proposal', edition: 'internal' })
        .finally(() => {
          busy = false;
        });
      const sent: Promise<void>[] = [];
      // At a steady pace, whatever the answers: a host that stands still for a second is seen by twenty commands.
      for (let number = 0; busy; number++) {
        sent.push(timed(() => other.command(newId(), 'contribution.add', { text: sentence(number) }), times));
        await wait(EVERY);
      }
      await Promise.all([made, ...sent]);
    }
    maker.close();
    other.close();
  } finally {
    await host.stop();
  }
  return [
    goalRow('answer to another window while the proposal is made, p95', p95(times), 'ms', '≤', 100),
    figure('answer to another window while the proposal is made, longest', Math.max(...times), 'ms'),
  ];
}

async function timed(task: () => Promise<unknown>, times: number[]): Promise<void> {
  const started = performance.now();
  await task();
  times.push(performance.now() - started);
}
