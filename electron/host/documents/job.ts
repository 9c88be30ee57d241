import { Worker } from 'node:worker_threads';
import type { Content } from './context.ts';
import type { Pictures } from './render/picture.ts';
import type { Rendered, Stage } from './render/render.ts';

export interface WorkerJob {
  content: Content;
  fontFiles: readonly string[];
  pictures: Pictures;
}

export type WorkerMessage =
  | { kind: 'progress'; stage: Stage }
  | { kind: 'done'; rendered: Rendered }
  | { kind: 'failed'; message: string };

export interface RenderOptions {
  /** The built worker (`out/host/worker.js`). */
  workerFile: string;
  /** TrueType files for the map's picture. */
  fontFiles: readonly string[];
  /** What the model's pictures show, by their hash. */
  pictures?: Pictures;
  /** How far it is, 0 to 1. */
  onProgress?: (done: number) => void;
  /** Aborting ends the worker; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** How far a job is when a stage begins: numbering the pages is most of it. */
const progress: Record<Stage, number> = { building: 0.05, paging: 0.25, writing: 0.9 };

/** Workers that have nothing to do, by their file: one each. They do not keep the process alive. */
const idle = new Map<string, Worker>();

/** The file of a content, made in a worker so that everything else goes on. A worker that did well serves again. */
export async function renderDocument(content: Content, options: RenderOptions): Promise<Rendered> {
  const { workerFile, fontFiles, pictures = new Map(), onProgress, signal } = options;
  signal?.throwIfAborted();
  const worker = idle.get(workerFile) ?? new Worker(workerFile);
  idle.delete(workerFile);
  worker.ref();
  let well = false;
  const abort = new AbortController();
  try {
    const rendered = await new Promise<Rendered>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), {
        once: true,
        signal: abort.signal,
      });
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress?.(progress[message.stage]);
        else if (message.kind === 'failed')
          reject(new Error(`the document was not made: ${message.message}`));
        else resolve(message.rendered);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the document worker ended with code ${code}`)));
      const job: WorkerJob = { content, fontFiles, pictures };
      worker.postMessage(job);
    });
    well = true;
    return rendered;
  } finally {
    abort.abort();
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    if (well && !idle.has(workerFile)) {
      worker.unref();
      const gone = (): void => {
        if (idle.get(workerFile) === worker) idle.delete(workerFile);
      };
      worker.on('exit', gone).on('error', gone);
      idle.set(workerFile, worker);
    } else await worker.terminate();
  }
}
