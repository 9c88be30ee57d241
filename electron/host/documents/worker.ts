import { parentPort } from 'node:worker_threads';
import type { WorkerJob, WorkerMessage } from './job.ts';
import { makeContent } from './makeContent.ts';

// The document worker: one job after another, so that the second document finds the code of the first one warm. Numbering
// pages takes about 60 ms each and cannot be interrupted, so it stands in a thread of its own that its owner may end at any
// moment.
const port = parentPort;
port?.on('message', ({ content, fontFiles, pictures }: WorkerJob) => {
  const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  makeContent(content, fontFiles, (stage) => post({ kind: 'progress', stage }), pictures).then(
    (rendered) => {
      const { buffer } = rendered.bytes;
      post(
        { kind: 'done', rendered },
        buffer instanceof ArrayBuffer && buffer.byteLength === rendered.bytes.byteLength ? [buffer] : [],
      );
    },
    (error: unknown) =>
      post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
