import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerJob, WorkerMessage } from './job.ts';
import { renderInProcess } from './render/render.ts';

// The document worker: one job, then it ends. Numbering pages takes about 60 ms each and cannot be interrupted, so it
// stands in a thread of its own that its owner may end at any moment.
const port = parentPort;
if (port) {
  const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  const { model, fontFiles } = workerData as WorkerJob;
  try {
    const rendered = await renderInProcess(model, fontFiles, (stage) => post({ kind: 'progress', stage }));
    const { buffer } = rendered.bytes;
    post(
      { kind: 'done', rendered },
      buffer instanceof ArrayBuffer && buffer.byteLength === rendered.bytes.byteLength ? [buffer] : [],
    );
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
