import { Worker } from 'node:worker_threads';
import type { DocumentModel } from '../../../shared/documents/blocks.ts';
import type { Rendered, Stage } from './render/render.ts';

export interface WorkerJob {
  model: DocumentModel;
  fontFiles: readonly string[];
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
  /** How far it is, 0 to 1. */
  onProgress?: (done: number) => void;
  /** Aborting ends the worker; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** How far a job is when a stage begins: numbering the pages is most of it. */
const progress: Record<Stage, number> = { building: 0.05, paging: 0.25, writing: 0.9 };

/** Word of a document model, made in a worker so that everything else goes on. */
export async function renderDocument(model: DocumentModel, options: RenderOptions): Promise<Rendered> {
  const { workerFile, fontFiles, onProgress, signal } = options;
  signal?.throwIfAborted();
  const job: WorkerJob = { model, fontFiles };
  const worker = new Worker(workerFile, { workerData: job });
  try {
    return await new Promise<Rendered>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress?.(progress[message.stage]);
        else if (message.kind === 'failed')
          reject(new Error(`the document was not made: ${message.message}`));
        else resolve(message.rendered);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the document worker ended with code ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
