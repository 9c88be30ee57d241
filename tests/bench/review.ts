import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { fontFiles } from '../../electron/host/documents/fonts.ts';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { readAside } from '../../electron/host/review/readAside.ts';
import { receiveReview } from '../../electron/host/review/receive.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import { Returned } from '../support/returned.ts';
import { stateOf } from './project.ts';
import { figure, goalRow, median, type Row } from './rows.ts';

const SIZE = { dimensions: 5, stages: 4, tools: 8, contributions: 1_000, tray: 20 };
const COMMENTS = 300;
const TIMES = 5;

/** Reading back a long proposal full of comments, in the thread that the host does it in, beside unzipping and parsing its parts. */
export async function reviewed(out: string, resources: string): Promise<Row[]> {
  const state = stateOf(SIZE);
  const made = await makeDocument(
    { kind: 'proposal', state, edition: 'internal', at: '2026-08-10T15:30:00.000Z' },
    { fontFiles: fontFiles(resources), workerFile: join(out, 'host/worker.js') },
  );
  const word = new Returned(made.bytes);
  const tools = Object.values(state.tool);
  for (let at = 0; at < COMMENTS; at++) {
    const tool = tools[at % tools.length];
    if (tool) word.comment(tool.code, `Observación ${at}`, { after: word.at(anchorOf('tool', tool.id)) });
  }
  const bytes = word.bytes();
  const ours: number[] = [];
  const bare: number[] = [];
  const late: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const begun = performance.now();
    bareOf(bytes);
    bare.push(performance.now() - begun);
    let last = performance.now();
    let longest = 0;
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const started = performance.now();
    const { placed } = await receiveReview(
      'propuesta.docx',
      bytes,
      state,
      async () => null,
      (given) => readAside(given, join(out, 'host/reviewWorker.js')),
    );
    ours.push(performance.now() - started);
    clearInterval(ticking);
    late.push(Math.max(longest, performance.now() - last));
    const found = placed.filter(({ place }) => place?.kind === 'tool').length;
    if (found < COMMENTS * 0.95) throw new Error(`only ${found} of ${COMMENTS} came back to their tool`);
  }
  return [
    goalRow(
      'reading back a proposal with 300 comments / unzipping and parsing it',
      median(ours) / median(bare),
      '×',
      '≤',
      3,
    ),
    goalRow('longest that the host is busy meanwhile, median', median(late), 'ms', '≤', 100),
    figure('reading back that proposal, median', median(ours), 'ms'),
    figure('the first time, with a thread that is new', ours[0] ?? 0, 'ms'),
    figure('pages of the proposal that comes back', made.pages, 'pages'),
  ];
}

function bareOf(bytes: Uint8Array): void {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false });
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) parser.parse(strFromU8(part));
}
