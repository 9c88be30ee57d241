import { Worker } from 'node:worker_threads';
import { BadReview, type ReviewFault } from './badReview.ts';
import type { Reading } from './read/reading.ts';

/** What the reading thread says: what it read, or what is wrong with the file. */
export type ReadingOutcome =
  | { reading: Reading }
  | { fault: ReviewFault; detail: Record<string, string | number> };

export interface ReadingLimits {
  /** How long a file may take, in ms. */
  time: number;
  /** How much memory it may take, in MB. */
  memory: number;
}

/** Far more than any review needs: 60 pages with 300 comments take about half a second and 200 MB. */
const limits: ReadingLimits = { time: 60_000, memory: 1_024 };

/**
 * Reads a returned file in a thread of its own, so that no window waits meanwhile, and with an end to its time and its memory. Throws
 * a BadReview: what is wrong with the file, or `reviewBomb` where it asked for more than it may have.
 * @param workerFile the built thread (`out/host/reviewWorker.js`)
 */
export async function readAside(
  bytes: Buffer,
  workerFile: string,
  { time, memory }: ReadingLimits = limits,
): Promise<Reading> {
  // What the next file may take is what this one may: a thread with other limits is not taken for it.
  const kept = idle?.file === workerFile && idle.memory === memory ? idle.worker : null;
  if (kept) idle = null;
  const worker = kept ?? new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  worker.ref();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let well = false;
  try {
    const outcome = await new Promise<ReadingOutcome>((resolve, reject) => {
      timer = setTimeout(() => reject(new BadReview('reviewBomb')), time);
      worker.on('message', resolve);
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new BadReview('reviewBomb') : error),
      );
      worker.on('exit', (code) => reject(new Error(`the reading thread ended with code ${code}`)));
      worker.postMessage(new Uint8Array(bytes));
    });
    if ('fault' in outcome) throw new BadReview(outcome.fault, outcome.detail);
    well = true;
    return outcome.reading;
  } finally {
    clearTimeout(timer);
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    if (well && idle === null) keep(worker, workerFile, memory);
    else await worker.terminate();
  }
}

/** The thread that did well last and has nothing to do. It does not keep the process alive. */
let idle: { worker: Worker; file: string; memory: number } | null = null;

function keep(worker: Worker, file: string, memory: number): void {
  const gone = (): void => {
    if (idle?.worker === worker) idle = null;
  };
  worker.on('exit', gone).on('error', gone);
  worker.unref();
  idle = { worker, file, memory };
}
